"""`rubric raise`: a higher bar for one feeling, and the words to tell the team."""

from enum import StrEnum
from typing import Annotated

import typer

from callreview.cli.options import WorkspaceDir


class SheetFormat(StrEnum):
    """How the announcement is written."""

    TEXT = "text"
    MD = "md"


def raise_bar(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="The rubric's id, or its file.")] = None,
    feeling: Annotated[str | None, typer.Argument(metavar="FEELING", help="The feeling's id, or its word.")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="LEVEL", help="The new bar: wow, just_ok, hint…")] = None,
    why: Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason, for the team to read.")] = None,
    on: Annotated[
        str, typer.Option("--on", metavar="DAY", help="From which day it holds: 2026-12-01, monday.")
    ] = "today",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would change in the file.")] = False,
    format: Annotated[SheetFormat, typer.Option("--format", help="How to write the announcement.")] = SheetFormat.TEXT,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """Raise the bar of one feeling, and say so to the team.

    The file keeps its comments, quotes and order; the bar, the version and the reason are changed in it. What is not
    given is asked for. The answer is the announcement for the team.

    \b
    Examples:
      callreview rubric raise range-of-tolerance cared-for --to wow --why "Thank-you letters name warmth first."
      callreview rubric raise range-of-tolerance hurried --to "not felt" --on 2026-12-01 --dry-run
    """
    from callreview.cli.rubric.raise_wish import Wish
    from callreview.cli.rubric.raising import raise_the_bar

    raise_the_bar(name, workspace, Wish(feeling, to, why, on), format, dry_run=dry_run)
