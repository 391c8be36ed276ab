"""Text folded to a window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.views.wrapping import cells, cut, wrapped


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"])), st.integers(20, 100))
def test_no_line_is_wider_than_the_window(text: str, width: int) -> None:
    """Every line fits, and no word is lost."""
    lines = wrapped(text, width).split("\n")
    assert max(map(cells, lines)) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_typed_lines_stay_apart() -> None:
    """A line end that was typed is a line end, and further lines begin where they are told to."""
    assert wrapped("one\ntwo", 40, first="- ", rest="  ") == "- one\n  two"


def test_wide_letters_count_twice_and_accents_not_at_all() -> None:
    """Columns are counted as a terminal draws them."""
    assert (cells("你好"), cells("e\u0301"), cells("abc")) == (4, 1, 3)
    assert wrapped("你" * 12, 20) == "你" * 10 + "\n" + "你" * 2


@pytest.mark.parametrize(("most", "left"), [(5, "hello"), (4, "hel…"), (1, "…")])
def test_a_cut_says_that_it_cut(most: int, left: str) -> None:
    """What does not fit ends in `…` and fits."""
    assert cut("hello", most) == left


def test_what_is_folded_is_shown() -> None:
    """No escape sequence gets through a fold."""
    assert wrapped("a\x1b[2Jb", 40) == r"a\x1b[2Jb"
