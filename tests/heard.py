"""Calls as the index counts them, made by hand: what each was heard to be, and the counts that come of them all."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from callreview.model.brief import BehaviorBrief, FeelingBrief, RaisedBrief, RubricBrief
from callreview.model.marks import Count, Mark, MarkKind

RAISED = RaisedBrief("2026-11-01", "cared-for", "not_ok", "just_ok", "Kudos name warmth first.", 3)
HURRIED = FeelingBrief("hurried", "Hurried", "unwanted", "hint")


def a_brief(
    version: int = 3,
    *,
    bar: str = "just_ok",
    raised: tuple[RaisedBrief, ...] = (RAISED,),
    feelings: tuple[FeelingBrief, ...] = (HURRIED,),
    word: str = "Cared for",
) -> RubricBrief:
    """A version of billing care, with cared-for at that *bar*, other *feelings*, and two behaviors."""
    return RubricBrief(
        "billing-care",
        version,
        "Billing calls that leave people lighter",
        "adopted",
        (FeelingBrief("cared-for", word, "wanted", bar), *feelings),
        (
            BehaviorBrief("names-the-worry", "Says the customer's worry back.", ("cared-for",)),
            BehaviorBrief("talks-over", "Speaks before the customer has finished.", ("hurried",)),
        ),
        raised,
        (),
    )


BEFORE = a_brief(2, bar="not_ok", raised=())
"""The version before the bar of cared-for was raised."""


class Call(NamedTuple):
    """A call as it was heard on a day; `noted` are behaviors, and an empty level was not asked for."""

    day: date
    cared_for: str = "just_ok"
    bar: str = "just_ok"
    version: int = 3
    hurried: str = ""
    gut: str = "just_ok"
    noted: Mapping[str, str] = {}
    rubric: str = "billing-care"

    def marks(self) -> Iterator[Mark]:
        """What the index keeps of it."""
        under = (self.rubric, self.version)
        yield Mark(MarkKind.RUBRIC, self.rubric, "", "", *under)
        yield Mark(MarkKind.GUT, "gut", self.gut, "", *under)
        if self.cared_for:
            yield Mark(MarkKind.WANTED, "cared-for", self.cared_for, self.bar, *under)
        if self.hurried:
            yield Mark(MarkKind.UNWANTED, "hurried", self.hurried, "hint", *under)
        for behavior, noted in self.noted.items():
            yield Mark(MarkKind.BEHAVIOR, behavior, noted, "", *under)


def counts_of(calls: Iterable[Call], *, by_day: bool = False) -> list[Count]:
    """The counts of *calls* by day or by month, oldest first."""
    counted = Counter(
        (
            each.day.year * 10_000 + each.day.month * 100 + each.day.day
            if by_day
            else each.day.year * 100 + each.day.month,
            mark,
        )
        for each in calls
        for mark in each.marks()
    )
    return [Count(period, mark, calls) for (period, mark), calls in sorted(counted.items())]


def some(number: int, call: Call) -> list[Call]:
    """The same call so many times."""
    return [call] * number
