"""`talks`: the coaching conversations that were held."""

from typing import Annotated

import typer

from callreview.cli.options import Limit, WorkspaceDir
from callreview.cli.voices.options import Listed, Since, Until
from callreview.views.formats import ListFormat


def list_talks(
    agent: Annotated[
        str | None, typer.Option("--agent", metavar="NAME", envvar="CALLREVIEW_AGENT", help="With whom.")
    ] = None,
    reviewer: Annotated[str | None, typer.Option("--reviewer", "--by", metavar="NAME", help="Who led them.")] = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 0,
    format: Listed = ListFormat.TABLE,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """List the talks that were held, newest first: with whom, what was agreed, and where it stands.

    A talk is a coaching conversation: "callreview coach" holds one, "callreview show" reads one. Whether it helped is
    what they said in reply.

    \b
    Examples:
      callreview talks
      callreview talks --agent maria --since 6m
    """
    from callreview.cli.coaching.listing import Asked, list_talks_wanted
    from callreview.cli.desk import at_desk
    from callreview.cli.spans import days_named

    list_talks_wanted(at_desk(workspace), Asked(agent, reviewer, days_named(since, until), limit), format)
