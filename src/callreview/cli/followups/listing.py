"""`followups`: what was agreed, what is overdue first; and which of it an export is about."""

from collections.abc import Collection
from typing import NamedTuple

from callreview.cli.counts import must_be_a_count
from callreview.cli.desk import Desk
from callreview.cli.followups.following import SEE, all_follow_ups
from callreview.cli.here import today
from callreview.cli.rows_shown import show_rows
from callreview.cli.spans import Days
from callreview.cli.voices.given import spellings_of
from callreview.insight.follow_ups import WAITING, FollowUp
from callreview.model.choices import FollowUpState
from callreview.views.follow_up_rows import FollowUpRow, follow_up_row
from callreview.views.follow_ups_text import follow_ups_text
from callreview.views.formats import ListFormat


class Asked(NamedTuple):
    """Which follow-ups are wanted; None is no condition. The days are those on which something was agreed."""

    agent: str | None = None
    reviewer: str | None = None
    days: Days = Days()
    states: Collection[FollowUpState] = tuple(FollowUpState)
    limit: int = 0


def list_follow_ups(desk: Desk, asked: Asked, form: ListFormat) -> None:
    """Show those that are *asked* for. Raises BadValue, UnknownName, SharedName, FaultyFiles."""
    must_be_a_count("--limit", asked.limit)
    known = all_follow_ups(desk)
    rows = rows_of(desk, wanted(desk, known, asked))[: asked.limit or None]
    show_rows(FollowUpRow, rows, form, follow_ups_text, _nothing(known))


def wanted(desk: Desk, known: Collection[FollowUp], asked: Asked) -> tuple[FollowUp, ...]:
    """Those of *known* that are *asked* for: what waits by its day, then what is over, the last word first."""
    agents = spellings_of(desk, "agent", asked.agent, {one.agreed.agent for one in known}, SEE)
    leaders = spellings_of(desk, "reviewer", asked.reviewer, {one.agreed.by for one in known}, SEE)
    found = [
        one
        for one in known
        if one.state in asked.states
        and (agents is None or one.agreed.agent in agents)
        and (leaders is None or one.agreed.by in leaders)
        and asked.days.has(one.agreed.day)
    ]
    over = sorted((one for one in found if not one.is_waiting), key=lambda one: one.changed, reverse=True)
    parts = (FollowUpState.DONE, FollowUpState.LET_GO)
    return (
        *(one for one in found if one.is_waiting),
        *(one for state in parts for one in over if one.state is state),
    )


def rows_of(desk: Desk, some: Collection[FollowUp]) -> list[FollowUpRow]:
    """What is told of *some*, in their order. Raises FaultyFiles."""
    return [follow_up_row(one, desk.follow_up_days, today(), desk.people.shown) for one in some]


def _nothing(known: Collection[FollowUp]) -> str:
    if not known:
        return "nothing was agreed yet; a review ends with one next step"
    if any(one.state in WAITING for one in known):
        return "nothing fits"
    return f"nothing waits; all that was agreed is done or let go ({SEE} --all)"
