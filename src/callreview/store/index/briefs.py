"""Rubrics in brief, as rows of a table and back."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby

from callreview.model.brief import BehaviorBrief, Copy, FeelingBrief, RaisedBrief, RubricBrief
from callreview.model.marks import MarkKind
from callreview.store.index.spans import Span
from callreview.store.index.tables import SEPARATOR

_RUBRIC, _FEELING, _BEHAVIOR, _RAISED, _MUST = "rubric", "feeling", "behavior", "raised", "must"

_COPIES_AT_MOST = 256
"""Some hundreds of kilobytes."""


def _rows(brief: RubricBrief) -> Iterator[tuple[str, str]]:
    """The rows that say *brief*: what each is about, and its fields."""
    yield _RUBRIC, SEPARATOR.join((brief.id, str(brief.version), brief.title, brief.status))
    for feeling in brief.feelings:
        yield _FEELING, SEPARATOR.join(feeling)
    for behavior in brief.behaviors:
        yield _BEHAVIOR, SEPARATOR.join((behavior.id, behavior.text, *behavior.creates))
    for raised in brief.raised:
        yield _RAISED, SEPARATOR.join(map(str, raised))
    yield from ((_MUST, must) for must in brief.musts)


def brief_of(rows: Iterable[tuple[str, str]]) -> RubricBrief:
    """The brief that *rows* say."""
    said: dict[str, list[list[str]]] = {_RUBRIC: [], _FEELING: [], _BEHAVIOR: [], _RAISED: [], _MUST: []}
    for part, fields in rows:
        said[part].append(fields.split(SEPARATOR))
    [(name, version, title, status)] = said[_RUBRIC]
    return RubricBrief(
        name,
        int(version),
        title,
        status,
        tuple(FeelingBrief(*fields) for fields in said[_FEELING]),
        tuple(BehaviorBrief(act, text, tuple(creates)) for act, text, *creates in said[_BEHAVIOR]),
        tuple(RaisedBrief(on, of, below, to, why, int(number)) for on, of, below, to, why, number in said[_RAISED]),
        tuple(must for (must,) in said[_MUST]),
    )


def keep(connection: sqlite3.Connection, name: str, brief: RubricBrief) -> None:
    """Write *brief* down under its *name*, unless it is there."""
    rows = [(name, place, part, fields) for place, (part, fields) in enumerate(_rows(brief))]
    connection.executemany("INSERT OR IGNORE INTO brief VALUES (?, ?, ?, ?)", rows)


def keep_copy(connection: sqlite3.Connection, copy: Copy) -> None:
    """Write down under its name what *copy* says, and its text, unless they are there."""
    keep(connection, copy.name, copy.brief)
    connection.execute("INSERT OR IGNORE INTO copy VALUES (?, ?)", (copy.text, copy.name))


def copies(connection: sqlite3.Connection) -> Iterator[Copy]:
    """The copies that were written down last."""
    rows = connection.execute("SELECT text, name FROM copy ORDER BY rowid DESC LIMIT ?", (_COPIES_AT_MOST,)).fetchall()
    said = {name: kept(connection, name) for name in {name for _, name in rows}}
    yield from (Copy(name, text, said[name]) for text, name in rows)


def kept(connection: sqlite3.Connection, name: str) -> RubricBrief:
    """What was written down under *name*."""
    return brief_of(connection.execute("SELECT part, fields FROM brief WHERE copy = ? ORDER BY place", (name,)))


def briefs(connection: sqlite3.Connection, span: Span) -> tuple[RubricBrief, ...]:
    """The briefs of the copies in reviews of *span*: by id, the oldest version first, then the longest unused."""
    rows = connection.execute(
        "SELECT copy, part, fields FROM brief JOIN ("
        " SELECT name, (SELECT max(day) FROM noted WHERE mark = n AND day BETWEEN ? AND ?) AS day"
        " FROM mark WHERE kind = ?) ON copy = name WHERE day IS NOT NULL ORDER BY day, copy, place",
        (*span, MarkKind.COPY),
    )
    told = [brief_of((part, fields) for _, part, fields in group) for _, group in groupby(rows, lambda row: row[0])]
    return tuple(sorted(told, key=lambda brief: (brief.id, brief.version)))
