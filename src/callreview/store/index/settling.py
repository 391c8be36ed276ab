"""What became of the feelings outside the range, found out again for each agent whose reviews have moved.

A new review can be the next call of one that was there before, so whatever moves among an agent's reviews makes all of
that agent's outcomes doubtful. How they are told is handed in.
"""

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from callreview.model.bars import is_outside, is_told
from callreview.model.fates import Fate, Felt, Judged
from callreview.model.marks import Mark, MarkKind
from callreview.model.names import as_compared
from callreview.store.index.asking import Bears
from callreview.store.index.database import Database
from callreview.store.index.spans import Span
from callreview.store.index.tables import MARK_NUMBERS, day_and_slot, key_of, slots_of
from callreview.store.index.telling import marks

Fates = Callable[[Sequence[Judged]], Iterable[tuple[int, int, Fate]]]
"""From one agent's calls: the key, the mark and the fate of each feeling that lay outside."""

_LED = (MarkKind.FOLLOWED,)
"""The marks that say that a feeling led to something."""


def settle(database: Database, fates: Fates) -> None:
    """See to it that the outcomes are those of the reviews as they are in the index. Raises Doubt."""
    if not _doubtful(database.connection):
        return
    with database.held(), database.transaction() as connection:
        known = _Known.of(connection)
        for people in _together(known.agents, _doubtful(connection)):
            _settle(connection, known, people, fates)
        connection.execute("DELETE FROM dirty")


@dataclass(frozen=True)
class _Known:
    """The marks that matter here, by their numbers."""

    feelings: Mapping[int, Mark]
    rubrics: Mapping[int, str]
    led: Mapping[int, str]
    agents: Mapping[int, str]

    @classmethod
    def of(cls, connection: sqlite3.Connection) -> "_Known":
        felt = marks(connection, (MarkKind.WANTED, MarkKind.UNWANTED))
        return cls(
            {n: mark for n, mark in felt.items() if is_told(mark.kind, mark.value)},
            {n: mark.rubric for n, mark in marks(connection, [MarkKind.RUBRIC]).items()},
            {n: mark.name for n, mark in marks(connection, _LED).items()},
            {n: mark.name for n, mark in marks(connection, [MarkKind.AGENT]).items()},
        )

    def judged(self, key: int, at: float, borne: Iterable[int]) -> Judged:
        """A review that bears those marks."""
        numbers = tuple(borne)
        led = {self.led[n] for n in numbers if n in self.led}
        felt = tuple(
            Felt(n, mark.name, is_outside(mark.kind, mark.value, mark.bar), mark.name in led)
            for n in numbers
            if (mark := self.feelings.get(n))
        )
        (rubric,) = (self.rubrics[n] for n in numbers if n in self.rubrics)
        return Judged(key, at, rubric, felt)


def _doubtful(connection: sqlite3.Connection) -> list[int]:
    return [agent for (agent,) in connection.execute("SELECT agent FROM dirty")]


def _together(agents: Mapping[int, str], doubtful: Iterable[int]) -> Iterator[tuple[int, ...]]:
    """The spellings of each doubtful agent."""
    spellings: dict[str, list[int]] = {}
    for n, name in agents.items():
        spellings.setdefault(as_compared(name), []).append(n)
    for name in {as_compared(agents[n]) for n in doubtful}:
        yield tuple(spellings[name])


def _settle(connection: sqlite3.Connection, known: _Known, spellings: Sequence[int], fates: Fates) -> None:
    rows = sorted(row for agent in spellings for row in _reviews_of(connection, agent))
    chain = [known.judged(number, row.at, array(MARK_NUMBERS, row.marks)) for number, row in enumerate(rows)]
    connection.executemany("DELETE FROM outcome WHERE agent = ?", [(agent,) for agent in spellings])
    connection.executemany(
        "INSERT INTO outcome VALUES (?, ?, ?, ?, ?)",
        ((mark, fate, *day_and_slot(rows[number].key), rows[number].agent) for number, mark, fate in fates(chain)),
    )


class _Row(NamedTuple):
    """A review of an agent's; the order of these is that of their ids."""

    name: str
    key: int
    at: float
    marks: bytes
    agent: int


def _reviews_of(connection: sqlite3.Connection, agent: int) -> Iterator[_Row]:
    """The reviews that bear the mark *agent*."""
    for day, bits in Bears([agent]).bits(connection, *Span()).items():
        for slot in slots_of(bits):
            key = key_of(day, slot)
            for name, at, borne in connection.execute("SELECT name, at, marks FROM review WHERE key = ?", (key,)):
                yield _Row(name, key, at, borne, agent)
