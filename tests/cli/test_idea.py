"""`idea`: what the people who do the work suggest; every idea is owed an answer."""

import json
from pathlib import Path

import pytest

from programs import Program, is_one_sentence
from responses import said_to

IDEA = ("idea", "add", "--by", "deb", "--words", "Let us see the last bill before the customer reads it out.")


def answers_in(workspace: Path) -> list[tuple[str, str]]:
    """What we said to the only idea there is, and why."""
    (path,) = workspace.glob("ideas/*/*/*/*.json")
    return [(answer["we"], answer["because"]) for answer in said_to(workspace, "answers", path.stem)]


def test_an_idea_is_answered_and_both_answers_are_kept(run: Program, a_workspace: Path) -> None:
    """You said, we will; and later we did, in files of their own; the idea is the same to the byte."""
    added = run(*IDEA)
    assert added.code == 0, added.said
    (path,) = a_workspace.glob("ideas/*/*/*/*.json")
    assert added.stdout == f"{path.relative_to(a_workspace)}\n"
    before = path.read_bytes()
    assert f"callreview idea answer {path.stem[11:]}" in added.stderr
    assert run("idea", "answer", path.stem[11:15], "--will", "--words", "In January.").stderr == "Answered. Tell deb.\n"
    again = run("idea", "answer", "last", "--did", "--words", "It is on the first screen.", "--by", "sam")
    assert again.stderr == "Answered. Tell deb. The answer before it is kept as well.\n"
    assert answers_in(a_workspace) == [("will", "In January."), ("did", "It is on the first screen.")]
    assert path.read_bytes() == before
    once_more = run("idea", "answer", "last", "--did", "--words", "It is on the first screen.", "--by", "sam")
    assert once_more.stderr == "It was answered with these words already. Nothing was written.\n"
    assert len(answers_in(a_workspace)) == 2
    assert run("check").code == 0


def test_owed_ideas_come_first_with_their_days(run: Program, a_workspace: Path) -> None:
    """The longest owed before the others; then what is answered."""
    run(*IDEA)
    run("idea", "answer", "last", "--will-not", "--words", "The law.")
    run("idea", "add", "--by", "noor", "--words", "A second screen.")
    (path,) = (path for path in a_workspace.glob("ideas/*/*/*/*.json") if b"noor" in path.read_bytes())
    old = a_workspace / "ideas/2020/01/02/2020-01-02-bbbbbbbb.json"
    old.parent.mkdir(parents=True)
    raw = path.read_text(encoding="utf-8").replace(path.stem, old.stem)
    old.write_text(raw.replace(f'"at": "{path.stem[:10]}', '"at": "2020-01-02'), encoding="utf-8")
    rows = json.loads(run("idea", "list", "--format", "json").stdout)
    assert [(row["by"], row["answer"]) for row in rows] == [("noor", ""), ("noor", ""), ("deb", "we will not")]
    assert rows[0]["days_owed"] > 2000
    assert (rows[1]["days_owed"], rows[2]["days_owed"]) == (0, None)
    assert run("idea", "list").stdout.splitlines()[0].split()[:5] == ["id", "day", "by", "days", "owed"]
    assert run("idea", "list", "--format", "ids").stdout.splitlines()[0] == old.stem


def test_an_answer_has_the_day_of_whoever_gave_it(run: Program, a_workspace: Path) -> None:
    """Early in the morning in Tokyo, in the list and on the page of that day."""
    tokyo = {"TZ": "Asia/Tokyo"}
    run(*IDEA, at="2026-11-02T08:30", env=tokyo)
    ran = run("idea", "answer", "last", "--did", "--words", "It is there.", at="2026-11-16T08:30", env=tokyo)
    assert ran.code == 0, ran.said
    (path,) = a_workspace.glob("ideas/*/*/*/*.json")
    (answer,) = said_to(a_workspace, "answers", path.stem)
    assert (answer["at"], answer["on"]) == ("2026-11-15T23:30:00Z", "2026-11-16")
    (row,) = json.loads(run("idea", "list", "--format", "json").stdout)
    assert row["answered"] == "2026-11-16"
    page = run("export", "lineup", "--preview", "--since", "2026-11-16", at="2026-11-16T09:00", env=tokyo)
    assert "It is there." in page.stdout


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("idea add", "the idea is needed and there is no terminal to ask on; give --words TEXT"),
        ("idea answer last", "give --did, --will or --will-not"),
        ("idea answer last --did", "give --words TEXT"),
        ("idea answer last --words x", "--words: what we say to it is needed too; give --did, --will or --will-not"),
        ("idea answer last --did --will --words x", "give one"),
        ("idea answer zzz --did --words x", 'no idea answers to "zzz"; see "callreview idea list"'),
        ("idea answr last", "'answer'"),
    ],
)
def test_what_is_missing_is_one_sentence(run: Program, a_workspace: Path, typed: str, answered: str) -> None:
    """Exit code 2, and the idea is as it was."""
    run(*IDEA)
    ran = run(*typed.split())
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
    assert answered in ran.stderr
    assert answers_in(a_workspace) == []


def test_without_ideas_it_says_how_to_begin(run: Program) -> None:
    """On stderr; a program gets an empty list."""
    assert (run("idea", "list").stdout, run("idea", "list", "--format", "json").stdout) == ("", "[]\n")
    assert "callreview idea add" in run("idea", "list").stderr


def test_whom_to_tell_is_called_as_people_call_them(run: Program, a_workspace: Path) -> None:
    """Not by the id that the record holds."""
    config = a_workspace / "callreview.yaml"
    config.write_text(config.read_text() + "people:\n  - {id: d1, name: Deb Jones}\n")
    assert run("idea", "add", "--by", "Deb Jones", "--words", "Show the last bill.").code == 0
    assert run("idea", "answer", "last", "--did", "--words", "It is there.").stderr == "Answered. Tell Deb Jones.\n"
