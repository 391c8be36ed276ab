"""What changed between two rubrics, on a terminal, as a page, and for a program."""

import io
import json

import pytest
from rich.console import Console

from builders import a_rubric
from callreview.views.rubric_changes_drawn import rubric_changes_drawn
from callreview.views.rubric_changes_json import rubric_changes_json
from callreview.views.rubric_changes_md import rubric_changes_markdown
from callreview.views.rubric_changes_text import rubric_changes_text
from callreview.views.wrapping import cells
from goldens import assert_golden
from views.changed_rubric import another_rubric, the_diff
from views.hostile import filled_with
from views.parsers import LIKE_GITHUB, built_from
from views.rich_review import the_rubric

WIDE = 100_000


def drawn(*, no_color: bool) -> str:
    """The changes as Rich draws them for a terminal."""
    console = Console(
        file=io.StringIO(), width=80, force_terminal=True, color_system="standard", no_color=no_color, emoji=False
    )
    console.print(rubric_changes_drawn(the_diff()))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_text_reads_as_in_its_golden() -> None:
    """The text is what was read and found good, at eighty columns."""
    assert_golden("views/rubric-changes.txt", rubric_changes_text(the_diff(), 80))


def test_the_page_reads_as_in_its_golden() -> None:
    """The page is what was read and found good."""
    assert_golden("views/rubric-changes.md", rubric_changes_markdown(the_diff()))


@pytest.mark.parametrize("width", [40, 72, 132])
def test_it_fits_the_window(width: int) -> None:
    """No line is wider than the window."""
    assert max(map(cells, rubric_changes_text(the_diff(), width).splitlines())) <= width


def test_every_change_is_in_the_json() -> None:
    """A program gets each change, what it is, whether it is meaning, and a reworded text word by word."""
    told = json.loads(rubric_changes_json(the_diff()))
    diff = the_diff()
    assert [one["kind"] for one in told["changes"]] == [change.kind for change in diff.changes]
    assert told["before"]["digest"] == diff.before.rubric.digest()
    (purpose,) = [one for one in told["changes"] if one["field"] == "purpose"]
    assert purpose["meaning"] is True
    assert "".join(piece["text"] for piece in purpose["words"] if piece["fate"] != "gone") == purpose["after"]
    assert [one["meaning"] for one in told["changes"] if one["field"] == "version"] == [False]


def test_nothing_changed() -> None:
    """Nothing is said to be nothing; where the bytes differ, what they may differ in."""
    rubric = the_rubric()
    assert "Nothing changed in meaning." in rubric_changes_text(the_diff(rubric, rubric, same_bytes=True), 80)
    only = "Nothing changed in meaning (only order, comments or layout)."
    assert only in rubric_changes_text(the_diff(rubric, rubric), 80)
    assert only in rubric_changes_markdown(the_diff(rubric, rubric))


def test_a_new_name_asks_nothing_else_of_a_call() -> None:
    """Where only names, life and examples changed, it says so first."""
    text = rubric_changes_text(the_diff(a_rubric(version=3), a_rubric(version=4)), 80)
    assert text.endswith("\nWhat is asked of a call has not changed.\n\nThe rest\n  Version 3 is now version 4.\n")


def test_two_rubrics_are_told_first() -> None:
    """That two ids are two rubrics stands before all changes."""
    text = rubric_changes_text(the_diff(another_rubric()), 80)
    assert text.split("\n\n")[1].startswith("Not the same rubric\n  These are two rubrics: move-in and billing-care.")


def test_colours_only_add() -> None:
    """On a terminal gone words are red and struck, come ones green; without colours the marks are still there."""
    assert "\x1b[9;31m[-" in drawn(no_color=False)
    assert "\x1b[32m{+" in drawn(no_color=False)
    plain = drawn(no_color=True)
    assert "\x1b[31m" not in plain
    assert "\x1b[32m" not in plain
    assert "[-" in plain
    assert "{+" in plain


def test_drawn_it_says_the_same() -> None:
    """What is drawn says word for word what the text says."""
    console = Console(file=io.StringIO(), width=80, color_system=None, emoji=False)
    console.print(rubric_changes_drawn(the_diff()))
    assert isinstance(console.file, io.StringIO)
    assert console.file.getvalue().split() == rubric_changes_text(the_diff(), 80).split()


def test_their_text_stays_text() -> None:
    """Whatever stands in a rubric, the page has the structure of a harmless one, and no character acts unseen."""
    harmless, _ = filled_with(lambda number: f"plain{number}")
    hostile, _ = filled_with(lambda number: f"`{number}` [[x]] <b>*#~~ | \u200b![i](j) $x$")
    pages = [rubric_changes_markdown(the_diff(the_rubric(), review.rubric.copy_)) for review in (harmless, hostile)]
    first, second = (built_from(page, LIKE_GITHUB) for page in pages)
    assert set(second) <= {*first, "softbreak"}
    text = rubric_changes_text(the_diff(the_rubric(), hostile.rubric.copy_), WIDE)
    assert "\u200b" not in text + pages[1]
    assert "<U+200B>" in text
