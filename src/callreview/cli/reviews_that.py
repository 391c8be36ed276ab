"""Reviews that hold something few of them do: their bytes are looked through before any is read. Quick, and as strict.

A key of a review stands in its file as `"key":`, and no text in it can: a quotation mark in a text is escaped.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from callreview.cli.aside import tell_of_faults
from callreview.cli.desk import Desk
from callreview.errors import CannotRead
from callreview.model.names import RecordId
from callreview.model.review import Review
from callreview.store.index.asking import Line
from callreview.store.loaded import Loaded
from callreview.store.reading import read_whole
from callreview.views.rows import review_row_of

HAS_THANKS = re.compile(rb'"did"\s*:')
HAS_A_REPLY_NOT_FAIR = re.compile(rb'"feels_fair"\s*+:\s*+(?!"yes")')


def reviews_that(
    desk: Desk, lines: Sequence[Line], hold: re.Pattern[bytes], some: Collection[RecordId] = ()
) -> Iterator[Review]:
    """The reviews of *lines* that hold it, and *some* that need not, in their order. What is wrong is told."""
    for line in lines:
        record = RecordId(review_row_of(line.fields).id)
        path = desk.folders.record_path(desk.folders.reviews, record)
        try:
            may_hold = record in some or hold.search(read_whole(path)) is not None
        except CannotRead:  # it has just gone, or changed: the index looks again next time
            continue
        if not may_hold:
            continue
        loaded = desk.reviews.read(path)
        if isinstance(loaded, Loaded):
            yield loaded.noun
        else:
            tell_of_faults(loaded)
