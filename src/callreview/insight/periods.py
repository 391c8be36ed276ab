"""Periods of the calendar that calls are counted by. A period is a number, one more than the one before it.

So a gap is a difference, and five years of days cost no more than five years.
"""

from datetime import date
from enum import StrEnum
from functools import lru_cache

_MONTHS = 12
_DAYS = 7
_A_MONTH_AT_MOST = 999_999
_REMEMBERED = 10_000
"""Periods: each is asked for once for every mark counted in it."""


class By(StrEnum):
    """How long a period is. Weeks are those of ISO 8601: they begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def period_of(day: date, by: By) -> int:
    """The number of the period that *day* lies in."""
    match by:
        case By.DAY:
            return day.toordinal()
        case By.WEEK:
            return (day.toordinal() - 1) // _DAYS  # day 1, the first of January of the year 1, is a Monday
        case By.MONTH:
            return day.year * _MONTHS + day.month - 1


def first_day(period: int, by: By) -> date:
    """The day on which *period* begins."""
    match by:
        case By.DAY:
            return date.fromordinal(period)
        case By.WEEK:
            return date.fromordinal(period * _DAYS + 1)
        case By.MONTH:
            return date(period // _MONTHS, period % _MONTHS + 1, 1)


@lru_cache(maxsize=_REMEMBERED)
def counted(period: int, by: By) -> int:
    """The number of the period in which a `Count.period` lies: a day (20261121), or a month (202611) by month."""
    if period <= _A_MONTH_AT_MOST:
        period = period * 100 + 1
    return period_of(date(period // 10_000, period // 100 % 100, period % 100), by)


def key_of(period: int, by: By) -> str:
    """*period* for a program: `2026-11-21`, `2026-W47` or `2026-11`."""
    first = first_day(period, by)
    match by:
        case By.DAY:
            return first.isoformat()
        case By.WEEK:
            year, week, _ = first.isocalendar()
            return f"{year:04}-W{week:02}"
        case By.MONTH:
            return first.isoformat()[:7]
