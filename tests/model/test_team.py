"""Spans as people write them."""

import pytest

from callreview.model.team import days_of


@pytest.mark.parametrize(
    ("span", "days"),
    [("7d", 7), ("2w", 14), ("1m", 30), (" 3 W ", 21), ("999d", 999)],
)
def test_a_span_is_days(span: str, days: int) -> None:
    """Days, weeks, or months of thirty days."""
    assert days_of(span) == days


@pytest.mark.parametrize("span", ["", "7", "0d", "-1d", "1000d", "1y", "d", "1.5w", "weekly", "٣d", "7d7d", "7d\n7"])
def test_anything_else_is_none(span: str) -> None:
    """Nothing is guessed, and no span is empty."""
    assert days_of(span) is None
