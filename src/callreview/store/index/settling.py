"""What became of the feelings outside the range, found out again for each agent whose reviews have moved.

A new review can be the next call of one that was there before, so whatever moves among an agent's reviews makes all of
that agent's outcomes doubtful. How they are told is handed in.
"""

import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from callreview.model.bars import is_outside, is_told
from callreview.model.brief import RubricBrief
from callreview.model.fates import AT_ONCE, Beside, Fate, Felt, Judged, Led
from callreview.model.marks import Mark, MarkKind
from callreview.model.names import as_compared
from callreview.store.index.asking import Bears
from callreview.store.index.briefs import kept
from callreview.store.index.database import Database
from callreview.store.index.spans import Span
from callreview.store.index.tables import MARK_NUMBERS, day_and_slot, key_of, keys_of, slots_of
from callreview.store.index.telling import marks

Fates = Callable[[Sequence[Judged]], Iterable[tuple[int, Felt, Fate]]]
"""From one agent's calls: the key, the feeling and its fate, for each that lay outside."""

_NOTHING = Beside()


def settle(database: Database, fates: Fates, beside: Mapping[str, Beside]) -> None:
    """See to it that the outcomes are those of the reviews as they are in the index. Raises Doubt.

    *beside* is what other records say of reviews, by their ids.
    """
    said = {review: _line(told) for review, told in beside.items()}
    if said == _said(database.connection) and not _doubtful(database.connection):
        return
    with database.held(), database.transaction() as connection:
        _doubt_where_it_changed(connection, said)
        known = _Known.of(connection, beside)
        for people in _together(known.agents, _doubtful(connection)):
            _settle(connection, known, people, fates)
        connection.execute("DELETE FROM dirty")


@dataclass(frozen=True)
class _Known:
    """The marks that matter here, by their numbers."""

    feelings: Mapping[int, Mark]
    rubrics: Mapping[int, str]
    followed: Mapping[int, str]
    copies: Mapping[int, RubricBrief]
    agents: Mapping[int, str]
    beside: Mapping[str, Beside]

    @classmethod
    def of(cls, connection: sqlite3.Connection, beside: Mapping[str, Beside]) -> "_Known":
        felt = marks(connection, (MarkKind.WANTED, MarkKind.UNWANTED))
        return cls(
            {n: mark for n, mark in felt.items() if is_told(mark.kind, mark.value)},
            {n: mark.rubric for n, mark in marks(connection, [MarkKind.RUBRIC]).items()},
            {n: mark.name for n, mark in marks(connection, [MarkKind.FOLLOWED]).items()},
            {n: kept(connection, mark.name) for n, mark in marks(connection, [MarkKind.COPY]).items()}
            if beside
            else {},
            {n: mark.name for n, mark in marks(connection, [MarkKind.AGENT]).items()},
            beside,
        )

    def judged(self, key: int, row: "_Row") -> Judged:
        """The review in that row."""
        numbers = tuple(array(MARK_NUMBERS, row.marks))
        followed = {self.followed[n] for n in numbers if n in self.followed}
        beside = self.beside.get(row.name.removesuffix(".json"), _NOTHING)
        creates = self._creates(numbers) if beside.talks else {}
        felt = tuple(
            _felt(n, mark, mark.name in followed, beside, creates) for n in numbers if (mark := self.feelings.get(n))
        )
        (rubric,) = (self.rubrics[n] for n in numbers if n in self.rubrics)
        return Judged(key, row.at, rubric, felt)

    def _creates(self, numbers: Iterable[int]) -> Mapping[str, Collection[str]]:
        """The feelings that each behavior creates, by the copy of the rubric among those marks."""
        return {act.id: act.creates for n in numbers if n in self.copies for act in self.copies[n].behaviors}


def _felt(number: int, mark: Mark, next_step: bool, beside: Beside, creates: Mapping[str, Collection[str]]) -> Felt:  # noqa: FBT001 # one of three that make it
    """The feeling of that *mark*. A talk is about the feelings that its behavior creates, or about all without one."""
    about = [talk for talk in beside.talks if not talk.behavior or mark.name in creates.get(talk.behavior, ())]
    done = (next_step and beside.done) or any(talk.done for talk in about)
    after = AT_ONCE if next_step else min((talk.at for talk in about), default=AT_ONCE)
    is_beyond = is_outside(mark.kind, mark.value, mark.bar)
    return Felt(number, mark.name, is_beyond, Led(next_step, bool(about), done), after)


def _line(told: Beside) -> str:
    talks = (f"{talk.behavior}:{talk.done:d}:{talk.at}" for talk in sorted(told.talks))
    return " ".join((f"{told.done:d}", *talks))


def _said(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT review, said FROM beside"))


def _doubt_where_it_changed(connection: sqlite3.Connection, said: Mapping[str, str]) -> None:
    """Doubt the outcomes of whose reviews other records say something else by now, and write down what they *said*."""
    before = _said(connection)
    known = marks(connection, [MarkKind.AGENT])
    for review in {*before, *said}:
        if before.get(review) == said.get(review):
            continue
        day = int(review[:10].replace("-", ""))
        rows = connection.execute(
            "SELECT marks FROM review WHERE name = ? AND key BETWEEN ? AND ?", (f"{review}.json", *keys_of(day, day))
        )
        borne = [n for (numbers,) in rows.fetchall() for n in array(MARK_NUMBERS, numbers)]
        connection.executemany("INSERT OR IGNORE INTO dirty VALUES (?)", [(n,) for n in borne if n in known])
        connection.execute("DELETE FROM beside WHERE review = ?", (review,))
        if review in said:
            connection.execute("INSERT INTO beside VALUES (?, ?)", (review, said[review]))


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
    chain = [known.judged(number, row) for number, row in enumerate(rows)]
    connection.executemany("DELETE FROM outcome WHERE agent = ?", [(agent,) for agent in spellings])
    connection.executemany(
        "INSERT INTO outcome VALUES (?, ?, ?, ?, ?, ?)",
        (
            (felt.mark, fate, *day_and_slot(rows[number].key), rows[number].agent, felt.led.kept)
            for number, felt, fate in fates(chain)
        ),
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
