"""Times as people write them and as seconds are the same times."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.model.timecode import clock, seconds_of

WEEK = 7 * 24 * 3600


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("01:12", 72.0), ("1:02:03.5", 3723.5), ("72", 72.0), ("72.4", 72.4), ("90:00", 5400.0), (" 0:00 ", 0.0)],
)
def test_a_time_is_read_as_seconds(text: str, seconds: float) -> None:
    """Minutes, hours and plain seconds are all seconds from the start."""
    assert seconds_of(text) == seconds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "noon",
        "1:60",
        "1:75",
        "1:60:00",
        "1:2:3:4",
        "-1:00",
        "1:",
        ":12",
        "1e3",
        "nan",
        "\u0661:12",
        "1:59.9999999999",
    ],
)
def test_what_is_no_time_is_refused_with_a_remedy(text: str) -> None:
    """Anything else raises ValueError, naming what was typed and how to write it."""
    with pytest.raises(ValueError, match="is no time of a call; write") as refused:
        seconds_of(text)
    assert text in str(refused.value)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(72.0, "1:12"), (3723.5, "1:02:03.5"), (0.0, "0:00"), (59.9996, "1:00"), (5.25, "0:05.25"), (36000.0, "10:00:00")],
)
def test_seconds_are_written_as_a_clock(seconds: float, text: str) -> None:
    """Hours appear from the first one on, and fractions only where there are any."""
    assert clock(seconds) == text


@given(st.integers(min_value=0, max_value=WEEK * 1000))
def test_a_written_time_reads_back_to_the_millisecond(thousandths: int) -> None:
    """Writing then reading gives the same seconds."""
    assert seconds_of(clock(thousandths / 1000)) == thousandths / 1000


@given(st.floats(min_value=0, max_value=WEEK))
def test_any_time_reads_back_rounded_to_the_millisecond(seconds: float) -> None:
    """Finer than a millisecond is rounded, never cut or carried wrongly."""
    assert abs(seconds_of(clock(seconds)) - seconds) <= 0.00051
