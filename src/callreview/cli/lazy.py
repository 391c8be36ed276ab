"""Commands that are loaded when they run: a group knows the name and the one line of each, and where its function is.

The rest of a command, its options among it, is in its module, which nobody else needs to load.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import typer
from typer.core import TyperCommand

from callreview.cli.lean import LeanCommand, LeanGroup

if TYPE_CHECKING:
    from typer._click import Command, Context


class Known(NamedTuple):
    """What is known of a command without loading it.

    `place` is `module:function`; `help` is the first paragraph of that function's docstring, on one line.
    """

    name: str
    place: str
    help: str


class KnownGroup(NamedTuple):
    """A word with commands of its own below it."""

    name: str
    help: str
    commands: tuple[Known, ...]


Table = tuple[Known | KnownGroup, ...]


class LazyGroup(LeanGroup):
    """A group whose commands are loaded one by one, when they are asked for."""

    table: Table = ()

    def __init__(self, *, table: Table | None = None, **settings: Any) -> None:  # noqa: ANN401 # what Typer gives a group
        super().__init__(**settings)
        waiting = (_Waiting(known) for known in (self.table if table is None else table))
        self.commands = {command.known.name: command for command in waiting}

    def resolve_command(self, ctx: "Context", args: list[str]) -> "tuple[str | None, Command | None, list[str]]":
        """The command that *args* name, loaded, with what follows its name."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command.loaded() if isinstance(command, _Waiting) else command, rest


class _Waiting(TyperCommand):
    """A command as the help of its group tells of it."""

    def __init__(self, known: Known | KnownGroup) -> None:
        super().__init__(known.name, help=known.help)
        self.known = known

    def loaded(self) -> "Command":
        return group(self.known) if isinstance(self.known, KnownGroup) else command(self.known)


def command(known: Known) -> "Command":
    """That command, with its options: its module is loaded."""
    module, _, function = known.place.partition(":")
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(known.name, cls=LeanCommand)(getattr(import_module(module), function))
    return typer.main.get_command(alone)


def group(known: KnownGroup) -> LazyGroup:
    """That group; none of its commands is loaded."""
    return LazyGroup(
        name=known.name, help=known.help, no_args_is_help=True, rich_markup_mode=None, table=known.commands
    )
