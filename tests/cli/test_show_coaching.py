"""A coaching conversation shown, and the agent's upward word on it: by `show` and `reply`, as for a review."""

import json
from pathlib import Path

import pytest

from cli.a_talk import HEARD, ID, a_conversation
from cli.person import AtATerminal
from programs import Program, is_one_sentence
from responses import said_to

QUESTIONS = {"Did this talk help you?": ["2"], "What would have helped you more": ["Hear it first.", ""]}


@pytest.mark.parametrize("typed", [ID, "ttt", "coaching:last", "coaching:ttt", "Coaching:LAST"])
def test_a_talk_is_shown_by_its_id(run: Program, a_workspace: Path, the_review: Path, typed: str) -> None:
    """In full, by its beginning, and as the newest talk; `last` stays the newest review."""
    a_conversation(a_workspace)
    shown = run("show", typed)
    assert shown.code == 0, shown.said
    assert shown.stdout.startswith("A talk with maria, led by pat, 21 November 2026\n")
    assert HEARD in shown.stdout
    assert run("show", typed, "--format", "md").stdout.startswith("---\n")
    assert json.loads(run("show", typed, "--format", "json").stdout)["id"] == ID
    assert the_review.stem in run("show", "last").stdout
    assert the_review.stem in run("show", the_review.stem[11:15]).stdout


def test_the_upward_word_is_kept_and_nothing_else_is_touched(run: Program, a_workspace: Path) -> None:
    """Under the keys of a reply to a review; whoever it was held with replies; two are both kept, one twice is not."""
    path = a_conversation(a_workspace)
    before = path.read_bytes()
    ran = run("reply", "coaching:last", "--helped", "partly", "--words", "I would have liked\x1b[2J to hear it first.")
    assert (ran.code, ran.stdout[:38]) == (0, f"replies/2026/11/21/{ID}"), ran.said
    assert run("reply", ID, "--fair", "yes", "--by", "noor").code == 0
    assert run("reply", ID, "--fair", "yes", "--by", "noor").code == 0
    replies = [(each["by"], each["feels_fair"], each["words"]) for each in said_to(a_workspace, "replies", ID)]
    assert replies == [("maria", "partly", "I would have liked\x1b[2J to hear it first."), ("noor", "yes", "")]
    assert path.read_bytes() == before
    assert len(json.loads(run("show", ID, "--format", "json").stdout)["replies"]) == 2
    assert "the talk helped in part" in run("show", ID).stdout
    assert run("check").code == 0


def test_it_is_asked_in_words_of_its_own(run: Program, a_workspace: Path) -> None:
    """Whether the talk helped, not how fair it was; stopped at any place, it is gone on with."""
    path = a_conversation(a_workspace)
    with AtATerminal(a_workspace, "reply", "ttt") as maria:
        first = maria.listens() or ""
        maria.types("2")
        maria.listens()
        maria.interrupts()
        maria.listens()
    assert "Did this talk help you?" in first
    assert "pat, 21 November 2026: What did you hear?" in " ".join(first.split())
    assert "fair" not in maria.heard
    assert maria.code == 130
    assert "reply" in run("drafts").stdout
    with AtATerminal(a_workspace, "resume") as maria:
        maria.talks(QUESTIONS)
    (reply,) = said_to(a_workspace, "replies", path.stem)
    assert (reply["feels_fair"], reply["words"]) == ("partly", "Hear it first.")


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        (
            "reply ttt",
            "whether it helped is needed and there is no terminal to ask on; give --helped yes, partly or no",
        ),
        ("reply ttt --words x", "--words: whether it helped is needed too"),
        ("reply zzz --fair yes", 'no record answers to "zzz"; see "callreview list"'),
        ("reply coaching:zzz --fair yes", 'no coaching answers to "zzz"'),
        ("show t", '"t" fits 2 records: 2026-11-21-tttttttt, 2026-11-20-tvtvtvtv; type more of the one you mean'),
        ("show ttt --beside", 'no review answers to "ttt"; see "callreview list"'),
        ("show coaching:last~4", 'no coaching answers to "last~4"'),
    ],
)
def test_what_is_not_clear_is_one_sentence(run: Program, a_workspace: Path, typed: str, answered: str) -> None:
    """Exit code 2, and the talk is the same to the byte."""
    path = a_conversation(a_workspace)
    a_conversation(a_workspace, "2026-11-20-tvtvtvtv")
    before = path.read_bytes()
    ran = run(*typed.split())
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
    assert answered in ran.stderr
    assert path.read_bytes() == before


def test_a_talk_that_cannot_be_read_says_where(run: Program, a_workspace: Path) -> None:
    """With its file; nothing is shown."""
    path = a_conversation(a_workspace)
    path.write_text(path.read_text(encoding="utf-8").replace('"by"', '"buy"'), encoding="utf-8")
    ran = run("show", ID)
    assert (ran.code, ran.stdout) == (3, ""), ran.said
    assert "buy" in ran.stderr
