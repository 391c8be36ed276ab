"""The options that several commands share: one name, one meaning, everywhere."""

from enum import StrEnum
from typing import Annotated

import typer


class ProblemFormat(StrEnum):
    """How faults are told."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class ShowFormat(StrEnum):
    """How one thing is told."""

    TEXT = "text"
    JSON = "json"


class ReadFormat(StrEnum):
    """How a record is read."""

    TEXT = "text"
    MD = "md"
    JSON = "json"


class PageFormat(StrEnum):
    """How a review is handed over."""

    MD = "md"
    JSON = "json"


class ChangesFormat(StrEnum):
    """How the changes of a rubric are told."""

    TEXT = "text"
    MD = "md"
    JSON = "json"


class PlayerChoice(StrEnum):
    """What plays a call."""

    EMBEDDED = "embedded"
    MPV = "mpv"
    SILENT = "silent"


class GutName(StrEnum):
    """The gut, as it is typed."""

    WOW = "wow"
    JUST_OK = "just_ok"
    NOT_OK = "not_ok"


Limit = Annotated[int, typer.Option("--limit", metavar="COUNT", help="At most so many; 0 is all.")]
WorkspaceDir = Annotated[
    str | None,
    typer.Option(
        "--workspace",
        metavar="DIR",
        envvar="CALLREVIEW_WORKSPACE",
        help="The workspace, when it is not this folder or one above it.",
    ),
]
RubricName = Annotated[
    str | None,
    typer.Option("--rubric", metavar="NAME", envvar="CALLREVIEW_RUBRIC", help="The rubric, by its id."),
]
AgentName = Annotated[
    str | None, typer.Option("--agent", metavar="NAME", envvar="CALLREVIEW_AGENT", help="Who took the call.")
]
ReviewerName = Annotated[
    str | None,
    typer.Option("--reviewer", metavar="NAME", envvar="CALLREVIEW_REVIEWER", help="Who listens; you, if not given."),
]
Queue = Annotated[
    str | None, typer.Option("--queue", metavar="NAME", envvar="CALLREVIEW_QUEUE", help="The queue it came from.")
]
CallRef = Annotated[str | None, typer.Option("--ref", metavar="TEXT", help="The call's number or name.")]
CallWhen = Annotated[
    str | None, typer.Option("--when", metavar="DAY", help="When the call was: today, 2026-11-20, 2026-11-20T14:05.")
]
Plain = Annotated[
    bool, typer.Option("--plain", envvar="CALLREVIEW_PLAIN", help="Plain lines, one after the other; nothing is drawn.")
]
PlayerName = Annotated[
    PlayerChoice | None,
    typer.Option("--player", envvar="CALLREVIEW_PLAYER", help="What plays the call; embedded, if not given."),
]
Speakers = Annotated[
    list[str] | None,
    typer.Option("--speakers", metavar="NAME=WHO", help="Who is who: spk_0=agent, or left=agent,right=customer."),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE|DIR", help="Write there instead of showing it.")
]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]
