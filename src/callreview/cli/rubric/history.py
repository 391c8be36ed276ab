"""`rubric history`: what changed in meaning, when and why."""

from typing import Annotated

import typer

from callreview.cli.options import ChangesFormat, WorkspaceDir


def history(
    rubric: Annotated[str, typer.Argument(metavar="RUBRIC", help="A rubric's id or file.")],
    follow: Annotated[
        bool, typer.Option("--follow/--no-follow", help="Go on under the names the file had before.")
    ] = True,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, help="Only the newest N changes; all, if not given.")
    ] = None,
    format: Annotated[ChangesFormat, typer.Option("--format", help="How to tell it.")] = ChangesFormat.TEXT,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """Tell how a rubric moved, from git: where each bar has been, each change of meaning, its reason and its reviews.

    A change made on a branch is told on the day it was merged. `--format md` is the page to show the team.

    \b
    Examples:
      callreview rubric history billing-care
      callreview rubric history billing-care --format md > how-we-moved.md
    """
    from callreview.cli.rubric.chronicling import tell_history

    tell_history(rubric, workspace, format, limit, follow=follow)
