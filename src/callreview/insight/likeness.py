"""Whether two wordings can still be the same thing said otherwise. Counts words; knows no language."""

from fractions import Fraction

from callreview.insight.word_by_word import words_of

KEPT_AT_LEAST = Fraction(1, 3)


def is_another(before: str, after: str) -> bool:
    """Whether under one name something else is said: less than a third of the shorter wording's words is in the other.

    Words are compared without case and punctuation, each once; in scripts without blanks a character is a word. Of
    the shorter wording, so that a sentence may be cut short or written out. A third, because five in six pairs of
    different acts in the rubrics that come along share less, and a reworded act keeps the words it is about. It is
    the same both ways, and the same text is never another. It is a reason to ask, not a proof: a true synonym of one
    word shares nothing.
    """
    if before == after:  # as nearly all of a rubric is from one version to the next
        return False
    was, now = _bag(before), _bag(after)
    if not was or not now:
        return was != now
    return Fraction(len(was & now), min(len(was), len(now))) < KEPT_AT_LEAST


def _bag(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in words_of(text) if any(map(str.isalnum, word)))
