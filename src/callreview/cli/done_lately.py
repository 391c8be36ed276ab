"""When somebody last listened, thanked, followed up and coached here, by what lies in the workspace."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from callreview.cli.desk import Desk
from callreview.cli.readable import read
from callreview.cli.reviews_that import HAS_THANKS, reviews_that
from callreview.insight.quiet import Doing, LastDone
from callreview.model.coaching import Coaching
from callreview.store.index.index import Index
from callreview.store.loaded import Loaded

REVIEWS_AT_MOST = 5_000
"""The newest; where none of them has thanks, nobody was thanked for at least as long as they go back."""


def done_lately(
    desk: Desk, index: Index, coachings: Sequence[Coaching], reviews_at_most: int = REVIEWS_AT_MOST
) -> Mapping[Doing, LastDone]:
    """The day each was last done by anybody; what was never done is left out. *coachings* are all of them."""
    days = {
        Doing.LISTEN: LastDone(_newest([*_review_days(index), *_listen_days(desk)])),
        Doing.THANK: _thanked(desk, index, coachings, reviews_at_most),
        Doing.FOLLOW_UP: LastDone(_newest(_note_days(desk))),
        Doing.COACH: LastDone(_newest(each.day for each in coachings)),
    }
    return {doing: last for doing, last in days.items() if last.day}


def _newest(days: Iterable[date]) -> date | None:
    return max(days, default=None)


def _review_days(index: Index) -> Iterator[date]:
    return (_day(line.day) for line in index.newest((), lambda _: (), 1))


def _listen_days(desk: Desk) -> Iterator[date]:
    """The day of the newest that can be read; what is wrong with others is told."""
    for newest in read(desk.listens)[:1]:
        yield date.fromisoformat(newest.id[:10])


def _note_days(desk: Desk) -> Iterator[date]:
    """The day of the newest that can be read."""
    notes = (each.noun for each in desk.follow_up_notes.all() if isinstance(each, Loaded))
    newest = next(notes, None)
    if newest:
        yield newest.day


def _thanked(desk: Desk, index: Index, coachings: Sequence[Coaching], at_most: int) -> LastDone:
    """Thanks in an agent's own review of their own call thank nobody."""
    lines = index.newest((), lambda _: (), at_most)
    said = (each for each in reviews_that(desk, lines, HAS_THANKS) if not each.reviewer.is_own)
    thanked = next((review.day for review in said if review.thanks), None)
    known = _newest([*([thanked] if thanked else ()), *(each.day for each in coachings if each.recognize)])
    if len(lines) < at_most or thanked:
        return LastDone(known)
    looked_back_to = _day(lines[-1].day)
    return LastDone(known) if known and known >= looked_back_to else LastDone(looked_back_to, or_before=True)


def _day(number: int) -> date:
    """The day that the index calls 20261121."""
    return date(number // 10_000, number // 100 % 100, number % 100)
