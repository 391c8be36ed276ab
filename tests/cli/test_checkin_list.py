"""`checkin list`: what was learned when nothing was wrong."""

import csv
import io
import json
from pathlib import Path

import pytest

from callreview.model.choices import Met
from callreview.model.voices import CheckIn
from drawn import run_drawn
from full_desk import put, say
from programs import Program, is_one_sentence
from said import HARD_WORDS, a_check_in

PEOPLE = "people:\n  - {id: m1, name: Maria Ortiz, also: [maria]}\n  - {id: noor}\n  - {id: sam, name: Sam Lee}\n"


def learned(words: str, day: str, letter: str, name: str, kind: Met = Met.AGENT) -> CheckIn:
    """That it was learned on that day."""
    return a_check_in(day, name, kind, letter).model_copy(update={"words": words})


@pytest.fixture
def asked(a_workspace: Path) -> Path:
    """Maria was asked twice, under two of her names, and two customers once each."""
    say(a_workspace, PEOPLE)
    put(
        a_workspace,
        learned("She likes mornings.", "2026-11-02", "c", "maria"),
        learned("They would rather be called back.", "2026-11-09", "d", "Harbor Bakery", Met.CUSTOMER),
        learned("Two lines.\n  The other.", "2026-11-16", "f", "m1"),
        learned("All is well.", "2026-11-18", "g", "maria", Met.CUSTOMER),
    )
    return a_workspace


def test_who_when_by_whom_and_the_words(run: Program, asked: Path) -> None:
    """The newest first, people called as people call them, customers by their names; every form says the same."""
    rows = json.loads(run("checkin", "list", "--format", "json").stdout)
    assert [list(row.values()) for row in rows] == [
        ["2026-11-18-gggggggg", "2026-11-18", "customer", "maria", "Sam Lee", "All is well."],
        ["2026-11-16-ffffffff", "2026-11-16", "agent", "Maria Ortiz", "Sam Lee", "Two lines.\n  The other."],
        [
            *("2026-11-09-dddddddd", "2026-11-09", "customer", "Harbor Bakery", "Sam Lee"),
            "They would rather be called back.",
        ],
        ["2026-11-02-cccccccc", "2026-11-02", "agent", "Maria Ortiz", "Sam Lee", "She likes mornings."],
    ]
    assert [json.loads(line) for line in run("checkin", "list", "--format", "jsonl").stdout.splitlines()] == rows
    assert [*csv.DictReader(io.StringIO(run("checkin", "list", "--format", "csv").stdout))] == rows
    assert run("checkin", "list", "--format", "ids").stdout.splitlines() == [row["id"] for row in rows]
    table = run("checkin", "list")
    assert table.stdout.splitlines()[0].split() == ["id", "day", "kind", "name", "by", "words"]
    assert (len(table.stdout.splitlines()), table.stderr) == (5, "")
    drawn = run_drawn(asked, "checkin", "list", "--limit", "2").stdout.replace("\r\n", "\n")
    assert drawn == (
        "gggggggg  maria (customer), asked by Sam Lee, 18 November 2026\n"
        "    | All is well.\n"
        "\n"
        "ffffffff  Maria Ortiz (agent), asked by Sam Lee, 16 November 2026\n"
        "    | Two lines.\n"
        "    |   The other.\n"
    )


@pytest.mark.parametrize(
    ("options", "letters"),
    [
        ("--agent maria", "fc"),
        ("--agent m1 --limit 1", "f"),
        ("--customer harbor\u00a0bakery", "d"),
        ("--customer harb", "d"),
        ("--agent maria --customer Harbor\u00a0Bakery", "fdc"),
        ("--agent noor", ""),
        ("--since 2026-11-09 --until 2026-11-16", "fd"),
        ("--limit 3", "gfd"),
    ],
)
@pytest.mark.usefixtures("asked")
def test_a_listing_has_what_was_asked_for(run: Program, options: str, letters: str) -> None:
    """Whom, on which days, how many; an agent is no customer, whatever they are called."""
    words = [word.replace("\u00a0", " ") for word in options.split(" ")]
    ran = run("checkin", "list", *words, "--format", "ids")
    assert (ran.code, [line[-1] for line in ran.stdout.splitlines()]) == (0, [*letters]), ran.said


@pytest.mark.parametrize(
    ("options", "answered"),
    [
        ("--agent zzz", "no agent is called"),
        ("--customer noor", "no customer is called"),
        ("--limit -1", "is no count"),
        ("--since someday", "write 2026-11-01"),
    ],
)
@pytest.mark.usefixtures("asked")
def test_nonsense_is_one_sentence(run: Program, options: str, answered: str) -> None:
    """Exit code 2."""
    ran = run("checkin", "list", *options.split())
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
    assert answered in ran.stderr


def test_nothing_to_list_says_what_to_do(run: Program, a_workspace: Path) -> None:
    """A program gets an empty list; what does not fit is told otherwise than that there is nothing."""
    assert run("checkin", "list").stderr == 'nothing was kept yet; begin with "callreview checkin add"\n'
    assert run("checkin", "list", "--format", "json").stdout == "[]\n"
    put(a_workspace, learned("x", "2026-11-02", "c", "maria"))
    assert run("checkin", "list", "--until", "2026-11-01").stderr == "nothing fits\n"


def test_words_are_shown_safely_and_kept_to_the_letter(run: Program, a_workspace: Path) -> None:
    """In every form; JSON reads back as it was. A file that cannot be read is told."""
    put(a_workspace, learned(HARD_WORDS, "2026-11-02", "c", "Zo\u00eb"))
    for form in ("table", "csv"):
        assert set(run("checkin", "list", "--format", form).stdout).isdisjoint("\x1b\x9b\x00\u202e")
    drawn = run_drawn(a_workspace, "checkin", "list")
    assert set(drawn.stdout).isdisjoint("\x1b\x9b\x00\u202e")
    (row,) = json.loads(run("checkin", "list", "--format", "json").stdout)
    assert row["words"] == HARD_WORDS
    (path,) = a_workspace.glob("checkins/*/*/*/*.json")
    path.write_text("{")
    ran = run("checkin", "list")
    assert (ran.code, ran.stdout) == (0, "")
    assert path.name in ran.stderr


@pytest.mark.usefixtures("asked")
def test_who_is_due_leads_to_what_they_said(asked: Path) -> None:
    """On a terminal, where somebody was asked before."""
    assert "callreview checkin list" in run_drawn(asked, "checkin", "due").stdout
