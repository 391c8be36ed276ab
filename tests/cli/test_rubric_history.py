"""`rubric history` by the real program over real repositories, sound and otherwise."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.the_example import ANSWERS
from gits import a_repository, commit, git, keep
from programs import Program, is_one_sentence, need

NAME = "range-of-tolerance"
FILE = f"rubrics/{NAME}.yaml"


@pytest.fixture(autouse=True)
def _git_is_there() -> None:
    need("git")


@pytest.fixture
def edit(a_workspace: Path) -> Callable[..., str]:
    """Changes the rubric's text and commits it: `edit("tolerate: just_ok", "tolerate: wow", on="2026-11-01")`."""

    def edited(old: str, new: str, message: str = "a change", **by: str) -> str:
        path = a_workspace / FILE
        text = path.read_text(encoding="utf-8")
        assert old in text
        return keep(a_workspace, FILE, text.replace(old, new, 1), message, **by)

    return edited


@pytest.fixture
def kept(a_workspace: Path, edit: Callable[..., str]) -> Path:
    """The workspace in git: adopted on 3 March, its first bar raised with a reason on 1 November."""
    a_repository(a_workspace)
    commit(a_workspace, "From the starter", author="Ann", on="2026-03-02")
    edit("status: draft", "status: adopted", "Ours now", on="2026-03-03")
    path = a_workspace / FILE
    reason = "{on: 2026-11-01, feeling: welcome, from: just_ok, to: wow, why: Kudos name it first., version: 2}"
    text = path.read_text(encoding="utf-8").replace("tolerate: just_ok", "tolerate: wow", 1)
    text = text.replace("version: 1", "version: 2") + f"raised:\n  - {reason}\n"
    keep(a_workspace, FILE, text, "Raise the bar", author="Zoë 王", on="2026-11-01")
    return a_workspace


def test_it_tells_where_the_bar_has_been_and_why(kept: Path, run: Program) -> None:
    """The path of each bar, then each change of meaning, newest first."""
    done = run("rubric", "history", NAME)
    assert (done.code, done.stderr) == (0, "")
    assert "  Welcome: just OK (2 March 2026) → WOW (1 November 2026)\n" in done.stdout
    lines = done.stdout.splitlines()
    raised = next(at for at, line in enumerate(lines) if "by Zoë 王" in line)
    assert lines[raised].startswith("  1 November 2026, version 2, by Zoë 王 (")
    assert lines[raised + 1 : raised + 3] == [
        "    Welcome: the bar is raised from just OK to WOW.",
        "      Why: Kudos name it first.",
    ]
    assert [line for line in lines if " by " in line][-1].endswith(": From the starter")
    assert kept.is_dir()


def test_reviews_are_counted_under_their_version(kept: Path, run: Program) -> None:
    """And a review that cannot be read is told of, not dropped in silence."""
    assert run("listen", "--answers", ANSWERS).code == 0
    (path,) = kept.glob("reviews/*/*/*/*.json")
    (path.parent / path.name.replace(path.stem[-8:], "23456789")).write_text("{")
    done = run("rubric", "history", NAME, "--format", "json")
    assert [each["reviews"] for each in json.loads(done.stdout)["happenings"]] == [1, 0, 0]
    assert "23456789.json" in done.stderr


def test_the_page_is_markdown(kept: Path, run: Program) -> None:
    """To show the team; not more of it than was asked for."""
    done = run("rubric", "history", NAME, "--format", "md", "--limit", "1")
    assert done.stdout.startswith("# How our calls feel\n\n## Where the bar has been\n\n- Welcome: just OK (")
    assert done.stdout.count("\n### ") == 1
    assert "2 more before that are not shown." in done.stdout
    assert kept.is_dir()


def test_what_is_not_committed_is_told_first(kept: Path, run: Program) -> None:
    """Where it changes the meaning; a comment does not."""
    path = kept / FILE
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound + "# a comment\n", encoding="utf-8")
    assert "Not committed yet" not in run("rubric", "history", NAME).stdout
    path.write_text(sound.replace("tolerate: just_ok", "tolerate: not_ok", 1), encoding="utf-8")
    newest, *_ = json.loads(run("rubric", "history", NAME, "--format", "json").stdout)["happenings"]
    assert (newest["commit"], newest["moves"][0]["after"], newest["moves"][0]["raised"]) == (None, "not_ok", None)
    path.write_text("near: [friendly", encoding="utf-8")
    done = run("rubric", "history", NAME)
    assert done.code == 0
    assert "\n  Not committed yet\n    Could not be read: line 1: " in done.stdout


def test_a_checkout_with_windows_line_ends_is_committed(kept: Path, run: Program) -> None:
    """As git lays it with core.autocrlf."""
    path = kept / FILE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert "Not committed yet" not in run("rubric", "history", NAME).stdout


def test_a_version_that_did_not_parse_is_told_and_the_rest_goes_on(
    kept: Path, run: Program, edit: Callable[..., str]
) -> None:
    """In the middle of the history, with its first fault."""
    edit("wanted:", "wanted: [", "oops", on="2026-11-02")
    edit("wanted: [", "wanted:", "mended", on="2026-11-03")
    edit("tolerate: just_ok", "tolerate: not_ok", "lower", on="2026-11-04")
    said = json.loads(run("rubric", "history", NAME, "--format", "json").stdout)
    assert [each["subject"] for each in said["happenings"]] == [
        "lower",
        "oops",
        "Raise the bar",
        "Ours now",
        "From the starter",
    ]
    assert said["happenings"][1]["fault"].startswith("line ")
    assert kept.is_dir()


def test_an_older_name_is_followed(kept: Path, run: Program) -> None:
    """By the rubric's id, wherever it is kept now; without following, its story begins with the name."""
    git(kept, "mv", FILE, "rubrics/接客 心.yaml")
    commit(kept, "A name of our own", on="2026-11-05")
    said = json.loads(run("rubric", "history", NAME, "--format", "json").stdout)
    assert len(said["happenings"]) == 3
    assert [(each["from"], each["to"]) for each in said["renamed"]] == [(FILE, "rubrics/接客 心.yaml")]
    said = json.loads(run("rubric", "history", NAME, "--no-follow", "--format", "json").stdout)
    assert [each["subject"] for each in said["happenings"]] == ["A name of our own"]


def test_a_rubric_that_is_gone_still_has_its_history(kept: Path, run: Program) -> None:
    """It can be asked for by the name it had."""
    (kept / FILE).unlink()
    commit(kept, "No longer ours", on="2026-11-06")
    done = run("rubric", "history", NAME)
    assert (done.code, done.stdout.partition("\n")[0]) == (0, "How our calls feel")
    assert "    The file was removed.\n" in done.stdout


def test_a_change_on_a_branch_is_told_when_it_was_merged(kept: Path, run: Program, edit: Callable[..., str]) -> None:
    """With who wrote it, and when."""
    git(kept, "checkout", "--quiet", "-b", "side")
    edit("tolerate: just_ok", "tolerate: not_ok", "On the side", author="Bo", on="2026-11-07")
    git(kept, "checkout", "--quiet", "main")
    git(kept, "merge", "--quiet", "--no-ff", "--no-edit", "side", author="Ann", on="2026-11-09")
    done = run("rubric", "history", NAME, env={"COLUMNS": "200"})
    assert "  9 November 2026, version 2, by Ann (" in done.stdout
    assert "    Written on 7 November 2026, by Bo (" in done.stdout


def test_a_shallow_clone_says_that_there_is_more(kept: Path, run: Program, tmp_path: Path) -> None:
    """And its oldest version is not called the first."""
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{kept}", "shallow")
    done = run("rubric", "history", NAME, cwd=tmp_path / "shallow")
    assert done.code == 0
    assert "Older history is not in this clone" in done.stdout
    assert "The first version." not in done.stdout


def test_a_file_can_be_named_where_there_is_no_workspace(kept: Path, run: Program, tmp_path: Path) -> None:
    """Any rubric in any repository; then there are no reviews to count."""
    folder = a_repository(tmp_path / "elsewhere")
    keep(folder, "ours.yaml", (kept / FILE).read_bytes(), "Ours")
    done = run("rubric", "history", "ours.yaml", cwd=folder)
    assert (done.code, done.stderr) == (0, "")
    assert ": Ours\n" in done.stdout


def no_repository(workspace: Path) -> None:
    """Nothing is done."""


def no_commit(workspace: Path) -> None:
    """A repository without one."""
    a_repository(workspace)


def not_this_file(workspace: Path) -> None:
    """A repository that does not know the file."""
    a_repository(workspace)
    (workspace / ".gitignore").write_text("*\n")
    git(workspace, "commit", "--quiet", "--allow-empty", "--message", "nothing")


def of_somebody_else(workspace: Path) -> None:
    """A repository of another user."""
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder to somebody else")
    a_repository(workspace)
    commit(workspace)
    for path in (workspace, *workspace.rglob("*")):
        os.chown(path, 12345, 12345, follow_symlinks=False)


@pytest.mark.parametrize(
    ("begun", "why"),
    [
        (no_repository, "this is no git repository"),
        (no_commit, "nothing is committed here yet"),
        (not_this_file, "git has no version of this file yet"),
        (of_somebody_else, "the repository belongs to another user"),
    ],
)
def test_without_a_history_the_file_itself_answers(
    a_workspace: Path, run: Program, begun: Callable[[Path], None], why: str
) -> None:
    """What its own diary tells, and why there is no more: an ordinary answer."""
    path = a_workspace / FILE
    reason = "{on: 2026-11-01, feeling: welcome, from: not_ok, to: just_ok, why: It hurt., version: 1}"
    path.write_text(path.read_text(encoding="utf-8") + f"raised:\n  - {reason}\n", encoding="utf-8")
    begun(a_workspace)
    done = run("rubric", "history", NAME, env={"COLUMNS": "200"})
    assert (done.code, done.stderr) == (0, "")
    assert "  Welcome: not OK → just OK (1 November 2026)\n" in done.stdout
    assert "Why: It hurt.\n" in done.stdout
    assert f"This is only what the file itself says: {why}.\n" in done.stdout


def test_without_git_the_file_itself_answers(kept: Path, run: Program, tmp_path: Path) -> None:
    """On a machine that has none."""
    (tmp_path / "bin").mkdir()
    done = run("rubric", "history", NAME, env={"PATH": str(tmp_path / "bin")})
    assert (done.code, done.stderr) == (0, "")
    assert "This is only what the file itself says: git is not installed.\n" in done.stdout
    assert kept.is_dir()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("range-of-tolerence",), 2),
        (("nowhere",), 2),
        (("rubrics/nowhere.yaml",), 3),
        ((NAME, "--limit", "0"), 2),
        ((NAME, "--format", "table"), 2),
        (("../../../etc/passwd",), 3),
        (("./rubrics",), 3),
        (("--output=x",), 2),
        (("",), 3),
        ((NAME, "--workspace", "/"), 4),
    ],
)
def test_nonsense_is_one_sentence(kept: Path, run: Program, words: tuple[str, ...], code: int) -> None:
    """With the nearest right one where there is it."""
    done = run("rubric", "history", *words)
    assert (done.code, done.stdout) == (code, ""), done.said
    assert is_one_sentence(done.stderr)
    if words == ("range-of-tolerence",):
        assert 'did you mean "range-of-tolerance"?' in done.stderr
    assert not (kept / "x").exists()


def test_a_broken_repository_is_a_fault_of_gits(kept: Path, run: Program) -> None:
    """Exit code 5, one sentence, and nothing half told."""
    shutil.rmtree(kept / ".git/objects")
    (kept / ".git/objects").mkdir()
    done = run("rubric", "history", NAME)
    assert (done.code, done.stdout) == (5, "")
    assert is_one_sentence(done.stderr)
