"""The conversations that were held, each with what became of what was agreed in it and whether it helped."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from callreview.cli.counts import must_be_a_count
from callreview.cli.desk import Desk
from callreview.cli.followups.following import agreed_in_talks
from callreview.cli.gathered import names_in_reviews
from callreview.cli.readable import read
from callreview.cli.rows_shown import show_rows
from callreview.cli.spans import Days
from callreview.cli.voices.given import spellings_of
from callreview.cli.whole import whole
from callreview.insight.follow_ups import follow_ups
from callreview.model.coaching import Coaching
from callreview.model.marks import MarkKind
from callreview.views.formats import ListFormat
from callreview.views.talk_rows import TalkRow, talk_row
from callreview.views.talks_text import talks_text


class Asked(NamedTuple):
    """Which talks are wanted; None is no condition, and 0 is no limit."""

    agent: str | None
    reviewer: str | None
    days: Days
    limit: int


def list_talks_wanted(desk: Desk, asked: Asked, form: ListFormat) -> None:
    """Show the talks that are *asked* for, newest first. Raises BadValue, UnknownName, SharedName, FaultyFiles."""
    must_be_a_count("--limit", asked.limit)
    known = read(desk.coachings)
    rows = _rows(desk, _wanted(desk, known, asked)[: asked.limit or None])
    nothing = "no talk fits" if known else 'there is no talk yet; hold one with "callreview coach AGENT"'
    show_rows(TalkRow, rows, form, talks_text, nothing)


def _wanted(desk: Desk, known: Sequence[Coaching], asked: Asked) -> list[Coaching]:
    agents = _named(desk, MarkKind.AGENT, asked.agent, {each.agent for each in known})
    leaders = _named(desk, MarkKind.REVIEWER, asked.reviewer, {each.by for each in known})
    return [
        each
        for each in known
        if (agents is None or each.agent in agents)
        and (leaders is None or each.by in leaders)
        and asked.days.has(each.day)
    ]


def _named(desk: Desk, kind: MarkKind, typed: str | None, in_talks: Collection[str]) -> Collection[str] | None:
    """All spellings of whom *typed* means, who may be known by reviews alone. Raises UnknownName, SharedName."""
    if typed is None:
        return None
    return spellings_of(desk, str(kind), typed, {*names_in_reviews(desk, kind), *in_talks}, "callreview list")


def _rows(desk: Desk, talks: Sequence[Coaching]) -> list[TalkRow]:
    agreed = {each.agreed.of: each for each in follow_ups(agreed_in_talks(desk, talks), read(desk.follow_up_notes))}
    return [talk_row(whole(desk, each), agreed.get(each.id), desk.follow_up_days, desk.people) for each in talks]
