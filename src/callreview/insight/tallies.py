"""How often each level of one thing was told, period by period. Too few calls are marked so, and say nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

FEW = 5
"""Calls. Of fewer in one period nothing can be said."""


class Tally(NamedTuple):
    """One period. `told` has a count for each level, best first, also where it is 0.

    `untold` counts what says nothing of how it came through: that it was not called for, or could not be told.
    `outside` is how many of the calls lay outside the range, by the bar of their day.
    """

    period: int
    told: Mapping[str, int]
    untold: Mapping[str, int]
    outside: int = 0

    @property
    def calls(self) -> int:
        """How many calls told how it came through."""
        return sum(self.told.values())

    @property
    def is_few(self) -> bool:
        """Whether that is too few to say anything."""
        return self.calls < FEW


class Heard(NamedTuple):
    """That so many calls of a period came through so."""

    period: int
    value: str
    calls: int


def tallies(heard: Iterable[Heard], levels: Sequence[str], outside: Sequence[str] = ()) -> tuple[Tally, ...]:
    """A tally for each period, oldest first. *levels* are those that tell, *outside* those of them beyond the bar."""
    periods: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for each in heard:
        periods[each.period][each.value] += each.calls
    return tuple(
        Tally(
            period,
            {level: values.get(level, 0) for level in levels},
            {value: calls for value, calls in sorted(values.items()) if value not in levels},
            sum(values.get(level, 0) for level in outside),
        )
        for period, values in sorted(periods.items())
    )


def together(several: Iterable[Tally], levels: Sequence[str]) -> Tally:
    """One tally of *several*, which stand under one bar. Its period is that of the last of them, or 0."""
    told, untold = dict.fromkeys(levels, 0), defaultdict[str, int](int)
    period = outside = 0
    for tally in several:
        period, outside = tally.period, outside + tally.outside
        for value, calls in tally.told.items():
            told[value] += calls
        for value, calls in tally.untold.items():
            untold[value] += calls
    return Tally(period, told, dict(sorted(untold.items())), outside)
