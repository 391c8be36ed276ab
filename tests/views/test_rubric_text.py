"""A rubric on a terminal."""

import pytest

from builders import a_rubric
from callreview.views.rubric_text import rubric_text
from callreview.views.wrapping import cells
from goldens import assert_golden
from views.hostile import filled_with
from views.rich_review import the_rubric


def test_a_rubric_reads_as_in_its_golden() -> None:
    """The text is what was read and found good, at eighty columns."""
    assert_golden("views/rubric.txt", rubric_text(the_rubric(), 80))


@pytest.mark.parametrize("width", [40, 72, 132])
def test_it_fits_the_window(width: int) -> None:
    """No line is wider than the window."""
    assert max(map(cells, rubric_text(the_rubric(), width).splitlines())) <= width


def test_everything_in_a_rubric_is_shown() -> None:
    """Each text of the rubric is there, and nothing of it reaches the terminal unseen."""
    review, sown = filled_with(lambda number: f"said{number}\u200b!")
    shown = rubric_text(review.rubric.copy_, 300)
    said = [text for place, text in sown.items() if place[:2] == ("rubric", "copy")]
    assert [text for text in said if text.replace("\u200b", "<U+200B>") not in shown] == []


def test_what_a_rubric_lacks_has_no_heading() -> None:
    """Empty parts are left out."""
    bare = rubric_text(a_rubric(unwanted=(), behaviors=(), musts=()), 80)
    assert [line for line in bare.splitlines() if line.startswith("What")] == ["What we want people to feel"]
