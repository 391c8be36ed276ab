"""What other records say beside the reviews, in a line each: read anew only when a file has changed."""

import time
from collections.abc import Callable, Iterator, Mapping

from callreview.store.index.comparing import look_into, told_by_name
from callreview.store.index.database import Database
from callreview.store.index.folders import tree_below

ReadLine = Callable[[str], str | None]
"""Reads the record at that path; None where it cannot be read, and then it is asked again the next time."""

_ENDING = ".json"
_ROW = "number, said FROM aside WHERE path = ?"


def asides(database: Database, root: str, folder: str, read: ReadLine) -> Mapping[str, str]:
    """The line of each record in *folder* of *root* that can be read, by its id. Raises Doubt."""
    look(database, root, folder, read)
    rows = database.connection.execute("SELECT path, said FROM aside WHERE path BETWEEN ? AND ?", _below(folder))
    return {path.rpartition("/")[2].removesuffix(_ENDING): said for path, said in rows}


def look(database: Database, root: str, folder: str, read: ReadLine, *, is_searched: bool = False) -> None:
    """See to it that the line of each record in *folder* is in; the words in it can be searched for, where asked.

    Raises Doubt.
    """
    there = {path: (seen, kept) for path, seen, kept in _files(root, folder)}
    before = dict(
        database.connection.execute("SELECT path, seen FROM aside WHERE path BETWEEN ? AND ?", _below(folder))
    )
    stale = [path for path, seen in before.items() if there.get(path, ("",))[0] != seen]
    new = [
        (path, kept, said)
        for path, (seen, kept) in there.items()
        if before.get(path) != seen and (said := read(f"{root}/{path}")) is not None
    ]
    if not (new or stale):
        return
    with database.held(), database.transaction() as connection:
        for path in (*stale, *(path for path, _, _ in new)):  # a new one may have come in through another process
            if is_searched:
                connection.execute(f"INSERT INTO said_later (said_later, rowid, said) SELECT 'delete', {_ROW}", (path,))
            connection.execute("DELETE FROM aside WHERE path = ?", (path,))
        connection.executemany("INSERT INTO aside VALUES (NULL, ?, ?, ?)", new)
        if is_searched:
            paths = [(path,) for path, _, _ in new]
            connection.executemany(f"INSERT INTO said_later (rowid, said) SELECT {_ROW}", paths)


def _below(folder: str) -> tuple[str, str]:
    """The least and the greatest path that lies in *folder*."""
    return f"{folder}/", f"{folder}/\U0010ffff"


def _files(root: str, folder: str) -> Iterator[tuple[str, str, str]]:
    """The path of each record in *folder*, what its file is seen by now, and what it will be known by."""
    now = time.time_ns()
    tree = tree_below(f"{root}/{folder}")
    for inner in (*tree.days.values(), *tree.others):
        files = [
            seen for seen in look_into(f"{root}/{folder}", inner).files if seen.rsplit("/", 2)[0].endswith(_ENDING)
        ]
        for name, seen, trusted in told_by_name(files, now):
            yield f"{folder}/{inner}/{name}" if inner else f"{folder}/{name}", seen, trusted
