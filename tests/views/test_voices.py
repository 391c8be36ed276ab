"""People's own words on a terminal, in pipes and in files: all of them, safely."""

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given

from callreview.insight.check_ins import Unheard
from callreview.insight.kudos import days_shared
from callreview.model.choices import Consent, Met, SharedWhat, Tone, WeSaid
from callreview.model.voices import MetWith
from callreview.views.formats import ListFormat
from callreview.views.voice_listings import voice_lines
from callreview.views.voice_rows import DueRow, IdeaRow, KudosRow, check_in_row, due_row, idea_row, kudos_row
from callreview.views.voices_text import LINES_AT_MOST, check_ins_text, due_text, ideas_text, kudos_text
from callreview.views.wrapping import cells
from said import ANY_WORDS, HARD_WORDS, a_check_in, a_kudos, a_sharing, an_idea

TODAY = date(2026, 11, 21)
HIDDEN = ("\x1b", "\x9b", "\x00", "\u202e", "\u202c", "\u200f")


def a_row(words: str) -> KudosRow:
    """Kudos of these words."""
    return kudos_row(a_kudos(words=words), {}, "maria")


@given(words=ANY_WORDS)
def test_json_gives_the_words_to_the_letter(words: str) -> None:
    """In a list and one a line; and nothing in it is unseen."""
    text = voice_lines(KudosRow, [a_row(words)], ListFormat.JSON)
    assert json.loads(text)[0]["words"] == words
    line = voice_lines(KudosRow, [a_row(words)], ListFormat.JSONL)
    assert json.loads(line)["words"] == words
    assert not any(hidden in text + line for hidden in HIDDEN)


@pytest.mark.parametrize("form", ListFormat)
def test_no_form_sends_a_terminal_what_it_would_obey(form: ListFormat) -> None:
    """Controls and bidi marks are told by name."""
    text = voice_lines(KudosRow, [a_row(HARD_WORDS)], form) + kudos_text([a_row(HARD_WORDS)], 40)
    assert not any(hidden in text for hidden in HIDDEN)


def test_a_table_has_a_line_for_each() -> None:
    """However many lines the words have."""
    lines = voice_lines(KudosRow, [a_row(HARD_WORDS), a_row("Thanks.")], ListFormat.TABLE).splitlines()
    assert len(lines) == 3
    assert lines[0].split() == ["id", "day", "kind", "said", "by", "agent", "call", "consent", "shared", "words"]
    assert "shared" in lines[0]


def test_csv_has_the_keys_of_json_and_no_formula() -> None:
    """A cell that begins with an equals sign is guarded."""
    (row,) = csv.DictReader(io.StringIO(voice_lines(KudosRow, [a_row("=1+1")], ListFormat.CSV)))
    (told,) = json.loads(voice_lines(KudosRow, [a_row("=1+1")], ListFormat.JSON))
    assert list(row) == list(told)
    assert row["words"] == "'=1+1"


@pytest.mark.parametrize(("form", "said"), [("table", ""), ("json", "[]\n"), ("jsonl", ""), ("ids", "")])
def test_an_empty_listing_is_still_well_formed(form: str, said: str) -> None:
    """Nothing to list is no failure to parse."""
    assert voice_lines(IdeaRow, [], ListFormat(form)) == said


@pytest.mark.parametrize("width", [40, 80])
def test_what_is_drawn_fits_the_window(width: int) -> None:
    """Long words, wide letters and long names are folded."""
    long = kudos_row(a_kudos(words=f"{'word ' * 60}{'x' * 200} {'字' * 90}", ref="C" * 60), {}, "maria " * 20)
    idea = idea_row(an_idea("2026-11-12", words=HARD_WORDS * 5), TODAY, "deb " * 30)
    due = due_row(Unheard(MetWith(kind=Met.CUSTOMER, name="x"), TODAY), TODAY, "Harbor Bakery " * 9)
    check_in = a_check_in("2026-11-12", "x").model_copy(update={"words": HARD_WORDS})
    learned = check_in_row(check_in, "maria " * 20, "sam")
    text = (
        check_ins_text([learned], width)
        + kudos_text([long], width)
        + ideas_text([idea], width)
        + due_text([due], width)
    )
    assert max(map(cells, text.splitlines())) <= width


def test_kudos_are_read_with_where_they_come_from() -> None:
    """Who said it, of whom, of which call, on which day; and whether the team heard it."""
    kudos, concern = a_kudos(), a_kudos(letter="c", kind=Tone.CONCERN, agent=None, consent=Consent.NOT_ASKED)
    shared = days_shared([a_sharing("2026-11-23", kudos.id), a_sharing("2026-11-30", kudos.id)], SharedWhat.KUDOS)
    rows = [kudos_row(kudos, shared, "Maria López"), kudos_row(concern, shared, "")]
    assert kudos_text(rows, 80) == (
        "bbbbbbbb  kudos from a customer, about Maria López, call C-3117, 21 November\n"
        "    2026\n"
        "    | She said the worry back to me.\n"
        "    The team heard it on 23 November 2026 and 30 November 2026.\n"
        "\n"
        "cccccccc  concern from a customer, call C-3117, 21 November 2026\n"
        "    | She said the worry back to me.\n"
    )


def test_what_the_team_heard_and_may_not_hear_again_is_told() -> None:
    """Both: that it was heard, and that it was taken back since."""
    kudos = a_kudos(consent=Consent.NO)
    shared = days_shared([a_sharing("2026-11-23", kudos.id)], SharedWhat.KUDOS)
    assert kudos_text([kudos_row(kudos, shared, "maria")], 80).splitlines()[2:] == [
        "    The team heard it on 23 November 2026.",
        "    To share with the team: no.",
    ]


def test_ideas_are_read_with_what_became_of_them() -> None:
    """For how long they are owed an answer; or the answer, and why."""
    owed = idea_row(an_idea("2026-11-12"), TODAY, "deb")
    told = idea_row(an_idea("2026-11-01", "c", ("2026-11-03", WeSaid.WILL_NOT)), TODAY, "deb")
    assert ideas_text([owed, told], 80) == (
        "bbbbbbbb  deb, 12 November 2026\n"
        "    | Show the last bill.\n"
        "    Owed an answer for 9 days.\n"
        "\n"
        "cccccccc  deb, 1 November 2026\n"
        "    | Show the last bill.\n"
        "    We will not (3 November 2026), because:\n"
        "    | It helps.\n"
    )


def test_long_words_are_cut_in_a_listing_and_say_so() -> None:
    """JSON has them all."""
    text = kudos_text([a_row("line\n" * 100)], 80)
    assert text.count("| line") == LINES_AT_MOST
    assert "more lines; --format json has them all" in text


def test_whoever_is_due_is_told_with_the_last_time() -> None:
    """Or that there was none."""
    rows = [DueRow("agent", "maria", "", None), DueRow("customer", "Harbor Bakery", "2026-11-20", 1)]
    assert due_text(rows, 80) == (
        "maria (agent): never asked\nHarbor Bakery (customer): last asked on 20 November 2026, 1 day ago\n"
    )
