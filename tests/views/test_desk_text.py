"""The desk in lines: 24 of 100 columns at the most, whatever waits, whatever it is called and however much of it."""

import json
import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callreview.insight.quiet import Doing, LastDone, Quiet
from callreview.insight.waiting import Waiting, Waits
from callreview.model.choices import FeelsFair, Met
from callreview.views.desk import LISTING, DeskTold, WaitingTold
from callreview.views.desk_drawn import desk_drawn
from callreview.views.desk_json import desk_json
from callreview.views.desk_text import COLUMNS, LINES, desk_text
from callreview.views.wrapping import cells
from said import ANY_WORDS, HARD_WORDS

TODAY = date(2026, 11, 21)
LONG = "Maximiliana-Konstantina " * 40
SILENT = tuple(Quiet(doing, LastDone(date(2020, 1, 1), or_before=True), 2516, 999, is_quiet=True) for doing in Doing)
BELIEF = "We answer the worry before the question."


def a_desk(
    *waiting: WaitingTold, belief: str = BELIEF, quiet: tuple[Quiet, ...] = (), has_begun: bool = True
) -> DeskTold:
    """A desk on which that waits, and nothing else is wrong."""
    return DeskTold(TODAY, belief, waiting, quiet, (), 0, has_begun)


def one_of(
    what: Waits, number: int = 0, who: str = "maria", words: str = "Say it back.", ref: str = "C-1"
) -> WaitingTold:
    """Something of that kind which has waited so many days."""
    is_person = what in {Waits.CHECK_IN, Waits.COACHING}
    about = {Waits.DRAFT: "The call", Waits.REPLY: FeelsFair.NO, Waits.CHECK_IN: Met.AGENT}.get(what, "")
    waiting = Waiting(
        what,
        "" if is_person else f"2026-11-01-{number:08}",
        who,
        "" if is_person else ref,
        "" if is_person else words,
        TODAY - timedelta(number),
        about,
    )
    return WaitingTold(waiting, who, who)


def of_every_kind(number: int, who: str = "maria", words: str = "Say it back.", ref: str = "C-1") -> list[WaitingTold]:
    """So many things of each kind, the most urgent first."""
    return [one_of(what, each, who, words, ref) for what in Waits for each in range(number)]


def the_fullest(who: str, words: str, belief: str, number: int = 9) -> DeskTold:
    """Everything there is to tell, at once."""
    told = a_desk(*of_every_kind(number, who, words, who), belief=belief, quiet=SILENT)
    return told._replace(starters=(who, "b" * 64), unreadable=1_000_000, option=f" --workspace {LONG}")


def fits(text: str, width: int = COLUMNS) -> bool:
    """Whether *text* can be read at a glance, and nothing in it acts on a terminal."""
    lines = text.splitlines()
    return (
        len(lines) <= LINES
        and max(map(cells, lines)) <= width
        and len(text) < 8 * LINES * COLUMNS
        and re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text) is None
    )


@pytest.mark.parametrize("number", [1, 2, 3, 100])
@pytest.mark.parametrize(
    "said",
    ["a", LONG, HARD_WORDS * 20, "\u05d0\u05d1 " * 50_000, "👩\u200d👧" * 30_000, "\u0301" * 100_000, "字" * 100],
)
def test_the_fullest_desk_fits(said: str, number: int) -> None:
    """Long names, 100 KB of words, letters from right to left, controls, emoji, marks without a letter."""
    told = the_fullest(said[:1000], said, said, number)
    assert fits(desk_text(told, 80), 80)
    assert fits(desk_text(told, 200))


@settings(max_examples=40)
@given(ANY_WORDS, ANY_WORDS, st.integers(1, 5))
def test_any_desk_fits(who: str, words: str, number: int) -> None:
    """Whatever people are called and write."""
    assert fits(desk_text(the_fullest(who, words, words, number), 80), 80)


def test_every_kind_keeps_a_line_and_the_rest_is_counted() -> None:
    """The most urgent kinds get the lines that are left; all that waits is shown or counted, with its command."""
    text = desk_text(a_desk(*of_every_kind(9), quiet=SILENT), 80)
    assert "stopped today: maria" in text
    counted = 0
    for what in Waits:
        listing = {Waits.REPLY: "callreview show ", Waits.COACHING: "callreview coach maria"}.get(what, LISTING[what])
        more = re.search(rf"^  (?:and )?(\d+) .*  {re.escape(listing)}.*$", text, re.MULTILINE)
        assert more, what
        text = text.replace(more[0], "", 1)
        counted += int(more[1])
    assert counted + len(re.findall(r"^  .+: maria", text, re.MULTILINE)) == 9 * len(Waits)


def test_a_calm_desk_shows_each_thing_with_its_command() -> None:
    """So it reads, day by day."""
    told = a_desk(
        one_of(Waits.DRAFT, 1),
        one_of(Waits.FOLLOW_UP, 0),
        one_of(Waits.CONCERN, 3),
        one_of(Waits.REPLY, 2),
        one_of(Waits.CHECK_IN, 40),
        quiet=(
            Quiet(Doing.LISTEN, LastDone(TODAY), 12, 7, is_quiet=True),
            Quiet(Doing.THANK, LastDone(TODAY), 1, 7, is_quiet=False),
            Quiet(Doing.FOLLOW_UP, LastDone(TODAY), 15, None, is_quiet=True),
            Quiet(Doing.COACH, LastDone(TODAY), 3, None, is_quiet=False),
        ),
    )
    assert desk_text(told, 80) == (
        "We answer the worry before the question.\n"
        "\n"
        "Waiting\n"
        "  stopped yesterday: maria, C-1, The call…  callreview resume 00000001\n"
        "  due today: maria, C-1, Say it back.       callreview followup done 00000000\n"
        "  concern, 3 days ago: maria, C-1, S…  callreview listen --ref=C-1 --agent=maria\n"
        "  not fair, 2 days ago: maria, C-1, Say i…  callreview show 00000002\n"
        "  not asked for 40 days: maria              callreview checkin add --agent=maria\n"
        "\n"
        "Lately\n"
        "  no call heard for 12 days; you meant every 7\n"
        "  nothing followed up for 15 days\n"
        "  somebody thanked yesterday · somebody coached 3 days ago\n"
        "\n"
        "Next: callreview resume 00000001\n"
    )


def test_the_belief_is_cut_honestly() -> None:
    """On two lines, and the second ends in dots; without one it is told how to write it."""
    first, second, *_ = desk_text(a_desk(belief="We answer the worry. " * 30), 80).splitlines()
    assert first.startswith("We answer the worry.")
    assert second.endswith("…")
    assert "callreview.yaml" in desk_text(a_desk(belief=" \n"), 80)


def test_what_does_not_fit_beside_words_is_told_by_the_command_that_lists() -> None:
    """A command cut short would do something else; one with a character that nobody sees could not be copied."""
    for name in ("x" * 60, "zero\u200bwidth", "a" + "\u0301" * 300, "two\nlines"):
        text = desk_text(a_desk(one_of(Waits.CONCERN, who=name, ref=name)), 80)
        assert text.count("callreview kudos list --concern") == 2
        assert "callreview listen" not in text


def test_the_rest_of_what_nothing_lists_has_the_command_for_the_next() -> None:
    """A supervisor who copies it goes on with one of those that are counted, and is not sent to data."""
    some = [one_of(what, number, f"p{number}") for what in (Waits.REPLY, Waits.COACHING) for number in range(7)]
    for width in (80, 100):
        text = desk_text(a_desk(*some), width)
        assert re.search(r"^  and 4 more people to coach: p3, p4, .*  callreview coach p3$", text, re.MULTILINE)
        assert re.search(r"^  and 4 more replies that felt unf.*  callreview show 00000003$", text, re.MULTILINE)
        assert "json" not in text


def test_it_is_as_wide_as_the_window_up_to_what_reads_well() -> None:
    """100 columns show more words than 80; a window that is wider still shows no more."""
    told = a_desk(*of_every_kind(1, words="She said the worry back to me before the first fix of all."))
    at = {width: desk_text(told, width) for width in (80, 90, 100, 300)}
    assert [max(map(cells, text.splitlines())) for text in at.values()] == [80, 90, 100, 100]
    assert at[100] == at[300]


def test_where_the_workspace_cannot_be_read_that_comes_first() -> None:
    """In place of the belief, of which nothing is known; on two lines at the most."""
    wrong = 'callreview.yaml:3:17: rhythms.coach: "often" is no length of time; write it as 7d'
    told = a_desk(one_of(Waits.DRAFT), belief="")._replace(wrong=wrong, unreadable=1)
    assert " ".join(desk_text(told, 80).splitlines()[:2]).strip() == wrong
    assert desk_text(told, 100).startswith(f"{wrong}\n\nWaiting\n")
    assert "belief" not in desk_text(told, 100)
    assert "Nothing else waits that can be known" in desk_text(told._replace(waiting=()), 80)
    assert fits(desk_text(told._replace(wrong=wrong * 30), 80), 80)
    said = json.loads(desk_json(told))
    assert (said["belief"], said["workspace_fault"]) == (None, wrong)
    assert json.loads(desk_json(a_desk()))["workspace_fault"] is None


def test_a_narrow_window_has_each_command_on_its_own_line() -> None:
    """A magnified screen, or half a window."""
    lines = desk_text(a_desk(*of_every_kind(1)), 48).splitlines()
    assert max(map(cells, lines)) <= 48
    assert "    callreview idea answer 00000000" in lines


@pytest.mark.parametrize(("has_begun", "said"), [(True, "Nothing waits."), (False, "Hear one call")])
def test_where_nothing_waits_listening_comes_next(has_begun: bool, said: str) -> None:  # noqa: FBT001 # a column of the table
    """And a new workspace is greeted with a first step."""
    text = desk_text(a_desk(has_begun=has_begun), 80)
    assert said in text
    assert text.endswith("\nNext: callreview listen\n")


def test_what_is_drawn_says_the_same() -> None:
    """Only headings and commands are set off."""
    told = the_fullest("[b]maria[/b]", "Say it [red]back[/red].", BELIEF, 2)
    assert [line.rstrip() for line in desk_drawn(told, 80).plain.split("\n")] == desk_text(told, 80).splitlines()


@pytest.mark.parametrize("told", [the_fullest(HARD_WORDS, HARD_WORDS, HARD_WORDS), a_desk(*of_every_kind(2))])
def test_nothing_is_a_verdict(told: DeskTold) -> None:
    """No percentage, no average, no rank, no points and no streaks, in text or JSON."""
    said = (desk_text(told, 80) + desk_json(told)).casefold()
    assert not re.search(r"%|percent|average|\brank|points|streak|score|best|worst", said)
