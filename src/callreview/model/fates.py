"""What became of a feeling that lay outside the range, and what must be known of an agent's calls to tell it.

Light: a count needs it, and no noun with its checks.
"""

from enum import StrEnum
from typing import NamedTuple

from callreview.model.marks import Mark


class Fate(StrEnum):
    """What followed. Everything but `LET_PASS` says that it led to something, and how the next call came out."""

    LET_PASS = "let_pass"  # noqa: S105 # a word, no password
    CAME_BACK = "came_back"
    OUTSIDE_AGAIN = "outside_again"
    NOT_HEARD_SINCE = "not_heard_since"


class Felt(NamedTuple):
    """A feeling of one call at a level that can be told; `mark` is the number its mark has in the index."""

    mark: int
    feeling: str
    outside: bool
    followed: bool


class Judged(NamedTuple):
    """One reviewed call of an agent. `when`, its end, is in seconds since 1970; of two at once, `key` decides."""

    key: int
    when: float
    rubric: str
    felt: tuple[Felt, ...]


class Outcome(NamedTuple):
    """How many reviews have that mark of a feeling, outside the range, and came to that fate."""

    feeling: Mark
    fate: Fate
    reviews: int
