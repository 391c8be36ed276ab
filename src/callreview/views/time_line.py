"""The time below a picture: where the years begin, and the months where there is room for them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from callreview.insight.periods import By, first_day
from callreview.views.words import month

_SHORT = 3


class Place(NamedTuple):
    """Where a period is drawn, in columns from the left."""

    column: int
    period: int


def time_line(places: Sequence[Place], by: By, width: int, *, each: bool) -> str:
    """One line of at most *width* columns, with as many marks as fit; *each* of the periods has room for its own.

    When it all began is said where there is room before the first mark.
    """
    marks = list(_all(places, by) if each else _marks(places, by))
    beginning = _beginning(first_day(places[0].period, by), by)
    if len(beginning) < (marks[0][0] if marks else width):
        marks.insert(0, (places[0].column, beginning))
    line = ""
    for column, mark in marks:
        if (not line or column > len(line)) and column + len(mark) <= width:
            line = line.ljust(column) + mark
    return line


def _all(places: Sequence[Place], by: By) -> Iterator[tuple[int, str]]:
    """The months; or the days, the first of a month by the month's name."""
    before: date | None = None
    for place in places:
        first = first_day(place.period, by)
        is_a_month = before is None or first.month != before.month
        yield place.column, _short(first) if by is By.MONTH or is_a_month else str(first.day)
        before = first


def _marks(places: Sequence[Place], by: By) -> Iterator[tuple[int, str]]:
    """Where a month or a year begins that was not there before: of months only the years."""
    before: date | None = None
    for place in places:
        first = first_day(place.period, by)
        begins_a_year = first.month == 1 and (before is None or first.year != before.year)
        if begins_a_year and (before or by is By.MONTH):
            yield place.column, str(first.year)
        elif before and by is not By.MONTH and first.month != before.month:
            yield place.column, _short(first)
        before = first


def _beginning(first: date, by: By) -> str:
    return f"{_short(first)} {first.year}" if by is By.MONTH else f"{first.day} {_short(first)}"


def _short(first: date) -> str:
    return month(first)[:_SHORT]
