"""Words in lines: nothing is lost, nothing is too wide."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from callreview.terminal.room.widgets.wrapping import wrapped

WORDS = st.lists(st.text(st.sampled_from("ab請求"), min_size=1, max_size=30), max_size=12).map(" ".join)


@given(WORDS, st.integers(2, 40))
def test_lines_hold_all_words_and_no_line_is_too_wide(text: str, width: int) -> None:
    """Whatever is wrapped to two columns or more."""
    lines = wrapped(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line) <= width for line in lines)


def test_words_are_not_broken_where_they_fit() -> None:
    """At spaces; a word longer than the line is."""
    assert wrapped("one two three", 8) == ["one two", "three"]
    assert wrapped("one two", 7) == ["one two"]
    assert wrapped("onetwothree", 4) == ["onet", "woth", "ree"]
    assert wrapped("", 4) == [""]
    assert wrapped("請求 書", 4) == ["請求", "書"]
