"""The table of commands says of each what the command itself says."""

import inspect
from importlib import import_module
from pathlib import Path

import pytest

from callreview.cli.app import TABLE, commands
from callreview.cli.lazy import Known, KnownGroup, command
from callreview.cli.lean import Lean
from loading import modules_loaded_by
from programs import Program

ALL = [known for each in TABLE for known in (each.commands if isinstance(each, KnownGroup) else (each,))]


@pytest.mark.parametrize("known", ALL, ids=lambda known: known.place)
def test_a_line_of_the_table_is_the_docstring_of_its_function(known: Known) -> None:
    """Its first paragraph, on one line; so the help of all is told as if each were loaded."""
    module, _, function = known.place.partition(":")
    told = inspect.getdoc(getattr(import_module(module), function)) or ""
    assert known.help == " ".join(told.partition("\n\n")[0].split())


@pytest.mark.parametrize("known", ALL, ids=lambda known: known.place)
def test_what_a_command_takes_is_plain(known: Known) -> None:
    """Text, whole numbers, choices, flags, lists of text: anything else would load pydantic for the whole command."""
    made = command(known)
    context = made.make_context(known.name, [], resilient_parsing=True)
    params = made.get_params(context)
    beyond = [param.name for param in params if not isinstance(getattr(param, "_runtime_param", None), Lean)]
    assert beyond == (["limit"] if known.name == "history" else [])


def test_no_word_is_there_twice() -> None:
    """A command that hides another would never be found."""
    assert len(set(commands())) == len([*commands()])


def test_the_help_of_all_loads_no_command(tmp_path: Path) -> None:
    """And a command loads its own module and no other's."""
    modules = {known.place.partition(":")[0] for known in ALL}
    assert not modules & modules_loaded_by("--help", cwd=tmp_path)
    assert modules & modules_loaded_by("rubric", "raise", "--help", cwd=tmp_path) == {"callreview.cli.rubric.raise_"}


def test_a_group_alone_tells_of_its_commands(tmp_path: Path) -> None:
    """With exit code 2, as nothing was done."""
    alone = Program(tmp_path)("rubric")
    assert (alone.code, alone.stdout) == (2, "")
    assert "Raise the bar of one feeling" in alone.stderr


@pytest.mark.parametrize("group", [each.name for each in TABLE if isinstance(each, KnownGroup)])
def test_a_group_alone_says_what_its_help_says(tmp_path: Path, group: str) -> None:
    """To the letter, with nothing glued to its last line."""
    program = Program(tmp_path)
    assert program(group).stderr == program(group, "--help").stdout
