"""What the index has written down, read back: marks, names, days and folders."""

import sqlite3
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from callreview.model.marks import Mark, MarkKind
from callreview.store.index.spans import OF_A_DAY, Span, day_of, path_of
from callreview.store.index.tables import SEPARATOR, as_told

if TYPE_CHECKING:
    from callreview.model.agreed import Agreed


def marks(connection: sqlite3.Connection, kinds: Collection[MarkKind]) -> dict[int, Mark]:
    """The marks of *kinds* that some review has borne, by their numbers."""
    return _marks(connection, kinds, "")


def marks_now(connection: sqlite3.Connection, kinds: Collection[MarkKind]) -> dict[int, Mark]:
    """The marks of *kinds* that some review bears now."""
    return _marks(connection, kinds, " AND EXISTS (SELECT 1 FROM monthly WHERE mark = n AND reviews > 0)")


def _marks(connection: sqlite3.Connection, kinds: Collection[MarkKind], condition: str) -> dict[int, Mark]:
    rows = connection.execute(
        f"SELECT n, kind, name, value, bar, rubric, version FROM mark WHERE kind IN ({_places(kinds)}){condition}",  # noqa: S608 # only question marks, and our own words
        tuple(kinds),
    )
    return {n: Mark(MarkKind(kind), *said) for n, kind, *said in rows}


def names(connection: sqlite3.Connection, kind: MarkKind) -> tuple[str, ...]:
    """The names that reviews have now, sorted."""
    return tuple(sorted({mark.name for mark in marks_now(connection, [kind]).values()}))


def all_is_well(connection: sqlite3.Connection) -> bool:
    """Whether every file can be read."""
    return not connection.execute("SELECT EXISTS (SELECT 1 FROM problem)").fetchone()[0]


def days(connection: sqlite3.Connection, span: Span) -> Iterator[int]:
    """The days of *span* that have reviews, newest first."""
    rows = connection.execute(
        "SELECT path FROM folder WHERE path BETWEEN ? AND ? ORDER BY path DESC",
        (path_of(span.first), path_of(span.last)),
    )
    return (day for (path,) in rows.fetchall() if len(path) == OF_A_DAY and (day := day_of(path)))


def folders(connection: sqlite3.Connection) -> list[str]:
    """Every folder that had files."""
    return [as_told(path) for (path,) in connection.execute("SELECT path FROM folder")]


def agreed(connection: sqlite3.Connection) -> "tuple[Agreed, ...]":
    """What the reviews agreed on, by day."""
    from callreview.model.agreed import agreed_from  # noqa: PLC0415 # a listing asks for none of it

    rows = connection.execute("SELECT fields FROM agreed ORDER BY key")
    return tuple(agreed_from(fields.split(SEPARATOR)) for (fields,) in rows)


def version(connection: sqlite3.Connection) -> int:
    """A number that is another once another process has written."""
    number: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return number


def _places(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
