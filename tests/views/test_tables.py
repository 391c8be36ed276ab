"""Listings on a terminal."""

import pytest
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bared import row_of
from builders import a_rubric
from callreview.views.row_making import rubric_row
from callreview.views.rows import DraftRow
from callreview.views.tables import drafts_table, reviews_table, rubrics_table
from goldens import assert_golden
from views.rich_review import the_review

ROW = row_of(the_review())
DRAFT = DraftRow(
    id="2026-11-21-k7f3x9qd",
    started="2026-11-21",
    agent="maria",
    call="C-3117",
    rubric="Care",
    stopped_at="Impression",
)


def drawn(table: Table | Text, width: int) -> str:
    """What a terminal of that width shows."""
    console = Console(width=width, color_system=None, legacy_windows=False)
    with console.capture() as shown:
        console.print(table)
    return "".join(f"{line.rstrip()}\n" for line in shown.get().splitlines())


def test_reviews_read_as_in_their_golden() -> None:
    """The table is what was read and found good, at eighty columns."""
    other = ROW._replace(id="2026-11-20-aaaaaaaa", agent="deb", gut="just OK", stood_out=(), next_step="", call="")
    assert_golden("views/reviews-table.txt", drawn(reviews_table([ROW, other], 80), 80))


def test_the_rubric_is_a_column_only_where_there_are_several() -> None:
    """One rubric is named once below the table; two are named in each row."""
    assert drawn(reviews_table([ROW, ROW], 120), 120).count("billing-care 3") == 1
    assert drawn(reviews_table([ROW, ROW._replace(rubric="check-in 1")], 120), 120).count("billing-care 3") == 1
    assert "rubric" in drawn(reviews_table([ROW, ROW._replace(rubric="check-in 1")], 120), 120)
    assert "rubric" not in drawn(reviews_table([ROW, ROW], 120), 120)
    narrow = drawn(reviews_table([ROW, ROW._replace(rubric="check-in 1")], 80), 80)
    assert "under billing-care 3, check-in 1" in narrow
    assert "rubric" not in narrow


@pytest.mark.parametrize("agent", ["maria", "Maria Ortiz Villanueva de la Cruz"])
def test_words_without_room_are_left_out_and_that_is_said(agent: str) -> None:
    """No column is so narrow that a word is read down the page; what is there is whole, at any width."""
    row = ROW._replace(agent=agent)
    left_out = []
    for width in range(45, 121):
        shown = drawn(reviews_table([row, ROW], width), width)
        heads = shown.splitlines()[0]
        missing = [heading for heading in ("stood out", "next step") if heading not in heads]
        said = " ".join(shown.split())
        assert ("a wider window has room for: " + ", ".join(missing) in said) is bool(missing)
        if "stood out" in heads:
            assert all(word in shown for part in row.stood_out for word in part.split()), shown
        left_out.append(len(missing))
    assert left_out == sorted(left_out, reverse=True)
    assert (left_out[0], left_out[-1]) == (2, 0)


def test_an_id_is_the_part_one_types() -> None:
    """The day has its own column, so the id is only its random part."""
    assert "2026-11-21-k7f3x9qd" not in drawn(reviews_table([ROW], 120), 120)
    assert "k7f3x9qd" in drawn(drafts_table([DRAFT]), 120)


def test_a_rubric_keeps_its_whole_id() -> None:
    """A rubric's id is its name."""
    assert "billing-care" in drawn(rubrics_table([rubric_row(a_rubric())]), 120)


def test_a_cell_is_text_and_never_markup_or_control() -> None:
    """What a person typed is neither styled, nor an emoji, nor sent to the terminal as a control."""
    shown = drawn(reviews_table([ROW._replace(next_step="[red]a\x1b[2J :smile:")], 200), 200)
    assert "[red]a\\x1b[2J :smile:" in shown


def test_long_listings_are_not_drawn() -> None:
    """Over two hundred rows come as plain text with whole ids."""
    assert isinstance(reviews_table([ROW] * 200, 80), Table)
    long = reviews_table([ROW] * 201, 80)
    assert isinstance(long, Text)
    assert long.plain.count("2026-11-21-k7f3x9qd") == 201
    assert isinstance(drafts_table([DRAFT] * 201), Text)
    assert isinstance(rubrics_table([rubric_row(a_rubric())] * 201), Text)
