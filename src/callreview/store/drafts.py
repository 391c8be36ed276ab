"""Reviews under way: saved after every answer, open in one window at a time, gone once the review is saved."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from callreview.errors import CannotRead, CannotWrite, FaultyFiles, NoSuchRecord
from callreview.model.draft import Draft
from callreview.model.names import RecordId
from callreview.model.problem import Problem
from callreview.store.atomic import replace
from callreview.store.folder import make_folder, sync_folder
from callreview.store.ids import from_newest, is_id, match
from callreview.store.json_text import text_of
from callreview.store.loaded import read_record
from callreview.store.locks import draft_lock
from callreview.store.reading import plainly
from callreview.store.temp import sweep
from callreview.store.workspace import Folders

_KIND, _SEE = "draft", "callreview drafts"


class OpenDraft:
    """A draft that is ours alone. Made by `Drafts.open`."""

    def __init__(self, path: Path, shown: Callable[[Path], str]) -> None:
        self._path, self._shown = path, shown

    def save(self, draft: Draft) -> None:
        """Write all of *draft*: once this returns, its answers outlive a power cut. Raises CannotWrite."""
        if draft.opening.id != self._path.stem:
            message = f"{draft.opening.id} is not the draft that is open, {self._path.stem}"
            raise ValueError(message)
        make_folder(self._path.parent)
        replace(self._path, text_of(draft), expected=None)

    def load(self) -> Draft:
        """The draft as it was last saved. Raises NoSuchRecord, or FaultyFiles when its file is wrong."""
        if not os.path.lexists(self._path):
            raise NoSuchRecord(_KIND, self._path.stem, _SEE)
        loaded = read_record(self._path, Draft, shown=self._shown)
        if isinstance(loaded, tuple):
            raise FaultyFiles(loaded)
        return loaded.noun

    def finish(self) -> None:
        """Remove the draft, for its review is saved. One that is gone already is no fault. Raises CannotWrite."""
        with plainly(self._path, CannotWrite), suppress(FileNotFoundError):
            self._path.unlink()
            sync_folder(self._path.parent)

    def discard(self) -> None:
        """Remove the draft and everything answered in it, for its owner wants none of it. Raises CannotWrite."""
        self.finish()


class Drafts:
    """The drafts of a workspace."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    @contextmanager
    def open(self, draft: RecordId) -> Iterator[OpenDraft]:
        """Hold *draft*, there already or yet to be saved, for as long as the block runs, whatever ends it.

        A process that dies lets go of it too. Raises DraftOpenElsewhere at once when another window holds it, and
        CannotWrite when the system refuses.
        """
        path = self._folders.drafts / f"{draft}.json"
        with draft_lock(self._folders, draft) as lock:
            sweep(self._folders.free_of_links(path.parent))
            try:
                yield OpenDraft(path, self._folders.shown)
            finally:
                if not os.path.lexists(path):  # finished, discarded, or never saved
                    with suppress(OSError):  # Windows removes nothing that is open; an empty lock does no harm
                        lock.unlink()

    def all(self) -> tuple[Draft | tuple[Problem, ...], ...]:
        """Every draft, the one last touched first, then the problems of each that cannot be read. Raises CannotRead."""
        drafts, faulty = [], []
        for path in self._paths():
            loaded = read_record(path, Draft, shown=self._folders.shown)
            if isinstance(loaded, tuple):
                faulty.append(loaded)
            else:
                drafts.append(loaded.noun)
        return (*sorted(drafts, key=lambda draft: draft.touched, reverse=True), *faulty)

    def find(self, typed: str) -> RecordId:
        """The id of the draft that *typed* means (`last`, `k7f`). Raises NoSuchRecord, SeveralRecords, CannotRead.

        A draft that cannot be read is found by its name; only `last` passes it over.
        """
        if from_newest(typed) is not None:
            ids = [draft.opening.id for draft in self.all() if isinstance(draft, Draft)]
        else:
            ids = [RecordId(path.stem) for path in self._paths() if is_id(path.stem)]
        return match(ids, typed, kind=_KIND, see=_SEE)

    def _paths(self) -> list[Path]:
        """What lies in the folder; names with a dot in front are temp files, or the system's."""
        folder = self._folders.free_of_links(self._folders.drafts)
        with plainly(folder, CannotRead), suppress(FileNotFoundError):
            return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        return []
