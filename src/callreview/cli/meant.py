"""Which record a typed id means, where it may be a review or a coaching conversation.

`last` counts reviews, as it always did; a coaching is named by its id, or as `coaching:last`.
"""

from typing import NamedTuple

from callreview.model.names import RecordId
from callreview.store.ids import from_newest, match
from callreview.store.records import coachings, reviews
from callreview.store.workspace import Folders

COACHING = "coaching:"
"""What stands before an id, or `last`, that is to mean a coaching."""


class Meant(NamedTuple):
    """The record that is meant, and whether it is a coaching conversation."""

    record: RecordId
    is_coaching: bool


def record_meant(folders: Folders, typed: str) -> Meant:
    """The review or the coaching that *typed* means. Raises NoSuchRecord, SeveralRecords."""
    wanted = typed.strip()
    if wanted.lower().startswith(COACHING):
        return Meant(coachings(folders).find(wanted[len(COACHING) :]), is_coaching=True)
    if from_newest(wanted) is not None:
        return Meant(reviews(folders).find(wanted), is_coaching=False)
    talks = coachings(folders).ids()
    heard = reviews(folders).ids()
    kind = "record" if talks else "review"
    record = match(dict.fromkeys((*heard, *talks)), wanted, kind=kind, see="callreview list")
    return Meant(record, is_coaching=record in talks and record not in heard)
