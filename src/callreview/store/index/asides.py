"""What other records say beside the reviews, in a line each: read anew only when a file has changed."""

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from callreview.store.index.comparing import Look, line_of, look_into, told_by_name, written
from callreview.store.index.database import Database
from callreview.store.index.folders import is_reached, tree_below
from callreview.store.index.spans import Span, path_of
from callreview.store.index.tables import as_kept
from callreview.store.index.telling import days

_ENDING = ".json"
_LAST = "\U0010ffff"


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
    tree = tree_below(f"{root}/{source.folder}")
    _look(database, root, source, [*tree.days.values(), *tree.others], _known(database, source.folder, "", _LAST))
    rows = database.connection.execute("SELECT path, said FROM aside WHERE path BETWEEN ? AND ?", _in(source.folder))
    return {path.rpartition("/")[2].removesuffix(_ENDING): said for path, said in rows}


def look(database: Database, root: str, source: Source, span: Span) -> None:
    """See to it that words of *source* are found as they are now, on those days of *span* that have reviews.

    Raises Doubt.
    """
    top = f"{root}/{source.folder}"
    if os.path.islink(top):  # noqa: PTH114 # pathlib would be loaded for this alone
        _look(database, root, source, [""], ())
        return
    known = _known(database, source.folder, path_of(span.first), path_of(span.last))
    there = {*known, *map(path_of, days(database.connection, span))}
    _look(database, root, source, [inner for inner in sorted(there) if is_reached(top, inner)], known)


def _look(database: Database, root: str, source: Source, there: Sequence[str], known: Iterable[str]) -> None:
    """Take in what changed in the folders of *source* that are *there*, and that some are not there that were *known*.

    What was known of a folder that is refused now stays, and of those in it.
    """
    now, top = time.time_ns(), f"{root}/{source.folder}"
    looks = [look_into(top, inner) for inner in there]
    for look in looks:
        if look.refused:
            source.refused(_path(source, look.folder).removesuffix("/"), look.refused)
    unseen = tuple(_path(source, look.folder) for look in looks if look.refused)
    reached = {*there}
    gone = [inner for inner in known if inner not in reached and not _path(source, inner).startswith(unseen)]
    looks = [look for look in looks if not look.refused] + [Look(inner, [], (), 0) for inner in gone]
    changed = (look for look in looks if _is_changed(database, source, look))
    taken = [_taken(database, root, source, look, now) for look in changed]
    if taken:
        with database.held(), database.transaction() as connection:
            for each in taken:
                connection.executemany("DELETE FROM aside WHERE path = ?", [(path,) for path in each.gone])
                connection.executemany("INSERT INTO aside VALUES (NULL, ?, ?, ?)", each.new)
                folder = as_kept(each.folder)
                connection.execute("DELETE FROM aside_folder WHERE path = ?", (folder,))
                if each.files:
                    connection.execute("INSERT INTO aside_folder VALUES (?, ?)", (folder, each.files))


def _is_changed(database: Database, source: Source, look: Look) -> bool:
    row = database.connection.execute(
        "SELECT files FROM aside_folder WHERE path = ?", (as_kept(_path(source, look.folder)),)
    ).fetchone()
    known: bytes = row[0] if row else b""
    return known != line_of(look.files)


class _Taken(NamedTuple):
    """What is to be written down of a folder: the paths that go, the rows that come, and its files as they are known.

    A new row's path goes before: it may have come in through another process.
    """

    folder: str
    gone: list[str]
    new: list[tuple[str, str, str]]
    files: bytes


def _taken(database: Database, root: str, source: Source, look: Look, now: int) -> _Taken:
    folder = _path(source, look.folder)
    files = [seen for seen in look.files if seen.rsplit("/", 2)[0].endswith(_ENDING)]
    there = {f"{folder}{name}": (seen, kept) for name, seen, kept in told_by_name(files, now)}
    rows = database.connection.execute(
        "SELECT path, seen FROM aside WHERE path BETWEEN ? AND ?", (as_kept(folder), as_kept(folder + _LAST))
    )
    before = {path: seen for path, seen in rows if "/" not in path[len(folder) :]}
    gone = [path for path, seen in before.items() if there.get(path, ("",))[0] != seen]
    new, unread = [], set()
    for path, (seen, kept) in there.items():
        if before.get(path) != seen:
            said = source.read(f"{root}/{path}")
            if said is None:
                unread.add(path[len(folder) :])
            else:
                new.append((path, kept, said))
    return _Taken(folder, [*gone, *(path for path, _, _ in new)], new, written(look.files, now, unread))


def _known(database: Database, folder: str, first: str, last: str) -> list[str]:
    """The folders in *folder*, from *first* to *last*, in which there was something."""
    rows = database.connection.execute(
        "SELECT path FROM aside_folder WHERE path BETWEEN ? AND ?", (f"{folder}/{first}", f"{folder}/{last}/{_LAST}")
    )
    return [path[len(folder) + 1 :].removesuffix("/") for (path,) in rows]  # no bytes: they come after all text


def _in(folder: str) -> tuple[str, str]:
    """The least and the greatest path that lies in *folder*."""
    return f"{folder}/", f"{folder}/{_LAST}"


def _path(source: Source, inner: str) -> str:
    """What the paths of the files in the folder *inner* of *source* begin with."""
    return f"{source.folder}/{inner}/" if inner else f"{source.folder}/"
