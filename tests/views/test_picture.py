"""Counts as blocks: heights tell the counts, a bar that moved is a line, and what cannot be told is a gap."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callreview.insight.periods import By
from callreview.insight.tallies import Tally
from callreview.views.blocks import BAR, block
from callreview.views.picture import LABELS, Part, Picture, picture
from callreview.views.wrapping import cells

WORDS = {"heard": "heard", "missed": "missed"}
JANUARY = 2026 * 12
SATURDAY = date(2026, 11, 21).toordinal()


def a_tally(period: int, heard: int, missed: int = 0, outside: int = 0) -> Tally:
    """So many calls of January and the months after."""
    return Tally(JANUARY + period, {"heard": heard, "missed": missed}, {}, outside)


def a_part(first: int, *tallies: Tally, last: int | None = None) -> Part:
    """From *first* on, as long as there are tallies."""
    return Part(JANUARY + first, JANUARY + (first + len(tallies) - 1 if last is None else last), tallies)


def drawn(parts: Sequence[Part], width: int = 80) -> Picture:
    """The picture of *parts* by month."""
    found = picture(parts, WORDS, By.MONTH, width)
    assert found
    return found


def test_heights_tell_the_counts() -> None:
    """The tallest is a whole block, the least can be seen, and none is a dot."""
    assert "".join(block(count, 16) for count in (0, 1, 2, 3, 8, 15, 16)) == "·▁▁▂▄██"


@given(st.integers(1, 10_000), st.data())
def test_no_count_is_drawn_lower_than_a_smaller_one(tallest: int, data: st.DataObject) -> None:
    """And only 0 is a dot."""
    less, more = sorted(data.draw(st.tuples(*[st.integers(0, tallest)] * 2)))
    assert "·▁▂▃▄▅▆▇█".index(block(less, tallest)) <= "·▁▂▃▄▅▆▇█".index(block(more, tallest))
    assert (block(less, tallest) == "·") == (less == 0)


def test_a_month_has_its_name_where_there_is_room() -> None:
    """Three columns a month and one between."""
    assert drawn([a_part(0, a_tally(0, 8, 4), a_tally(1, 0, 8))]).rows == (
        "  heard        ███ ···",
        "  missed       ▄▄▄ ███",
        "               Jan Feb",
    )


def test_five_years_of_months_fit_in_eighty_columns() -> None:
    """One column each, with five bars that moved among them, and the years below."""
    parts = [a_part(12 * year, *(a_tally(12 * year + month, 9) for month in range(12))) for year in range(5)]
    found = drawn(parts)
    assert (found.drawn, found.periods, max(map(len, found.rows))) == (60, 60, LABELS + 60 + 4)
    assert found.rows[0].count(BAR) == 4
    assert found.rows[-1].split() == ["2026", "2027", "2028", "2029", "2030"]
    assert found.rows[0].index(BAR) + 1 == found.rows[-1].index("2027")


def test_too_few_calls_and_none_at_all_are_gaps() -> None:
    """February had four, March none."""
    part = a_part(0, a_tally(0, 8), a_tally(1, 4), a_tally(3, 8), last=3)
    assert drawn([part]).rows[0] == "  heard        ███         ███"


def test_there_is_no_picture_of_gaps() -> None:
    """Where every period had too few calls."""
    assert picture([a_part(0, a_tally(0, 4), a_tally(1, 1))], WORDS, By.MONTH, 80) is None


def test_the_period_in_which_a_bar_moved_is_drawn_on_both_sides_of_the_line() -> None:
    """And what was outside the range has a row of its own."""
    parts = [a_part(0, a_tally(0, 8), a_tally(1, 8)), a_part(1, a_tally(1, 0, 8, 8), a_tally(2, 0, 8, 4))]
    assert drawn(parts).rows == (
        "  heard        ███ ███ │ ··· ···",
        "  missed       ··· ··· │ ███ ███",
        "  outside      ··· ··· │ ███ ▄▄▄",
        "               Jan Feb   Feb Mar",
    )


def test_what_does_not_fit_is_left_out_at_the_beginning() -> None:
    """And counted."""
    found = drawn([a_part(0, *(a_tally(month, month + 8) for month in range(60)))], width=40)
    assert (found.drawn, found.periods, len(found.rows[0])) == (25, 60, 40)
    assert found.rows[0].endswith("█")


@pytest.mark.parametrize(
    ("by", "first", "columns", "below"),
    [
        (By.DAY, SATURDAY, 14, "Nov 22  23  24  25  26  27  28  29  30  Dec 2   3   4"),
        (By.DAY, SATURDAY, 46, "21 Nov    Dec                            2027"),
        (By.WEEK, SATURDAY // 7, 6, "Nov 23  30  Dec 14  21"),
        (By.WEEK, SATURDAY // 7, 20, "   Dec 2027    Mar"),
        (By.MONTH, JANUARY + 9, 5, "Oct Nov Dec Jan Feb"),
        (By.MONTH, JANUARY + 9, 30, "   2027        2028        2029"),
        (By.MONTH, JANUARY + 2, 30, "Mar 2026  2027        2028"),
    ],
)
def test_the_time_is_told_below(by: By, first: int, columns: int, below: str) -> None:
    """Each period where there is room, else where a month or a year begins, and the beginning if it fits before."""
    tallies = [a_tally(0, 8)._replace(period=first + number) for number in range(columns)]
    found = picture([Part(first, first + columns - 1, tallies)], WORDS, by, 80)
    assert found
    assert found.rows[-1][LABELS:] == below


@settings(max_examples=60)
@given(st.lists(st.lists(st.integers(0, 30), max_size=12), min_size=1, max_size=5), st.integers(1, 120))
def test_no_picture_is_wider_than_its_window(counts: list[list[int]], width: int) -> None:
    """However narrow, there are eight columns; and a bar between two parts is in every row or in none."""
    parts, first = [], 0
    for part in counts:
        parts.append(a_part(first, *(a_tally(first + number, count) for number, count in enumerate(part))))
        first += len(part)
    found = picture(parts, WORDS, By.MONTH, width)
    if found:
        *rows, below = found.rows
        assert max(map(cells, found.rows)) <= max(width, LABELS + 8)
        assert len({row.count(BAR) for row in rows}) == 1
        assert BAR not in below
