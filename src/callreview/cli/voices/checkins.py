"""`checkin add`, `checkin list` and `checkin due`: contact when nothing is wrong."""

from typing import Annotated

import typer

from callreview.cli.options import Limit, WorkspaceDir
from callreview.cli.voices.options import Listed, Since, TheirWords, Until, WrittenBy
from callreview.views.formats import CountsFormat, ListFormat


def add(
    customer: Annotated[
        str | None, typer.Option("--customer", metavar="NAME", help="The customer you talked with.")
    ] = None,
    agent: Annotated[str | None, typer.Option("--agent", metavar="NAME", help="The agent you talked with.")] = None,
    words: TheirWords = None,
    by: WrittenBy = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Keep what you learned from somebody with whom nothing was wrong.

    Without --words you are asked.

    \b
    Examples:
      callreview checkin add
      callreview checkin add --customer "Harbor Bakery" --words "They would rather be called back than wait."
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.voices.wishes import check_in_wish

    check_in_wish(at_desk(workspace), by, customer, agent, words)


def list_check_ins(
    agent: Annotated[
        str | None, typer.Option("--agent", metavar="NAME", help="With that agent; beside --customer, with either.")
    ] = None,
    customer: Annotated[
        str | None, typer.Option("--customer", metavar="NAME", help="With that customer; beside --agent, with either.")
    ] = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 0,
    format: Listed = ListFormat.TABLE,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """List what was learned in check-ins, newest first: from whom, on which day, who asked, and the words.

    \b
    Examples:
      callreview checkin list --agent maria
      callreview checkin list --since 3m --format csv
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.spans import days_named
    from callreview.cli.voices.listing import CheckInsAsked, list_check_ins_wanted

    asked = CheckInsAsked(agent, customer, days_named(since, until), limit)
    list_check_ins_wanted(at_desk(workspace), asked, format)


def due(
    customers: Annotated[
        str | None, typer.Option("--customers", metavar="FILE", help="Your customers, a name on each line.")
    ] = None,
    format: Annotated[CountsFormat, typer.Option("--format", help="How to list them.")] = CountsFormat.TABLE,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """List whom to ask how it is: agents and customers with nothing wrong, longest unheard first.

    Agents come from the list of people in callreview.yaml, or else from the reviews; customers from FILE, or else from
    earlier check-ins. An agent with a concern that nobody has listened to yet is told apart. What they said when they
    were asked: callreview checkin list.

    \b
    Examples:
      callreview checkin due
      callreview checkin due --customers customers.txt --format csv
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.voices.due import list_due

    list_due(at_desk(workspace), customers, format)
