"""Changed folders, taken into the index: what is new in them is read, what is gone is forgotten."""

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from itertools import chain
from typing import NamedTuple

from callreview.model.problem import Problem
from callreview.store.index.comparing import Look, by_name, known, look_into, written
from callreview.store.index.database import Database
from callreview.store.index.folders import is_reached
from callreview.store.index.reading import Batch, Read, Wish, batches
from callreview.store.index.sharing import ShareLost
from callreview.store.index.spans import OF_A_DAY, day_of
from callreview.store.index.tables import as_kept
from callreview.store.index.writing import Writer
from callreview.store.unreadable import UNREADABLE, refused
from callreview.store.workspace import Folders

_AT_ONCE = 4_000
"""Files that land together: what is lost when it is interrupted, and how long others wait for their answer."""

Progress = Callable[[int, int], None]
"""Is told how many files of how many are in."""


class _Due(NamedTuple):
    """What is to be done about a folder, as it was found at `now`."""

    wish: Wish
    gone: tuple[str, ...]
    look: Look
    now: int


def take_in(  # noqa: PLR0913 # where, how to read and tell, into what, which, and when
    folders: Folders,
    read: Read,
    progress: Progress,
    database: Database,
    changed: Sequence[str],
    *,
    clock: Callable[[], int] = time.time_ns,
) -> None:
    """Read what is new in the *changed* folders of reviews, and put it into the tables.

    Folders are paths from that of the reviews; *clock* gives nanoseconds since 1970. Raises Doubt where nothing can
    be put there.
    """
    root = str(folders.reviews)
    with database.held():
        due = {folder: _due(database, clock(), _look(root, folder)) for folder in changed}
        landing = _Landing(database, folders, due, progress)
        try:
            with closing(batches(read, root, landing.wishes())) as coming:
                landing.land(coming)
        except ShareLost:
            landing.land(batches(read, root, landing.wishes(), alone=True))


class _Landing:
    """Batches on their way into the tables."""

    def __init__(self, database: Database, folders: Folders, due: dict[str, _Due], progress: Progress) -> None:
        self._database, self._folders, self._due, self._progress = database, folders, due, progress
        self._all = sum(len(each.wish.names) for each in due.values())
        self._done = 0

    def wishes(self) -> list[Wish]:
        """What is still to be read."""
        return [each.wish for each in self._due.values()]

    def land(self, coming: Iterable[Batch]) -> None:
        """Put every batch in, thousands of files in one transaction."""
        waiting = iter(coming)
        writer = Writer(self._database.connection)
        while self._due:
            first = next(waiting)  # waited for before the transaction, which keeps others waiting
            folders: list[str] = []
            landed = 0
            with self._database.transaction():
                for batch in chain([first], waiting):
                    self._put(writer, batch)
                    folders.append(batch.folder)
                    landed += len(batch.taken) + len(batch.faulty)
                    self._progress(self._done + landed, self._all)
                    if len(folders) == len(self._due) or landed >= _AT_ONCE:
                        break
                writer.sum_up()
            for folder in folders:  # not before: what did not land is still due
                del self._due[folder]
            self._done += landed

    def _put(self, writer: Writer, batch: Batch) -> None:
        due = self._due[batch.folder]
        if due.look.refused:
            batch = batch._replace(faulty=(("", (self._refusal(batch.folder, due.look.refused),)),))
        files = None if due.look.refused else written(due.look.files, due.now, self._refused(batch))
        writer.put(batch, due.gone, day_of(batch.folder) if len(batch.folder) == OF_A_DAY else 0, files)

    def _refused(self, batch: Batch) -> frozenset[str]:
        """The plain files that the system would not show us; it may show them next time, though nobody changes them."""
        folder = self._folders.reviews / batch.folder
        unread = (name for name, told in batch.faulty if any(problem.check == UNREADABLE for problem in told))
        return frozenset(name for name in unread if (folder / name).is_file() and not (folder / name).is_symlink())

    def _refusal(self, folder: str, number: int) -> Problem:
        """That the system would not show *folder*."""
        path = self._folders.reviews / folder
        return refused(path, number, shown=Folders(self._folders.root).shown(path))


def _look(root: str, folder: str) -> Look:
    """What is in *folder*, which may have been there long ago, and whatever lies on the way to it now."""
    return look_into(root, folder) if is_reached(root, folder) else Look(folder, [], (), 0)


def _due(database: Database, now: int, look: Look) -> _Due:
    """What a look at a folder asks for, beside what is written down of it."""
    row = database.connection.execute("SELECT files FROM folder WHERE path = ?", (as_kept(look.folder),)).fetchone()
    before = known(row[0] or b"") if row else {}
    there = by_name(look.files)
    new = tuple(name for name, at in there.items() if before.get(name) != at)
    gone = ("", *(name for name in before if name not in there))
    return _Due(Wish(look.folder, new), gone, look, now)
