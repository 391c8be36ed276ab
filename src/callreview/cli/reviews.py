"""`list`, `show` and `amend`: the finished reviews."""

from typing import Annotated

import typer

from callreview.cli.options import (
    AgentName,
    CallRef,
    CallWhen,
    GutName,
    Queue,
    ReviewerName,
    RubricName,
    ShowFormat,
    WorkspaceDir,
)
from callreview.views.formats import ListFormat


def register(app: typer.Typer) -> None:
    """Put the commands on *app*."""
    app.command("list")(list_reviews)
    app.command("show")(show)
    app.command("amend")(amend)


def list_reviews(
    agent: AgentName = None,
    reviewer: Annotated[str | None, typer.Option("--reviewer", metavar="NAME", help="Who listened.")] = None,
    rubric: RubricName = None,
    queue: Queue = None,
    gut: Annotated[GutName | None, typer.Option("--gut", help="How it felt, all in all.")] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", help="From that day on: 2026-11-01, 2026-11, 7d, 6w, monday."),
    ] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help="Up to that day.")] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="COUNT", help="At most so many; 0 is all.")] = 20,
    format: Annotated[ListFormat, typer.Option("--format", help="How to list them.")] = ListFormat.TABLE,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """List the reviews, newest first.

    \b
    Examples:
      callreview list --agent maria
      callreview list --since 2026-11 --gut wow --format csv
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.listing import filters_of, list_wanted

    filters = filters_of(agent, reviewer, rubric, queue, gut, since, until)
    list_wanted(at_desk(workspace), filters, limit, format)


def show(
    review: Annotated[str, typer.Argument(metavar="REVIEW", help="The id, the beginning of its last part, or: last.")],
    format: Annotated[ShowFormat, typer.Option("--format", help="How to show it.")] = ShowFormat.TEXT,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """Show one review as it is read.

    \b
    Examples:
      callreview show last
      callreview show k7f3 --format json
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.here import width
    from callreview.cli.talk import answer
    from callreview.store.json_text import text_of
    from callreview.views.review_text import review_text

    desk = at_desk(workspace)
    found = desk.reviews.load(desk.reviews.find(review)).noun
    answer(text_of(found).decode() if format is ShowFormat.JSON else review_text(found, width()))


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
