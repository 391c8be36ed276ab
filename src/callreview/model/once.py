"""What is worked out of a frozen thing once, however many others hold it: of one rubric, for a thousand reviews."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Thing = TypeVar("Thing")
Made = TypeVar("Made")

_AT_MOST = 64


def once_for_each(make: Callable[[Thing], Made]) -> Callable[[Thing], Made]:
    """*make*, which keeps what it made of the last things it was asked about, and gives it for the same ones again.

    The same is the very same, not an equal one: to compare a rubric with another takes longer than most of what is
    made of it.
    """
    kept: dict[int, tuple[Thing, Made]] = {}  # each thing is kept too: so no other can have its id

    @wraps(make)
    def made_of(thing: Thing) -> Made:
        found = kept.get(id(thing))
        if found is None:
            if len(kept) >= _AT_MOST:
                kept.clear()
            found = kept[id(thing)] = (thing, make(thing))
        return found[1]

    return made_of
