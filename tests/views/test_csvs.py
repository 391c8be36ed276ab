"""CSV that a spreadsheet can open without running it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.views.csvs import csv_text
from callreview.views.visible import show

_CELLS = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r\n", "\n"])
def test_no_cell_begins_a_formula(start: str) -> None:
    """A cell that would be run gets a quote in front, and keeps the rest."""
    (row,) = csv.reader(io.StringIO(csv_text([f"{start}1+1"], []), newline=""))
    assert row == ["'" + start.replace("\r", "") + "1+1"]


@given(st.lists(st.lists(_CELLS, min_size=2, max_size=2)))
def test_cells_read_back(rows: list[list[str]]) -> None:
    """Commas, quotes and line ends come back as they were, but for the guard; what cannot be seen comes by name."""
    text = csv_text(["a", "b"], rows)
    read = list(csv.reader(io.StringIO(text, newline="")))
    starts = ("=", "+", "-", "@", "\t", "\n")
    shown = [[show(cell) for cell in row] for row in rows]
    assert read == [["a", "b"], *([f"'{cell}" if cell.startswith(starts) else cell for cell in row] for row in shown)]
    assert text == show(text)


def test_a_byte_order_mark_only_where_asked() -> None:
    """Programs get none; Excel gets one."""
    assert csv_text(["ä"], []) == "ä\n"
    assert csv_text(["ä"], [], bom=True) == "\ufeffä\n"
