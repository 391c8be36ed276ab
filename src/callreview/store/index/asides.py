"""What other records say beside the reviews, in a line each: read anew only when a file has changed."""

import time
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from callreview.store.index.comparing import look_into, told_by_name
from callreview.store.index.database import Database
from callreview.store.index.folders import tree_below
from callreview.store.index.spans import EVER, Span, in_span

_ENDING = ".json"


class Source(NamedTuple):
    """A folder of the workspace, and how its records are told in a line.

    `read` reads the record at a path; None where it cannot be read, and then it is asked again the next time. `refused`
    is told of a folder that the system does not show, and of the number of its reason.
    """

    folder: str
    read: Callable[[str], str | None]
    refused: Callable[[str, int], None]


def asides(database: Database, root: str, source: Source) -> Mapping[str, str]:
    """The line of each record of *source* in the workspace at *root*, by its id, as the files are now. Raises Doubt."""
    look(database, root, source, EVER)
    rows = database.connection.execute("SELECT path, said FROM aside WHERE path BETWEEN ? AND ?", _below(source.folder))
    return {path.rpartition("/")[2].removesuffix(_ENDING): said for path, said in rows}


def look(database: Database, root: str, source: Source, span: Span) -> None:
    """See to it that the line of each record of *source* that can be read is in, and its words are found.

    Only of the days of *span*, and of what lies in no day's folder. What was known of a folder that is refused now
    stays. Raises Doubt.
    """
    refused: list[str] = []
    there = {path: (seen, kept) for path, seen, kept in _files(root, source, span, refused)}
    rows = database.connection.execute("SELECT path, seen FROM aside WHERE path BETWEEN ? AND ?", _below(source.folder))
    before = {path: seen for path, seen in rows if in_span(path[len(source.folder) + 1 :], span)}
    unseen = tuple(refused)
    stale = [path for path, seen in before.items() if there.get(path, ("",))[0] != seen and not path.startswith(unseen)]
    new = [
        (path, kept, said)
        for path, (seen, kept) in there.items()
        if before.get(path) != seen and (said := source.read(f"{root}/{path}")) is not None
    ]
    if new or stale:
        with database.held(), database.transaction() as connection:
            gone = [*stale, *(path for path, _, _ in new)]  # a new one may have come in through another process
            connection.executemany("DELETE FROM aside WHERE path = ?", [(path,) for path in gone])
            connection.executemany("INSERT INTO aside VALUES (NULL, ?, ?, ?)", new)


def _below(folder: str) -> tuple[str, str]:
    """The least and the greatest path that lies in *folder*."""
    return f"{folder}/", f"{folder}/\U0010ffff"


def _files(root: str, source: Source, span: Span, refused: list[str]) -> Iterator[tuple[str, str, str]]:
    """The path of each record of *source*, what its file is seen by now, and what it will be known by.

    *refused* takes what the paths in folders that are not shown begin with.
    """
    now = time.time_ns()
    top = f"{root}/{source.folder}"
    tree = tree_below(top)
    for inner in (*(path for day, path in tree.days.items() if span.has(day)), *tree.others):
        place = f"{source.folder}/{inner}" if inner else source.folder
        look = look_into(top, inner)
        if look.refused:
            source.refused(place, look.refused)
            refused.append(f"{place}/")
        files = [seen for seen in look.files if seen.rsplit("/", 2)[0].endswith(_ENDING)]
        for name, seen, trusted in told_by_name(files, now):
            yield f"{place}/{name}", seen, trusted
