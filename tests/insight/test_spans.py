"""Spans of days as people type them."""

from datetime import date

import pytest

from callreview.insight.spans import since_day, until_day

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026-11-01", date(2026, 11, 1), date(2026, 11, 1)),
        ("2026-11", date(2026, 11, 1), date(2026, 11, 30)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("7d", date(2026, 11, 14), date(2026, 11, 14)),
        ("6w", date(2026, 10, 10), date(2026, 10, 10)),
        ("3m", date(2026, 8, 21), date(2026, 8, 21)),
        ("12m", date(2025, 11, 21), date(2025, 11, 21)),
        ("today", SATURDAY, SATURDAY),
        ("monday", date(2026, 11, 16), date(2026, 11, 16)),
        ("saturday", SATURDAY, SATURDAY),
    ],
)
def test_a_span_begins_and_ends_where_people_mean(typed: str, first: date, last: date) -> None:
    """A month is all its days; everything else is one day, looked for backwards."""
    assert (since_day(typed, SATURDAY), until_day(typed, SATURDAY)) == (first, last)


def test_months_back_end_on_a_day_that_exists() -> None:
    """Three months before 31 May there is no 31 February."""
    assert since_day("3m", date(2026, 5, 31)) == date(2026, 2, 28)


@pytest.mark.parametrize("typed", ["", "2026-13", "0000-01", "yesterdayy", "99999m", "7x", "2026-02-30"])
def test_what_is_no_day_is_none(typed: str) -> None:
    """The caller says so in its own words."""
    assert since_day(typed, SATURDAY) is None
    assert until_day(typed, SATURDAY) is None
