"""The file of the index: opened, believed or begun anew, and written to under a lock.

What is in it is derived. So there is one answer to every doubt (another format, no fitting seal, a fault of SQLite's):
the file is dropped and begun empty. Where none can be kept, the index lives in memory, for one command.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from callreview import __version__
from callreview.errors import CallreviewError
from callreview.store.index import seal
from callreview.store.index.file import NAME
from callreview.store.index.seal import Fits
from callreview.store.index.tables import FORMAT, TABLES
from callreview.store.index.turn import PATIENCE, Waiting, nobody_waits, our_turn
from callreview.store.workspace import Folders

IN_MEMORY = ":memory:"
_MADE_BY = f"{FORMAT} {__version__}"


class Doubt(Exception):
    """The index is not to be believed any more: another process began it anew, or SQLite found a fault in it."""


class Database:
    """An open index. `kept` says whether it is a file; otherwise it is gone with the process."""

    def __init__(self, folders: Folders, path: str, waiting: Waiting = nobody_waits) -> None:
        """Open the index at *path*, or one in memory. Raises Doubt where it is no index of ours.

        *waiting* is called where another writes for so long that somebody wonders.
        """
        self._folders, self.path, self._waiting = folders, path, waiting
        self.kept = path != IN_MEMORY
        try:
            self.connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        except sqlite3.Error as error:
            raise Doubt from error
        if self.kept:
            try:
                self._inode = self._inode_of_ours()
            except Doubt:
                self.close()
                raise
        else:
            _lay(self.connection)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep all others from writing. Raises Doubt where the file is not the one that was opened, or has no locks."""
        if not self.kept:
            yield
            return
        try:
            with our_turn(self._folders, self._waiting):
                self._must_be_ours()
                yield
        except (CallreviewError, OSError, sqlite3.Error) as refused:
            raise Doubt from refused

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """What is written inside lands whole or not at all. Only within `held`. Raises Doubt where it cannot land."""
        with doubting():
            if self.kept:
                seal.lift(self.path)
            try:
                self.connection.execute("BEGIN IMMEDIATE")
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
            finally:
                if self.kept:
                    seal.put_on(self.path)

    def _inode_of_ours(self) -> int:
        """The number of the file, if it is an index that we made. Raises Doubt."""
        with doubting():
            self.connection.execute("PRAGMA cache_size = -8000")
            if self.connection.execute("SELECT said FROM about").fetchone() == (_MADE_BY,):
                return os.stat(self.path).st_ino  # noqa: PTH116 # no pathlib on the way to a listing
        raise Doubt

    def _must_be_ours(self) -> None:
        with doubting():
            if seal.how_it_fits(self.path) is not Fits.SEALED or os.stat(self.path).st_ino != self._inode:  # noqa: PTH116
                raise Doubt


def opened(folders: Folders, waiting: Waiting = nobody_waits) -> Database:
    """The index of the workspace, as it was left or begun anew. Where no file can be kept, it is in memory."""
    path = f"{folders.derived}/{NAME}"
    if seal.how_it_fits(path) is Fits.SEALED:
        with suppress(Doubt):
            return Database(folders, path, waiting)
    try:
        with our_turn(folders, waiting):
            return _mended(folders, path, waiting)
    except (Doubt, CallreviewError, OSError, sqlite3.Error):
        return in_memory(folders)


def in_memory(folders: Folders) -> Database:
    """An empty index that is gone with the process."""
    return Database(folders, IN_MEMORY)


@contextmanager
def doubting() -> Iterator[None]:
    """Take what SQLite or the system refuses inside for a doubt about the file."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise Doubt from error


def _mended(folders: Folders, path: str, waiting: Waiting) -> Database:
    """The index once we hold the lock: another may have mended it, or a writer died; else it is begun anew."""
    with suppress(Doubt):
        match seal.how_it_fits(path):
            case Fits.SEALED:
                return Database(folders, path, waiting)
            case Fits.LIFTED:
                return _after_a_death(folders, path, waiting)
            case Fits.BROKEN | Fits.NO_INDEX:
                pass
    _drop(path)
    new = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    os.close(new)
    seal.lift(path)
    begun = sqlite3.connect(path, isolation_level=None)
    try:
        _lay(begun)
    finally:
        begun.close()
    seal.put_on(path)
    return Database(folders, path, waiting)


def _after_a_death(folders: Folders, path: str, waiting: Waiting) -> Database:
    """The index as SQLite restores it after its writer died in the middle, looked through before it is believed."""
    left = Database(folders, path, waiting)
    with doubting():
        if left.connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise Doubt
        left.connection.execute("BEGIN IMMEDIATE")  # what a dead writer left in its journal is undone by now
        left.connection.execute("ROLLBACK")
    seal.put_on(path)
    return left


def _drop(path: str) -> None:
    seal.remove(path)
    for name in (f"{path}-journal", f"{path}-wal", f"{path}-shm", path):
        with suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108 # as above


def _lay(connection: sqlite3.Connection) -> None:
    connection.executescript(f"PRAGMA page_size = 8192; BEGIN; {TABLES}")
    connection.execute("INSERT INTO about VALUES (?)", (_MADE_BY,))
    connection.execute("COMMIT")
