"""Coaching conversations as they are read on a terminal, folded to the window."""

from collections.abc import Iterator, Sequence
from datetime import date

from callreview.model.choices import FeelsFair
from callreview.views.coaching_text import HELPED
from callreview.views.talk_rows import TalkRow
from callreview.views.visible import on_one_line
from callreview.views.voices_text import IN
from callreview.views.words import day_and_year, short
from callreview.views.wrapping import wrapped


def talks_text(rows: Sequence[TalkRow], width: int) -> str:
    """Each in a block."""
    return "\n".join("".join(f"{line}\n" for line in _block(row, width)) for row in rows)


def _block(row: TalkRow, width: int) -> Iterator[str]:
    head = on_one_line(f"{row.agent}, led by {row.by}, {_day(row.day)}")
    yield wrapped(f"{short(row.id)}  {head}", width, rest=IN)
    if row.state:
        what = on_one_line(row.agreed) or "(it was not put in words)"
        waits = f", due {_day(row.due)}" if row.due else ""
        yield wrapped(f"Agreed: {what} ({row.state}{waits})", width, first=IN, rest=f"{IN}  ")
    else:
        yield wrapped("Nothing was agreed.", width, first=IN)
    if row.helped:
        yield wrapped(f"They say that {HELPED[FeelsFair(row.helped)]}.", width, first=IN)


def _day(iso: str) -> str:
    return day_and_year(date.fromisoformat(iso))
