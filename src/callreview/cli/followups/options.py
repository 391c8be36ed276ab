"""The options that the commands of follow-ups share."""

from enum import StrEnum
from typing import Annotated

import typer


class StateName(StrEnum):
    """What became of it, as it is typed."""

    OPEN = "open"
    MOVING = "moving"
    NEEDS_ATTENTION = "needs-attention"
    DONE = "done"
    LET_GO = "let-go"


class FollowUpsFormat(StrEnum):
    """How follow-ups are handed over."""

    MD = "md"
    ICS = "ics"
    JSON = "json"
    CSV = "csv"


AgreedIn = Annotated[
    str,
    typer.Argument(
        metavar="AGREED", help="The review's or the coaching's id, the beginning of its last part, or: last."
    ),
]
AgreedWith = Annotated[
    str | None,
    typer.Option("--agent", metavar="NAME", envvar="CALLREVIEW_AGENT", help="With whom it was agreed."),
]
AgreedBy = Annotated[str | None, typer.Option("--reviewer", metavar="NAME", help="Who agreed it with them.")]
