"""`reply`: the agent's own words on a review, beside it and never over it."""

import json
import shutil
import time
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

from callreview.views.words import day_and_year
from gits import a_repository, commit, git
from programs import Program, is_one_sentence
from responses import Json, said_to

OLD_ENOUGH = 2.1
"""Seconds after which a file is known by its time."""
SAID = ("maria", "partly", "The line had dropped\x1b[2J twice.\nI was tired."), ("noor", "no", "")


def day_of(review: Path) -> str:
    """The folders of its day."""
    return review.stem[:10].replace("-", "/")


def told(replies: Iterable[Json]) -> tuple[tuple[str, str, str], ...]:
    """By whom, how fair it feels, and the words."""
    return tuple((each["by"], each["feels_fair"], each["words"]) for each in replies)


def test_replies_are_kept_beside_the_review(run: Program, the_review: Path, a_workspace: Path) -> None:
    """The agent replies unless another is named; two replies are two files, and the review is the same to the byte."""
    before = the_review.read_bytes()
    first = run("reply", "last", "--fair", "partly", "--words", "The line had dropped\x1b[2J twice.\nI was tired.")
    assert first.code == 0, first.said
    assert run("reply", the_review.stem[11:14], "--fair", "no", "--by", "noor").code == 0
    replies = said_to(a_workspace, "replies", the_review.stem)
    assert told(replies) == SAID
    path = a_workspace / first.stdout.strip()
    assert json.loads(path.read_bytes()) == replies[0]
    assert (path.parent, path.stem) == (a_workspace / "replies" / day_of(the_review), replies[0]["id"])
    assert the_review.read_bytes() == before
    assert run("check").code == 0


def test_a_review_is_told_with_the_replies_to_it(run: Program, the_review: Path) -> None:
    """Drawn, as a page, and whole as JSON, which can be kept elsewhere as it is."""
    assert "fair" not in run("show", "last").stdout
    for (by, fair, words), heard in zip(SAID, ("feels partly fair", "does not feel fair"), strict=True):
        assert run("reply", "last", "--by", by, "--fair", fair, *(["--words", words] if words else [])).code == 0
        assert heard in run("show", "last").stdout
    assert "I was tired." in run("export", "review", "last").stdout
    for command in ("show last --format json", "export review last --format json"):
        page = run(*command.split())
        assert told(json.loads(page.stdout)["replies"]) == SAID
    the_review.write_text(page.stdout, encoding="utf-8")
    assert told(json.loads(run("show", "last", "--format", "json").stdout)["replies"]) == SAID
    assert run("check").code == 0


def test_what_is_said_in_the_evening_has_the_day_it_was_there(
    run: Program, the_review: Path, a_workspace: Path
) -> None:
    """At six in the evening in California it is the next day in UTC: on pages and desk, for replies and changes."""
    there = {"TZ": "America/Los_Angeles"}
    day = the_review.stem[:10]
    assert run("reply", "last", "--fair", "no", at=f"{day}T18:00", env=there).code == 0
    (reply,) = said_to(a_workspace, "replies", the_review.stem)
    assert (reply["at"][:10] > day, reply["on"]) == (True, day)
    desk = json.loads(run("--format", "json", at=f"{day}T18:30", env=there).stdout)
    (waiting,) = (each for each in desk["waiting"] if each["what"] == "reply")
    assert (waiting["since"], waiting["days"]) == (day, 0)
    assert run("amend", "last", "--queue", "sales", "--why", "Misread.", at=f"{day}T18:40", env=there).code == 0
    (change,) = json.loads(the_review.read_bytes())["history"][-1:]
    assert (change["at"][:10] > day, change["on"]) == (True, day)
    page = run("export", "review", "last").stdout
    shown = day_and_year(date.fromisoformat(day))
    assert f"**maria**, {shown}: does not feel fair." in page
    assert f"- {shown}, sam: queue: was billing, now sales" in page
    assert run("check").code == 0


def test_the_same_words_again_are_one_reply(run: Program, the_review: Path, a_workspace: Path) -> None:
    """Said twice in a row; after another word they are said anew."""
    for fair in ("no", "no", "yes", "no"):
        ran = run("reply", "last", "--fair", fair)
        assert ran.code == 0, ran.said
    assert [fair for _, fair, _ in told(said_to(a_workspace, "replies", the_review.stem))] == ["no", "yes", "no"]
    again = run("reply", "last", "--fair", "no")
    assert again.stderr == "The last reply has these words already. Nothing was written.\n"


def test_a_later_reply_is_the_last_though_a_clock_be_slow(run: Program, the_review: Path, a_workspace: Path) -> None:
    """By the clock of another computer the earlier one lies in the future."""
    assert run("reply", "last", "--fair", "no", at=f"{the_review.stem[:10]}T23:00").code == 0
    assert run("reply", "last", "--fair", "yes", at=f"{the_review.stem[:10]}T12:00").code == 0
    assert [fair for _, fair, _ in told(said_to(a_workspace, "replies", the_review.stem))] == ["no", "yes"]
    assert "reply" not in run(at=f"{the_review.stem[:10]}T23:30").stdout


@pytest.mark.parametrize("wrong", ["{", '{"schema": "callreview/reply@1"}'])
def test_a_reply_that_cannot_be_read_hides_no_other(
    run: Program, the_review: Path, a_workspace: Path, wrong: str
) -> None:
    """The review is shown with the others, each time with a word on the file; and `check` names it."""
    assert run("reply", "last", "--fair", "no", "--words", "It was late.").code == 0
    broken = a_workspace / "replies" / day_of(the_review) / f"{the_review.stem}.bbbbbbbb.json"
    broken.write_text(wrong, encoding="utf-8")
    for command in ("show last", "coach maria --prepare", "list --text late"):
        shown = run(*command.split())
        assert (shown.code, broken.name in shown.stderr) == (0, True), shown.said
        assert "It was late." in shown.stdout or the_review.stem in shown.stdout
    assert run("check").code == 3


def test_a_folder_that_is_a_link_is_told_of(run: Program, the_review: Path, a_workspace: Path, tmp_path: Path) -> None:
    """It leads anywhere, so nothing is read behind it; the review is shown all the same."""
    assert run("reply", "last", "--fair", "no", "--words", "There was a zebra.").code == 0
    assert run("list", "--text", "zebra", "--format", "ids").stdout == f"{the_review.stem}\n"
    year = a_workspace / "replies" / the_review.stem[:4]
    year.rename(tmp_path / "elsewhere")
    year.symlink_to(tmp_path / "elsewhere")
    told = run("show", the_review.stem)
    assert told.stderr == "replies/2026: cannot be read (it is a link, not a folder); check the name and whose it is\n"
    assert "zebra" not in told.stdout
    assert run("list", "--text", "zebra", "--format", "ids").stdout == ""
    year.unlink()
    (a_workspace / "replies").rename(tmp_path / "moved")
    (a_workspace / "replies").symlink_to(tmp_path / "moved")
    for command in (f"show {the_review.stem}", "list --text zebra", "list --text lights"):
        told = run(*command.split())
        assert told.code == 0, told.said
        assert "replies: cannot be read (it is a link, not a folder)" in told.stderr


def test_words_of_a_reply_find_the_review(run: Program, the_review: Path, a_workspace: Path) -> None:
    """As soon as they are said, and no longer when they are gone; behind an own review they stay closed."""
    find = ("list", "--text", "cafe dropped", "--format", "ids")
    assert run(*find).stdout == ""
    kept = run("reply", "last", "--fair", "no", "--words", "The line to the Caf\u00e9 had dropped.").stdout.strip()
    assert run(*find).stdout == f"{the_review.stem}\n"
    assert run(*find, "--until", "yesterday").stdout == ""
    assert run("list", "--text", "cafe nowhere", "--format", "ids").stdout == ""
    the_review.write_text(
        the_review.read_text(encoding="utf-8").replace('"role": "supervisor"', '"role": "self"'), encoding="utf-8"
    )
    assert run(*find).stdout == ""
    the_review.write_text(
        the_review.read_text(encoding="utf-8").replace('"role": "self"', '"role": "supervisor"'), encoding="utf-8"
    )
    assert run(*find).stdout == f"{the_review.stem}\n"
    (a_workspace / kept).unlink()
    assert run(*find).stdout == ""


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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("reply", "last", "--fair", "no", "--words", "It was late."), "It was late."),
        (("kudos", "share", "last", "--thanks"), "The team heard it on"),
    ],
)
@pytest.mark.usefixtures("the_review")
def test_a_page_that_was_drawn_before_has_what_was_said_since(
    run: Program, a_workspace: Path, words: Sequence[str], told: str
) -> None:
    """Also when the files are so old that their times are believed; and what cannot be read is told each time."""
    time.sleep(OLD_ENOUGH)
    first = run("show", "last").stdout
    assert run("show", "last").stdout == first
    kept = a_workspace / run(*words).stdout.strip()
    time.sleep(OLD_ENOUGH)
    assert [told in run("show", "last").stdout for _ in range(2)] == [True, True]
    kept.write_text("{", encoding="utf-8")
    time.sleep(OLD_ENOUGH)
    assert [kept.name in run("show", "last").stderr for _ in range(2)] == [True, True]
    kept.unlink()
    assert run("show", "last").stdout == first


def test_words_of_replies_are_found_though_the_index_is_begun_anew_meanwhile(
    run: Program, the_review: Path, a_workspace: Path
) -> None:
    """Where no lock can be had, an index in memory takes in what has changed: replies are looked for in that one."""
    assert run("reply", "last", "--fair", "no", "--words", "It was late.").code == 0
    time.sleep(OLD_ENOUGH)
    find = ("list", "--text", "late", "--format", "ids")
    assert [run(*find).stdout for _ in range(2)] == [f"{the_review.stem}\n"] * 2
    shutil.rmtree(a_workspace / ".callreview/locks")
    (a_workspace / ".callreview/locks").touch()
    the_review.touch()
    assert run(*find).stdout == f"{the_review.stem}\n"


def test_what_is_closed_is_refused_before_its_replies_are_read(run: Program, the_review: Path) -> None:
    """Not even what is wrong with them is told."""
    kept = Path(run("reply", "last", "--fair", "no").stdout.strip())
    own = the_review.read_text(encoding="utf-8").replace('"role": "supervisor"', '"role": "self"')
    the_review.write_text(own, encoding="utf-8")
    (the_review.parents[4] / kept).write_text('{"secret": 1}', encoding="utf-8")
    for command in ("show last", "export review last", "reply last --fair yes"):
        ran = run(*command.split(), env={"CALLREVIEW_REVIEWER": "pat"})
        assert (ran.code != 0, is_one_sentence(ran.stderr), "secret" in ran.stderr) == (True, True, False), ran.said


def test_two_clones_that_keep_voices_merge_both_ways(run: Program, the_review: Path, tmp_path: Path) -> None:
    """Replies to one review, answers to one idea, kudos, check-ins and sharings of two supervisors: nothing lost."""
    workspace = the_review.parents[4]
    assert run("kudos", "add", "--consent", "yes", "--words", "Both hear it.").code == 0
    assert run("idea", "add", "--words", "Both answer it.").code == 0
    kudos = run("kudos", "list", "--format", "ids").stdout.strip()
    a_repository(workspace)
    commit(workspace)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", workspace, clone)
    for place in (workspace, clone):
        for words in (
            ("reply", the_review.stem, "--fair", "yes", "--words", place.name),
            ("idea", "answer", "last", "--will", "--words", place.name),
            ("kudos", "add", "--words", place.name),
            ("idea", "add", "--words", place.name),
            ("checkin", "add", "--customer", "Harbor Bakery", "--words", place.name),
            ("kudos", "share", kudos),
        ):
            assert run(*words, cwd=place).code == 0
        if place is clone:
            assert run("amend", the_review.stem, "--ref", "C-9", "--why", "A slip.", cwd=place).code == 0
        commit(place)
    git(clone, "pull", "--quiet", "--no-rebase", "--no-edit")
    git(workspace, "pull", "--quiet", "--no-rebase", "--no-edit", clone, "main")
    for place in (workspace, clone):
        assert run("check", cwd=place).code == 0
        for command, expected in (("kudos", 3), ("idea", 3)):
            assert len(run(command, "list", "--format", "ids", cwd=place).stdout.split()) == expected
        assert len([*place.glob("shared/*/*/*/*.json")]) == len([*place.glob("checkins/*/*/*/*.json")]) == 2
        assert len(said_to(place, "replies", the_review.stem)) == 2
        assert len([*place.glob("answers/*/*/*/*.json")]) == 2
    for command in ("kudos list", "idea list", "show last", "show last --format json"):
        typed = command.split()
        assert run(*typed, cwd=clone).stdout == run(*typed, cwd=workspace).stdout
    shutil.rmtree(clone)
