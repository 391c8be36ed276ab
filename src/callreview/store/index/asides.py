"""What other records say beside the reviews, in a line each: read anew only when a file has changed."""

import time
from collections.abc import Callable, Iterator, Mapping

from callreview.store.index.comparing import look_into, told_by_name
from callreview.store.index.database import Database
from callreview.store.index.folders import tree_below
from callreview.store.index.tables import as_kept, as_told

ReadLine = Callable[[str], str | None]
"""Reads the record at that path; None where it cannot be read, and then it is asked again the next time."""

_ENDING = ".json"


def asides(database: Database, root: str, folder: str, read: ReadLine) -> Mapping[str, str]:
    """The line of each record in *folder* of *root* that can be read, by its id. Raises Doubt."""
    trusted: dict[str, str] = {}
    there: dict[str, str] = {}
    for path, seen, kept in _files(root, folder):
        there[path], trusted[path] = seen, kept
    before = {
        as_told(path): (seen, said)
        for path, seen, said in database.connection.execute("SELECT path, seen, said FROM aside")
        if as_told(path).startswith(f"{folder}/")
    }
    new = {
        path: (seen, said)
        for path, seen in there.items()
        if before.get(path, ("", ""))[0] != seen and (said := read(f"{root}/{path}")) is not None
    }
    stale = [path for path, (seen, _) in before.items() if there.get(path) != seen]
    if new or stale:
        with database.held(), database.transaction() as connection:
            connection.executemany("DELETE FROM aside WHERE path = ?", [(as_kept(path),) for path in stale])
            rows = [(as_kept(path), trusted[path], said) for path, (_, said) in new.items()]
            connection.executemany("INSERT OR REPLACE INTO aside VALUES (?, ?, ?)", rows)
    lines = {path: said for path, (seen, said) in before.items() if there.get(path) == seen}
    lines |= {path: said for path, (_, said) in new.items()}
    return {path.rpartition("/")[2].removesuffix(_ENDING): said for path, said in lines.items()}


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
