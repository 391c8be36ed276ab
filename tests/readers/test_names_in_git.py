"""Git is never to hold the names; a real one is asked."""

from pathlib import Path

import pytest

from callreview.readers.names_in_git import names_in_git
from gits import a_repository, git, keep
from programs import need

NAME = "names.yaml"


def said(folder: Path) -> list[str]:
    """What is said of the names in *folder*."""
    return [problem.sentence for problem in names_in_git(folder / NAME, shown=NAME)]


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A workspace in a repository, with names."""
    need("git")
    folder = a_repository(tmp_path / "ours") / "team"
    keep(tmp_path / "ours", "team/callreview.yaml", "schema: callreview/workspace@1\n")
    (folder / NAME).write_text("maria: Maria Ortiz\n", encoding="utf-8")
    return folder


def test_names_that_git_would_keep_are_warned_of(team: Path) -> None:
    """Before they are in any commit; a line in .gitignore is all it takes."""
    assert said(team) == [
        (
            "names.yaml: git would keep it with the next commit, and every name in it; "
            "add the line names.yaml to .gitignore"
        )
    ]
    (team / ".gitignore").write_text("names.yaml\n", encoding="utf-8")
    assert said(team) == []


def test_names_that_git_keeps_are_warned_of(team: Path) -> None:
    """Though .gitignore names them: what is kept stays kept."""
    git(team, "add", NAME)
    (team / ".gitignore").write_text("names.yaml\n", encoding="utf-8")
    assert said(team) == [
        (
            "names.yaml: git keeps it, and every name in it; add the line names.yaml to .gitignore, "
            'then run "git rm --cached names.yaml"; what was committed before stays in the history'
        )
    ]


def test_where_nothing_can_get_into_git_nothing_is_said(team: Path, tmp_path: Path) -> None:
    """No file, or no repository."""
    (tmp_path / NAME).write_text("maria: Maria Ortiz\n", encoding="utf-8")
    assert said(tmp_path) == []
    (team / NAME).unlink()
    assert said(team) == []
