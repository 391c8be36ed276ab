"""`amend`: beside the first impression, never over it; facts put right with a reason, the old word kept."""

import json
from pathlib import Path

import pytest

from cli.person import AtATerminal, Said
from programs import Program, is_one_sentence


def parts_of(path: Path) -> dict[str, str]:
    """The review's file as its top-level parts, each as it is written."""
    return {key: json.dumps(value) for key, value in json.loads(path.read_bytes()).items()}


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """The parts that differ. Raises when one came or went."""
    assert list(before) == list(after)
    return {key for key in before if before[key] != after[key]}


def impression_as_written(path: Path) -> bytes:
    """The bytes of the impression in the file."""
    return path.read_bytes().partition(b'"impression"')[2].partition(b'"behaviors": [')[0]


def test_a_second_look_by_options_leaves_the_impression(run: Program, the_review: Path) -> None:
    """The impression is the same to the byte; the look before goes to the history with its reason."""
    before, impression = parts_of(the_review), impression_as_written(the_review)
    ran = run("amend", "last", "--gut", "just_ok", "--feeling", "welcome:not_ok", "--why", "I heard it again with her.")
    assert ran.code == 0, ran.said
    assert ran.stdout == f"{the_review.relative_to(the_review.parents[4])}\n"
    assert impression_as_written(the_review) == impression
    assert len(impression) > 500
    assert changed(before, parts_of(the_review)) == {"second_look", "history"}
    amended = json.loads(the_review.read_bytes())
    assert amended["second_look"] == {
        "kept": False,
        "gut": "just_ok",
        "wanted": {"welcome": "not_ok"},
        "unwanted": {},
        "why": "I heard it again with her.",
    }
    (change,) = amended["history"]
    assert "hurried clear" in change["what"]
    assert "More than a hint" in change["what"] or "more than a hint" in change["what"]


def test_facts_are_put_right_with_their_history(run: Program, the_review: Path) -> None:
    """Each fact leaves a line: what it was, what it is, why, and by whom."""
    before = parts_of(the_review)
    facts = ("--agent", "noor", "--ref", "C-9", "--when", "2026-11-19", "--queue", "moves")
    ran = run("amend", "last", *facts, "--why", "I mixed up two calls.", "--reviewer", "dee")
    assert ran.code == 0, ran.said
    amended = json.loads(the_review.read_bytes())
    assert changed(before, parts_of(the_review)) == {"call", "history"}
    call = amended["call"]
    assert [call[fact] for fact in ("agent", "ref", "when", "queue")] == ["noor", "C-9", "2026-11-19", "moves"]
    assert [change["by"] for change in amended["history"]] == ["dee"] * 4
    for was in ("maria", "C-3117", "2026-11-20T14:05", "billing"):
        (what,) = [change["what"] for change in amended["history"] if f"was {was}" in change["what"]]
        assert what.endswith("I mixed up two calls.")


@pytest.mark.parametrize(
    ("options", "answered"),
    [
        ("--feeling hurreid:clear", 'did you mean "hurried"?'),
        ("--feeling hurried", "names no level"),
        ("--feeling hurried:wow", "not_felt"),
        ("--when someday", "--when"),
        ("--when 2999-01-01", "--when: 2999-01-01 is still to come; name the day it was"),
    ],
)
def test_what_cannot_be_read_changes_nothing(run: Program, the_review: Path, options: str, answered: str) -> None:
    """One sentence, exit code 2, and the file as it was."""
    before = the_review.read_bytes()
    ran = run("amend", "last", *options.split(), "--why", "so")
    assert (ran.code, ran.stdout) == (2, "")
    assert is_one_sentence(ran.stderr)
    assert answered in ran.stderr
    assert the_review.read_bytes() == before


ASKED: dict[str, Said] = {
    "second look": {
        "What do you want to add?": ["a second look"],
        "how does the call feel now?": ["just OK"],
        "Which feelings came through differently": ["Welcome"],
        "Welcome:": ["not OK"],
        "What made you see it differently?": ["I heard it again.", ""],
    },
    "fact": {
        "What do you want to add?": ["2"],
        "Which fact is wrong?": ["agent"],
        "What is right?": ["noor"],
        "Why?": ["Two people share a desk."],
    },
}


@pytest.mark.parametrize("wanted", ASKED)
def test_on_a_terminal_it_asks(the_review: Path, wanted: str) -> None:
    """Without options it asks what to add; nothing of the impression is touched."""
    before, impression = parts_of(the_review), impression_as_written(the_review)
    with AtATerminal(the_review.parents[4], "amend", "last") as sam:
        sam.talks(ASKED[wanted])
    assert sam.code == 0, sam.heard
    assert changed(before, parts_of(the_review)) == {"second_look" if wanted == "second look" else "call", "history"}
    assert impression_as_written(the_review) == impression


def test_a_second_look_broken_off_changes_nothing(the_review: Path) -> None:
    """Ctrl-C, q or Ctrl-D, in the middle of the questions leaves the file as it was, and says so."""
    before = the_review.read_bytes()
    with AtATerminal(the_review.parents[4], "amend", "last") as sam:
        sam.talks(ASKED["fact"], until="What is right?")
        sam.interrupts()
        assert sam.listens() is None
    assert sam.code == 130
    with AtATerminal(the_review.parents[4], "amend", "last") as dee:
        dee.talks(ASKED["fact"], until="Which fact is wrong?")
        dee.types("q")
        assert dee.listens() is None
    assert dee.code == 0
    with AtATerminal(the_review.parents[4], "amend", "last") as kim:
        kim.talks(ASKED["fact"], until="Which fact is wrong?")
        kim.types_ctrl_d()
        assert kim.listens() is None
    assert kim.code == 0
    for heard in (sam.heard, dee.heard, kim.heard):
        assert "nothing was changed" in heard
        assert "no terminal" not in heard
    assert the_review.read_bytes() == before


@pytest.mark.parametrize(
    "options", [("--agent", " "), ("--ref", "a\nb"), ("--gut", "wow"), ("--reviewer", " ", "--ref", "C-1")]
)
def test_what_cannot_be_kept_is_refused_before_anything_changes(
    run: Program, the_review: Path, options: tuple[str, ...]
) -> None:
    """Empty names, two lines, and a second look that says the same as the first are one sentence each."""
    before = the_review.read_bytes()
    ran = run("amend", "last", *options, "--why", "a reason")
    assert (ran.code, is_one_sentence(ran.stderr)) == (2, True), ran.said
    assert the_review.read_bytes() == before
