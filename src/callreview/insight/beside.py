"""An agent's own review of a call beside another's: which reviews are of one call, and which two are laid together."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from callreview.insight.people import People
from callreview.model.names import RecordId, as_compared
from callreview.model.review import Review

_A_TIME = len("2026-11-20T14:05")
_ABOUT = 14
"""Days between two reviews of one number, where one of them does not say when the call was."""


class Pair(NamedTuple):
    """The agent's own review and the other one, None where there is none; *left* are those that neither is."""

    own: Review | None
    other: Review | None
    left: tuple[Review, ...]


def is_of_same_call(one: Review, other: Review, people: People) -> bool:
    """Whether both are of one call: of one agent, and of one number, about that time; or of one recording, or one time.

    A number counts before a recording, for a file may be replaced; and a number may be given out again.
    """
    call, same = one.call, other.call
    if not people.is_one(call.agent, same.agent):
        return False
    if call.ref and same.ref:
        apart = abs((one.call_day - other.call_day).days)
        return as_compared(call.ref) == as_compared(same.ref) and apart <= (0 if call.when and same.when else _ABOUT)
    if call.recording and same.recording:
        return call.recording == same.recording
    return call.when is not None and call.when == same.when and len(call.when) == _A_TIME


def pair_of(of_call: Iterable[Review], named: Collection[RecordId]) -> Pair:
    """The two of *of_call* that are laid together: those that are *named*, and else the newest of each kind."""
    newest = sorted(of_call, key=lambda review: (review.id in named, review.finished), reverse=True)
    own = next((review for review in newest if review.reviewer.is_own), None)
    other = next((review for review in newest if not review.reviewer.is_own), None)
    taken = {review.id for review in (own, other) if review}
    return Pair(own, other, tuple(review for review in newest if review.id not in taken))
