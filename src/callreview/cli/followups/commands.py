"""`followups`, and `followup done`, `let-go` and `mark`: what was agreed, and what became of it."""

from itertools import compress
from typing import Annotated

import typer

from callreview.cli.followups.options import AgreedBy, AgreedIn, AgreedWith, StateName
from callreview.cli.options import Limit, WorkspaceDir
from callreview.cli.voices.options import Listed, Since, Until, WrittenBy
from callreview.model.choices import FollowUpState, Worked
from callreview.views.formats import ListFormat

_WAITING = (StateName.OPEN, StateName.MOVING, StateName.NEEDS_ATTENTION)
_NOW = (FollowUpState.MOVING, FollowUpState.NEEDS_ATTENTION, FollowUpState.OPEN)


def list_followups(
    agent: AgreedWith = None,
    reviewer: AgreedBy = None,
    state: Annotated[
        list[StateName] | None, typer.Option("--state", help="Where it stands; may be given more than once.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="What is done or let go, too.")] = False,
    since: Since = None,
    until: Until = None,
    limit: Limit = 0,
    format: Listed = ListFormat.TABLE,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """List what was agreed and still waits: what is overdue first, then what is due, then what comes later.

    The next step of a review counts as well as the commitment of a coaching. The days of --since and --until are those
    on which it was agreed.

    \b
    Examples:
      callreview followups --agent maria
      callreview followups --all --since 3m --format csv
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.followups.listing import Asked, list_follow_ups
    from callreview.cli.spans import days_named

    names = state or (tuple(StateName) if everything else _WAITING)
    states = [FollowUpState(name.replace("-", "_")) for name in names]
    asked = Asked(agent, reviewer, days_named(since, until), states, limit)
    list_follow_ups(at_desk(workspace), asked, format)


def done(
    record: AgreedIn,
    worked: Annotated[
        Worked | None,
        typer.Option("--worked", help="Whether it felt to them like it worked; asked, otherwise."),
    ] = None,
    thoughts: Annotated[
        str | None,
        typer.Option("--thoughts", metavar="TEXT", help="Any other thoughts, kept as they are; - is stdin."),
    ] = None,
    by: WrittenBy = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Say that it is done: did it feel to them like it worked, and any other thoughts.

    The calls heard since, for that behavior, are put beside the question.

    \b
    Examples:
      callreview followup done last
      callreview followup done k7f3 --worked partly --thoughts "It works while the line is good."
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.followups.noting import done_wish

    done_wish(at_desk(workspace), record, worked, thoughts, by)


def let_go(
    record: AgreedIn,
    because: Annotated[
        str | None, typer.Option("--because", metavar="TEXT", help="The reason; - is stdin. You are asked, otherwise.")
    ] = None,
    by: WrittenBy = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Let go of what was agreed, and say why. Nothing is erased.

    \b
    Examples:
      callreview followup let-go k7f3 --because "He takes other calls now."
      callreview followup let-go last
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.followups.noting import let_go_wish

    let_go_wish(at_desk(workspace), record, because, by)


def mark(
    record: AgreedIn,
    moving: Annotated[bool, typer.Option("--moving", help="It is under way.")] = False,
    needs_attention: Annotated[bool, typer.Option("--needs-attention", help="It asks for another look.")] = False,
    still_open: Annotated[bool, typer.Option("--open", help="It is open, or open again.")] = False,
    words: Annotated[
        str | None, typer.Option("--words", metavar="TEXT", help="What there is to say of it; - is stdin.")
    ] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar="DAY", help="Another day for it: 2026-11-28, friday, 2w.")
    ] = None,
    by: WrittenBy = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Say where it stands, or name another day for it. What is done or let go is taken up again with --open.

    \b
    Examples:
      callreview followup mark k7f3 --moving --words "She tried it twice."
      callreview followup mark last --open --due friday
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.followups.noting import mark as mark_as

    states = tuple(compress(_NOW, (moving, needs_attention, still_open)))
    mark_as(at_desk(workspace), record, states, words, due, by)
