"""What each command answers when all is well, in each format; and faulty files, which are shown and never dropped."""

import csv
import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from callreview.views.formats import ListFormat
from cli.person import AtATerminal
from programs import CALLREVIEW, PATIENCE_SECONDS, Program, Ran, files_in, is_one_sentence


def rows_of(ran: Ran, form: ListFormat) -> list[str]:
    """The ids that a listing names, read as its format is read."""
    assert ran.code == 0, ran.said
    assert "\x1b" not in ran.stdout
    match form:
        case ListFormat.JSON:
            return [row["id"] for row in json.loads(ran.stdout)]
        case ListFormat.JSONL:
            return [json.loads(line)["id"] for line in ran.stdout.splitlines()]
        case ListFormat.CSV:
            return [row["id"] for row in csv.DictReader(ran.stdout.removeprefix("\ufeff").splitlines())]
        case ListFormat.IDS:
            return ran.stdout.splitlines()
        case ListFormat.TABLE:
            heading, *lines = ran.stdout.splitlines()
            assert heading.startswith("id ")
            return [line.split()[0] for line in lines]


@pytest.mark.parametrize("form", ListFormat)
def test_the_list_names_the_reviews(run: Program, the_review: Path, form: ListFormat) -> None:
    """In each format, read back by that format's own reader."""
    assert rows_of(run("list", "--format", form), form) == [the_review.stem]


@pytest.mark.parametrize("form", [ListFormat.TABLE, ListFormat.CSV])
def test_drafts_and_rubrics_are_listed_as_well(run: Program, a_draft: Path, form: ListFormat) -> None:
    """`drafts` names what was begun, `rubric list` the three starters."""
    starters = ["check-in", "craft-coaching", "range-of-tolerance"]
    assert rows_of(run("drafts", "--format", form), form) == [a_draft.stem]
    assert rows_of(run("rubric", "list", "--format", form), form) == starters


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("--agent maria --gut wow --queue billing --rubric range-of-tolerance --reviewer sam --since 7d", True),
        ("--gut not_ok", False),
        ("--until 2020-01-01", False),
    ],
)
def test_a_list_holds_what_was_asked_for(run: Program, the_review: Path, wanted: str, found: bool) -> None:  # noqa: FBT001 # a column of the table
    """Every filter lets the review through that fits it, and no other."""
    ran = run("list", "--format", "ids", *wanted.split())
    assert (ran.code, ran.stdout.split()) == (0, [the_review.stem] if found else [])


@pytest.mark.parametrize("typed", ["last", "whole", "short"])
def test_a_review_is_shown_as_it_is(run: Program, the_review: Path, typed: str) -> None:
    """As JSON it is the file, to the byte; as text it is what was said. Any beginning of its id names it."""
    named = {"last": "last", "whole": the_review.stem, "short": the_review.stem.rpartition("-")[2][:4].upper()}[typed]
    assert run("show", named, "--format", "json").stdout.encode() == the_review.read_bytes()
    text = run("show", named).stdout
    assert "I was afraid with him" in text
    assert "Let their last word land" in " ".join(text.split())


def test_a_rubric_is_shown_and_its_schema_given(run: Program) -> None:
    """Text for people, JSON for programs, a JSON Schema for editors."""
    assert "How our calls feel" in run("rubric", "show", "range-of-tolerance").stdout
    shown = json.loads(run("rubric", "show", "range-of-tolerance", "--format", "json").stdout)
    assert shown["id"] == "range-of-tolerance"
    schema = json.loads(run("rubric", "schema").stdout)
    assert set(schema["required"]) <= set(shown)
    assert set(shown) <= set(schema["properties"])


def test_check_finds_nothing_but_starters_in_a_fresh_workspace(run: Program, the_review: Path) -> None:
    """It exits 0, tells of the starters in each format, and changes nothing."""
    workspace = the_review.parents[4]
    before = files_in(workspace)
    text = run("check")
    assert text.code == 0
    assert all("starter" in line for line in text.stdout.splitlines())
    assert len(json.loads(run("check", "--format", "json").stdout)) == len(text.stdout.splitlines()) == 3
    github = run("check", "--format", "github").stdout.splitlines()
    assert all(line.startswith("::warning file=") for line in github)
    assert files_in(workspace) == before


BROKEN = {
    "aaaaaaaa": (b'"gut": "wow"', b'"gut": "great"'),
    "bbbbbbbb": (b'"own_words"', b'"stars": "five",\n    "own_words"'),
    "cccccccc": (b'"schema": "callreview/review@1"', b'"schema": "callreview/review@9"'),
    "dddddddd": (b'{\n  "schema"', b"<<<<<<< HEAD\n"),
    "eeeeeeee": (b'"own_words"', b"\xff"),
}


def test_faulty_reviews_are_shown_and_left_as_they_are(run: Program, the_review: Path) -> None:
    """`list` says so on stderr and lists the rest, `check` exits 3 and gives the places, `show` refuses the one."""
    workspace = the_review.parents[4]
    sound = the_review.read_bytes()
    for name, (old, new) in BROKEN.items():
        broken = the_review.with_name(f"{the_review.stem[:11]}{name}.json")
        assert old in sound
        broken.write_bytes(sound.replace(the_review.stem.encode(), broken.stem.encode()).replace(old, new, 1))
    before = files_in(workspace / "reviews")
    listed, checked, shown = run("list", "--format", "ids"), run("check"), run("show", "bbbb")
    assert (listed.code, listed.stdout) == (0, f"{the_review.stem}\n")
    assert (checked.code, shown.code, shown.stdout) == (3, 3, "")
    for name in BROKEN:
        fault = rf"^reviews/\d{{4}}/\d\d/\d\d/[\d-]+{name}\.json(:\d+:\d+)?: .+; .+$"
        assert len(re.findall(fault, listed.stderr, re.MULTILINE)) == 1
        assert len(re.findall(fault, checked.stdout, re.MULTILINE)) == 1
    assert is_one_sentence(shown.stderr)
    assert files_in(workspace / "reviews") == before


@pytest.mark.parametrize("command", ["list", "listen", "rubric check"])
def test_without_a_workspace_each_command_says_how_to_make_one(tmp_path: Path, command: str) -> None:
    """One sentence, exit code 4, and nothing is made."""
    ran = Program(tmp_path)(*command.split())
    assert (ran.code, ran.stdout) == (4, "")
    assert is_one_sentence(ran.stderr)
    assert "callreview init" in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_workspace_can_be_named_from_elsewhere(tmp_path: Path, the_review: Path, run: Program) -> None:
    """By option, by variable, or by standing anywhere below it."""
    workspace, elsewhere = the_review.parents[4], tmp_path / "elsewhere"
    elsewhere.mkdir()
    by_option = run("list", "--format", "ids", "--workspace", workspace, cwd=elsewhere)
    by_variable = run("list", "--format", "ids", cwd=elsewhere, env={"CALLREVIEW_WORKSPACE": str(workspace)})
    from_below = run("list", "--format", "ids", cwd=the_review.parent)
    assert by_option.stdout == by_variable.stdout == from_below.stdout == f"{the_review.stem}\n"


@pytest.mark.parametrize("command", ["show last", "rubric show range-of-tolerance"])
def test_what_is_shown_fits_the_window(run: Program, the_review: Path, command: str) -> None:
    """It stays within COLUMNS."""
    shown = run(*command.split(), env={"COLUMNS": "40"}).stdout
    assert 30 < max(map(len, shown.splitlines())) <= 40
    assert the_review.is_file()


@pytest.mark.parametrize("command", ["list", "show last"])
def test_a_pipe_never_gets_colors(run: Program, the_review: Path, command: str) -> None:
    """Whatever the environment wants, what is not a terminal gets plain text."""
    ran = run(*command.split(), env={"FORCE_COLOR": "1"})
    assert ran.code == 0
    assert "\x1b" not in ran.said
    assert the_review.is_file()


@pytest.mark.parametrize(("variables", "drawn"), [("NO_COLOR=1", False), ("TERM=dumb", False), ("TERM=xterm", True)])
def test_a_terminal_gets_colors_only_where_they_are_wanted(the_review: Path, variables: str, drawn: bool) -> None:  # noqa: FBT001 # a column of the table
    """NO_COLOR leaves bold at the most, TERM=dumb nothing; else the table is drawn."""
    with AtATerminal(the_review.parents[4], "list", through=("env", variables)) as sam:
        assert sam.listens() is None
    assert sam.code == 0
    assert the_review.stem.rpartition("-")[2] in sam.heard
    colors = re.findall(r"\x1b\[[\d;]*(?:3\d|9\d)m", sam.heard)
    assert not colors or drawn
    if variables == "TERM=dumb":
        assert "\x1b" not in sam.heard


@pytest.mark.parametrize("command", ["show last", "rubric show check-inn"])
def test_an_old_console_encoding_falls_over_nothing(run: Program, the_review: Path, command: str) -> None:
    """What code page 1252 lacks crashes neither a page nor a failure."""
    ran = run(*command.split(), env={"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"})
    assert ran.code == (0 if command == "show last" else 2)
    assert "Traceback" not in ran.said
    assert the_review.is_file()


@pytest.mark.parametrize("command", ["list", "show last --format json"])
def test_an_answer_nobody_reads_is_no_failure(the_review: Path, command: str) -> None:
    """As in `callreview list | head -1`: the reader has left, so there is silence, and exit code 0."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*CALLREVIEW, *command.split()],
        stdout=writer,
        stderr=subprocess.PIPE,
        cwd=the_review.parents[4],
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")
