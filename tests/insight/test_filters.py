"""Which reviews are wanted."""

from datetime import date

import pytest

from builders import a_review
from callreview.insight.filters import Filters


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (Filters(), True),
        (Filters(agent="Maria"), True),
        (Filters(agent="deb"), False),
        (Filters(reviewer="sam", rubric="billing-care", queue="billing", gut="wow"), True),
        (Filters(agent="maria", gut="not_ok"), False),
        (Filters(queue="sales"), False),
        (Filters(since=date(2026, 11, 21), until=date(2026, 11, 21)), True),
        (Filters(since=date(2026, 11, 22)), False),
        (Filters(until=date(2026, 11, 20)), False),
    ],
)
def test_every_condition_must_hold(filters: Filters, wanted: bool) -> None:  # noqa: FBT001 # a column of the table
    """Names without regard to capitals, days of the review with both ends."""
    assert filters.want(a_review()) is wanted
