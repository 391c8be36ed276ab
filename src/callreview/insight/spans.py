"""Spans of days as people type them for `--since` and `--until`. The day it is today is handed in."""

import re
from datetime import date, timedelta

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
    if first is None:
        return None
    following = _first_of(first.year + first.month // _MONTHS, first.month % _MONTHS + 1)
    return following - timedelta(days=1) if following else None


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
    last = until_day(f"{first:%Y-%m}", first)
    return min(first.replace(day=min(day.day, last.day)), day) if last else first
