"""docs/rubrics-in-git.md names what there is: commands, options, checks, hooks, lines for editors."""

import re
import shlex
from pathlib import Path

import pytest

from callreview.cli.rubric.schema import EDITOR_LINES
from callreview.readers.checks.registry import CHECKS
from callreview.readers.tree import Tree
from callreview.readers.yaml_tree import read_tree, tree_of
from programs import Program

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "rubrics-in-git.md").read_text(encoding="utf-8")
BLOCKS = [part.partition("```")[0] for part in PAGE.split("```yaml\n")[1:]]
COMMANDS = sorted({found.strip("`") for found in re.findall(r"(?m)(?:^ {4}|`|run: )(callreview [^`\n]+)", PAGE)})


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_page_is_there_with_its_options(run: Program, command: str) -> None:
    """As its own help says."""
    words = shlex.split(command.partition(" > ")[0])[1:]
    names = words[: 2 if words[0] == "rubric" else 1]
    told = run(*names, "--help")
    assert told.code == 0
    for option in (word for word in words if word.startswith("--")):
        assert option in told.stdout


def test_the_checks_of_the_page_are_those_that_need_git() -> None:
    """All of them, and no other."""
    assert re.findall(r"(?m)^\| `([a-z-]+)` \|", PAGE) == [name for name, check in CHECKS.items() if check.needs_git]


def test_the_hooks_of_the_page_are_those_of_the_project() -> None:
    """By their ids."""
    (config,) = [block for block in BLOCKS if block.startswith("repos:")]
    hooks = read_tree(ROOT / ".pre-commit-hooks.yaml", shown="hooks")
    assert isinstance(hooks, Tree)
    assert re.findall(r"- id: ([a-z-]+)", config) == [hooks.value_at((n, "id")) for n in range(2)]


def test_the_snippets_are_yaml_and_the_editors_lines_are_ours() -> None:
    """As far as they are whole files."""
    whole = [block for block in BLOCKS if not block.startswith((" ", "#"))]
    assert len(whole) == 2
    assert all(isinstance(tree_of(block.encode(), shown="page"), Tree) for block in whole)
    assert EDITOR_LINES in BLOCKS
