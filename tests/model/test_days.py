"""Days as people type them, on a day that is handed in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.model.days import call_time, coming_day, day_back, is_to_come

SATURDAY = date(2026, 11, 21)
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2200, 1, 1))
NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@pytest.mark.parametrize(
    ("typed", "coming", "back"),
    [
        ("today", "2026-11-21", "2026-11-21"),
        (" Tomorrow ", "2026-11-22", "2026-11-22"),
        ("yesterday", "2026-11-20", "2026-11-20"),
        ("friday", "2026-11-27", "2026-11-20"),
        ("FRI", "2026-11-27", "2026-11-20"),
        ("saturday", "2026-11-28", "2026-11-21"),
        ("3d", "2026-11-24", "2026-11-18"),
        ("in 2 weeks", "2026-12-05", "2026-11-07"),
        ("1w", "2026-11-28", "2026-11-14"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
    ],
)
def test_a_day_is_named_in_many_ways(typed: str, coming: str, back: str) -> None:
    """Looking forward from a Saturday, and looking back from it."""
    assert coming_day(typed, SATURDAY) == date.fromisoformat(coming)
    assert day_back(typed, SATURDAY) == date.fromisoformat(back)


@pytest.mark.parametrize("typed", ["", "fr", "someday", "2026-02-30", "28.11.2026", "9999w", "-1d", "2026-11", "14:05"])
def test_what_names_no_day_is_none(typed: str) -> None:
    """No day is made up."""
    assert coming_day(typed, SATURDAY) is None
    assert call_time(typed, SATURDAY) is None


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("yesterday 14:05", "2026-11-20T14:05"),
        ("yesterday 9.05", "2026-11-20T09:05"),
        ("fri 0:00", "2026-11-20T00:00"),
        ("2026-11-20T14:05", "2026-11-20T14:05"),
        ("2026-11-20", "2026-11-20"),
        ("yesterday 24:00", None),
        ("yesterday 14:60", None),
    ],
)
def test_when_a_call_was(typed: str, when: str | None) -> None:
    """The day is enough; a time makes it easier to find."""
    assert call_time(typed, SATURDAY) == when


@given(DAYS, DAYS)
def test_a_date_is_itself(day: date, today: date) -> None:
    """Whatever day it is today."""
    assert coming_day(day.isoformat(), today) == day_back(day.isoformat(), today) == day
    assert call_time(day.isoformat(), today) == day.isoformat()


@given(st.sampled_from(NAMES), st.integers(3, 9), DAYS)
def test_a_weekday_is_the_next_one_or_the_last(name: str, letters: int, today: date) -> None:
    """Within a week, from its first three letters on; looking back, today's own name is today."""
    coming, back = coming_day(name[:letters], today), day_back(name[:letters], today)
    assert coming is not None
    assert back is not None
    assert NAMES[coming.weekday()] == NAMES[back.weekday()] == name
    assert 1 <= (coming - today).days <= 7
    assert 0 <= (today - back).days <= 6


@given(st.integers(0, 999), st.sampled_from(["d", " days", "w", " week"]), DAYS)
def test_a_span_forward_and_a_span_back_meet_in_the_middle(count: int, unit: str, today: date) -> None:
    """So many days or weeks on either side."""
    length = timedelta(days=count * (7 if "w" in unit else 1))
    assert coming_day(f"{count}{unit}", today) == today + length
    assert day_back(f"{count}{unit}", today) == today - length


@pytest.mark.parametrize(
    ("when", "to_come"),
    [("2026-11-20", False), ("2026-11-22T23:59", False), ("2026-11-23", True), ("9999-12-31T00:00", True)],
)
def test_a_call_may_have_been_tomorrow_where_it_was_taken_and_no_later(when: str, to_come: bool) -> None:  # noqa: FBT001 # a column of the table
    """The clocks of two places are a day apart at the most."""
    assert is_to_come(when, SATURDAY) is to_come
