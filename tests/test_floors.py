"""What a command loads, seen at run time: starting must stay quick, and no heavy library creeps in by a side door."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from cli.the_example import ANSWERS
from programs import CALLREVIEW, PATIENCE_SECONDS, Program


def loaded_by(*arguments: str, cwd: Path, at_a_terminal: bool = False) -> set[str]:
    """The top names of all modules that the program imported, by Python's own account of it."""
    command = [sys.executable, "-X", "importtime", *CALLREVIEW[1:], *arguments]
    mine, theirs = pty.openpty() if at_a_terminal else (None, subprocess.PIPE)
    done = subprocess.run(
        command, stdout=theirs, stderr=subprocess.PIPE, text=True, cwd=cwd, timeout=PATIENCE_SECONDS, check=False
    )
    if mine is not None:
        os.close(mine)
        os.close(theirs)
    assert done.returncode == 0, done.stderr[-500:]
    modules = (line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {module.partition(".")[0] for module in modules}


@pytest.fixture
def a_reviewed_workspace(run: Program, a_workspace: Path) -> Path:
    """A workspace with one review in it."""
    assert run("listen", "--answers", ANSWERS).code == 0
    return a_workspace


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_loads_no_library_but_the_command_line(tmp_path: Path, argument: str) -> None:
    """Neither drawing, YAML, templates nor validation."""
    loaded = loaded_by(argument, cwd=tmp_path)
    assert "callreview" in loaded
    assert loaded.isdisjoint({"rich", "ruamel", "jinja2", "pydantic", "pydantic_core", "filelock", "textual"})


@pytest.mark.parametrize("command", [("listen",), ("export", "review")])
def test_the_help_of_a_command_loads_none_of_its_libraries(tmp_path: Path, command: tuple[str, ...]) -> None:
    """Typer loads pydantic by itself, as soon as there is a command; nothing else comes with it."""
    loaded = loaded_by(*command, "--help", cwd=tmp_path)
    assert loaded.isdisjoint({"rich", "ruamel", "jinja2", "filelock", "textual"})


def test_a_list_in_a_pipe_draws_nothing(a_reviewed_workspace: Path) -> None:
    """It loads no Rich; the same list on a terminal does, so that this test can fail."""
    assert {"rich", "textual", "jinja2"}.isdisjoint(loaded_by("list", cwd=a_reviewed_workspace))
    assert "rich" in loaded_by("list", cwd=a_reviewed_workspace, at_a_terminal=True)


def test_a_page_loads_no_terminal(a_reviewed_workspace: Path) -> None:
    """`export review` fills its template, and draws nothing."""
    loaded = loaded_by("export", "review", "last", cwd=a_reviewed_workspace)
    assert "jinja2" in loaded
    assert {"textual", "rich", "readline"}.isdisjoint(loaded)
