"""The page before a coaching conversation: what the reviews of one person say, for whoever is going to talk with them.

Its rule: it is that person's own page. Nobody else is counted on it, or named beside them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import NamedTuple

from callreview.insight.agreeing import agreed_in, agreed_in_coaching, talked_about
from callreview.insight.follow_ups import FollowUp, Since, calls_since, follow_ups
from callreview.insight.patterns import Pattern, calls_in, patterns_of, worth_talking_about
from callreview.insight.people import Same
from callreview.insight.replies import not_fair
from callreview.insight.thanking import ToThank, thanks_of
from callreview.insight.ways import Way, ways_of
from callreview.model.choices import Obstacle
from callreview.model.coaching import Coaching, FollowUpNote
from callreview.model.review import Reply, Review
from callreview.model.voices import CheckIn, Kudos, Voiced

LAST_WEEKS = timedelta(weeks=8)
NEWEST = 20
AGREED_AT_MOST = 5
"""More that waits is counted; the follow-ups list it."""
KUDOS_AT_MOST = CHECK_INS_AT_MOST = 3


class History(NamedTuple):
    """One person, all reviews of their calls and all conversations with them, in any order; and what became of it."""

    agent: str
    reviews: Sequence[Review]
    coachings: Sequence[Coaching]
    notes: Sequence[FollowUpNote]
    kudos: Sequence[Kudos] = ()
    """What others said of them for good."""
    concerns: Sequence[Kudos] = ()
    """What others said for ill, and nobody has listened to since."""
    check_ins: Sequence[CheckIn] = ()
    """What was learned from them when nothing was wrong."""


class Why(Enum):
    """Why the page looks at these reviews and no others."""

    SINCE_COACHING = "since_coaching"
    LAST_WEEKS = "last_weeks"
    NEWEST = "newest"
    ASKED = "asked"


class Span(NamedTuple):
    """The reviews that the page looks at, newest first: why these, and from which day on. None is no such day."""

    why: Why
    since: date | None
    reviews: tuple[Review, ...]


class Due(NamedTuple):
    """The day on which to ask how it went, and in which record it was agreed."""

    day: date
    of: str


class Kept(NamedTuple):
    """Something that was agreed, and what the calls since say. `last_time` is the last conversation's commitment.

    `also` was agreed on the same behavior and waits as well, by the day it is due.
    """

    follow_up: FollowUp
    due: date
    since: Since
    last_time: bool
    also: tuple[Due, ...]


class Unfair(NamedTuple):
    """A reply that a review, or the last conversation (None), did not feel fair, or only partly so."""

    review: Review | None
    reply: Reply


@dataclass(frozen=True)
class CoachingPage:
    """What there is to say. `calls` are those of the span; `more_agreed`, `more_kudos`, … are how much is left out.

    Kudos and check-ins are those since the span begins, the newest first; concerns all that wait, the oldest first.
    """

    agent: str
    span: Span
    calls: int
    last: Coaching | None
    thanks: tuple[ToThank, ...]
    pattern: Pattern | None
    patterns: tuple[Pattern, ...]
    in_the_way: Mapping[Obstacle, tuple[Way, ...]]
    agreed: tuple[Kept, ...]
    more_agreed: int
    kudos: tuple[Kudos, ...]
    more_kudos: int
    concerns: tuple[Kudos, ...]
    check_ins: tuple[CheckIn, ...]
    more_check_ins: int
    unfair: tuple[Unfair, ...]


def coaching_page(about: History, *, today: date, days: int, same: Same, since: date | None = None) -> CoachingPage:
    """The page about one person.

    *days* is when something agreed is due for which no day was named; *since* looks at the reviews from that day on.
    """
    known, held = _newest_first(about.reviews), _in_order(about.coachings)
    last = held[-1] if held else None
    span = looked_at(about, today, since)
    patterns = patterns_of(span.reviews)
    first = span.since or date.min
    kudos = sorted((each for each in about.kudos if each.day >= first), key=_when_said, reverse=True)
    check_ins = sorted((each for each in about.check_ins if each.day >= first), key=_when_said, reverse=True)
    agreed, more = _agreed(known, held, about.notes, days)
    return CoachingPage(
        agent=about.agent,
        span=span,
        calls=calls_in(span.reviews),
        last=last,
        thanks=thanks_of(span.reviews),
        pattern=worth_talking_about(span.reviews, patterns),
        patterns=patterns,
        in_the_way=ways_of(span.reviews),
        agreed=agreed,
        more_agreed=more,
        kudos=tuple(kudos[:KUDOS_AT_MOST]),
        more_kudos=len(kudos[KUDOS_AT_MOST:]),
        concerns=tuple(sorted(about.concerns, key=_when_said)),
        check_ins=tuple(check_ins[:CHECK_INS_AT_MOST]),
        more_check_ins=len(check_ins[CHECK_INS_AT_MOST:]),
        unfair=(
            *(Unfair(None, reply) for reply in (not_fair(last.replies, same) if last else ())),
            *(Unfair(review, reply) for review in span.reviews for reply in not_fair(review.replies, same)),
        ),
    )


def looked_at(about: History, today: date, since: date | None = None) -> Span:
    """The reviews to look at: those of the days asked for, or those no conversation was about since the last one.

    Without a conversation they are those of the last weeks; where these have none, the newest there are. Their own
    reviews are said blind, and for them to lay beside another's.
    """
    known = tuple(review for review in _newest_first(about.reviews) if not review.reviewer.is_own)
    held = _in_order(about.coachings)
    if since is not None:
        return Span(Why.ASKED, since, tuple(review for review in known if review.day >= since))
    if held:
        spoken_of = {name for coaching in held for name in coaching.about}
        day = held[-1].day
        fresh = tuple(review for review in known if review.day >= day and review.id not in spoken_of)
        return Span(Why.SINCE_COACHING, day, fresh)
    first = today - LAST_WEEKS
    recent = tuple(review for review in known if review.day >= first)
    return Span(Why.LAST_WEEKS, first, recent) if recent or not known else Span(Why.NEWEST, None, known[:NEWEST])


def _agreed(
    known: Sequence[Review], held: Sequence[Coaching], notes: Iterable[FollowUpNote], days: int
) -> tuple[tuple[Kept, ...], int]:
    """What was agreed in the last conversation, then what else waits, the newest first; and how much is left out.

    Of several on one behavior that wait, that of the last conversation, or else the newest, stands for all and names
    the others: they are one thing to talk about. What is over stands for nothing but itself.
    """
    from_talks = (agreed_in_coaching(coaching, talked_about(coaching, known)) for coaching in held)
    agreed = [one for one in (*from_talks, *map(agreed_in, known)) if one]
    last = held[-1].id if held else None
    each = sorted(follow_ups(agreed, notes, days), key=lambda one: (one.agreed.at, one.agreed.of), reverse=True)
    each.sort(key=lambda one: one.agreed.of != last)
    told: dict[str, list[FollowUp]] = {}
    for one in each:
        if one.is_waiting:
            told.setdefault(one.agreed.behavior or one.agreed.of, []).append(one)
        elif one.agreed.of == last:
            told[one.agreed.of] = [one]
    kept = [
        Kept(
            one,
            one.due(days),
            calls_since(one.agreed, known),
            one.agreed.of == last,
            tuple(sorted(Due(other.due(days), other.agreed.of) for other in also)),
        )
        for one, *also in told.values()
    ]
    return tuple(kept[:AGREED_AT_MOST]), len(kept[AGREED_AT_MOST:])


def _when_said(said: Voiced) -> tuple[datetime, str]:
    return said.at, said.id


def _newest_first(reviews: Iterable[Review]) -> tuple[Review, ...]:
    return tuple(sorted(reviews, key=lambda review: (review.finished, review.id), reverse=True))


def _in_order(held: Iterable[Coaching]) -> list[Coaching]:
    return sorted(held, key=lambda coaching: (coaching.finished, coaching.id))
