"""Follow-ups as they are read: by how they stand to today, on a terminal and on a page."""

from datetime import date

from hypothesis import given, settings

from agreed import a_note, an_agreement
from callreview.insight.follow_ups import follow_ups
from callreview.model.choices import FollowUpState, Worked
from callreview.views.follow_up_rows import FollowUpRow, follow_up_row
from callreview.views.follow_ups_text import follow_ups_markdown, follow_ups_text
from callreview.views.visible import show
from callreview.views.wrapping import cells
from said import ANY_WORDS, HARD_WORDS
from views.parsers import PARSERS, built_from, said_by

TODAY = date(2026, 11, 21)


def rows(words: str = "") -> list[FollowUpRow]:
    """One that is overdue, with a word on it; one due today; one later; one that is done and one that was let go."""
    agreed = [
        an_agreement("2026-11-01", "b", due="2026-11-18", words=words or "Count to one."),
        an_agreement("2026-11-02", "c", due="2026-11-21"),
        an_agreement("2026-11-03", "d", due="2026-11-28"),
        an_agreement("2026-11-04", "f", due="2026-12-01"),
        an_agreement("2026-11-05", "g", due="2026-12-02"),
    ]
    notes = [
        a_note(agreed[0].of, "2026-11-10", "p", words=words or "She tried it."),
        a_note(agreed[3].of, "2026-11-11", "q", FollowUpState.DONE, worked=Worked.PARTLY),
        a_note(agreed[4].of, "2026-11-12", "r", FollowUpState.LET_GO, words="He moved on."),
    ]
    return [follow_up_row(one, 7, TODAY, str.capitalize) for one in follow_ups(agreed, notes)]


def test_on_a_terminal_they_stand_under_what_they_are() -> None:
    """Folded to the window, with people's own words behind a bar."""
    assert follow_ups_text(rows(), 60) == (
        "Overdue\n"
        "bbbbbbbb  Maria, 3 days overdue (18 November 2026)\n"
        "    Says the worry back.\n"
        "    | Count to one.\n"
        "    Agreed with Sam in a review on 1 November 2026.\n"
        "    Moving, says Sam on 10 November 2026:\n"
        "    | She tried it.\n"
        "\nDue today\n"
        "cccccccc  Maria, due today (21 November 2026)\n"
        "    Says the worry back.\n"
        "    Agreed with Sam in a review on 2 November 2026.\n"
        "\nLater\n"
        "dddddddd  Maria, due in 7 days (28 November 2026)\n"
        "    Says the worry back.\n"
        "    Agreed with Sam in a review on 3 November 2026.\n"
        "\nDone\n"
        "ffffffff  Maria, done\n"
        "    Says the worry back.\n"
        "    Agreed with Sam in a review on 4 November 2026.\n"
        "    Done, says Sam on 11 November 2026; it worked in part.\n"
        "\nLet go\n"
        "gggggggg  Maria, let go\n"
        "    Says the worry back.\n"
        "    Agreed with Sam in a review on 5 November 2026.\n"
        "    Let go, says Sam on 12 November 2026:\n"
        "    | He moved on.\n"
    )


def test_what_was_said_before_the_last_word_is_told_as_that() -> None:
    """By whom and when; so is the answer to whether it worked."""
    agreed = an_agreement("2026-11-01", "b", due="2026-11-18")
    notes = [
        a_note(agreed.of, "2026-11-08", "m", FollowUpState.DONE, worked=Worked.NO),
        a_note(agreed.of, "2026-11-10", "p", words="She tried it twice.", by="lee"),
        a_note(agreed.of, "2026-11-12", "q", due="2026-11-20"),
    ]
    (found,) = follow_ups([agreed], notes)
    row = follow_up_row(found, 7, TODAY, str.capitalize)
    assert (row.last, row.last_by, row.last_words, row.last_words_on, row.last_words_by) == (
        "2026-11-12",
        "Sam",
        "She tried it twice.",
        "2026-11-10",
        "Lee",
    )
    assert follow_ups_text([row], 90).splitlines()[4:] == [
        "    Moving, says Sam on 12 November 2026; it did not work, they said on 8 November 2026.",
        "    Lee wrote on 10 November 2026:",
        "    | She tried it twice.",
    ]
    page = follow_ups_markdown([row])
    assert page.endswith("\n\nLee wrote on 10 November 2026:\n\n> She tried it twice.\n")


def test_what_is_drawn_fits_and_holds_no_control() -> None:
    """Whatever people wrote."""
    drawn = follow_ups_text(rows(HARD_WORDS), 40)
    assert max(map(cells, drawn.splitlines())) <= 40
    assert not any(ord(character) < 32 for character in drawn.replace("\n", ""))


@settings(max_examples=30)
@given(words=ANY_WORDS)
def test_no_words_become_structure_of_the_page(words: str) -> None:
    """The page is built as it is with plain words, but for the line breaks in them, and all of them can be read."""
    plain, page = (follow_ups_markdown(rows(said)) for said in ("word", words))
    for parser in PARSERS:
        assert built_from(page, parser) == built_from(plain, parser)
        assert show(words.replace("\r\n", "\n")) in said_by(page, parser)


def test_the_page_tells_each_under_what_it_is() -> None:
    """Names and ids with it; and of nothing it says so."""
    page = follow_ups_markdown(rows())
    assert page.startswith(
        "# What we agreed\n\n## Overdue\n\n**Says the worry back.**\n\n> Count to one.\n\n"
        "Maria, 3 days overdue (18 November 2026). Agreed with Sam in a review on 1 November 2026. (bbbbbbbb)\n\n"
        "Moving, says Sam on 10 November 2026:\n\n> She tried it.\n\n## Due today\n"
    )
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## Overdue",
        "## Due today",
        "## Later",
        "## Done",
        "## Let go",
    ]
    assert follow_ups_markdown([]) == "# What we agreed\n\nNothing was agreed.\n"
