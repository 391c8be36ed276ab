"""The rubrics as their files state them today, in brief: read anew only when a file has changed."""

import time
from collections.abc import Callable, Iterator

from callreview.model.brief import RubricBrief, name_of
from callreview.store.index.briefs import keep, kept
from callreview.store.index.comparing import look_into, told_by_name
from callreview.store.index.database import Database
from callreview.store.index.tables import as_kept

ReadRange = Callable[[str], RubricBrief | None]
"""Reads the rubric in the file of that name; None where it cannot be read."""

_ENDING = ".yaml"


def stated(database: Database, root: str, folder: str, read: ReadRange) -> Iterator[RubricBrief]:
    """The rubrics that can be read in *folder* of *root*, by the names of their files. Raises Doubt."""
    now = time.time_ns()
    files = [seen for seen in look_into(root, folder).files if seen.rsplit("/", 2)[0].endswith(_ENDING)]
    for name, seen, trusted in told_by_name(files, now):
        row = database.connection.execute("SELECT seen, copy FROM stated WHERE name = ?", (as_kept(name),)).fetchone()
        copy = row[1] if row and row[0] == seen else _read_anew(database, name, trusted, read)
        if copy:
            yield kept(database.connection, copy)


def _read_anew(database: Database, name: str, seen: str, read: ReadRange) -> str:
    """What the rubric in the file *name* is known by from now on; nothing where it cannot be read."""
    brief = read(name)
    copy = name_of(brief) if brief else ""
    with database.held(), database.transaction() as connection:
        if brief:
            keep(connection, copy, brief)
        connection.execute("INSERT OR REPLACE INTO stated VALUES (?, ?, ?)", (as_kept(name), seen, copy))
    return copy
