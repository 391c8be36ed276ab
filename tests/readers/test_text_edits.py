"""Edits of a text by its places leave every byte beside them alone."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.readers.text_edits import Edit, with_edits

_bodies = st.text("a😀ש", max_size=3)
# A lone CR and an LF on the next line would be one line end.
_lines = st.sampled_from([("\n", "\r\n"), ("\r",)]).flatmap(
    lambda ends: st.lists(st.tuples(_bodies, st.sampled_from(ends)), min_size=1, max_size=8)
)
_marks = st.sampled_from([b"", codecs.BOM_UTF8])


@given(_lines, _marks, st.data())
def test_what_is_beside_an_edit_stays(lines: list[tuple[str, str]], mark: bytes, data: st.DataObject) -> None:
    """Marks, line ends and far characters: an edited line is whole to its left and right, and all others are."""
    number = data.draw(st.integers(0, len(lines) - 1))
    body, end = lines[number]
    place = data.draw(st.integers(0, len(body)))
    whole = ["".join(line) for line in lines]
    start = sum(len(other) + 1 for other, _ in lines[:number]) + place
    edited = with_edits(mark + "".join(whole).encode(), [Edit(start, start + len(body) - place, "new")])
    expected = [*whole[:number], f"{body[:place]}new{end}", *whole[number + 1 :]]
    assert edited == mark + "".join(expected).encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\n", "a\nx\ny\nb\n"),
        ("a\r\nb\n", "a\r\nx\r\ny\r\nb\n"),
        ("a\rb\n", "a\rx\ry\rb\n"),
    ],
)
def test_a_new_line_ends_as_the_one_above_it(before: str, after: str) -> None:
    """Also where the file mixes them."""
    assert with_edits(before.encode(), [Edit(2, 2, "x\ny\n")]).decode() == after


def test_several_edits_count_from_the_same_text() -> None:
    """None moves the place of another, in whatever order they come."""
    edits = [Edit(4, 5, "four"), Edit(0, 1, ""), Edit(2, 2, "two")]
    assert with_edits(b"0123456", edits) == with_edits(b"0123456", edits[::-1]) == b"1two23four56"
