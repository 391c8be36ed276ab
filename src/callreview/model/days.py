"""Days as people type them: a date, `today`, `friday`, `2w`. The day it is today is handed in."""

import re
from datetime import date, datetime, timedelta

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED = {"today": 0, "yesterday": -1, "tomorrow": 1}
_SPAN = re.compile(r"(?:in\s+)?\+?(\d{1,3})\s*(d|days?|w|weeks?)", re.IGNORECASE)
_CLOCK = re.compile(r"(?:T|\s+)(\d{1,2})[:.](\d{2})$")
_SHORTEST_WEEKDAY = 3
_DAY_LENGTH = len("2026-11-20")


def coming_day(typed: str, today: date) -> date | None:
    """The day *typed* names, looking forward from *today* (`friday` is the next one); None when it names none."""
    return _day(typed, today, forward=True)


def day_back(typed: str, today: date) -> date | None:
    """The day *typed* names, looking back from *today* (`monday` is the last one); None when it names none."""
    return _day(typed, today, forward=False)


def call_time(typed: str, today: date) -> str | None:
    """When a call was, as `2026-11-20` or `2026-11-20T14:05`, looking back from *today*; None when it is none."""
    text = typed.strip()
    clock = _CLOCK.search(text)
    day = _day(text[: clock.start()] if clock else text, today, forward=False)
    if day is None:
        return None
    if clock is None:
        return day.isoformat()
    try:
        moment = datetime(day.year, day.month, day.day, int(clock[1]), int(clock[2]))  # noqa: DTZ001 # the call's own clock
    except ValueError:
        return None
    return moment.isoformat(timespec="minutes")


def is_to_come(when: str, today: date) -> bool:
    """Whether no call can have been then, as `call_time` gives it. Where it was taken it may be tomorrow already."""
    return (date.fromisoformat(when[:_DAY_LENGTH]) - today).days > 1


def _day(typed: str, today: date, *, forward: bool) -> date | None:
    text = typed.strip().lower()
    if text in _NAMED:
        return today + timedelta(days=_NAMED[text])
    if len(text) >= _SHORTEST_WEEKDAY:
        for number, name in enumerate(_WEEKDAYS):
            if name.startswith(text):
                ahead = (number - today.weekday() - 1) % 7 + 1
                return today + timedelta(days=ahead if forward else ahead - 7)
    span = _SPAN.fullmatch(text)
    if span:
        days = int(span[1]) * (7 if span[2].lower().startswith("w") else 1)
        return today + timedelta(days=days if forward else -days)
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
