"""The conversations that were held, each with what became of what was agreed in it and whether it helped."""

import sys
from collections.abc import Sequence
from typing import NamedTuple

from callreview.cli.desk import Desk
from callreview.cli.followups.following import all_follow_ups
from callreview.cli.here import width
from callreview.cli.listing import MOST_ROWS
from callreview.cli.readable import read
from callreview.cli.spans import Days
from callreview.cli.talk import answer, tell
from callreview.cli.voices.given import spellings_of
from callreview.cli.whole import whole
from callreview.errors import BadValue
from callreview.model.coaching import Coaching
from callreview.views.formats import ListFormat
from callreview.views.talk_rows import TalkRow, talk_row
from callreview.views.talks_text import talks_text
from callreview.views.voice_listings import voice_lines

_SEE = "callreview talks"


class Asked(NamedTuple):
    """Which talks are wanted; None is no condition, and 0 is no limit."""

    agent: str | None
    reviewer: str | None
    days: Days
    limit: int


def list_talks_wanted(desk: Desk, asked: Asked, form: ListFormat) -> None:
    """Show the talks that are *asked* for, newest first. Raises BadValue, UnknownName, SharedName, FaultyFiles."""
    if not 0 <= asked.limit <= MOST_ROWS:
        raise BadValue("--limit", f"{asked.limit} is no count", "write 0 for all, or how many")
    known = read(desk.coachings)
    rows = _rows(desk, _wanted(desk, known, asked)[: asked.limit or None])
    if not rows and form is ListFormat.TABLE:
        tell("no talk fits" if known else 'there is no talk yet; hold one with "callreview coach AGENT"')
    elif form is ListFormat.TABLE and sys.stdout.isatty():
        answer(talks_text(rows, width()))
    elif lines := voice_lines(TalkRow, rows, form):
        answer(lines)


def _wanted(desk: Desk, known: Sequence[Coaching], asked: Asked) -> list[Coaching]:
    agents = spellings_of(desk, "agent", asked.agent, {each.agent for each in known}, _SEE)
    leaders = spellings_of(desk, "reviewer", asked.reviewer, {each.by for each in known}, _SEE)
    since, until = asked.days
    return [
        each
        for each in known
        if (agents is None or each.agent in agents)
        and (leaders is None or each.by in leaders)
        and (since is None or each.day >= since)
        and (until is None or each.day <= until)
    ]


def _rows(desk: Desk, talks: Sequence[Coaching]) -> list[TalkRow]:
    if not talks:
        return []
    agreed = {each.agreed.of: each for each in all_follow_ups(desk)}
    people, days = desk.people, desk.follow_up_days
    return [talk_row(whole(desk, each), agreed.get(each.id), days, people) for each in talks]
