"""A review on a terminal."""

import pytest

from builders import a_review
from callreview.model.review import Review
from callreview.views.review_text import review_text
from callreview.views.wrapping import cells
from goldens import assert_golden
from views.hostile import filled_with
from views.rich_review import the_review


@pytest.mark.parametrize(("name", "review"), [("rich", the_review()), ("minimal", a_review())])
def test_a_review_reads_as_in_its_golden(name: str, review: Review) -> None:
    """The text is what was read and found good, at eighty columns."""
    assert_golden(f"views/review-{name}.txt", review_text(review, 80))


@pytest.mark.parametrize("width", [40, 72, 132])
def test_it_fits_the_window(width: int) -> None:
    """No line is wider than the window."""
    assert max(map(cells, review_text(the_review(), width).splitlines())) <= width


def test_everything_a_person_said_of_the_call_is_shown() -> None:
    """Each free text of the review itself is there, and nothing of it reaches the terminal unseen."""
    review, sown = filled_with(lambda number: f"said{number}\u200b!")
    shown = review_text(review, 300)
    quiet = {place for place, text in sown.items() if text.replace("\u200b", "<U+200B>") not in shown}
    # of the behaviors' notes only that of a bad habit nobody heard is left out
    assert {place for place in quiet if place[0] != "rubric"} == {("behaviors", 4, "note")}
