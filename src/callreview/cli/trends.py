"""`trends`: how the feelings and the behaviors have moved."""

from typing import Annotated

import typer

from callreview.cli.options import AgentName, Plain, RubricName, WorkspaceDir
from callreview.insight.periods import By
from callreview.views.formats import CountsFormat


def trends(
    by: Annotated[By, typer.Option("--by", help="How long a period is.")] = By.MONTH,
    agent: AgentName = None,
    rubric: RubricName = None,
    feeling: Annotated[
        str | None,
        typer.Option("--feeling", metavar="ID", help="Only this feeling, and the behaviors that create it."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", help="From that day on: 2026-11-01, 2026-11, 7d, 6w, monday."),
    ] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help="Up to that day.")] = None,
    format: Annotated[CountsFormat, typer.Option("--format", help="How to tell them.")] = CountsFormat.TABLE,  # noqa: A002 # the option's name in the contract
    plain: Plain = False,
    workspace: WorkspaceDir = None,
) -> None:
    """Tell how the gut, the feelings and the behaviors have moved: counts, and a small picture of each.

    What was heard under one bar is never joined with what was heard under another. Of fewer than five calls in a
    period nothing is drawn.

    \b
    Examples:
      callreview trends --feeling cared-for
      callreview trends --agent maria --by week --since 3m
    """
    from callreview.cli.spans import days_named
    from callreview.cli.trending import Asked, tell_trends

    asked = Asked(by, days_named(since, until), agent, rubric, feeling)
    tell_trends(asked, workspace, format, plain=plain)
