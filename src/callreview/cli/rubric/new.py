"""`rubric new`: a guided start, from the feelings to the behaviors."""

from typing import Annotated

import typer

from callreview.cli.options import WorkspaceDir


def new(
    name: Annotated[
        str | None, typer.Option("--id", metavar="NAME", help="Its id and file name, such as billing-care.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Its title, as people say it.")] = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Write a rubric by answering questions: the feelings first, the bars, and only then the behaviors.

    Every answer is kept at once; stop whenever you like and go on with "callreview resume".

    \b
    Examples:
      callreview rubric new
      callreview rubric new --title "Billing calls that leave people lighter" --id billing-care
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.rubric.ranging import new_range

    new_range(at_desk(workspace), name, title)
