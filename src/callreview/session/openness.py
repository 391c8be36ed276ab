"""Whether a question leaves room for an answer: open, closed (yes or no will do), or leading (it says the answer).

Its one rule: nobody is accused wrongly. Only English that is surely closed or leading is called so; all else is open.
"""

import re
from enum import Enum


class Openness(Enum):
    """How much room a question leaves."""

    OPEN = "open"
    CLOSED = "closed"
    LEADING = "leading"


_LONGEST = 4_000
"""Characters that are looked at: nobody asks in more."""
_SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u2018": "'"})
_FILLERS = re.compile("and|anyway|but|hm|honestly|just|like|look|now|ok|okay|or|right|so|then|um|well|yeah|yes")
_ASKS = re.compile("am|are|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would")
_ASKS_NOT = re.compile("(?:are|could|did|does|do|had|has|have|is|should|was|were|would)n't|can't|cannot|won't")
# English alone: "a", "i", "my" and their like also stand behind such a word in Hungarian, Polish or Afrikaans.
_WHOM = re.compile(
    "(?:any|every|some)(?:body|one|thing)|any|he|her|his|it|our|she|that|the|their|there|these|they|this|those|we|"
    "you|your"
)
_INVITES = re.compile("describe|explain|give|help|name|paint|say|share|show|talk|tell|think|walk")
_MAY_INVITE = re.compile("can|could|will|would")
_TAG = re.compile(
    r"(?:,\s*(?:right|don't you (?:think|agree)|wouldn't you (?:say|agree|think))"
    r"|[,\s]\s*(?:isn't|wasn't|aren't|weren't|don't|doesn't|didn't|won't|wouldn't|can't|couldn't|shouldn't|haven't"
    r"|hasn't|hadn't) (?:it|that|this|you|he|she|they|we|there|i))\s*\?+$"
)


def openness_of(words: str) -> Openness:
    """How much room *words* leave. Where several things are asked, one that is open makes up for the others."""
    sentences = [found.group().strip() for found in _SENTENCE.finditer(words[:_LONGEST].translate(_APOSTROPHES))]
    asked = [each for each in sentences if each.endswith("?")] or sentences[-1:]
    found = {_judged(each.casefold()) for each in asked if each}
    if not found or Openness.OPEN in found:
        return Openness.OPEN
    return Openness.LEADING if Openness.LEADING in found else Openness.CLOSED


def _judged(sentence: str) -> Openness:
    """One sentence. One word before a comma only calls somebody, so what follows it is the question."""
    words = _WORD.findall(sentence)
    if _TAG.search(sentence) and any(_WHOM.fullmatch(word) for word in words):
        return Openness.LEADING
    called, _, rest = sentence.partition(",")
    return _by_its_beginning(_WORD.findall(rest) if rest and len(_WORD.findall(called)) == 1 else words)


def _by_its_beginning(words: list[str]) -> Openness:
    while words and _FILLERS.fullmatch(words[0]):
        words = words[1:]
    first, second, third, fourth = (*words[:4], "", "", "", "")[:4]
    if _ASKS_NOT.fullmatch(first) and _WHOM.fullmatch(second):
        return Openness.LEADING
    if first == "why" and second != "don't" and _ASKS_NOT.fullmatch(second) and _WHOM.fullmatch(third):
        return Openness.LEADING
    if not (_ASKS.fullmatch(first) and _WHOM.fullmatch(second)):
        return Openness.OPEN
    if third == "not" or (second, third) == ("you", "agree"):
        return Openness.LEADING
    if _MAY_INVITE.fullmatch(first) and second == "you" and (_INVITES.fullmatch(third) or _INVITES.fullmatch(fourth)):
        return Openness.OPEN
    return Openness.CLOSED
