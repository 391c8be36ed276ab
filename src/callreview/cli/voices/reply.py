"""`reply`: the agent's own words on a review, or on a coaching conversation."""

from typing import Annotated

import typer

from callreview.cli.options import WorkspaceDir
from callreview.model.choices import FeelsFair


def reply(
    review: Annotated[
        str,
        typer.Argument(
            metavar="REVIEW", help="The id of a review or of a talk, the beginning of its last part, or: last."
        ),
    ],
    fair: Annotated[
        FeelsFair | None,
        typer.Option("--fair", "--helped", help="How fair the review feels, or whether the talk helped."),
    ] = None,
    words: Annotated[
        str | None,
        typer.Option("--words", metavar="TEXT", help="Your own words; - is stdin. You are asked, otherwise."),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who replies; whose call or talk it was, if not given.")
    ] = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Say in your own words how fair a review feels, or whether a talk helped. Nothing in it changes.

    "last" is the newest review, and "coaching:last" the newest talk.

    \b
    Examples:
      callreview reply last --fair partly --words "The line had dropped twice before."
      callreview reply coaching:last --helped yes
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.voices.wishes import reply_wish

    reply_wish(at_desk(workspace), review, by, fair, words)
