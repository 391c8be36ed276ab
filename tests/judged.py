"""What an index would have counted, made by hand: rubrics in brief, calls under them, and what became of them."""

from collections.abc import Mapping, Sequence
from datetime import date

from callreview.insight.ranges import Ranges
from callreview.insight.standard import FeelingStandard, RubricStandard, standard_of
from callreview.model.bars import is_outside
from callreview.model.brief import FeelingBrief, RaisedBrief, RubricBrief
from callreview.model.fates import Fate, Led, Outcome
from callreview.model.marks import Count, Mark, MarkKind

TODAY = date(2026, 11, 21)
HURRIED = FeelingBrief("hurried", "Hurried", "unwanted", "hint")
CARED_FOR = FeelingBrief("cared-for", "Cared for", "wanted", "just_ok")
RAISED = RaisedBrief("2026-11-01", "cared-for", "not_ok", "just_ok", "Kudos name warmth first.", 3)


def a_brief(
    *feelings: FeelingBrief,
    rubric: str = "billing-care",
    version: int = 3,
    status: str = "adopted",
    raised: Sequence[RaisedBrief] = (),
    title: str = "Billing calls",
) -> RubricBrief:
    """A version of a rubric, with hurried alone unless told otherwise."""
    return RubricBrief(rubric, version, title, status, feelings or (HURRIED,), (), tuple(raised), ())


def felt(feeling: FeelingBrief, level: str, *, bar: str = "", rubric: str = "billing-care", version: int = 3) -> Mark:
    """The mark of a call where *feeling* came through so; judged by its own bar unless told otherwise."""
    return Mark(MarkKind(feeling.kind), feeling.id, level, bar or feeling.tolerate, rubric, version)


Calls = Mapping[Mark, int | Mapping[Fate, int]]
"""How many calls have a mark; where it lies outside the range, how many came to which fate."""


def standards(calls: Calls, ranges: Ranges, *, rubric: str = "", feeling: str = "") -> tuple[RubricStandard, ...]:
    """The standard of those calls, all in one month."""
    counts, outcomes = [], []
    for mark, came in calls.items():
        assert isinstance(came, Mapping) is is_outside(mark.kind, mark.value, mark.bar)
        reviews = came if isinstance(came, int) else sum(came.values())
        counts.append(Count(202611, mark, reviews))
        if isinstance(came, Mapping):
            outcomes += [Outcome(mark, fate, count, Led(fate is not Fate.LET_PASS)) for fate, count in came.items()]
    return standard_of(counts, outcomes, ranges, rubric=rubric or None, feeling=feeling or None)


def ranges_of(*stated: RubricBrief, held: Sequence[RubricBrief] | None = None, today: date = TODAY) -> Ranges:
    """Today's rubrics; reviews hold the same unless told otherwise."""
    return Ranges(stated if held is None else held, stated, today)


def hurried(inside: int, bar: str = "hint", /, **came: int) -> FeelingStandard:
    """How hurried stands after so many calls inside, and so many outside that came to each fate."""
    feeling = HURRIED._replace(tolerate=bar)
    outside = {Fate(fate): count for fate, count in came.items()}
    calls: dict[Mark, int | Mapping[Fate, int]] = {felt(feeling, "not_felt"): inside}
    if outside:
        calls[felt(feeling, "clear")] = outside
    ((only,),) = (each.feelings for each in standards(calls, ranges_of(a_brief(feeling)), rubric="billing-care"))
    return only
