"""Kudos and concerns: which the team may hear and has heard, and which concerns nobody has listened to yet."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from callreview.insight.people import Same
from callreview.model.choices import Consent, SharedWhat
from callreview.model.names import RecordId, as_compared
from callreview.model.sharing import Shared
from callreview.model.voices import Kudos

DAYS_CLOCKS_DIFFER = 2
"""By so many days two clocks of one instant can be apart: Niue's and Kiritimati's, for an hour or two each day."""


class Heard(NamedTuple):
    """A call that was reviewed: of whom, which, on which day by the reviewer's clock, and in which review."""

    agent: str
    ref: str
    day: date
    review: RecordId


Began = Callable[[RecordId], datetime | None]
"""When somebody began to listen, for that review; None where it cannot be told."""


def days_shared(shared: Iterable[Shared], what: SharedWhat) -> Mapping[RecordId, tuple[date, ...]]:
    """By record, the days on which the team heard the kudos or the thanks in it, the first day first."""
    days: dict[RecordId, set[date]] = {}
    for each in shared:
        if each.what is what:
            days.setdefault(each.to, set()).add(each.on)
    return {record: tuple(sorted(heard)) for record, heard in days.items()}


def may_be_shared(kudos: Kudos) -> bool:
    """Whether the team may hear it: it was said for good, and who said it agreed."""
    return not kudos.is_concern and kudos.consent is Consent.YES


def to_share(kudos: Iterable[Kudos], shared: Iterable[Shared]) -> tuple[Kudos, ...]:
    """The kudos that the team may hear and has not heard yet, the newest first."""
    heard = days_shared(shared, SharedWhat.KUDOS)
    fresh = [each for each in kudos if may_be_shared(each) and each.id not in heard]
    return tuple(sorted(fresh, key=lambda each: (each.at, each.id), reverse=True))


def not_listened_to(kudos: Iterable[Kudos], heard: Iterable[Heard], same: Same, began: Began) -> tuple[Kudos, ...]:
    """The concerns after which nobody has begun to listen to that call, the oldest first.

    A concern that names a call waits for that call, one that names only a person for any call of theirs. *began* is
    asked about calls of the days around a concern's own: further away the days alone tell what came first.
    """
    calls = [_compared(call) for call in heard]
    waiting = []
    for concern in kudos:
        if not concern.is_concern or not (concern.agent or concern.ref):
            continue
        who = {as_compared(name) for name in same(concern.agent)} if concern.agent else None
        ref = as_compared(concern.ref) if concern.ref else None
        fitting = (
            call
            for call in calls
            if ref in {None, call.ref} and (ref or call.agent in (who or ())) and _is_since(call, concern, began)
        )
        if next(fitting, None) is None:
            waiting.append(concern)
    return tuple(sorted(waiting, key=lambda each: (each.at, each.id)))


def _is_since(call: Heard, concern: Kudos, began: Began) -> bool:
    days = (call.day - concern.day).days
    if abs(days) > DAYS_CLOCKS_DIFFER:
        return days > 0
    at = began(call.review)
    return at is not None and at >= concern.at


def _compared(call: Heard) -> Heard:
    return call._replace(agent=as_compared(call.agent), ref=as_compared(call.ref))
