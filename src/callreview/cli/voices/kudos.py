"""`kudos add`, `kudos list` and `kudos share`: customers' own words, good and bad."""

from typing import Annotated

import typer

from callreview.cli.options import AgentName, CallRef, WorkspaceDir
from callreview.cli.voices.options import Listed, Since, TheirWords, Until, WrittenBy
from callreview.model.choices import Consent, Speaker
from callreview.views.formats import ListFormat

_CONSENT = "What they said when they were asked whether the team may hear it."


def add(
    agent: Annotated[str | None, typer.Option("--agent", metavar="NAME", help="Of whom it was said.")] = None,
    speaker: Annotated[Speaker | None, typer.Option("--from", help="Who said it; a customer, if not given.")] = None,
    words: TheirWords = None,
    ref: CallRef = None,
    concern: Annotated[bool, typer.Option("--concern", help="It was said for ill: a call to listen to.")] = False,
    consent: Annotated[Consent | None, typer.Option("--consent", help=_CONSENT)] = None,
    by: WrittenBy = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Keep what a customer, a peer or a leader said, in their own words.

    Without --words you are asked. Words are kept to the letter; only card numbers are covered.

    \b
    Examples:
      callreview kudos add --agent maria --ref C-3117 --words "She said the worry back to me."
      callreview kudos add --concern --ref C-3120 --words - < letter.txt
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.voices.wishes import kudos_wish

    desk = at_desk(workspace)
    kudos_wish(desk, by, agent=agent, ref=ref, speaker=speaker, consent=consent, concern=concern, words=words)


def list_kudos(
    agent: AgentName = None,
    speaker: Annotated[Speaker | None, typer.Option("--from", help="Who said it.")] = None,
    concern: Annotated[bool, typer.Option("--concern", help="Only concerns.")] = False,
    since: Since = None,
    until: Until = None,
    format: Listed = ListFormat.TABLE,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """List kudos and concerns, newest first.

    \b
    Examples:
      callreview kudos list --agent maria --since 3m
      callreview kudos list --concern --format csv
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.spans import days_named
    from callreview.cli.voices.listing import KudosAsked, list_kudos_wanted

    asked = KudosAsked(agent, speaker, days_named(since, until), concern=concern)
    list_kudos_wanted(at_desk(workspace), asked, format)


def share(
    record: Annotated[str, typer.Argument(metavar="ID", help="The id, the beginning of its last part, or: last.")],
    thanks: Annotated[bool, typer.Option("--thanks", help="ID is a review: the team heard its thanks.")] = False,
    consent: Annotated[Consent | None, typer.Option("--consent", help=_CONSENT)] = None,
    by: WrittenBy = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Note that the team heard kudos today, or the thanks of a review.

    Words are shared only where who said them agreed; --consent says so where nobody had asked before.

    \b
    Examples:
      callreview kudos share k7f3 --consent yes
      callreview kudos share m2xq --thanks
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.voices.sharing import share_kudos, share_thanks

    desk = at_desk(workspace)
    if thanks:
        share_thanks(desk, record, consent, by)
    else:
        share_kudos(desk, record, consent, by)
