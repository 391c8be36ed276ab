"""What became of a feeling that lay outside the range, and what must be known of an agent's calls to tell it.

Light: a count needs it, and no noun with its checks.
"""

from enum import StrEnum
from typing import NamedTuple

from callreview.model.marks import Mark

AT_ONCE = -1.0
"""Before every call."""


class Fate(StrEnum):
    """What followed. Everything but `LET_PASS` says that it led to something, and how the next call came out."""

    LET_PASS = "let_pass"  # noqa: S105 # a word, no password
    CAME_BACK = "came_back"
    OUTSIDE_AGAIN = "outside_again"
    NOT_HEARD_SINCE = "not_heard_since"


class Led(NamedTuple):
    """What a feeling outside the range led to; `done` says that something of it was done."""

    next_step: bool = False
    coaching: bool = False
    done: bool = False

    @property
    def to_something(self) -> bool:
        """Whether it led to anything."""
        return self.next_step or self.coaching

    @property
    def kept(self) -> int:
        """The same as a number, to be read by `led_from`."""
        return self.next_step | self.coaching << 1 | self.done << 2


def led_from(kept: int) -> Led:
    """The other way round."""
    return Led(bool(kept & 1), bool(kept & 2), bool(kept & 4))


class Talk(NamedTuple):
    """A coaching in which a review was talked about: the behavior it was about, empty for none; whether it is done.

    `at` is when it ended, in seconds since 1970.
    """

    behavior: str
    done: bool
    at: float


class Beside(NamedTuple):
    """What other records say of a review: the coachings it was talked about in; whether its next step is done."""

    talks: tuple[Talk, ...] = ()
    done: bool = False


class Felt(NamedTuple):
    """A feeling of one call at a level that can be told; `mark` is the number its mark has in the index.

    Only a call that ended later than `after` (seconds since 1970) can tell how it went on: where it led to a coaching
    alone, one that was heard after that.
    """

    mark: int
    feeling: str
    outside: bool
    led: Led
    after: float = AT_ONCE


class Judged(NamedTuple):
    """One reviewed call of an agent. `when`, its end, is in seconds since 1970; of two at once, `key` decides."""

    key: int
    when: float
    rubric: str
    felt: tuple[Felt, ...]


class Outcome(NamedTuple):
    """How many reviews have that mark of a feeling, outside the range, came to that fate, and led to the same."""

    feeling: Mark
    fate: Fate
    reviews: int
    led: Led = Led()
