"""`kudos list`, `idea list` and `checkin list`: what was said, and a word on every file that cannot be read."""

from collections.abc import Sequence
from typing import NamedTuple

from callreview.cli.counts import must_be_a_count
from callreview.cli.desk import Desk
from callreview.cli.gathered import names_in_reviews
from callreview.cli.here import today
from callreview.cli.readable import read
from callreview.cli.rows_shown import show_rows
from callreview.cli.spans import Days
from callreview.cli.voices.given import customers_meant, spellings_of
from callreview.cli.whole import whole_ideas, whole_kudos
from callreview.insight.ideas import in_order
from callreview.insight.kudos import days_shared
from callreview.model.choices import Met, SharedWhat, Speaker
from callreview.model.marks import MarkKind
from callreview.model.voices import CheckIn, Kudos
from callreview.views.formats import ListFormat
from callreview.views.voice_rows import CheckInRow, IdeaRow, KudosRow, check_in_row, idea_row, kudos_row
from callreview.views.voices_text import check_ins_text, ideas_text, kudos_text


class KudosAsked(NamedTuple):
    """What `kudos list` was asked for; None is no condition."""

    agent: str | None
    speaker: Speaker | None
    days: Days
    concern: bool

    def fits(self, kudos: Kudos) -> bool:
        """Whether *kudos* is wanted, whoever it is about."""
        return (
            (self.speaker is None or kudos.from_ is self.speaker)
            and self.days.has(kudos.day)
            and (kudos.is_concern or not self.concern)
        )


def list_kudos_wanted(desk: Desk, asked: KudosAsked, form: ListFormat) -> None:
    """Show the kudos that are *asked* for, newest first. Raises UnknownName, SharedName."""
    known = whole_kudos(desk)
    named = spellings_of(
        desk, "agent", asked.agent, {each.agent for each in known if each.agent}, "callreview kudos list"
    )
    shared = days_shared(read(desk.shared), SharedWhat.KUDOS)
    rows = [
        kudos_row(each, shared, desk.people.shown(each.agent) if each.agent else "")
        for each in known
        if asked.fits(each) and (named is None or each.agent in named)
    ]
    nothing = "nothing fits" if known else 'nothing was kept yet; begin with "callreview kudos add"'
    show_rows(KudosRow, rows, form, kudos_text, nothing)


def list_all_ideas(desk: Desk, form: ListFormat) -> None:
    """Show the ideas, those that are owed an answer first."""
    rows = [idea_row(each, today(), desk.people.shown(each.by)) for each in in_order(whole_ideas(desk), today())]
    show_rows(IdeaRow, rows, form, ideas_text, 'there is no idea yet; keep one with "callreview idea add"')


class CheckInsAsked(NamedTuple):
    """What `checkin list` was asked for: with that agent, or that customer; None is no condition, and 0 no limit."""

    agent: str | None
    customer: str | None
    days: Days
    limit: int


def list_check_ins_wanted(desk: Desk, asked: CheckInsAsked, form: ListFormat) -> None:
    """Show the check-ins that are *asked* for, newest first. Raises BadValue, UnknownName, SharedName."""
    must_be_a_count("--limit", asked.limit)
    known = read(desk.checkins)
    wanted = [each for each in _with_those(desk, known, asked) if asked.days.has(each.day)]
    shown = desk.people.shown
    rows = [
        check_in_row(each, each.with_.name if _is_customer(each) else shown(each.with_.name), shown(each.by))
        for each in wanted[: asked.limit or None]
    ]
    nothing = "nothing fits" if known else 'nothing was kept yet; begin with "callreview checkin add"'
    show_rows(CheckInRow, rows, form, check_ins_text, nothing)


def _with_those(desk: Desk, known: Sequence[CheckIn], asked: CheckInsAsked) -> Sequence[CheckIn]:
    """Those of *known* that were with whom is asked for; with anybody, where nobody is."""
    if asked.agent is None and asked.customer is None:
        return known
    see, customers = "callreview checkin list", {each.with_.name for each in known if _is_customer(each)}
    agents = {each.with_.name for each in known if not _is_customer(each)}
    if asked.agent is not None:
        agents.update(names_in_reviews(desk, MarkKind.AGENT))
    agents_named = spellings_of(desk, "agent", asked.agent, agents, see) or ()
    customers_named = customers_meant(asked.customer, customers, see) or ()
    return [each for each in known if each.with_.name in (customers_named if _is_customer(each) else agents_named)]


def _is_customer(check_in: CheckIn) -> bool:
    return check_in.with_.kind is Met.CUSTOMER
