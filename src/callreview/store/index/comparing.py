"""Which folders are not as the index knows them: their names, times and sizes, file by file, against what is written.

A file that had changed so lately that its clock might not tell of the next change is written down without its time,
and so is looked at again.
"""

import errno
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from callreview.store.index.file import read_only
from callreview.store.index.folders import seen_in
from callreview.store.index.sharing import CAN_FORK, Share, ShareLost, cores
from callreview.store.index.spans import OF_A_DAY
from callreview.store.index.tables import as_kept

_TOO_YOUNG = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system that people still use ticks every two seconds."""
_UNTRUSTED = -1
_NO_FOLDER = {errno.ENOTDIR, errno.ELOOP}
_WORTH_A_FORK = 300
"""Folders; a process costs about as much as looking into fifty."""
_BETWEEN = "\0"


class Look(NamedTuple):
    """A folder as it was found: its files as `seen_in` tells them, and the folders in it.

    `refused` is the number of the system's reason not to show it; 0 where it did.
    """

    folder: str
    files: list[str]
    inner: tuple[str, ...]
    refused: int


def look_into(root: str, folder: str) -> Look:
    """What is in *folder* now; nothing where it is no folder, or lies in one that is refused and will be told of."""
    inner: list[str] = []
    try:
        files = seen_in(root, folder, inner.append)
    except FileNotFoundError:
        return Look(folder, [], (), 0)
    except OSError as error:
        of_another = folder and (error.errno in _NO_FOLDER or look_into(root, folder.rpartition("/")[0]).refused)
        return Look(folder, [], (), 0 if of_another else error.errno or -1)
    return Look(folder, files, tuple(inner), 0)


def written(files: Sequence[str], now: int, doubtful: Collection[str] = ()) -> bytes:
    """*files* as the index writes them down at *now* (nanoseconds since 1970), the *doubtful* like those too young."""
    trusted = now - _TOO_YOUNG
    told = (seen.rsplit("/", 2) for seen in files)
    return line_of(
        [
            f"{name}/{changed if int(changed) < trusted and name not in doubtful else _UNTRUSTED}/{size}"
            for name, changed, size in told
        ]
    )


def known(files: bytes) -> dict[str, str]:
    """What was written down, or was seen: the time and size of each file, by its name."""
    return by_name(os.fsdecode(files).split(_BETWEEN) if files else ())


def told_by_name(files: Sequence[str], now: int) -> Iterator[tuple[str, str, str]]:
    """The name of each of *files*, what it is seen by at *now*, and what it will be known by when it is written down.

    The two differ for a file that is too young to be known by its time: what was written down of it never fits.
    """
    trusted = known(written(files, now))
    return ((name, seen, trusted[name]) for name, seen in by_name(files).items())


def by_name(files: Iterable[str]) -> dict[str, str]:
    """The time and size of each of *files*, by its name."""
    return {name: f"{changed}/{size}" for name, changed, size in (seen.rsplit("/", 2) for seen in files)}


def changed_among(connection: sqlite3.Connection, database: str, root: str, folders: Sequence[str]) -> list[str]:
    """Those of *folders* that are not as the index has them, and the folders inside them.

    *database* is the index's file, for a second process to read; empty where it has none.
    """
    if not database or len(folders) < _WORTH_A_FORK or not CAN_FORK or cores() == 1:
        return list(_changed(connection, root, folders))
    try:
        inode = os.stat(database).st_ino  # noqa: PTH116 # no pathlib on the way to a listing
        share = Share(partial(_in_a_process_of_its_own, database, inode, root, folders[::2]))
    except OSError:
        return list(_changed(connection, root, folders))
    found = list(_changed(connection, root, folders[1::2]))
    try:
        while (came := share.take()) is not None:
            found += map(os.fsdecode, came)
    except ShareLost:
        return list(_changed(connection, root, folders))
    finally:
        share.give_up()
    return found


def _in_a_process_of_its_own(database: str, inode: int, root: str, folders: Sequence[str]) -> Iterator[bytes]:
    connection = sqlite3.connect(read_only(database), uri=True)
    if os.stat(database).st_ino != inode:  # noqa: PTH116 # as above
        raise ShareLost  # another process has begun the index anew: that one is not ours
    yield from map(os.fsencode, _changed(connection, root, folders))


def _changed(connection: sqlite3.Connection, root: str, folders: Sequence[str]) -> Iterator[str]:
    for folder in folders:
        look = look_into(root, folder)
        row = connection.execute("SELECT files FROM folder WHERE path = ?", (as_kept(folder),)).fetchone()
        if look.refused or line_of(look.files) != (row[0] if row else b""):
            yield folder
        if len(folder) >= OF_A_DAY:  # what lies in years and months is known without looking into them
            yield from _changed(connection, root, [f"{folder}/{inner}" for inner in look.inner])


def line_of(files: Sequence[str]) -> bytes:
    """*files* as they are seen, in one line: what `written` writes down where all of them are old enough."""
    return os.fsencode(_BETWEEN.join(files))
