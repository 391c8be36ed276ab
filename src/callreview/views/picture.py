"""A small picture of counts: a row of blocks for each level, a column for each period, and the time below it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from callreview.insight.periods import By
from callreview.insight.tallies import Tally
from callreview.views.blocks import BAR, GAP, block
from callreview.views.time_line import Place, time_line

LABELS = 15
"""Columns left of the blocks: room for `clearly felt`."""
OUTSIDE = "outside"
_LEAST = 8
_WIDE = 4
"""Columns of one period where there is room: as many as `Nov` takes, and one between."""


class Part(NamedTuple):
    """The periods from `first` to `last`, and the counts of some of them. A line parts it from the next."""

    first: int
    last: int
    tallies: Sequence[Tally]


class Picture(NamedTuple):
    """The rows as they are shown, with the time below; `tallest` calls are a whole block.

    `drawn` of `periods` are in it, the newest.
    """

    rows: tuple[str, ...]
    tallest: int
    drawn: int
    periods: int


class _Column(NamedTuple):
    """One period; `tally` is None where there is nothing to draw."""

    period: int
    tally: Tally | None


def picture(parts: Sequence[Part], words: Mapping[str, str], by: By, width: int) -> Picture | None:
    """The picture of *parts* in at most *width* columns, a row for each of *words*; None where all is a gap."""
    room = max(_LEAST, width - LABELS)
    columns = _newest(parts, room)
    drawn = [column.tally for column in columns if column and column.tally]
    if not drawn:
        return None
    counts: dict[str, Callable[[Tally], int]] = {word: _told(level) for level, word in words.items()}
    if any(tally.outside for tally in drawn):
        counts[OUTSIDE] = _outside
    tallest = max(count(tally) for count in counts.values() for tally in drawn)
    wide = len(columns) * _WIDE <= room
    rows = [
        f"  {word}".ljust(LABELS) + "".join(_cells(column, count, tallest, wide=wide) for column in columns)
        for word, count in counts.items()
    ]
    below = " " * LABELS + time_line(list(_places(columns, wide=wide)), by, room, each=wide)
    periods = sum(part.last - part.first + 1 for part in parts)
    shown = sum(column is not None for column in columns)
    return Picture(tuple(row.rstrip() for row in (*rows, below)), tallest, shown, periods)


def _newest(parts: Sequence[Part], most: int) -> list[_Column | None]:
    """The newest *most* columns, oldest first; None is the line between two parts."""
    columns: list[_Column | None] = []
    for part in reversed([part for part in parts if part.first <= part.last]):
        tallies = {tally.period: tally for tally in part.tallies if not tally.is_few}
        if columns and len(columns) < most:
            columns.append(None)
        for period in range(part.last, part.first - 1, -1):
            if len(columns) == most:
                break
            columns.append(_Column(period, tallies.get(period)))
    return columns[::-1]


def _told(level: str) -> Callable[[Tally], int]:
    return lambda tally: tally.told[level]


def _outside(tally: Tally) -> int:
    return tally.outside


def _cells(column: _Column | None, count: Callable[[Tally], int], tallest: int, *, wide: bool) -> str:
    if column is None:
        mark = BAR
    else:
        mark = block(count(column.tally), tallest) if column.tally else GAP
        mark *= _WIDE - 1 if wide else 1
    return mark.ljust(_width(column, wide=wide))


def _width(column: _Column | None, *, wide: bool) -> int:
    if not wide:
        return 1
    return _WIDE if column else 2


def _places(columns: Sequence[_Column | None], *, wide: bool) -> Iterator[Place]:
    at = 0
    for column in columns:
        if column:
            yield Place(at, column.period)
        at += _width(column, wide=wide)
