"""What the index keeps of one review: the line of a listing, its marks, and the words it can be found by."""

from typing import NamedTuple

from callreview.model.brief import Copy
from callreview.model.marks import Mark


class Entry(NamedTuple):
    """A review, taken in, with the copy of its rubric.

    `at` is when it was finished, in seconds since 1970; it orders the reviews of a day. `row` is what a listing shows:
    no text of a record holds a control character, so the fields can be kept together. `agreed` is what was agreed on,
    a field each; nothing where it was nothing.
    """

    at: float
    row: tuple[str, ...]
    marks: tuple[Mark, ...]
    words: str
    copy: Copy
    agreed: tuple[str, ...] = ()
