"""What was agreed in this workspace, with every word on it since; and which one a typed id means."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import groupby

from callreview.cli.aside import tell_of_faults
from callreview.cli.desk import Desk
from callreview.cli.indexed import opened_in
from callreview.cli.readable import read
from callreview.errors import BadValue, FaultyFiles, NoSuchRecord
from callreview.insight.agreeing import agreed_in, agreed_in_coaching, talked_about
from callreview.insight.follow_ups import FollowUp, follow_ups
from callreview.model.agreed import Agreed
from callreview.model.coaching import Coaching
from callreview.model.names import RecordId
from callreview.model.review import Review
from callreview.store.ids import DAY_LENGTH, from_newest, match

SEE = "callreview followups"


def all_follow_ups(desk: Desk) -> tuple[FollowUp, ...]:
    """Everything that was agreed, by the day it is due; what is wrong with files is told. Raises FaultyFiles."""
    return follow_ups(_agreed(desk), read(desk.follow_up_notes), desk.follow_up_days)


def follow_up_meant(desk: Desk, typed: str) -> FollowUp:
    """The follow-up of the review or the coaching that *typed* means; `last` is what was agreed last.

    Raises NoSuchRecord, SeveralRecords, and BadValue for a record in which nothing was agreed.
    """
    if from_newest(typed) is not None:
        newest = sorted(all_follow_ups(desk), key=lambda one: (one.agreed.at, one.agreed.of), reverse=True)
        ids = tuple(RecordId(one.agreed.of) for one in newest)
        of = match(ids, typed, kind="follow-up", see=SEE)
        return next(one for one in newest if one.agreed.of == of)
    ids = tuple(sorted({*desk.reviews.ids(), *desk.coachings.ids()}, reverse=True))
    of = match(ids, typed, kind="review or coaching", see=SEE)
    found = follow_up_in(desk, of)
    if found is None:
        raise BadValue(of, "nothing was agreed in it", f'see "{SEE}"')
    return found


def follow_up_in(desk: Desk, of: RecordId) -> FollowUp | None:
    """The follow-up of the record of that id; None where nothing was agreed in it. Raises NoSuchRecord, FaultyFiles."""
    agreed = _agreed_in(desk, of)
    if agreed is None:
        return None
    (found,) = follow_ups([agreed], read(desk.follow_up_notes))
    return found


def _agreed(desk: Desk) -> Iterator[Agreed]:
    with opened_in(desk.folders) as index:
        index.look()
        tell_of_faults(index.problems())
        yield from index.agreed()
    yield from agreed_in_talks(desk, read(desk.coachings))


def agreed_in_talks(desk: Desk, talks: Iterable[Coaching]) -> Iterator[Agreed]:
    """What was agreed in each of *talks* in which something was."""
    for coaching in talks:
        agreed = agreed_in_coaching(coaching, _talked_about(desk, coaching))
        if agreed:
            yield agreed


def _agreed_in(desk: Desk, of: RecordId) -> Agreed | None:
    if desk.coachings.has(of):
        coaching = desk.coachings.load(of).noun
        return agreed_in_coaching(coaching, _talked_about(desk, coaching))
    return agreed_in(desk.reviews.load(of).noun)


def _talked_about(desk: Desk, coaching: Coaching) -> Iterator[Review]:
    """As `talked_about`, without those that are not here or cannot be read. A day is read when it is asked for."""
    for _, ids in groupby(sorted(coaching.about, reverse=True), key=lambda review: review[:DAY_LENGTH]):
        yield from talked_about(coaching, _readable(desk, ids))


def _readable(desk: Desk, ids: Iterable[RecordId]) -> Iterator[Review]:
    for review in ids:
        with suppress(NoSuchRecord, FaultyFiles):
            yield desk.reviews.load(review).noun
