"""The options that the commands of people's own words share."""

from enum import StrEnum
from typing import Annotated

import typer

from callreview.views.formats import ListFormat

TheirWords = Annotated[
    str | None,
    typer.Option("--words", metavar="TEXT", help="The words, kept as they are; - is stdin. You are asked, otherwise."),
]
WrittenBy = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", envvar="CALLREVIEW_REVIEWER", help="Who writes this down; you, if not given."),
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="From that day on: 2026-11-01, 2026-11, 7d, 6w, monday.")
]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help="Up to that day.")]
Listed = Annotated[ListFormat, typer.Option("--format", help="How to list them.")]


class WaysFormat(StrEnum):
    """How what was in the way is told."""

    MD = "md"
    JSON = "json"
    CSV = "csv"
