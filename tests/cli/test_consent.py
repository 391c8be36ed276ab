"""Whether the team may hear somebody's words, said later: a word of its own each time, and the last one stands."""

import json
from pathlib import Path

import pytest

from callreview.model.choices import Consent
from full_desk import put
from gits import a_repository, commit, git
from programs import Program, is_one_sentence
from responses import said_to
from said import a_kudos

DAY = "2026-11-20"
ASKED, AGREED = a_kudos(DAY, "b", consent=Consent.NOT_ASKED), a_kudos(DAY, "c", words="He waited with me.")
YES, NO = ("--consent", "yes"), ("--consent", "no")


def told(run: Program, *words: str) -> object:
    """What the program says as data, on the day after the last one here."""
    return json.loads(run(*words, "--format", "json", at="2026-11-24T09:00").stdout)


def consents(run: Program) -> dict[str, str]:
    """Whether the team may hear each, as the listing says."""
    listed = told(run, "kudos", "list")
    assert isinstance(listed, list)
    return {each["id"]: each["consent"] for each in listed}


def waiting(run: Program) -> set[str]:
    """The kudos that the desk has to share."""
    desk = told(run)
    assert isinstance(desk, dict)
    return {each["id"] for each in desk["waiting"] if each["what"] == "kudos"}


def on_the_page(run: Program) -> object:
    """The kudos of the page for the next line-up; None for none."""
    page = told(run, "export", "lineup", "--preview")
    assert isinstance(page, dict)
    return page["kudos"] and page["kudos"]["id"]


def test_what_was_taken_back_is_told_nowhere(run: Program, a_workspace: Path) -> None:
    """Not in the next line-up, not on the desk; the page before a talk says that it is between two people."""
    put(a_workspace, AGREED)
    assert (on_the_page(run), waiting(run), consents(run)) == (AGREED.id, {AGREED.id}, {AGREED.id: "yes"})
    ran = run("kudos", "share", "cccc", *NO, at="2026-11-21T09:00")
    (word,) = said_to(a_workspace, "consents", AGREED.id)
    path = f"consents/2026/11/20/{word['id']}.json"
    assert (ran.code, ran.stdout) == (0, f"{path}\n")
    assert ran.stderr == "Kept: these words are not for the team.\n"
    assert {**word, "id": "", "by": ""} == {
        "schema": "callreview/consent@1",
        "id": "",
        "at": word["at"],
        "by": "",
        "on": "2026-11-21",
        "consent": "no",
    }
    assert (on_the_page(run), waiting(run), consents(run)) == (None, set(), {AGREED.id: "no"})
    assert "Nobody said that the team may hear it." in run("coach", "maria", "--prepare").stdout
    refused = run("kudos", "share", "cccc")
    assert (refused.code, is_one_sentence(refused.stderr)) == (2, True)
    assert "does not want the team to hear it" in refused.stderr
    again = run("kudos", "share", "cccc", *YES, at="2026-11-22T09:00")
    assert (again.code, consents(run)) == (0, {AGREED.id: "yes"})


def test_what_is_said_last_is_last_though_the_clock_is_slow(run: Program, a_workspace: Path) -> None:
    """Who says it saw what was said before, whenever that was; within one second too."""
    put(a_workspace, ASKED)
    for word, at in ((YES, "2026-11-23T09:00"), (NO, "2026-11-21T09:00"), (YES, "2026-11-21T09:00")):
        assert run("kudos", "share", "bbbb", *word, at=at).code == 0
        assert consents(run) == {ASKED.id: word[-1]}
    said = said_to(a_workspace, "consents", ASKED.id)
    assert [each["consent"] for each in said] == ["yes", "no", "yes"]


def test_two_clones_that_ask_and_share_merge_both_ways(run: Program, a_workspace: Path, tmp_path: Path) -> None:
    """One hears a yes and the other, later, a no; both share another one: no conflict, and both say the same."""
    put(a_workspace, ASKED, AGREED)
    a_repository(a_workspace)
    commit(a_workspace)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", a_workspace, clone)
    for place, word, at in ((a_workspace, YES, "2026-11-21T09:00"), (clone, NO, "2026-11-21T10:00")):
        assert run("kudos", "share", "bbbb", *word, at=at, cwd=place).code == 0
        assert run("kudos", "share", "cccc", at=at, cwd=place).code == 0
        commit(place)
    git(clone, "pull", "--quiet", "--no-rebase", "--no-edit")
    git(a_workspace, "pull", "--quiet", "--no-rebase", "--no-edit", clone, "main")
    for place in (a_workspace, clone):
        here = Program(place)
        assert [each["consent"] for each in said_to(place, "consents", ASKED.id)] == ["yes", "no"]
        assert consents(here) == {ASKED.id: "no", AGREED.id: "yes"}
        assert (on_the_page(here), waiting(here), here("check").code) == (None, set(), 0)
    assert told(Program(clone), "kudos", "list") == told(Program(a_workspace), "kudos", "list")


def test_a_word_that_cannot_be_read_is_told(run: Program, a_workspace: Path) -> None:
    """`check` names the file, and so does whoever reads the kudos; it may be a no, so nobody has agreed meanwhile."""
    put(a_workspace, AGREED)
    assert run("kudos", "share", "cccc", *YES).code == 0
    (path,) = a_workspace.glob("consents/2026/11/20/*.json")
    broken = path.with_name(f"{AGREED.id}.zzzzzzzz.json")
    broken.write_bytes(path.read_bytes().replace(b'"yes"', b'"perhaps"'))
    checked = run("check")
    assert checked.code == 3
    assert str(broken.relative_to(a_workspace)) in checked.stdout
    listed = json.loads(run("kudos", "list", "--format", "json").stdout)
    assert [(each["id"], each["consent"]) for each in listed] == [(AGREED.id, "not asked")]
    assert broken.name in run("kudos", "list").stderr
    assert json.loads(run("export", "lineup", "--preview", "--format", "json").stdout)["kudos"] is None
    for more in ((), YES):
        ran = run("kudos", "share", "cccc", *more)
        assert (ran.code, ran.stdout) == (3, "")
        assert broken.name in ran.stderr
    assert len(said_to(a_workspace, "shared", AGREED.id)) == 1


@pytest.mark.parametrize("which", ["day", "all"])
@pytest.mark.parametrize("instead", ["file", "link"])
def test_a_folder_that_cannot_be_read_may_hold_a_no(run: Program, a_workspace: Path, which: str, instead: str) -> None:
    """A file or a link in its place is told of; meanwhile nobody has agreed."""
    put(a_workspace, AGREED)
    assert run("kudos", "share", "cccc", *NO).code == 0
    folder = a_workspace / "consents" / ("2026/11/20" if which == "day" else "")
    moved = folder.rename(a_workspace / "elsewhere")
    if instead == "file":
        folder.write_text("", encoding="utf-8")
    else:
        folder.symlink_to(moved)
    ran = run("kudos", "list", "--format", "json")
    assert [each["consent"] for each in json.loads(ran.stdout)] == ["not asked"]
    assert ran.stderr
    assert run("kudos", "share", "cccc").code == 3
    assert not (a_workspace / "shared").exists()
