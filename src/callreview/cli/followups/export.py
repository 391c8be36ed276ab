"""The command `export followups`."""

from typing import Annotated

import typer

from callreview.cli.followups.options import AgreedBy, AgreedWith, FollowUpsFormat
from callreview.cli.options import Force, Output, WorkspaceDir


def followups(
    agent: AgreedWith = None,
    reviewer: AgreedBy = None,
    format: Annotated[  # noqa: A002 # the option's name in the contract
        FollowUpsFormat, typer.Option("--format", help="A page to read, a calendar, or data.")
    ] = FollowUpsFormat.MD,
    output: Output = None,
    force: Force = False,
    workspace: WorkspaceDir = None,
) -> None:
    """What was agreed: a page, data, or a calendar with a reminder in the morning of each day.

    A calendar holds the goal and a name, and nothing of any call. Hand over a new one, and what was there is brought up
    to date: what is let go is cancelled, what is done is marked.

    \b
    Examples:
      callreview export followups --agent maria
      callreview export followups --format ics --output followups.ics --force
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.followups.exporting import export_follow_ups
    from callreview.cli.followups.listing import Asked

    export_follow_ups(at_desk(workspace), Asked(agent, reviewer), format, output, force=force)
