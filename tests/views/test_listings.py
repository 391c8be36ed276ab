"""Listings for pipes."""

import csv
import io
import json

import pytest

from bared import row_of
from builders import a_review, a_rubric
from callreview.views.formats import ListFormat
from callreview.views.listings import drafts_lines, reviews_aligned, reviews_lines, rubrics_lines
from callreview.views.row_making import rubric_row
from callreview.views.rows import DraftRow, fields_of
from views.rich_review import the_review

CSV_HEAD = "id,version,status,title,feelings\n"
ROWS = [row_of(the_review()), row_of(a_review(id="2026-11-22-aaaaaaaa"))._replace(agent="\x1b[31mdeb")]


def test_a_table_is_plain_and_aligned() -> None:
    """Columns stand two spaces apart under their names, and no control of a terminal gets through."""
    lines = reviews_lines(ROWS, ListFormat.TABLE).splitlines()
    assert lines[0].split() == ["id", "day", "agent", "call", "rubric", "gut", "stood", "out", "next", "step"]
    assert [line.index(word) for line, word in zip(lines, ("agent", "maria", "\\x1b[31mdeb"), strict=True)] == [33] * 3
    assert lines[1].endswith("Told straight: WOW, Hurried: a hint, Cared for: WOW  Count to one before you answer.")


def test_json_and_jsonl_say_the_same() -> None:
    """One object a review, with the whole id."""
    whole = json.loads(reviews_lines(ROWS, ListFormat.JSON))
    assert whole == [json.loads(line) for line in reviews_lines(ROWS, ListFormat.JSONL).splitlines()]
    assert whole[0]["id"] == "2026-11-21-k7f3x9qd"
    assert whole[0]["stood_out"] == ["Told straight: WOW", "Hurried: a hint", "Cared for: WOW"]


def test_csv_has_the_keys_of_json() -> None:
    """The same columns, by the same names."""
    read = list(csv.DictReader(io.StringIO(reviews_lines(ROWS, ListFormat.CSV))))
    assert list(read[0]) == list(json.loads(reviews_lines(ROWS, ListFormat.JSON))[0])
    assert read[0]["gut"] == "WOW"


def test_ids_are_whole_and_alone() -> None:
    """One id a line, for the next command."""
    assert reviews_lines(ROWS, ListFormat.IDS) == "2026-11-21-k7f3x9qd\n2026-11-22-aaaaaaaa\n"


@pytest.mark.parametrize(
    ("form", "said"),
    [("table", ""), ("json", "[]\n"), ("jsonl", ""), ("ids", ""), ("csv", CSV_HEAD)],
)
def test_an_empty_listing_is_still_well_formed(form: str, said: str) -> None:
    """Nothing to list is no failure to parse."""
    assert rubrics_lines([], ListFormat(form)) == said


def test_rubrics_say_how_many_feelings() -> None:
    """A count of feelings, and a number in JSON."""
    (row,) = json.loads(rubrics_lines([rubric_row(a_rubric())], ListFormat.JSON))
    assert row == {
        "id": "billing-care",
        "version": 3,
        "status": "adopted",
        "title": "Billing calls that leave people lighter",
        "feelings": 3,
    }


def test_drafts_say_where_they_stopped() -> None:
    """The stage, and nothing that was answered."""
    row = DraftRow(
        id="2026-11-21-k7f3x9qd",
        started="2026-11-21",
        agent="maria",
        call="C-3117",
        rubric="Care",
        stopped_at="Impression",
    )
    assert drafts_lines([row], ListFormat.TABLE) == (
        "id                   started     agent  call    rubric  stopped at\n"
        "2026-11-21-k7f3x9qd  2026-11-21  maria  C-3117  Care    Impression\n"
    )


def test_a_next_step_in_no_words_is_its_behavior() -> None:
    """Where the reviewer chose a behavior and said no more, the behavior is the step."""
    review = the_review()
    assert review.next_step
    bare = review.model_copy(update={"next_step": review.next_step.model_copy(update={"words": " "})})
    assert row_of(bare).next_step == "Starts to speak before the customer has finished."


def test_a_table_of_what_the_index_has_is_that_of_the_rows() -> None:
    """To the byte; and of nothing there is none."""
    assert reviews_aligned([fields_of(row) for row in ROWS]) == reviews_lines(ROWS, ListFormat.TABLE)
    assert reviews_aligned([]) == ""
