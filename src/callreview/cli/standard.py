"""`standard`: the stated bar beside the lived one."""

from typing import Annotated

import typer

from callreview.cli.options import AgentName, RubricName, WorkspaceDir
from callreview.views.formats import CountsFormat


def standard(
    rubric: RubricName = None,
    agent: AgentName = None,
    team: Annotated[bool, typer.Option("--team", help="Everybody's calls; so it is, if no agent is named.")] = False,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", help="From that day on: 2026-11-01, 2026-11, 7d, 6w, monday."),
    ] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help="Up to that day.")] = None,
    feeling: Annotated[
        str | None, typer.Option("--feeling", metavar="ID", help="That feeling alone, by its id.")
    ] = None,
    format: Annotated[CountsFormat, typer.Option("--format", help="How to tell it.")] = CountsFormat.TABLE,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """Put the bar you state beside the one you live: what lay outside the range, and what was let pass.

    What you have tolerated has become your standard. A call led to something when its next step is about a behavior
    that creates the feeling, or names none; what came of that is told by the agent's next call.

    \b
    Examples:
      callreview standard --since 2026-09
      callreview standard --agent maria --feeling hurried
    """
    from callreview.cli.spans import days_named
    from callreview.cli.tolerating import Asked, tell_standard
    from callreview.errors import BadValue

    if agent and team:
        raise BadValue("--team", "it says everybody, and --agent says one of them", "leave one of the two out")
    tell_standard(Asked(days_named(since, until), agent, rubric, feeling), workspace, format)
