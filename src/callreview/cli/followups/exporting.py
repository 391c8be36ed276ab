"""`export followups`: for a calendar, as a page, or as data."""

from pathlib import Path
from typing import assert_never

import typer

from callreview.cli.desk import Desk
from callreview.cli.followups.following import all_follow_ups
from callreview.cli.followups.listing import Asked, rows_of, wanted
from callreview.cli.followups.options import FollowUpsFormat
from callreview.cli.putting import put
from callreview.cli.talk import tell
from callreview.insight.follow_ups import FollowUp
from callreview.views.follow_up_rows import FollowUpRow
from callreview.views.formats import ListFormat


def export_follow_ups(desk: Desk, asked: Asked, form: FollowUpsFormat, output: str | None, *, force: bool) -> None:
    """Show those that are *asked* for, or write them. A calendar of nothing is none: that is told instead.

    Raises RecordThere for a file that is there, unless *force*; BadValue, UnknownName, SharedName, FaultyFiles.
    """
    some = wanted(desk, all_follow_ups(desk), asked)
    if form is FollowUpsFormat.ICS and not some:
        tell("nothing was agreed, so there is no day for a calendar")
        return
    raw = _bytes(desk, some, form)
    if output is None:
        typer.echo(raw, nl=False)  # the line ends of a calendar are its own
    else:
        put(Path(output), raw, force=force)


def _bytes(desk: Desk, some: tuple[FollowUp, ...], form: FollowUpsFormat) -> bytes:
    match form:
        case FollowUpsFormat.ICS:
            from callreview.views.calendar import calendar_of

            return calendar_of(some, desk.follow_up_days, desk.people.shown)
        case FollowUpsFormat.MD:
            from callreview.views.follow_ups_text import follow_ups_markdown

            return follow_ups_markdown(rows_of(desk, some)).encode()
        case FollowUpsFormat.JSON | FollowUpsFormat.CSV:
            from callreview.views.voice_listings import voice_lines

            return voice_lines(FollowUpRow, rows_of(desk, some), ListFormat(form.value)).encode()
        case _:
            assert_never(form)
