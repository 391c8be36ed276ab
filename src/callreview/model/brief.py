"""A rubric in brief: the words and bars that a listing or a count needs of it. Light, without the noun's checks."""

from typing import NamedTuple


class FeelingBrief(NamedTuple):
    """A feeling: `kind` is `wanted` or `unwanted`, `tolerate` its bar as the file says it."""

    id: str
    word: str
    kind: str
    tolerate: str


class BehaviorBrief(NamedTuple):
    """A behavior, and the ids of the feelings it creates."""

    id: str
    text: str
    creates: tuple[str, ...]


class RaisedBrief(NamedTuple):
    """A bar that moved: from the day `on` (2026-11-01) it is `to`, and until then it was `from_`."""

    on: str
    feeling: str
    from_: str
    to: str
    why: str
    version: int


class RubricBrief(NamedTuple):
    """A version of a rubric. `musts` are their ids."""

    id: str
    version: int
    title: str
    status: str
    feelings: tuple[FeelingBrief, ...]
    behaviors: tuple[BehaviorBrief, ...]
    raised: tuple[RaisedBrief, ...]
    musts: tuple[str, ...]


def name_of(brief: RubricBrief) -> str:
    """What copies of a rubric that say the same are known by."""
    import hashlib  # noqa: PLC0415 # only what is new is named

    return hashlib.sha256(repr(brief).encode()).hexdigest()


class Copy(NamedTuple):
    """The copy of a rubric that reviews hold: its bytes in their files, and what they say in brief.

    Copies that say the same in brief have one name.
    """

    name: str
    text: bytes
    brief: RubricBrief
