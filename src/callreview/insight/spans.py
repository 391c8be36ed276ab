"""Spans of days as people type them for `--since` and `--until`. The day it is today is handed in."""

import re
from calendar import monthrange
from datetime import date

from callreview.model.days import day_back

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_MONTHS_BACK = re.compile(r"(\d{1,3})m")
_MONTHS = 12


def since_day(typed: str, today: date) -> date | None:
    """The first day that *typed* (`2026-11-01`, `2026-11`, `7d`, `3m`, `monday`) means; None when it means none."""
    month = _MONTH.fullmatch(typed.strip())
    if month:
        return _first_of(int(month[1]), int(month[2]))
    back = _MONTHS_BACK.fullmatch(typed.strip())
    if back:
        return _months_before(today, int(back[1]))
    return day_back(typed, today)


def until_day(typed: str, today: date) -> date | None:
    """The last day that *typed* means: the end of a month, otherwise as `since_day`."""
    month = _MONTH.fullmatch(typed.strip())
    if not month:
        return since_day(typed, today)
    first = _first_of(int(month[1]), int(month[2]))
    return _last_of(first) if first else None


def _first_of(year: int, month: int) -> date | None:
    try:
        return date(year, month, 1)
    except ValueError:
        return None


def _months_before(day: date, months: int) -> date | None:
    count = day.year * _MONTHS + day.month - 1 - months
    first = _first_of(count // _MONTHS, count % _MONTHS + 1)
    if first is None:
        return None
    return first.replace(day=min(day.day, _last_of(first).day))


def _last_of(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])
