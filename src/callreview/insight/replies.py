"""Replies that did not feel fair and that nobody answered since.

An answer is what somebody else did after it: an amendment of that review, or a coaching with that person. A later
reply of the same person to the same record takes the place of their earlier one.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from callreview.insight.people import Same
from callreview.model.choices import FeelsFair
from callreview.model.coaching import Coaching
from callreview.model.names import RecordId, as_compared
from callreview.model.review import LEFT_OPEN, Reply, Review


class Unanswered(NamedTuple):
    """A reply, to the review or the coaching *of* that id; `ref` is the call, where its number is known."""

    of: RecordId
    in_coaching: bool
    ref: str
    reply: Reply


def unanswered(reviews: Iterable[Review], coachings: Sequence[Coaching], same: Same) -> tuple[Unanswered, ...]:
    """The last reply of each person to each record, where it felt partly fair or not fair, the oldest first."""
    found = [*_to_reviews(reviews, coachings, same), *_to_coachings(coachings, same)]
    return tuple(sorted(found, key=lambda each: (each.reply.at, each.of, as_compared(each.reply.by))))


def not_fair(replies: Iterable[Reply], same: Same) -> tuple[Reply, ...]:
    """The last of *replies* of each person, where it felt partly fair or not fair; in the order of those people."""
    last: dict[frozenset[str], Reply] = {}
    for reply in sorted(replies, key=lambda each: each.at):
        last[_spelled(reply.by, same)] = reply
    return tuple(reply for reply in last.values() if reply.feels_fair is not FeelsFair.YES)


def _to_reviews(reviews: Iterable[Review], coachings: Sequence[Coaching], same: Same) -> Iterator[Unanswered]:
    for review in reviews:
        for reply in not_fair(review.replies, same):
            theirs = _spelled(reply.by, same)
            amended = any(
                change.at >= reply.at and not change.what.startswith(LEFT_OPEN) and as_compared(change.by) not in theirs
                for change in review.history
            )
            if not amended and not _coached_since(reply.at, theirs | _spelled(review.call.agent, same), coachings):
                yield Unanswered(review.id, in_coaching=False, ref=review.call.ref or "", reply=reply)


def _to_coachings(coachings: Sequence[Coaching], same: Same) -> Iterator[Unanswered]:
    for coaching in coachings:
        others = [each for each in coachings if each.id != coaching.id]
        for reply in not_fair(coaching.replies, same):
            theirs = _spelled(reply.by, same) | _spelled(coaching.agent, same)
            if not _coached_since(reply.at, theirs, others):
                yield Unanswered(coaching.id, in_coaching=True, ref="", reply=reply)


def _coached_since(at: datetime, who: Collection[str], coachings: Iterable[Coaching]) -> bool:
    return any(each.finished >= at and as_compared(each.agent) in who for each in coachings)


def _spelled(name: str, same: Same) -> frozenset[str]:
    return frozenset(map(as_compared, {name, *same(name)}))
