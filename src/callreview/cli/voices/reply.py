"""`reply`: the agent's own words on a review."""

from typing import Annotated

import typer

from callreview.cli.options import WorkspaceDir
from callreview.model.choices import FeelsFair


def reply(
    review: Annotated[str, typer.Argument(metavar="REVIEW", help="The id, the beginning of its last part, or: last.")],
    fair: Annotated[FeelsFair | None, typer.Option("--fair", help="How fair the review feels.")] = None,
    words: Annotated[
        str | None,
        typer.Option("--words", metavar="TEXT", help="Your own words; - is stdin. You are asked, otherwise."),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who replies; whoever took the call, if not given.")
    ] = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Say in your own words how fair a review of your call feels. Nothing else in it changes.

    \b
    Examples:
      callreview reply last
      callreview reply k7f3 --fair partly --words "The line had dropped twice before."
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.voices.wishes import reply_wish

    reply_wish(at_desk(workspace), review, by, fair, words)
