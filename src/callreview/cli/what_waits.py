"""What lies in the workspace and waits: read from its records, each kind by its own rule."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from callreview.cli.aside import tell_of_faults
from callreview.cli.desk import Desk
from callreview.cli.followups.following import all_follow_ups
from callreview.cli.readable import read
from callreview.cli.reviews_that import HAS_A_REPLY_NOT_FAIR, reviews_that
from callreview.cli.voices.due import not_heard
from callreview.cli.waiting import draft_row
from callreview.cli.whole import whole_ideas, whole_kudos
from callreview.errors import CannotRead
from callreview.insight import waiting
from callreview.insight.check_ins import met_customers, unheard
from callreview.insight.kudos import to_share
from callreview.insight.replies import unanswered
from callreview.insight.responses import by_record, with_replies
from callreview.insight.waiting import Waiting, Waits, in_order
from callreview.model.choices import FeelsFair, Met, Role
from callreview.model.coaching import Coaching
from callreview.model.draft import Draft
from callreview.model.names import as_compared
from callreview.model.voices import Kudos, MetWith
from callreview.store.ids import DAY_LENGTH
from callreview.store.index.index import Index
from callreview.store.unreadable import unreadable

REPLIES_FOR = timedelta(days=60)
"""For how long after a review was made a reply to it is looked for: who has not answered by then has, in a way."""


class Found(NamedTuple):
    """What waits, the most urgent first; and the coachings, which were read for it, newest first."""

    waiting: tuple[Waiting, ...]
    coachings: tuple[Coaching, ...]


def what_waits(desk: Desk, index: Index, today: date) -> Found:
    """Everything that waits in the workspace on that day. What is wrong with files is told."""
    kudos, coachings = whole_kudos(desk), read(desk.coachings)
    concerns = not_heard(desk, index, [each for each in kudos if each.is_concern])
    agents = desk.people.there(Role.AGENT, today)
    found = (
        *_drafts(desk),
        *waiting.due_follow_ups(all_follow_ups(desk), today, desk.follow_up_days),
        *waiting.concerns(concerns),
        *_replies(desk, index, coachings, today),
        *waiting.ideas(whole_ideas(desk), today),
        *waiting.kudos(to_share(kudos, read(desk.shared))),
        *_check_ins(desk, concerns, today),
        *waiting.due_coachings(agents, coachings, desk.rhythms.coach, today, desk.people.same),
    )
    return Found(in_order(found, today), coachings)


def _drafts(desk: Desk) -> Iterator[Waiting]:
    try:
        drafts = desk.drafts.all()
    except CannotRead as error:
        folder = desk.folders.drafts
        tell_of_faults([unreadable(error, folder, shown=desk.shown(folder))])
        return
    for draft in drafts:
        if not isinstance(draft, Draft):
            tell_of_faults(draft)
            continue
        row = draft_row(draft)
        try:
            day = draft.touched.astimezone().date()
        except OverflowError:
            day = date.fromisoformat(row.id[:DAY_LENGTH])
        what = "" if row.agent else row.rubric
        yield Waiting(Waits.DRAFT, row.id, row.agent, row.call, what, day, row.stopped_at)


def _replies(desk: Desk, index: Index, coachings: Sequence[Coaching], today: date) -> Iterator[Waiting]:
    since = today - REPLIES_FOR
    lines = index.newest((), lambda _: (), 0, since, None)
    tell_of_faults(index.problems(since, None))
    kept = by_record(read(desk.replies, since))
    some = {of for of, said in kept.items() if any(each.feels_fair is not FeelsFair.YES for each in said)}
    reviews = [
        with_replies(each, kept.get(each.id, ()))
        for each in reviews_that(desk, lines, HAS_A_REPLY_NOT_FAIR, some)
        if not each.reviewer.is_own
    ]
    lately = [with_replies(each, kept.get(each.id, ())) for each in coachings if each.day >= since]
    yield from waiting.replies(unanswered(reviews, lately, desk.people.same))


def _check_ins(desk: Desk, concerns: Sequence[Kudos], today: date) -> Iterator[Waiting]:
    """The agents who work here and the customers of earlier check-ins; but where something is wrong, listen first."""
    every, check_ins = desk.rhythms.check_in, read(desk.checkins)
    agents = [MetWith(kind=Met.AGENT, name=who.id) for who in desk.people.there(Role.AGENT, today)]
    wrong = {as_compared(name) for each in concerns if each.agent for name in desk.people.same(each.agent)}
    people = (who for who in agents if as_compared(who.name) not in wrong)
    due = unheard([*people, *met_customers(check_ins)], check_ins, desk.people.same)
    here_since = {who.id: who.since for who in desk.people.listed if who.since}
    yield from waiting.due_check_ins(due, every, today, here_since)
