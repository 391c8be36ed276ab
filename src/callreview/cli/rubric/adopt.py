"""`rubric adopt`: a starter copied, to make it one's own."""

from typing import Annotated

import typer

from callreview.cli.options import WorkspaceDir


def adopt(
    starter: Annotated[str, typer.Argument(metavar="STARTER", help="The starter's id.")],
    id: Annotated[str | None, typer.Option("--id", metavar="ID", help="An id of its own.")] = None,  # noqa: A002 # the option's name in the contract
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="A title of its own.")] = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Copy a starter that came with callreview into the workspace, to make it your own.

    It is a draft until you say otherwise. What is still in the starter's words is told by "callreview rubric check".

    \b
    Examples:
      callreview rubric adopt range-of-tolerance --id billing-care
      callreview rubric adopt check-in --id welcome-calls --title "The first call after moving in"
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.rubric.adopting import adopt_starter

    adopt_starter(at_desk(workspace), starter, id, title)
