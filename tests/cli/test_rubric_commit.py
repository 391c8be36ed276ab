"""A review names the commit that held its rubric, where git held it as it was read; else it names none."""

import json
from pathlib import Path

import pytest

from cli.the_example import ANSWERS
from gits import a_repository, commit, keep
from programs import Program, need

RUBRIC = "rubrics/range-of-tolerance.yaml"


@pytest.fixture
def in_git(a_workspace: Path) -> Path:
    """The workspace, in git, all committed."""
    need("git")
    a_repository(a_workspace)
    commit(a_workspace)
    return a_workspace


def named_by(run: Program, workspace: Path) -> str | None:
    """The commit that a review made now names."""
    ran = run("listen", "--answers", ANSWERS)
    assert ran.code == 0, ran.said
    commit_of = json.loads((workspace / ran.stdout.strip()).read_text(encoding="utf-8"))["rubric"]["commit"]
    assert commit_of is None or isinstance(commit_of, str)
    return commit_of


def test_a_rubric_as_git_holds_it_is_named_by_its_commit(run: Program, in_git: Path) -> None:
    """The newest commit, also when that changed another file."""
    newest = keep(in_git, "README.md", "ours")
    assert named_by(run, in_git) == newest


def test_a_rubric_changed_since_is_named_by_none(run: Program, in_git: Path) -> None:
    """The copy in the review is then all there is of it."""
    with (in_git / RUBRIC).open("a", encoding="utf-8") as file:
        file.write("# to be asked about\n")
    assert named_by(run, in_git) is None


def test_without_a_repository_there_is_no_commit(run: Program, a_workspace: Path) -> None:
    """Nor without git, and nothing is said of it: an ordinary review."""
    assert named_by(run, a_workspace) is None
    ran = run("listen", "--answers", ANSWERS, env={"PATH": "/nonexistent"})
    assert ran.code == 0
    assert "git" not in ran.stderr
