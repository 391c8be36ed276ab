"""Questions to the index: which reviews, newest first, and how many of what."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple, Protocol

from callreview.model.marks import OWN_REVIEW
from callreview.store.index.spans import day_number, path_of
from callreview.store.index.tables import SEPARATOR, day_and_slot, key_of, keys_of, slots_of

_FIRST_DAYS, _GROWS = 16, 4
_MANY = 8
"""Reviews of one day, from which on it is quicker to read the day through."""


class Condition(Protocol):
    """Something that is so of a review, or not."""

    def bits(self, connection: sqlite3.Connection, first: int, last: int) -> Mapping[int, int]:
        """For each day from *first* to *last* (20261121) the reviews of which it is so, one bit a slot."""


class Bears(NamedTuple):
    """That a review bears one of these marks, by their numbers."""

    marks: Sequence[int]

    def bits(self, connection: sqlite3.Connection, first: int, last: int) -> Mapping[int, int]:
        """The days on which some review bears one."""
        found: dict[int, int] = {}
        for mark in self.marks:
            rows = connection.execute(
                "SELECT day, bits FROM noted WHERE mark = ? AND day BETWEEN ? AND ?", (mark, first, last)
            )
            for day, bits in rows:
                found[day] = found.get(day, 0) | int.from_bytes(bits, "little")
        return found


class CameTo(NamedTuple):
    """That one of the feelings of a review, by the numbers of their marks, came to that fate, by the last `settle`."""

    feelings: Sequence[int]
    fate: str

    def bits(self, connection: sqlite3.Connection, first: int, last: int) -> Mapping[int, int]:
        """The days on which one of some review did."""
        found: dict[int, int] = {}
        for feeling in self.feelings:
            rows = connection.execute(
                "SELECT day, slot FROM outcome WHERE feeling = ? AND fate = ? AND day BETWEEN ? AND ?",
                (feeling, self.fate, first, last),
            )
            for day, slot in rows:
                found[day] = found.get(day, 0) | 1 << slot
        return found


class Says(NamedTuple):
    """That a review has words that fit a search of SQLite's FTS5."""

    search: str

    def bits(self, connection: sqlite3.Connection, first: int, last: int) -> Mapping[int, int]:
        """The days on which some review has them."""
        found: dict[int, int] = {}
        rows = connection.execute(
            "SELECT rowid FROM said WHERE said MATCH ? AND rowid BETWEEN ? AND ?",
            (self.search, *keys_of(first, last)),
        )
        for (key,) in rows:
            day, slot = day_and_slot(key)
            found[day] = found.get(day, 0) | 1 << slot
        return found


class SaidLater(NamedTuple):
    """That what was said to a review later, in a file of `folder`, has words that fit; an own review is closed to it.

    `see` sees to it that what was said to the reviews of some days is known as the files are now.
    """

    search: str
    folder: str
    see: Callable[[int, int], None]

    def bits(self, connection: sqlite3.Connection, first: int, last: int) -> Mapping[int, int]:
        """The days of the reviews that it was said to."""
        self.see(first, last)
        said = connection.execute(
            "SELECT path FROM said_later JOIN aside ON number = said_later.rowid"
            " WHERE said_later MATCH ? AND path BETWEEN ? AND ?",
            (self.search, f"{self.folder}/{path_of(first)}", f"{self.folder}/{path_of(last)}/~"),
        )
        found: dict[int, int] = {}
        for day, names in _by_day(path for (path,) in said).items():
            rows = connection.execute(
                "SELECT key, name, fields FROM review WHERE key BETWEEN ? AND ?", keys_of(day, day)
            )
            for key, name, fields in rows:
                if name in names and OWN_REVIEW not in fields.split(SEPARATOR):
                    found[day] = found.get(day, 0) | 1 << day_and_slot(key)[1]
        return found


def _by_day(paths: Iterable[str]) -> Mapping[int, Collection[str]]:
    """The files of the reviews that *paths* of responses are to, by their day."""
    found: dict[int, set[str]] = {}
    for path in paths:
        record = path.rpartition("/")[2].partition(".")[0]
        year, month, day, _ = record.split("-")
        found.setdefault(day_number(year, month, day), set()).add(f"{record}.json")
    return found


class AnyOf(NamedTuple):
    """That one of some conditions is so."""

    conditions: Sequence[Condition]

    def bits(self, connection: sqlite3.Connection, first: int, last: int) -> Mapping[int, int]:
        """The days on which one is."""
        found: dict[int, int] = {}
        for condition in self.conditions:
            for day, bits in condition.bits(connection, first, last).items():
                found[day] = found.get(day, 0) | bits
        return found


class Line(NamedTuple):
    """A review as a listing has it, in its `fields`. `day` is 20261121, `name` that of its file."""

    day: int
    name: str
    fields: Sequence[str]


def newest(
    connection: sqlite3.Connection, conditions: Sequence[Condition], days: Iterable[int], limit: int
) -> list[Line]:
    """The newest *limit* reviews (0: all) of *days*, newest day first, of which all *conditions* are so."""
    return list(islice(_newest(connection, conditions, days), limit or None))


def _newest(connection: sqlite3.Connection, conditions: Sequence[Condition], days: Iterable[int]) -> Iterator[Line]:
    coming, length = iter(days), _FIRST_DAYS
    while part := tuple(islice(coming, length)):
        first, *others = (condition.bits(connection, part[-1], part[0]) for condition in conditions)
        for day in sorted(first, reverse=True):
            bits = first[day]
            for other in others:
                bits &= other.get(day, 0)
            yield from lines(connection, day, bits)
        length *= _GROWS


def lines(connection: sqlite3.Connection, day: int, bits: int) -> Iterator[Line]:
    """The reviews of *day* in the slots of *bits*, the last finished first."""
    rows: list[tuple[float, str, str, int]] = []
    if bits.bit_count() > _MANY:
        rows += connection.execute(
            "SELECT -at, name, fields, key FROM review WHERE key BETWEEN ? AND ?", keys_of(day, day)
        )
        if len(rows) > bits.bit_count():
            rows = [row for row in rows if bits >> day_and_slot(row[3])[1] & 1]
    else:
        for slot in slots_of(bits):
            rows += connection.execute("SELECT -at, name, fields, key FROM review WHERE key = ?", (key_of(day, slot),))
    rows.sort()
    return (Line(day, name, fields.split(SEPARATOR)) for _, name, fields, _ in rows)
