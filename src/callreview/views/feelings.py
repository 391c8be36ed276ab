"""How each feeling came through, in words: those that stood out first, the others after."""

from collections.abc import Mapping

from callreview.model.choices import Level, Trace
from callreview.model.names import FeelingId
from callreview.model.review import Review
from callreview.model.rubric import Feeling, WantedFeeling
from callreview.views.evidence import Behind, filled
from callreview.views.page import Changed, Felt
from callreview.views.spoken import answered, spoken
from callreview.views.words import bar_in_words, in_words


def feelings_of(review: Review, behind: Behind) -> tuple[tuple[Felt, ...], tuple[Felt, ...]]:
    """The feelings that stood out, in the order they were asked, and the others; each with what is *behind* it."""
    loud = spoke(review)
    quiet = tuple(name for name in _answered(review) if name not in loud)
    stood_out = tuple(_felt(review, name, behind, fresh=False) for name in loud)
    return stood_out, tuple(_felt(review, name, behind, fresh=True) for name in quiet)


def spoke(review: Review) -> tuple[FeelingId, ...]:
    """The feelings that stood out, and any other that the reviewer gave a reason for, in the order they were asked."""
    loud = set(review.stood_out())
    return tuple(FeelingId(name) for name in spoken(review.impression, lambda name, _: name in loud))


def changed_feelings(review: Review) -> tuple[Changed, ...]:
    """The feelings that came through differently on the second look, in the rubric's order."""
    before, look = _levels(review), review.second_look
    if look is None:
        return ()
    now: Mapping[FeelingId, Level | Trace] = {**look.wanted, **look.unwanted}
    return tuple(
        Changed(
            word=feeling.word,
            first=in_words(before[feeling.id]) if feeling.id in before else "",
            now=in_words(now[feeling.id]),
        )
        for feeling in review.rubric.copy_.feelings()
        if feeling.id in now
    )


def bar_of(feeling: Feeling) -> str:
    """Where the bar is: `just OK at least`, `a hint at most`, `not felt at all`, `not OK is still accepted`."""
    return bar_in_words(feeling.tolerate)


def _levels(review: Review) -> Mapping[FeelingId, Level | Trace]:
    return {**review.impression.wanted, **review.impression.unwanted}


def _answered(review: Review) -> tuple[FeelingId, ...]:
    return tuple(map(FeelingId, answered(review.impression)))


def _felt(review: Review, name: FeelingId, behind: Behind, *, fresh: bool) -> Felt:
    feeling, level = review.range.feeling(name), _levels(review)[name]
    moments, acts = behind.feeling(name, fresh=fresh)
    because = [why.words for why in review.impression.because if why.feeling == name]
    return Felt(
        word=feeling.word,
        level=in_words(level),
        wanted=isinstance(feeling, WantedFeeling),
        outside=_is_outside(feeling, level),
        bar=bar_of(feeling),
        says=feeling.says(Level(level)) if isinstance(feeling, WantedFeeling) else "",
        because="\n".join(words for words in because if filled(words)),
        moments=moments,
        acts=acts,
    )


def _is_outside(feeling: Feeling, level: Level | Trace) -> bool:
    if isinstance(feeling, WantedFeeling):
        return feeling.is_outside(Level(level))
    return feeling.is_outside(Trace(level))
