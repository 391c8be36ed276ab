"""Days as numbers, and the folders that are days."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from callreview.store.index.spans import Span, day_of, in_span, span_of


@given(day=st.dates(), inner=st.sampled_from(["", "/x", "/x/2026/11/21"]))
def test_a_folder_tells_its_day(day: date, inner: str) -> None:
    """So does every folder inside it."""
    year, month, number = f"{day.year:04}", f"{day.month:02}", f"{day.day:02}"
    assert day_of(f"{year}/{month}/{number}{inner}") == int(year + month + number)


@given(folder=st.text(st.sampled_from("0129/x\u00b2\u0662"), max_size=14))
@example("202\u00b2/11/21")
@example("\u0662\u0660\u0662\u0666/11/21")
@example("2026/13/45")
def test_any_other_folder_is_of_no_day(folder: str) -> None:
    """And belongs to every span, so that what lies there is told of whatever was asked."""
    try:
        date.fromisoformat("-".join(folder.split("/")[:3]) if folder.isascii() else "")
    except ValueError:
        assert day_of(folder) == 0
        assert in_span(folder, Span(20261101, 20261130))


@given(since=st.none() | st.dates(), until=st.none() | st.dates(), day=st.dates())
def test_a_span_has_its_days(since: date | None, until: date | None, day: date) -> None:
    """Both ends among them; no end is no limit."""
    asked = (since is None or since <= day) and (until is None or day <= until)
    assert span_of(since, until).has(day_of(f"{day.year:04}/{day.month:02}/{day.day:02}")) is asked


@pytest.mark.parametrize(
    ("wide", "narrow", "covers"),
    [
        (Span(), Span(), True),
        (Span(), Span(20261101, 20261130), True),
        (Span(20261101), Span(20261101, 20261130), True),
        (Span(20261102), Span(20261101, 20261130), False),
        (Span(20261101, 20261129), Span(20261101, 20261130), False),
    ],
)
def test_a_span_covers_another(wide: Span, narrow: Span, *, covers: bool) -> None:
    """When no day of that is missing in it."""
    assert wide.covers(narrow) is covers
