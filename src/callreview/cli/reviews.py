"""`list`, `show` and `amend`: the finished reviews."""

from typing import Annotated

import typer

from callreview.cli.options import (
    AgentName,
    CallRef,
    CallWhen,
    GutName,
    Limit,
    Queue,
    ReadFormat,
    ReviewerName,
    RubricName,
    WorkspaceDir,
)
from callreview.views.formats import ListFormat


def list_reviews(
    agent: AgentName = None,
    reviewer: Annotated[str | None, typer.Option("--reviewer", metavar="NAME", help="Who listened.")] = None,
    rubric: RubricName = None,
    queue: Queue = None,
    gut: Annotated[GutName | None, typer.Option("--gut", help="How it felt, all in all.")] = None,
    feeling: Annotated[
        list[str] | None,
        typer.Option("--feeling", metavar="ID[:LEVEL]", help="A feeling, or how it came through: hurried:clear."),
    ] = None,
    behavior: Annotated[
        list[str] | None,
        typer.Option("--behavior", metavar="ID[:NOTED]", help="A behavior, or what was noted: talks-over:heard."),
    ] = None,
    let_pass: Annotated[
        bool, typer.Option("--let-pass", help="Outside the range, and nothing agreed about it.")
    ] = False,
    text: Annotated[
        str | None, typer.Option("--text", metavar="WORDS", help="Words, or how they begin, in what people said.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", help="From that day on: 2026-11-01, 2026-11, 7d, 6w, monday."),
    ] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help="Up to that day.")] = None,
    limit: Limit = 20,
    format: Annotated[ListFormat, typer.Option("--format", help="How to list them.")] = ListFormat.TABLE,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """List the reviews, newest first.

    \b
    Examples:
      callreview list --agent maria
      callreview list --since 2026-11 --feeling hurried:clear --format csv
    """
    from callreview.cli.indexed import opened
    from callreview.cli.listing import Asked, list_wanted
    from callreview.cli.spans import days_named
    from callreview.insight.filters import Filters

    felt, acts = tuple(feeling or ()), tuple(behavior or ())
    filters = Filters(agent, reviewer, rubric, queue, gut, felt, acts, let_pass)
    with opened(workspace) as index:
        list_wanted(index, Asked(filters, days_named(since, until), text, limit), format)


def show(
    review: Annotated[str, typer.Argument(metavar="REVIEW", help="The id, the beginning of its last part, or: last.")],
    other: Annotated[
        str | None, typer.Argument(metavar="OTHER", help="With --beside: which other review of that call.")
    ] = None,
    beside: Annotated[
        bool, typer.Option("--beside", help="The agent's own review of that call and another's, side by side.")
    ] = False,
    format: Annotated[ReadFormat, typer.Option("--format", help="How to show it.")] = ReadFormat.TEXT,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """Show one review as it is read, one coaching, or two reviews of one call.

    \b
    Examples:
      callreview show last
      callreview show k7f3 --beside
    """
    if beside or other is not None:
        from callreview.cli.besides import show_beside
        from callreview.cli.desk import at_desk

        show_beside(at_desk(workspace), review, other, format)
        return
    from callreview.cli.indexed import opened
    from callreview.cli.reading import show_record

    with opened(workspace) as index:
        show_record(index, review, format)


def amend(
    review: Annotated[str, typer.Argument(metavar="REVIEW", help="The id, the beginning of its last part, or: last.")],
    gut: Annotated[GutName | None, typer.Option("--gut", help="How the call feels now.")] = None,
    feeling: Annotated[
        list[str] | None, typer.Option("--feeling", metavar="ID:LEVEL", help="How a feeling came through, seen again.")
    ] = None,
    agent: Annotated[str | None, typer.Option("--agent", metavar="NAME", help="Who really took the call.")] = None,
    ref: CallRef = None,
    when: CallWhen = None,
    queue: Annotated[str | None, typer.Option("--queue", metavar="NAME", help="The queue it really came from.")] = None,
    why: Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason; always needed.")] = None,
    reviewer: ReviewerName = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Add a second look, or put a fact right. The first impression stays as it was.

    Without options you are asked.

    \b
    Examples:
      callreview amend last --feeling hurried:clear --why "I heard it again with her."
      callreview amend k7f3 --ref C-3118 --why "I had mixed up two calls."
    """
    from callreview.cli.amending import Seen, amend_by_options, amend_in_lines
    from callreview.cli.desk import at_desk
    from callreview.cli.opening import one_line

    desk = at_desk(workspace)
    seen = Seen(gut, tuple(feeling or ()), {"agent": agent, "ref": ref, "when": when, "queue": queue}, why)
    (amend_by_options if seen.anything else amend_in_lines)(
        desk, review, seen, one_line("--reviewer", desk.reviewer(reviewer))
    )
