"""What waits for somebody to do it, the most urgent first.

The order is one rule, the same for everybody: by what it is, as `Waits` has it from top to bottom; then whoever has
waited longest, what never happened before all else. Drafts and kudos go the other way, for the freshest is told best. A
follow-up that has been due for more than four weeks comes after those that have not, the freshest first: it was
forgotten, and must not stand before what can still be kept.
What is as old goes by its id, then by the name as records have it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from callreview.insight.check_ins import Unheard
from callreview.insight.follow_ups import FollowUp
from callreview.insight.ideas import owed, promised
from callreview.insight.people import Same
from callreview.insight.replies import Unanswered
from callreview.model.coaching import Coaching
from callreview.model.names import as_compared
from callreview.model.people import Colleague
from callreview.model.voices import Idea, Kudos


class Waits(StrEnum):
    """What can wait, the most urgent first."""

    DRAFT = "draft"
    FOLLOW_UP = "follow_up"
    CONCERN = "concern"
    REPLY = "reply"
    IDEA = "idea"
    PROMISE = "promise"
    KUDOS = "kudos"
    CHECK_IN = "check_in"
    COACHING = "coaching"


class Waiting(NamedTuple):
    """One thing that waits. `who` is as records hold the name, empty for nobody; `record` is empty for a person.

    `since` is the day it counts from: the day a follow-up is due, the last check-in or coaching (None: never), else the
    day it was said. `about` says of a draft where it stopped, of a reply how fair it feels, of a check-in with whom.
    """

    what: Waits
    record: str = ""
    who: str = ""
    ref: str = ""
    words: str = ""
    since: date | None = None
    about: str = ""
    in_coaching: bool = False


_ORDER: Mapping[Waits, int] = {what: number for number, what in enumerate(Waits)}
_FRESHEST_FIRST = frozenset({Waits.DRAFT, Waits.KUDOS})
_FORGOTTEN_AFTER = 28
"""Days."""


def in_order(waiting: Iterable[Waiting], today: date) -> tuple[Waiting, ...]:
    """The most urgent first, by the rule above."""
    return tuple(sorted(waiting, key=lambda each: _urgency(each, today)))


def due_follow_ups(follow_ups: Iterable[FollowUp], today: date, days: int) -> Iterator[Waiting]:
    """Those that are neither done nor let go and due by *today*; *days* after the agreement where no day was said."""
    for each in follow_ups:
        due, agreed = each.due(days), each.agreed
        if each.is_waiting and due <= today:
            text, talk = agreed.words if agreed.words.strip() else agreed.goal, agreed.in_coaching
            yield Waiting(Waits.FOLLOW_UP, agreed.of, agreed.agent, words=text, since=due, in_coaching=talk)


def concerns(not_listened_to: Iterable[Kudos]) -> Iterator[Waiting]:
    """The concerns, as they wait for somebody to listen."""
    for each in not_listened_to:
        yield Waiting(Waits.CONCERN, each.id, each.agent or "", each.ref or "", each.words, each.day)


def replies(unanswered: Iterable[Unanswered]) -> Iterator[Waiting]:
    """The replies, as they wait for an answer."""
    for each in unanswered:
        said = each.reply
        yield Waiting(Waits.REPLY, each.of, said.by, each.ref, said.words, said.day, said.feels_fair, each.in_coaching)


def ideas(known: Iterable[Idea], today: date) -> Iterator[Waiting]:
    """The ideas that are owed an answer, and those of which we said that we will."""
    known = tuple(known)
    for each in owed(known, today):
        yield Waiting(Waits.IDEA, each.idea.id, each.idea.by, words=each.idea.words, since=each.idea.day)
    for each in promised(known, today):
        answer = each.idea.answer
        day = answer.on if answer else None
        yield Waiting(Waits.PROMISE, each.idea.id, each.idea.by, words=each.idea.words, since=day)


def kudos(to_share: Iterable[Kudos]) -> Iterator[Waiting]:
    """The kudos, as they wait to be read to the team."""
    for each in to_share:
        yield Waiting(Waits.KUDOS, each.id, each.agent or "", each.ref or "", each.words, each.day)


def due_check_ins(
    unheard: Iterable[Unheard], every: int | None, today: date, here_since: Mapping[str, date]
) -> Iterator[Waiting]:
    """Who was not asked for *every* days; nobody, where the team does not say how often it means to ask.

    Whoever was never asked is due once they have been here for as long; *here_since* knows some people's first day.
    """
    for each in unheard:
        if _is_due(each.last or here_since.get(each.who.name), every, today):
            yield Waiting(Waits.CHECK_IN, who=each.who.name, since=each.last, about=each.who.kind)


def due_coachings(
    agents: Iterable[Colleague], coachings: Iterable[Coaching], every: int | None, today: date, same: Same
) -> Iterator[Waiting]:
    """Which of the *agents* were not coached for *every* days; the rest is as with check-ins."""
    last: dict[str, date] = {}
    for each in coachings:
        name = as_compared(each.agent)
        last[name] = max(each.day, last.get(name, each.day))
    for who in agents:
        days = [last[name] for name in map(as_compared, same(who.id)) if name in last]
        if _is_due(max(days, default=who.since), every, today):
            yield Waiting(Waits.COACHING, who=who.id, since=max(days, default=None))


def _is_due(last: date | None, every: int | None, today: date) -> bool:
    return every is not None and (last is None or (today - last).days >= every)


def _urgency(each: Waiting, today: date) -> tuple[int, bool, int, str, str, str]:
    day = (each.since or date.min).toordinal()
    forgotten = each.what is Waits.FOLLOW_UP and today.toordinal() - day > _FORGOTTEN_AFTER
    return (
        _ORDER[each.what],
        forgotten,
        -day if forgotten or each.what in _FRESHEST_FIRST else day,
        each.record,
        each.who,
        each.about,
    )
