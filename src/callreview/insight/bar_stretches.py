"""The time of a feeling, in stretches of one bar each. No count goes over a bar that moved."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from callreview.insight.bar_moves import BarMove
from callreview.insight.periods import By, first_day, period_of
from callreview.insight.tallies import Heard, Tally, tallies
from callreview.model.bars import BEST_FIRST, is_outside
from callreview.model.choices import Kind


class Span(NamedTuple):
    """What is told of: the periods from `first` to `last`, and moves of a bar up to the day `until`."""

    by: By
    first: int
    last: int
    until: date


class Stretch(NamedTuple):
    """The periods from `first` to `last` under one bar; `tallies` has those with a call, and may be empty.

    `began` is the move that brought the bar; None where it was the bar from the first call on. The period in which a
    bar moved can be in two stretches, each with its own calls. An aside is what was heard when another bar held: calls
    from before a move that were listened to after it, or under an older version of the rubric.
    """

    bar: str
    first: int
    last: int
    tallies: tuple[Tally, ...]
    began: BarMove | None = None
    is_aside: bool = False


Under = Mapping[str, Sequence[Heard]]
"""What was heard under each bar."""


def stretches_of(kind: Kind, heard: Under, moves: Sequence[BarMove], span: Span) -> tuple[Stretch, ...]:
    """The stretches in the order of time, beginning with the first that has a call; then the asides."""
    windows = list(_windows(heard, moves, span))
    found: list[list[Heard]] = [[] for _ in windows]
    aside: dict[str, list[Heard]] = defaultdict(list)
    for bar in sorted(heard):
        for each in heard[bar]:
            fitting = (n for n, it in enumerate(windows) if it.bar == bar and it.first <= each.period <= it.last)
            number = next(fitting, None)
            (aside[bar] if number is None else found[number]).append(each)
    filled = [it._replace(tallies=_tallies(kind, it.bar, its)) for it, its in zip(windows, found, strict=True)]
    asides = (
        Stretch(bar, told[0].period, told[-1].period, told, is_aside=True)
        for bar in BEST_FIRST[kind]
        if (told := _tallies(kind, bar, aside[bar]))
    )
    return (*_apart(tuple(_worth_telling(filled, span))), *asides)


def _windows(heard: Under, moves: Sequence[BarMove], span: Span) -> Iterator[Stretch]:
    """An empty stretch for each bar, as far as it can reach: into the period in which the next one begins."""
    if moves:
        bar, first, began = moves[0].from_, span.first, None
        for move in moves:
            period = period_of(move.on, span.by)
            is_on_its_first_day = move.is_written and move.on == first_day(period, span.by)
            yield Stretch(bar, max(first, span.first), min(period - is_on_its_first_day, span.last), (), began)
            bar, first, began = move.to, period, move
        yield Stretch(bar, max(first, span.first), span.last, (), began)
    else:
        latest = max(((each[-1].period, bar) for bar, each in heard.items() if each), default=(0, ""))
        yield Stretch(latest[1], span.first, span.last, ())


def _tallies(kind: Kind, bar: str, heard: Iterable[Heard]) -> tuple[Tally, ...]:
    levels = BEST_FIRST[kind]
    return tallies(heard, levels, [level for level in levels if is_outside(kind, level, bar)])


def _worth_telling(stretches: Sequence[Stretch], span: Span) -> Iterator[Stretch]:
    """Without those before the first call, and those whose day has not come; the first has not begun by a move."""
    has_begun = False
    for number, each in enumerate(stretches):
        is_to_come = each.began is not None and each.began.on > span.until
        if is_to_come and not any(later.tallies for later in stretches[number:]):
            return
        if has_begun:
            yield each
        elif each.tallies:
            has_begun = True
            yield each._replace(began=None)


def _apart(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """*stretches*, of which two share a period only where both have a call in it."""
    for number, each in enumerate(stretches):
        ours = {tally.period for tally in each.tallies}
        first, last = each.first, each.last
        if number and stretches[number - 1].last == first:
            before = {tally.period for tally in stretches[number - 1].tallies}
            first += first in before and first not in ours
        if number + 1 < len(stretches) and stretches[number + 1].first == last and last not in ours:
            last -= 1
        yield each._replace(first=first, last=last)
