"""`idea add`, `idea answer` and `idea list`: what the people who do the work suggest, and what we say to it."""

from itertools import compress
from typing import Annotated

import typer

from callreview.cli.options import WorkspaceDir
from callreview.cli.voices.options import Listed, TheirWords, WrittenBy
from callreview.model.choices import WeSaid
from callreview.views.formats import ListFormat


def add(
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Whose idea it is; yours, if not given.")
    ] = None,
    words: TheirWords = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Keep an idea. It is owed an answer.

    Without --words you are asked.

    \b
    Examples:
      callreview idea add
      callreview idea add --by deb --words "Let us see the last bill before the customer reads it out."
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.voices.wishes import idea_wish

    idea_wish(at_desk(workspace), by, words)


def answer(
    idea: Annotated[str, typer.Argument(metavar="IDEA", help="The id, the beginning of its last part, or: last.")],
    did: Annotated[bool, typer.Option("--did", help="You said, and we did.")] = False,
    will: Annotated[bool, typer.Option("--will", help="You said, and we will.")] = False,
    will_not: Annotated[bool, typer.Option("--will-not", help="You said, and we will not.")] = False,
    words: Annotated[
        str | None, typer.Option("--words", metavar="TEXT", help="Because; - is stdin. You are asked, otherwise.")
    ] = None,
    by: WrittenBy = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Answer an idea: you said, and we did, will or will not, because.

    An answer before it is kept as well.

    \b
    Examples:
      callreview idea answer k7f3 --did --words "The last bill is on the first screen since Monday."
      callreview idea answer last --will-not --words "The law wants the whole number read out."
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.voices.wishes import answer_wish

    answer_wish(at_desk(workspace), idea, by, tuple(compress(WeSaid, (did, will, will_not))), words)


def list_ideas(
    format: Listed = ListFormat.TABLE,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """List the ideas: those that are owed an answer first, then those that were promised, then the others.

    \b
    Examples:
      callreview idea list
      callreview idea list --format csv
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.voices.listing import list_all_ideas

    list_all_ideas(at_desk(workspace), format)
