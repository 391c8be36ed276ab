"""`reply`: the agent's own words on a review, beside it and never over it."""

import json
import shutil
from pathlib import Path

import pytest

from gits import a_repository, commit, git
from programs import Program, is_one_sentence


def without_replies(path: Path) -> dict[str, object]:
    """The review as it is written, but for its replies."""
    review: dict[str, object] = json.loads(path.read_bytes())
    review.pop("replies")
    return review


def test_replies_are_kept_and_nothing_else_is_touched(run: Program, the_review: Path) -> None:
    """The agent replies unless another is named; two replies are both kept; the page has the words."""
    before = without_replies(the_review)
    first = run("reply", "last", "--fair", "partly", "--words", "The line had dropped\x1b[2J twice.\nI was tired.")
    assert (first.code, first.stdout) == (0, f"{the_review.relative_to(the_review.parents[4])}\n"), first.said
    assert run("reply", the_review.stem[11:14], "--fair", "no", "--by", "noor").code == 0
    replies = json.loads(the_review.read_bytes())["replies"]
    assert [(reply["by"], reply["feels_fair"], reply["words"]) for reply in replies] == [
        ("maria", "partly", "The line had dropped[2J twice.\nI was tired."),
        ("noor", "no", ""),
    ]
    assert without_replies(the_review) == before
    assert "feels partly fair" in run("show", "last").stdout
    assert "I was tired." in run("export", "review", "last").stdout


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("reply last", "how fair it feels is needed and there is no terminal to ask on; give --fair"),
        ("reply last --words x", "--words: how fair it feels is needed too; give --fair yes, partly or no"),
        ("reply last --fair maybe", "'yes', 'partly', 'no'"),
        ("reply zzzz --fair yes", 'no review answers to "zzzz"; see "callreview list"'),
        ("reply last --fair yes --words ", "--words: is empty"),
    ],
)
def test_nonsense_is_one_sentence(run: Program, the_review: Path, typed: str, answered: str) -> None:
    """Exit code 2, and the review is the same to the byte."""
    before = the_review.read_bytes()
    ran = run(*typed.split(" "))
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
    assert answered in ran.stderr
    assert the_review.read_bytes() == before


def test_two_clones_that_keep_voices_merge_both_ways(run: Program, the_review: Path, tmp_path: Path) -> None:
    """Replies to two reviews, kudos, ideas, check-ins and sharings of two supervisors: no conflict, nothing lost."""
    workspace = the_review.parents[4]
    other = the_review.with_name(f"{the_review.stem[:11]}zzzzzzzz.json")
    other.write_text(the_review.read_text(encoding="utf-8").replace(the_review.stem, other.stem), encoding="utf-8")
    assert run("kudos", "add", "--consent", "yes", "--words", "Both hear it.").code == 0
    kudos = run("kudos", "list", "--format", "ids").stdout.strip()
    a_repository(workspace)
    commit(workspace)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", workspace, clone)
    for place, review in ((workspace, the_review), (clone, other)):
        for words in (
            ("reply", review.stem, "--fair", "yes", "--words", place.name),
            ("kudos", "add", "--words", place.name),
            ("idea", "add", "--words", place.name),
            ("checkin", "add", "--customer", "Harbor Bakery", "--words", place.name),
            ("kudos", "share", kudos),
        ):
            assert run(*words, cwd=place).code == 0
        commit(place)
    git(clone, "pull", "--quiet", "--no-rebase", "--no-edit")
    git(workspace, "pull", "--quiet", "--no-rebase", "--no-edit", clone, "main")
    for place in (workspace, clone):
        assert run("check", cwd=place).code == 0
        for command, expected in (("kudos", 3), ("idea", 2)):
            assert len(run(command, "list", "--format", "ids", cwd=place).stdout.split()) == expected
        assert len([*place.glob("shared/*/*/*/*.json")]) == len([*place.glob("checkins/*/*/*/*.json")]) == 2
        assert [len(json.loads(path.read_bytes())["replies"]) for path in place.glob("reviews/*/*/*/*.json")] == [1, 1]
    assert run("kudos", "list", cwd=clone).stdout == run("kudos", "list", cwd=workspace).stdout
    shutil.rmtree(clone)
