"""A file's plain values, and where in the file each of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from callreview.model.problem import Problem, Severity
from callreview.readers.comments import Comment
from callreview.readers.spoken import quoted

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
Loc: TypeAlias = tuple[str | int, ...]
"""The way from the top to a value: keys, and positions in lists counted from 0. pydantic's `loc`."""
Place: TypeAlias = tuple[int, int]
"""A line and a column, both counted from 1."""


@dataclass(frozen=True)
class Tree:
    """What a file holds, as plain values, with places for the messages about it.

    `faults` are what was already found wrong with values that could be stepped over (a key given twice, `.nan`);
    whoever makes a noun of the tree hands them on.
    """

    shown: str
    value: Value
    faults: tuple[Problem, ...]
    places: Mapping[Loc, Place]
    key_places: Mapping[Loc, Place]
    sources: Mapping[Loc, str]
    comments: tuple[Comment, ...] = ()

    def value_at(self, loc: Loc) -> Value:
        """The value at *loc*, or None where there is none."""
        value = self.value
        for part in loc:
            if isinstance(value, dict) and isinstance(part, str):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                return None
        return value

    def place(self, loc: Loc) -> Place:
        """Where the value at *loc* begins, or the nearest thing around it that is there."""
        return _nearest(self.places, loc)

    def key_place(self, loc: Loc) -> Place:
        """Where the key of the value at *loc* begins; the value's own place where it has none."""
        return self.key_places.get(loc) or self.place(loc)

    def source(self, loc: Loc) -> str:
        """The number, true, false or null at *loc* as it was written; nothing for text, lists and keys."""
        return self.sources.get(loc, "")

    def problem(  # noqa: PLR0913 # a message has this many parts
        self,
        loc: Loc,
        message: str,
        hint: str,
        check: str,
        *,
        severity: Severity = Severity.FAULT,
        at_key: bool = False,
    ) -> Problem:
        """The Problem at *loc*. With *at_key* it is the key that is wrong: its place, in what holds it."""
        line, column = self.key_place(loc) if at_key else self.place(loc)
        where = where_of(loc[:-1] if at_key else loc)
        return Problem(self.shown, line, column, where, message, hint, check, severity)


def where_of(loc: Loc) -> str:
    """*loc* as people write it: `wanted[2].tolerate`, counted from 0."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{quoted(part)[1:-1]}" for part in loc)
    return "".join(parts).removeprefix(".")


def _nearest(places: Mapping[Loc, Place], loc: Loc) -> Place:
    while loc and loc not in places:
        loc = loc[:-1]
    return places[loc]
