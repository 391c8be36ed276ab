"""How many reviews bear each mark in each period: read off where it stands written, never counted review by review."""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Collection, Iterator

from callreview.model.marks import Count, MarkKind
from callreview.store.index.asking import Bears
from callreview.store.index.spans import Span
from callreview.store.index.tables import MARK_NUMBERS, key_of, slots_of
from callreview.store.index.telling import marks

_FIRST_DAY, _LAST_DAY = 1, 31


def counts(  # noqa: PLR0913 # as there
    connection: sqlite3.Connection,
    kinds: Collection[MarkKind],
    span: Span,
    *,
    by_day: bool,
    agents: Collection[str],
    rubric: str | None,
) -> list[Count]:
    """As `Index.counts` says it."""
    wanted = {n: mark for n, mark in marks(connection, kinds).items() if rubric in {None, mark.rubric}}
    if agents:
        rows = _of_agents(connection, wanted, agents, span, by_day=by_day)
    elif by_day:
        rows = _of_days(connection, wanted, span)
    else:
        rows = _of_months(connection, wanted, span)
    return [Count(period, wanted[mark], number) for period, mark, number in sorted(rows)]


def _of_days(connection: sqlite3.Connection, wanted: Collection[int], span: Span) -> Iterator[tuple[int, int, int]]:
    for mark in wanted:
        rows = connection.execute(
            "SELECT day, reviews FROM noted WHERE mark = ? AND day BETWEEN ? AND ?", (mark, *span)
        )
        yield from ((day, mark, number) for day, number in rows)


def _of_months(connection: sqlite3.Connection, wanted: Collection[int], span: Span) -> Iterator[tuple[int, int, int]]:
    """Whole months as they stand; a month that *span* cuts through is made up of its days."""
    first, last = span.first // 100, span.last // 100
    if span.first % 100 > _FIRST_DAY:
        yield from _summed(connection, wanted, Span(span.first, min(span.last, first * 100 + 99)))
        first += 1
    if first <= last and span.last % 100 < _LAST_DAY:
        yield from _summed(connection, wanted, Span(last * 100, span.last))
        last -= 1
    for mark in wanted:
        rows = connection.execute(
            "SELECT month, reviews FROM monthly WHERE mark = ? AND reviews > 0 AND month BETWEEN ? AND ?",
            (mark, first, last),
        )
        yield from ((month, mark, number) for month, number in rows)


def _summed(connection: sqlite3.Connection, wanted: Collection[int], span: Span) -> Iterator[tuple[int, int, int]]:
    """The days of *span*, which lie in one month, as that month."""
    sums: Counter[int] = Counter()
    for _, mark, number in _of_days(connection, wanted, span):
        sums[mark] += number
    yield from ((span.first // 100, mark, number) for mark, number in sums.items())


def _of_agents(
    connection: sqlite3.Connection, wanted: Collection[int], agents: Collection[str], span: Span, *, by_day: bool
) -> Iterator[tuple[int, int, int]]:
    """The same for some agents' reviews alone: their bits say which, and each says what it bears."""
    theirs = [n for n, mark in marks(connection, [MarkKind.AGENT]).items() if mark.name in agents]
    sums: dict[int, Counter[int]] = {}
    for day, bits in Bears(theirs).bits(connection, *span).items():
        borne = sums.setdefault(day if by_day else day // 100, Counter())
        for slot in slots_of(bits):
            row = connection.execute("SELECT marks FROM review WHERE key = ?", (key_of(day, slot),)).fetchone()
            borne.update(array(MARK_NUMBERS, row[0]))
    for period, borne in sums.items():
        yield from ((period, mark, number) for mark, number in borne.items() if mark in wanted)
