"""`coach`: a conversation with one person, prepared from the reviews of their calls."""

from typing import Annotated

import typer

from callreview.cli.options import Force, Output, PageFormat, WorkspaceDir


def coach(
    agent: Annotated[str, typer.Argument(metavar="AGENT", help="Whom you talk with.")],
    prepare: Annotated[
        bool, typer.Option("--prepare", help="Only show the page; hold the conversation another time.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DAY",
            help="Look at the reviews from that day on: 2026-11-01, 7d, 6w, monday.",
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by", "--reviewer", metavar="NAME", envvar="CALLREVIEW_REVIEWER", help="Who leads it; you, if not given."
        ),
    ] = None,
    format: Annotated[  # noqa: A002 # the option's name in the contract
        PageFormat | None, typer.Option("--format", help="With --prepare: a page to read, or data.")
    ] = None,
    output: Output = None,
    force: Force = False,
    workspace: WorkspaceDir = None,
) -> None:
    """Prepare a coaching conversation from the reviews, hold it, and keep what came of it.

    First comes the page about them: what to thank for, one thing to talk about, what was in their way, what was agreed.
    Then the conversation: Connect, Recognize, Analyze, Follow up, Talk. Every answer is kept at once.

    \b
    Examples:
      callreview coach maria
      callreview coach maria --prepare --output maria.md
    """
    from callreview.cli.coaching.holding import begin_coaching
    from callreview.cli.coaching.preparing import hand_over, must_be_for_the_page
    from callreview.cli.desk import at_desk
    from callreview.cli.spans import days_named

    desk, first = at_desk(workspace), days_named(since, None).since
    if prepare:
        hand_over(desk, agent, first, format, output, force=force)
    else:
        must_be_for_the_page(format, output, force=force)
        begin_coaching(desk, agent, first, by)
