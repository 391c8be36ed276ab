"""What is said last is last, whatever the clocks say."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from callreview.model.instants import after

SECOND = timedelta(seconds=1)
INSTANTS = st.datetimes(timezones=st.just(UTC))


@given(at=INSTANTS, last=INSTANTS)
def test_it_is_later_than_the_last_and_otherwise_what_the_clock_says(at: datetime, last: datetime) -> None:
    """But there is no instant after the end of the calendar."""
    put = after(at, last)
    assert put == (at if at > last else min(last, datetime.max.replace(tzinfo=UTC) - timedelta(seconds=1)) + SECOND)


def test_where_nothing_was_said_before_it_is_what_the_clock_says() -> None:
    """And at the end of the calendar too."""
    end = datetime.max.replace(tzinfo=UTC)
    assert (after(end, None), after(end, end)) == (end, end)
