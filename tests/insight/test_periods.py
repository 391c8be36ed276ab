"""Days, weeks and months as numbers, each one more than the one before it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.insight.periods import By, counted, first_day, key_of, period_of

SATURDAY = date(2026, 11, 21)
days = st.dates(max_value=date(9999, 12, 1))


@given(days, st.sampled_from(By))
def test_a_day_lies_between_the_first_day_of_its_period_and_the_next(day: date, by: By) -> None:
    """So periods leave no day out, and none is in two."""
    period = period_of(day, by)
    assert first_day(period, by) <= day < first_day(period + 1, by)
    assert period_of(first_day(period, by), by) == period


@given(days)
def test_a_week_begins_on_monday(day: date) -> None:
    """As ISO 8601 has it, from the first week of the year 1 on."""
    assert first_day(period_of(day, By.WEEK), By.WEEK) == day - timedelta(days=day.weekday())


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(By))
def test_the_number_of_a_count_is_that_of_its_day(day: date, by: By) -> None:
    """20261121 and, by month, 202611 as well."""
    assert counted(day.year * 10_000 + day.month * 100 + day.day, by) == period_of(day, by)
    assert counted(day.year * 100 + day.month, By.MONTH) == period_of(day, By.MONTH)


@pytest.mark.parametrize(
    ("day", "by", "key"),
    [
        (SATURDAY, By.DAY, "2026-11-21"),
        (SATURDAY, By.WEEK, "2026-W47"),
        (SATURDAY, By.MONTH, "2026-11"),
        (date(2027, 1, 1), By.WEEK, "2026-W53"),
        (date(2024, 12, 30), By.WEEK, "2025-W01"),
    ],
)
def test_a_program_reads_a_period_as_iso_writes_it(day: date, by: By, key: str) -> None:
    """The first days of January can belong to the last week of the year before."""
    assert key_of(period_of(day, by), by) == key
