"""`checkin due`: who was not asked for longest, of those with whom nothing is wrong."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from callreview.cli.desk import Desk
from callreview.cli.here import today, width
from callreview.cli.indexed import opened
from callreview.cli.readable import read
from callreview.cli.talk import answer, tell
from callreview.errors import FaultyFiles, NoSuchRecord
from callreview.insight.check_ins import met_customers, unheard
from callreview.insight.kudos import DAYS_CLOCKS_DIFFER, Heard, not_listened_to
from callreview.model.choices import Met, Role
from callreview.model.marks import OWN_REVIEW, MarkKind
from callreview.model.names import RecordId, as_compared
from callreview.model.problem import Problem
from callreview.model.voices import CheckIn, Kudos, MetWith
from callreview.readers.customer_list import read_customers
from callreview.store.index.index import Index
from callreview.views.formats import CountsFormat, ListFormat
from callreview.views.rows import review_row_of
from callreview.views.voice_listings import voice_lines
from callreview.views.voice_rows import DueRow, due_row
from callreview.views.voices_text import due_text
from callreview.views.words import day_and_year


def list_due(desk: Desk, customers: str | None, form: CountsFormat) -> None:
    """Show them, longest unheard first; those with a concern are told of apart. Raises FaultyFiles."""
    check_ins = read(desk.checkins)
    people = [*_customers(customers, check_ins)]
    concerns = tuple(each for each in read(desk.kudos) if each.is_concern and each.agent)
    with opened(str(desk.folders.root)) as index:
        people += _agents(desk, index)
        waiting = not_heard(desk, index, concerns)
    wrong = {as_compared(name) for each in waiting if each.agent for name in desk.people.same(each.agent)}
    due = unheard(people, check_ins, desk.people.same)
    rows = [
        due_row(each, today(), desk.people.shown(each.who.name) if each.who.kind is Met.AGENT else each.who.name)
        for each in due
        if each.who.kind is Met.CUSTOMER or as_compared(each.who.name) not in wrong
    ]
    _show(rows, form, desk.option)
    for each in waiting:
        _tell_concern(desk, each)


def _customers(path: str | None, check_ins: Sequence[CheckIn]) -> tuple[MetWith, ...]:
    if path is None:
        return met_customers(check_ins)
    names = read_customers(Path(path), shown=path)
    if isinstance(names, Problem):
        raise FaultyFiles([names])
    return tuple(MetWith(kind=Met.CUSTOMER, name=name) for name in names)


def _agents(desk: Desk, index: Index) -> Iterator[MetWith]:
    """The agents who work here today; where nobody is listed, those whom reviews know."""
    if desk.people.listed:
        names: Sequence[str] = [who.id for who in desk.people.there(Role.AGENT, today())]
    else:
        index.look()
        names = index.names(MarkKind.AGENT)
    return (MetWith(kind=Met.AGENT, name=name) for name in names)


def not_heard(desk: Desk, index: Index, concerns: Sequence[Kudos]) -> tuple[Kudos, ...]:
    """The concerns after which nobody has listened; whoever it is about has not, by an own review."""
    if not concerns:
        return ()
    said = min(each.day for each in concerns).toordinal()
    first = date.fromordinal(max(1, said - DAYS_CLOCKS_DIFFER))
    lines = index.newest((), lambda _: (), 0, first, None)
    rows = (review_row_of(line.fields) for line in lines)
    heard = [
        Heard(row.agent, row.call, date.fromisoformat(row.day), RecordId(row.id))
        for row in rows
        if row.gut != OWN_REVIEW
    ]
    return not_listened_to(concerns, heard, desk.people.same, partial(_began, desk))


def _began(desk: Desk, review: RecordId) -> datetime | None:
    try:
        return desk.reviews.load(review).noun.started
    except (NoSuchRecord, FaultyFiles):  # gone, or spoilt, since it was listed; `list` says so
        return None


def _show(rows: Sequence[DueRow], form: CountsFormat, option: str) -> None:
    if not rows and form is CountsFormat.TABLE:
        tell("nobody is known to ask; name your customers with --customers FILE, your people in callreview.yaml")
    elif form is CountsFormat.TABLE and sys.stdout.isatty():
        answer(due_text(rows, width()))
        if any(row.last for row in rows):
            tell(f"What they said then:  callreview checkin list{option}")
    else:
        answer(voice_lines(DueRow, rows, ListFormat(form.value)))


def _tell_concern(desk: Desk, concern: Kudos) -> None:
    who = desk.people.shown(concern.agent or "")
    call = f", call {concern.ref}" if concern.ref else ""
    tell(f"first listen: there is a concern about {who} of {day_and_year(concern.day)}{call}, and nobody has listened")
