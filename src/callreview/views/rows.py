"""What a listing says of one thing. The names of the fields are the columns, and the keys in JSON. Light to load."""

from collections.abc import Sequence
from typing import NamedTuple

_BETWEEN_PARTS = "\x1e"


class ReviewRow(NamedTuple):
    """A finished review."""

    id: str
    day: str  # the day it was reviewed, 2026-11-21
    agent: str
    call: str
    rubric: str  # "billing-care 3"
    gut: str  # "WOW", "just OK", "not OK", or OWN_REVIEW
    stood_out: tuple[str, ...]  # "Cared for: WOW"
    next_step: str


class DraftRow(NamedTuple):
    """A review under way. It never tells a behavior: the impression may not be sealed yet."""

    id: str
    started: str
    agent: str
    call: str  # its number or name, or else its recording's file name
    rubric: str  # its title
    stopped_at: str  # the stage's title


class RubricRow(NamedTuple):
    """A rubric."""

    id: str
    version: int
    status: str
    title: str
    feelings: int


Row = ReviewRow | DraftRow | RubricRow


def fields_of(row: ReviewRow) -> tuple[str, ...]:
    """*row* as plain text, a field each, to be kept and made a row again by `review_row_of`."""
    parts = _BETWEEN_PARTS.join(row.stood_out)
    return (row.id, row.day, row.agent, row.call, row.rubric, row.gut, parts, row.next_step)


def cells_of(fields: Sequence[str]) -> tuple[str, ...]:
    """What a table shows of the row that *fields* were made of."""
    name, day, agent, call, rubric, gut, parts, next_step = fields
    return (name, day, agent, call, rubric, gut, parts.replace(_BETWEEN_PARTS, ", "), next_step)


def review_row_of(fields: Sequence[str]) -> ReviewRow:
    """The row that *fields* were made of."""
    name, day, agent, call, rubric, gut, parts, next_step = fields
    stood_out = tuple(parts.split(_BETWEEN_PARTS)) if parts else ()
    return ReviewRow(name, day, agent, call, rubric, gut, stood_out, next_step)
