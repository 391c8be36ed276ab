"""What became of what was agreed. One rule: an agreement waits until it is done or let go, whatever was agreed since.

Each word on a follow-up is a record of its own; the latest of them stands, in whatever order they are read.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from callreview.insight.patterns import call_of
from callreview.model.agreed import Agreed
from callreview.model.choices import FollowUpState, Noted
from callreview.model.coaching import FollowUpNote
from callreview.model.instants import after
from callreview.model.review import Review

WAITING = frozenset({FollowUpState.OPEN, FollowUpState.MOVING, FollowUpState.NEEDS_ATTENTION})


class FollowUp(NamedTuple):
    """Something that was agreed, and every word on it since, the oldest first."""

    agreed: Agreed
    notes: tuple[FollowUpNote, ...]

    @property
    def last(self) -> FollowUpNote | None:
        """The word that stands; None while there is none."""
        return self.notes[-1] if self.notes else None

    @property
    def state(self) -> FollowUpState:
        """What became of it; open, while nobody said anything."""
        return self.notes[-1].state if self.notes else FollowUpState.OPEN

    @property
    def is_waiting(self) -> bool:
        """Whether it is neither done nor let go."""
        return self.state in WAITING

    def due(self, days: int) -> date:
        """The day it is due: the one named last; *days* after it was agreed where nobody ever named one."""
        ahead = min(days, (date.max - self.agreed.day).days)
        return self.named_day or self.agreed.day + timedelta(ahead)

    @property
    def named_day(self) -> date | None:
        """The day that was named last; None where nobody ever named one."""
        return next((note.due for note in reversed(self.notes) if note.due), self.agreed.due)

    @property
    def said(self) -> FollowUpNote | None:
        """The last note that has words; None while nobody wrote any. A later note may only name another day."""
        return next((note for note in reversed(self.notes) if note.words.strip()), None)

    @property
    def asked(self) -> FollowUpNote | None:
        """The last note that says whether it worked; None while nobody asked."""
        return next((note for note in reversed(self.notes) if note.worked), None)

    @property
    def changed(self) -> datetime:
        """The instant of the last word, UTC; never before it was agreed, though a clock was slow."""
        return max(self.agreed.at, self.notes[-1].at) if self.notes else self.agreed.at

    @property
    def moves(self) -> int:
        """How often its state or its day was changed. It never falls when more notes come in, from wherever."""
        days = [self.agreed.due, *(note.due for note in self.notes if note.due)]
        return _moves([FollowUpState.OPEN, *(note.state for note in self.notes)]) + _moves(days)

    def after(self, note: FollowUpNote) -> FollowUpNote | None:
        """*note* as the word that comes after all others; None where it would change nothing and say nothing new."""
        last, has_its_day = self.last, note.due in {None, self.named_day}
        if last is None:
            is_new = bool(note.words) or note.state is not self.state
        else:
            is_new = (note.by, note.state, note.worked, note.words) != (last.by, last.state, last.worked, last.words)
        if has_its_day and not is_new:
            return None
        return note.model_copy(update={"at": after(note.at, self.changed)})


class Since(NamedTuple):
    """The reviews made since something was agreed, by what was noted of the behavior it is about, the oldest first.

    `other` are those in which it was not called for or could not be told; `unseen` those that did not look at it.
    """

    heard: tuple[Review, ...]
    missed: tuple[Review, ...]
    other: tuple[Review, ...]
    unseen: tuple[Review, ...]

    @property
    def reviews(self) -> tuple[Review, ...]:
        """All of them, the oldest first."""
        return tuple(sorted((*self.heard, *self.missed, *self.other, *self.unseen), key=_when))

    @property
    def calls(self) -> "Calls":
        """The same by the call: one with several reviews is one call."""
        heard, missed, other, unseen = ({call_of(review) for review in reviews} for reviews in self)
        seen = heard | missed | other
        return Calls(len(heard), len(missed), len(other - heard - missed), len(unseen - seen), len(seen))


class Calls(NamedTuple):
    """On how many calls a behavior was heard, missed, neither, and not looked at; and on how many it was looked at.

    A call on which one reviewer heard what another missed is among both.
    """

    heard: int
    missed: int
    other: int
    unseen: int
    all: int


def follow_ups(agreed: Iterable[Agreed], notes: Iterable[FollowUpNote], days: int = 0) -> tuple[FollowUp, ...]:
    """What was *agreed*, each with its words, by the day it is due, then by id.

    *days* is how long after it was agreed something is due for which no day was named. A note of something that is not
    among *agreed* is left out: its record may be unreadable here, or not here yet.
    """
    said: dict[str, list[FollowUpNote]] = {}
    for note in notes:
        said.setdefault(note.of, []).append(note)
    each = (FollowUp(one, _in_order(said.get(one.of, ()))) for one in agreed)
    return tuple(sorted(each, key=lambda one: (one.due(days), one.agreed.of)))


def calls_since(agreed: Agreed, reviews: Iterable[Review]) -> Since:
    """What *reviews*, all of the same person, say about the behavior that was agreed on, from then on.

    A review counts where its rubric has that behavior, it was finished later, and its call is of no earlier day: what
    was on tape before cannot answer. An agent's own review does not count, and nothing does where no behavior was
    agreed on.
    """
    heard, missed, other, unseen = list[Review](), list[Review](), list[Review](), list[Review]()
    found: Mapping[Noted | None, list[Review]] = {Noted.HEARD: heard, Noted.MISSED: missed, None: unseen}
    for review in sorted(reviews, key=_when):
        if _is_since(agreed, review):
            noted = next((each.noted for each in review.behaviors if each.id == agreed.behavior), None)
            found.get(noted, other).append(review)
    return Since(tuple(heard), tuple(missed), tuple(other), tuple(unseen))


def _is_since(agreed: Agreed, review: Review) -> bool:
    return (
        bool(agreed.behavior)
        and review.id != agreed.of
        and not review.reviewer.is_own
        and review.finished > agreed.at
        and review.call_day >= agreed.day
        and any(behavior.id == agreed.behavior for behavior in review.rubric.copy_.behaviors)
    )


def _in_order(notes: Iterable[FollowUpNote]) -> tuple[FollowUpNote, ...]:
    """By the instant each was written, then by id: everybody who has the same files has the same last word."""
    return tuple(sorted(notes, key=lambda note: (note.at, note.id)))


def _moves(values: Sequence[object]) -> int:
    return sum(one != other for one, other in pairwise(values))


def _when(review: Review) -> tuple[datetime, str]:
    return review.finished, review.id
