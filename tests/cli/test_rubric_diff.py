"""What changed in meaning, told by the real command, with the real git."""

import json
from pathlib import Path

import pytest

from cli.test_rubric_check import SOUND
from gits import git
from programs import Program, Ran, is_one_sentence, need

RUBRIC = f"""\
{SOUND}  - id: gives-the-day
    text: Says what happens next, with a day.
    creates: [cared-for]
"""
RAISED = RUBRIC.replace("tolerate: just_ok", "tolerate: wow").replace("version: 1", "version: 2")
PLACE = "rubrics/billing-care.yaml"


def laid(folder: Path, text: str, place: str = PLACE) -> Path:
    """*text* in the file at *place*."""
    path = folder / place
    path.write_bytes(text.encode())
    return path


@pytest.fixture
def kept(a_workspace: Path) -> Path:
    """The workspace in git, with the rubric committed as v1, then raised as v2."""
    need("git")
    git(a_workspace, "init", "-q")
    for text, tag in ((RUBRIC, "v1"), (RAISED, "v2")):
        laid(a_workspace, text)
        git(a_workspace, "add", "-A")
        git(a_workspace, "commit", "-qm", tag)
        git(a_workspace, "tag", tag)
    return a_workspace


def told(ran: Ran) -> str:
    """The answer of a command that went well and had nothing else to say."""
    assert (ran.code, ran.stderr) == (0, "")
    return ran.stdout


def refused(ran: Ran, code: int) -> str:
    """The one sentence of a command that could not answer."""
    assert (ran.code, ran.stdout) == (code, "")
    assert is_one_sentence(ran.stderr)
    return ran.stderr


def test_two_files(run: Program, a_workspace: Path) -> None:
    """Two files, anywhere, with and without a workspace: what changed from the first to the second."""
    laid(a_workspace, RUBRIC, "old.yaml")
    laid(a_workspace, RAISED, "new.yaml")
    assert told(run("rubric", "diff", "old.yaml", "new.yaml")) == (
        "Billing calls\n"
        "  from old.yaml (version 1)\n"
        "  to new.yaml (version 2)\n"
        "\n"
        "The bar\n"
        "  Cared for: the bar is raised from just OK to WOW.\n"
        "\n"
        "The rest\n"
        "  Version 1 is now version 2.\n"
    )
    (a_workspace / "callreview.yaml").unlink()
    back = told(run("rubric", "diff", "new.yaml", "old.yaml"))
    assert "the bar is lowered from WOW to just OK" in back


def test_two_ids(run: Program) -> None:
    """Ids name the workspace's rubrics; that they are two is told first."""
    text = told(run("rubric", "diff", "range-of-tolerance", "check-in"))
    assert text.split("\n\n")[1].endswith("These are two rubrics: range-of-tolerance and check-in.")


def test_what_is_not_committed(run: Program, kept: Path) -> None:
    """Without a revision: from the last commit to the file as it is now."""
    laid(kept, RAISED.replace("Says the worry back.", "Says the whole worry back."))
    text = told(run("rubric", "diff", "billing-care"))
    commit = git(kept, "rev-parse", "--short=7", "HEAD")
    assert f"from {PLACE} at {commit} (version 2)\n  to {PLACE} (version 2)\n" in text
    assert text.endswith("\n\nThe behaviors\n  Reworded: Says the {+whole+} worry back.\n")


def test_two_revisions(run: Program, kept: Path) -> None:
    """From one revision to another, whatever lies on the disk, from any folder."""
    laid(kept, "nothing of sense")
    text = told(run("rubric", "diff", "billing-care.yaml", "--from", "v1", "--to", "v2", cwd=kept / "rubrics"))
    assert "raised from just OK to WOW" in text
    assert "lowered from WOW to just OK" in told(run("rubric", "diff", PLACE, "--from", "v2", "--to", "v1"))


def test_under_its_old_name(run: Program, kept: Path) -> None:
    """A rubric that had another name then is found under it, and told so."""
    git(kept, "mv", PLACE, "rubrics/bills.yaml")
    git(kept, "commit", "-qm", "renamed")
    text = told(run("rubric", "diff", "billing-care", "--from", "v1"))
    assert f"from {PLACE} at " in text
    assert "to rubrics/bills.yaml (version 2)" in text


@pytest.mark.parametrize(
    "moved",
    [
        "# A comment.\n" + RAISED,
        RAISED.replace("\n", "\r\n"),
        "".join(sorted(RAISED.split("wanted:")[0].splitlines(keepends=True))) + "wanted:" + RAISED.split("wanted:")[1],
        RAISED.replace("Says the worry back.", '"Says the worry back."'),
    ],
    ids=["comment", "line ends", "keys", "quotes"],
)
def test_moves_are_no_change(run: Program, kept: Path, moved: str) -> None:
    """Order, comments and layout are said to be no change."""
    laid(kept, moved)
    assert "Nothing changed in meaning (only order, comments or layout)." in told(run("rubric", "diff", "billing-care"))
    laid(kept, RAISED)
    assert told(run("rubric", "diff", "billing-care")).endswith("\nNothing changed in meaning.\n")


@pytest.mark.usefixtures("kept")
def test_for_a_page_and_for_a_program(run: Program) -> None:
    """Markdown for a pull request, JSON for a program."""
    page = told(run("rubric", "diff", "billing-care", "--from", "v1", "--format", "md"))
    assert "\n## The bar\n\n- Cared for: the bar is raised from just OK to WOW.\n" in page
    found = json.loads(told(run("rubric", "diff", "billing-care", "--from", "v1", "--format", "json")))
    assert [change["kind"] for change in found["changes"]] == ["bar_raised", "version_changed"]
    assert found["same_bytes"] is False


def test_faults_have_their_place(run: Program, kept: Path) -> None:
    """A file that is no rubric is told with its line, and with its commit where it is one of git's."""
    laid(kept, RAISED.replace("tolerate: wow", "tolerate: great"))
    git(kept, "commit", "-qam", "broken")
    commit = git(kept, "rev-parse", "--short=7", "HEAD")
    laid(kept, RAISED)
    said = refused(run("rubric", "diff", "billing-care"), 3)
    assert said.startswith(f"{PLACE} at {commit}:9:")
    laid(kept, RAISED.replace("gut:", "gutt:"))
    said = run("rubric", "diff", PLACE, "--from", "v1").stderr
    assert said.startswith(f"{PLACE}:7:")


def test_what_git_cannot_say(run: Program, kept: Path) -> None:
    """A revision nobody knows, one that is an option, a rubric that was not there yet: one sentence each, and 5."""
    root = kept / "root"
    assert "nope: git knows no such" in refused(run("rubric", "diff", "billing-care", "--from", "nope"), 5)
    sly = refused(run("rubric", "diff", "billing-care", "--from", f"--output={root}"), 5)
    assert "cannot begin with a dash" in sly
    assert not root.exists()
    assert run("rubric", "diff", "billing-care", "--to", "").code == 5
    laid(kept, RUBRIC.replace("billing-care", "move-in"), "rubrics/move-in.yaml")
    assert "there is no such rubric to read" in refused(run("rubric", "diff", "move-in"), 5)


def test_without_git(run: Program, a_workspace: Path) -> None:
    """Without a repository, a commit or git itself, one sentence says why, and two files can still be compared."""
    need("git")
    path = laid(a_workspace, RUBRIC)
    assert "this is no git repository" in refused(run("rubric", "diff", path), 5)
    git(a_workspace, "init", "-q")
    assert "nothing is committed here yet" in refused(run("rubric", "diff", path), 5)
    assert "git is not installed" in refused(run("rubric", "diff", path, env={"PATH": str(a_workspace)}), 5)
    assert run("rubric", "diff", path, path, env={"PATH": str(a_workspace)}).code == 0


def test_what_was_mistyped(run: Program, a_workspace: Path) -> None:
    """An id nobody has, a file that is not there, a revision for two rubrics: one sentence each."""
    assert 'did you mean "check-in"?' in refused(run("rubric", "diff", "chek-in", "check-in"), 2)
    assert "nope.yaml: is not there" in refused(run("rubric", "diff", "nope.yaml"), 3)
    assert "--from: " in refused(run("rubric", "diff", "check-in", "check-in", "--from", "v1"), 2)
    assert "no workspace here" in refused(run("rubric", "diff", "check-in", cwd=a_workspace.parent), 4)


def test_hostile_words_are_shown(run: Program, a_workspace: Path) -> None:
    """What could act on a terminal or a page is shown instead, in each form."""
    laid(a_workspace, RUBRIC, "old.yaml")
    laid(
        a_workspace,
        RUBRIC.replace("Says the worry back.", "Says <b>the</b>\u200b worry [back](x) ~~soon~~."),
        "new.yaml",
    )
    assert "Says {+<b>+}the" in told(run("rubric", "diff", "old.yaml", "new.yaml"))
    for form in ("text", "md"):
        text = told(run("rubric", "diff", "old.yaml", "new.yaml", "--format", form))
        assert "\u200b" not in text
        assert "<U+200B>" in text.replace("\\", "")
