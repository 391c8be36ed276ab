"""What became of the feelings outside the range, as it stands in the index: how many, and which were let pass."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby, islice

from callreview.model.fates import Fate, Outcome, led_from
from callreview.model.marks import Mark, MarkKind
from callreview.store.index.asking import lines
from callreview.store.index.spans import Span
from callreview.store.index.telling import marks

_FEELINGS = (MarkKind.WANTED, MarkKind.UNWANTED)


def outcomes(connection: sqlite3.Connection, span: Span, agents: Collection[str], rubric: str | None) -> list[Outcome]:
    """As `Index.outcomes` says it."""
    felt = {n: mark for n, mark in marks(connection, _FEELINGS).items() if rubric in {None, mark.rubric}}
    rows = _of_agents(connection, span, agents) if agents else _of_all(connection, span)
    return [Outcome(felt[n], Fate(fate), reviews, led_from(led)) for n, fate, led, reviews in rows if n in felt]


def newest_let_pass(
    connection: sqlite3.Connection, span: Span, agents: Collection[str], groups: Sequence[Collection[Mark]], limit: int
) -> list[list[str]]:
    """As `Index.let_pass` says it."""
    numbers = {mark: n for n, mark in marks(connection, _FEELINGS).items()}
    theirs = {n for n, mark in marks(connection, [MarkKind.AGENT]).items() if not agents or mark.name in agents}
    return [
        list(islice(_newest_let_pass(connection, span, theirs, [numbers[mark] for mark in group]), limit))
        for group in groups
    ]


def _newest_let_pass(
    connection: sqlite3.Connection, span: Span, agents: Collection[int], feelings: Iterable[int]
) -> Iterator[str]:
    of_each = (
        connection.execute(
            "SELECT day, slot, agent FROM outcome WHERE feeling = ? AND fate = ? AND day BETWEEN ? AND ?"
            " ORDER BY day DESC",
            (n, Fate.LET_PASS, *span),
        )
        for n in feelings
    )
    rows = (row for row in merge(*of_each, key=_day, reverse=True) if row[2] in agents)
    for day, of_day in groupby(rows, _day):
        bits = 0
        for _, slot, _ in of_day:
            bits |= 1 << slot
        yield from (line.fields[0] for line in lines(connection, day, bits))


def _day(row: tuple[int, int, int]) -> int:
    return row[0]


_Counted = tuple[int, str, int, int]


def _of_all(connection: sqlite3.Connection, span: Span) -> Iterator[_Counted]:
    return connection.execute(
        "SELECT feeling, fate, led, count(*) FROM outcome WHERE day BETWEEN ? AND ? GROUP BY feeling, fate, led", span
    )


def _of_agents(connection: sqlite3.Connection, span: Span, agents: Collection[str]) -> Iterator[_Counted]:
    theirs = [n for n, mark in marks(connection, [MarkKind.AGENT]).items() if mark.name in agents]
    rows: Counter[tuple[int, str, int]] = Counter()
    for agent in theirs:
        found = connection.execute(
            "SELECT feeling, fate, led FROM outcome WHERE agent = ? AND day BETWEEN ? AND ?", (agent, *span)
        )
        rows.update(found)
    return ((*came, reviews) for came, reviews in rows.items())
