"""Spans of days as the index counts them: numbers such as 20261121, whose order is that of the days."""

from datetime import date
from typing import NamedTuple

_FIRST, _LAST = 0, 99_999_999
OF_A_DAY = len("2026/11/21")
"""Letters in the path of a day's folder."""
_DIGITS = (4, 2, 2)
_NO_YEAR = "0000"
_OF_ANY_YEAR = frozenset(
    f"{month:02}{day:02}"
    for month, days in enumerate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), start=1)
    for day in range(1, days + 1)
)
"""Every day that all years have."""


class Span(NamedTuple):
    """Days from `first` to `last`, both included."""

    first: int = _FIRST
    last: int = _LAST

    def has(self, day: int) -> bool:
        """Whether *day* is one of them."""
        return self.first <= day <= self.last

    def covers(self, other: "Span") -> bool:
        """Whether every day of *other* is one of them."""
        return self.first <= other.first and other.last <= self.last


def span_of(since: date | None, until: date | None) -> Span:
    """From *since* to *until*; None is as far as there are days."""
    return Span(_number(since) if since else _FIRST, _number(until) if until else _LAST)


def day_of(folder: str) -> int:
    """The day whose folder *folder* is, or lies in; 0 where it is no day's."""
    if folder[4:5] == folder[7:8] == "/" and folder[OF_A_DAY : OF_A_DAY + 1] in {"", "/"}:
        return day_number(folder[:4], folder[5:7], folder[8:OF_A_DAY])
    return 0


def day_number(year: str, month: str, day: str) -> int:
    """The day that three names of folders stand for (20261121); 0 where they stand for none."""
    digits = year + month + day
    if (len(year), len(month), len(day)) != _DIGITS or not (digits.isascii() and digits.isdigit()):
        return 0
    if digits[4:] in _OF_ANY_YEAR and year != _NO_YEAR:
        return int(digits)  # nearly all are, and a listing asks for thousands
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return 0
    return int(digits)


def path_of(day: int) -> str:
    """Where the folder of *day* lies; the order of these paths is that of the days."""
    digits = f"{day:08d}"
    return f"{digits[:4]}/{digits[4:6]}/{digits[6:]}"


def in_span(folder: str, span: Span) -> bool:
    """Whether *folder* belongs to a day of *span*, or to none."""
    day = day_of(folder)
    return not day or span.has(day)


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
