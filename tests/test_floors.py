"""What a command loads, seen at run time: starting must stay quick, and no heavy library creeps in by a side door."""

import shutil
from pathlib import Path

import pytest

from cli.the_example import ANSWERS
from homes import living_in
from loading import libraries_loaded_by, modules_loaded_by
from programs import Program

HEAVY = {"rich", "ruamel", "jinja2", "pydantic", "pydantic_core", "filelock", "textual", "numpy", "av", "miniaudio"}
_RUNS_IN_TWO_SECONDS = 50
"""For so long the index reads a file again that has just changed, for it may change once more."""


@pytest.fixture(scope="module")
def _an_indexed_workspace(_a_fresh_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    workspace = shutil.copytree(_a_fresh_workspace, tmp_path_factory.mktemp("indexed") / "our-calls")
    with living_in(tmp_path_factory.mktemp("home")):
        assert Program(workspace)("listen", "--answers", ANSWERS).code == 0
        for command in ("list", "trends", "standard"):
            for _ in range(_RUNS_IN_TWO_SECONDS):
                if not HEAVY & libraries_loaded_by(command, cwd=workspace):
                    break
    return workspace


@pytest.fixture
def a_reviewed_workspace(_an_indexed_workspace: Path) -> Path:
    """A workspace with one review in it, which its index knows."""
    return _an_indexed_workspace


@pytest.mark.parametrize(
    "told", ["--help", "list --help", "listen --help", "rubric show --help", "rubric raise --help", "export review -h"]
)
def test_help_loads_no_library_but_the_command_line(tmp_path: Path, told: str) -> None:
    """Neither drawing, YAML, templates nor validation."""
    loaded = libraries_loaded_by(*told.split(), cwd=tmp_path)
    assert {"callreview", "typer"} <= loaded
    assert not HEAVY & loaded


def test_the_version_loads_nothing(tmp_path: Path) -> None:
    """Not even Typer."""
    loaded = modules_loaded_by("--version", cwd=tmp_path)
    assert loaded == {"callreview", "callreview.cli", "atexit", "gc"}


@pytest.mark.parametrize(
    ("typed", "loads_sqlite"),
    [("callreview list --", False), ("callreview show ", False), ("callreview list --agent ", True)],
)
def test_a_tab_loads_next_to_nothing(a_reviewed_workspace: Path, typed: str, loads_sqlite: bool) -> None:  # noqa: FBT001 # a column of the table
    """Words need only their table, records their folders, names the index."""
    asked = {
        "_CALLREVIEW_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_ARGS": typed,
    }
    loaded = libraries_loaded_by(cwd=a_reviewed_workspace, env=asked)
    assert loaded.isdisjoint({*HEAVY, "typer", "typing", "re", "enum", "pathlib", "shlex", "json"})
    assert ("sqlite3" in loaded) == loads_sqlite


@pytest.mark.parametrize(
    "command", ["list", "list --agent maria --gut wow --limit 5 --format ids", "trends", "standard"]
)
def test_a_list_in_a_pipe_loads_no_library(a_reviewed_workspace: Path, command: str) -> None:
    """Typer takes its options without pydantic, and what it lists comes from the index, not from the nouns."""
    assert not HEAVY & libraries_loaded_by(*command.split(), cwd=a_reviewed_workspace)


def test_a_list_on_a_terminal_is_drawn(a_reviewed_workspace: Path) -> None:
    """It does load Rich, so that the test above can fail."""
    loaded = libraries_loaded_by("list", cwd=a_reviewed_workspace, at_a_terminal=True)
    assert "rich" in loaded
    assert loaded.isdisjoint({"pydantic", "textual", "jinja2"})


def test_a_page_loads_no_terminal(a_reviewed_workspace: Path) -> None:
    """`export review` fills its template, and draws nothing."""
    loaded = libraries_loaded_by("export", "review", "last", cwd=a_reviewed_workspace)
    assert "jinja2" in loaded
    assert {"textual", "rich", "readline"}.isdisjoint(loaded)
