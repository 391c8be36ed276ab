"""Finished records: one file each, in a folder a day, found by their names.

A file that cannot be read is a problem to show: never dropped, never rewritten.
"""

import os
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from callreview.errors import CannotRead, FaultyFiles, NoSuchRecord
from callreview.model.names import RecordId
from callreview.model.problem import Problem
from callreview.store.atomic import fingerprint, replace, write_new
from callreview.store.folder import make_folder
from callreview.store.ids import DAY_LENGTH, from_newest, is_id, match
from callreview.store.json_text import text_of
from callreview.store.loaded import Loaded, read_record
from callreview.store.locks import PATIENCE, workspace_lock
from callreview.store.reading import reason
from callreview.store.temp import sweep
from callreview.store.unreadable import unreadable
from callreview.store.workspace import Folders

if TYPE_CHECKING:  # a command loads the nouns it needs, each where it is asked for
    from callreview.model.coaching import Coaching, FollowUpNote
    from callreview.model.lineup import LineUp
    from callreview.model.record import Record
    from callreview.model.records import Listen
    from callreview.model.review import Review
    from callreview.model.voices import CheckIn, Idea, Kudos

R = TypeVar("R", bound="Record")

_SEE = "callreview list"


def reviews(folders: Folders) -> "Records[Review]":
    """The finished reviews."""
    from callreview.model.review import Review  # noqa: PLC0415 # as above

    return Records(folders, folders.reviews, Review, lambda review: review.finished)


def listens(folders: Folders) -> "Records[Listen]":
    """The calls that were only listened to."""
    from callreview.model.records import Listen  # noqa: PLC0415 # as above

    return Records(folders, folders.listens, Listen, lambda listen: listen.at)


def kudos(folders: Folders) -> "Records[Kudos]":
    """What customers, peers and leaders said."""
    from callreview.model.voices import Kudos  # noqa: PLC0415 # as above

    return Records(folders, folders.kudos, Kudos, lambda kudos: kudos.at, see="callreview kudos list")


def ideas(folders: Folders) -> "Records[Idea]":
    """The suggestions of those who do the work."""
    from callreview.model.voices import Idea  # noqa: PLC0415 # as above

    return Records(folders, folders.ideas, Idea, lambda idea: idea.at, see="callreview idea list")


def checkins(folders: Folders) -> "Records[CheckIn]":
    """What was learned when nothing was wrong."""
    from callreview.model.voices import CheckIn  # noqa: PLC0415 # as above

    return Records(folders, folders.checkins, CheckIn, lambda checkin: checkin.at, see="callreview checkin list")


def coachings(folders: Folders) -> "Records[Coaching]":
    """The coaching conversations."""
    from callreview.model.coaching import Coaching  # noqa: PLC0415 # as above

    return Records(folders, folders.coaching, Coaching, lambda coaching: coaching.finished, see="callreview talks")


def follow_up_notes(folders: Folders) -> "Records[FollowUpNote]":
    """What became of what was agreed."""
    from callreview.model.coaching import FollowUpNote  # noqa: PLC0415 # as above

    return Records(folders, folders.followups, FollowUpNote, lambda note: note.at, see="callreview followups")


def lineups(folders: Folders) -> "Records[LineUp]":
    """The pages that were made for line-ups."""
    from callreview.model.lineup import LineUp  # noqa: PLC0415 # as above

    return Records(folders, folders.lineups, LineUp, lambda lineup: lineup.at, see="callreview export lineup")


class Records(Generic[R]):
    """The records of one kind. *when* tells which of two records of a day is newer: an id tells only the day.

    *see* is the command that lists them.
    """

    _is_name = staticmethod(is_id)

    def __init__(
        self, folders: Folders, folder: Path, model: type[R], when: Callable[[R], datetime], *, see: str = _SEE
    ) -> None:
        self._folders, self._folder, self._model, self._when, self._see = folders, folder, model, when, see
        self._kind = model.__name__.lower()
        self._day_folders: dict[str, str] = {}

    def save_new(self, noun: R) -> str:
        """Write a record that is not there yet; gives its fingerprint. Raises RecordThere, CannotWrite."""
        path, raw = self._path(noun.id), text_of(noun)
        make_folder(path.parent)
        write_new(path, raw)
        return fingerprint(raw)

    def replace(self, noun: R, expected: str, *, patience: float = PATIENCE) -> str:
        """Write *noun* over its record, whose fingerprint was *expected* when it was read; gives the new one.

        Raises ChangedMeanwhile when the file is another by now, WorkspaceBusy when another callreview writes for
        more than *patience* seconds, CannotWrite when the system refuses.
        """
        path, raw = self._path(noun.id), text_of(noun)
        with workspace_lock(self._folders, patience=patience):
            replace(path, raw, expected=expected)
        return fingerprint(raw)

    def tidy(self, record: RecordId) -> None:
        """Remove what a crash left over beside *record*. Raises CannotWrite."""
        sweep(self._path(record).parent)

    def has(self, record: RecordId) -> bool:
        """Whether there is a file for *record*, readable or not."""
        return os.path.lexists(self._path(record))

    def load(self, record: RecordId) -> Loaded[R]:
        """The record of that id. Raises NoSuchRecord, or FaultyFiles when its file is wrong."""
        if not self.has(record):
            raise NoSuchRecord(self._kind, record, self._see)
        loaded = self.read(self._path(record))
        if isinstance(loaded, tuple):
            raise FaultyFiles(loaded)
        return loaded

    def find(self, typed: str) -> RecordId:
        """The id that *typed* means (`last`, `k7f`). Raises NoSuchRecord or SeveralRecords."""
        ids = self._newest_first() if from_newest(typed) is not None else self.ids()
        return match(ids, typed, kind=self._kind, see=self._see)

    def ids(self) -> tuple[RecordId, ...]:
        """The ids of all records, newest day first, from the names of the files; no file is opened."""
        paths = (path for folder in self._newest_day_first(unseen=[]) for path in folder)
        return tuple(RecordId(path.stem) for path in paths if self._lies_right(path))

    def all(self, since: date | None = None) -> Iterator[Loaded[R] | tuple[Problem, ...]]:
        """Every file of the folder: records newest first, then for each day the problems of its faulty files.

        Names with a dot in front are the system's, or git's, and are passed over. Folders of days before *since* are
        not looked into.
        """
        unseen: list[OSError] = []
        for folder in self._newest_day_first(unseen):
            if since is not None and folder and self._is_before(folder[0].parent, since):
                continue
            read = [self.read(path) for path in folder]
            records = [one for one in read if isinstance(one, Loaded)]
            yield from sorted(records, key=lambda loaded: self._when(loaded.noun), reverse=True)
            yield from (one for one in read if not isinstance(one, Loaded))
        for error in unseen:
            path = Path(error.filename)
            yield (self._unseen(path, CannotRead(str(path), reason(error))),)

    def read(self, path: Path) -> Loaded[R] | tuple[Problem, ...]:
        """What lies at *path* in the folder of these records: a record, or everything that is wrong with it."""
        if self._lies_right(path) or path.is_symlink() or not path.is_file():
            return read_record(path, self._model, shown=self._folders.shown)
        shown = self._folders.shown(path)
        if path.suffix == ".json" and self._is_name(path.stem):
            right = self._folders.record_path(self._folder, RecordId(path.stem)).parent
            wrong, remedy = (
                "lies in the wrong folder",
                f"move it to {right.relative_to(self._folders.root).as_posix()}/",
            )
        else:
            wrong, remedy = "is not named like a record", f"move it out of {self._folder.name}/"
        return (Problem(shown, 0, 0, "", wrong, remedy, "record-place"),)

    def _path(self, record: RecordId) -> Path:
        path = self._folders.record_path(self._folder, record)
        return self._folders.free_of_links(path.parent) / path.name

    def _unseen(self, folder: Path, refusal: CannotRead) -> Problem:
        return unreadable(refusal, folder, shown=self._folders.shown(folder))

    def _newest_first(self) -> Iterator[RecordId]:
        return (loaded.noun.id for loaded in self.all() if isinstance(loaded, Loaded))

    def _newest_day_first(self, unseen: list[OSError]) -> Iterator[list[Path]]:
        """The files of each folder, newest day first; links to folders count as files. *unseen* takes the refusals."""
        if self._folder.is_symlink():
            yield [self._folder]
        elif self._folder.exists():
            for folder, inner, names in os.walk(self._folder, onerror=unseen.append):
                inner.sort(reverse=True)
                links = [name for name in inner if Path(folder, name).is_symlink()]
                yield [Path(folder, name) for name in sorted([*names, *links]) if not name.startswith(".")]

    def _is_before(self, folder: Path, since: date) -> bool:
        """Whether *folder* is one of an earlier day; one that is no day's is of any day."""
        day = "-".join(folder.relative_to(self._folder).parts) if folder != self._folder.parent else ""
        return len(day) == DAY_LENGTH and day < since.isoformat()

    def _lies_right(self, path: Path) -> bool:
        record, _, kind = path.name.rpartition(".")
        if kind != "json" or not self._is_name(record):
            return False
        day = record[:DAY_LENGTH]
        if day not in self._day_folders:
            self._day_folders[day] = f"{self._folders.record_path(self._folder, RecordId(record)).parent}{os.sep}"
        return str(path) == self._day_folders[day] + path.name
