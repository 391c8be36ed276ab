"""Locks that the system drops when their holder ends, however it ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from callreview.errors import CallreviewError, CannotWrite, DraftOpenElsewhere, WorkspaceBusy
from callreview.model.names import RecordId
from callreview.store.folder import make_folder
from callreview.store.reading import plainly
from callreview.store.workspace import Folders

PATIENCE = 5.0
"""Seconds to wait for another callreview that writes; a write takes milliseconds."""


@contextmanager
def workspace_lock(folders: Folders, *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the right to change records, for as long as the block runs.

    Raises WorkspaceBusy when another has it for *patience* seconds, CannotWrite when the system has no locks here.
    """
    with _held(folders, folders.locks / "workspace.lock", patience, WorkspaceBusy(str(folders.root))):
        yield


@contextmanager
def draft_lock(folders: Folders, draft: RecordId) -> Iterator[Path]:
    """Hold one draft, for as long as the block runs; gives the lock's file, which the holder may remove.

    Raises DraftOpenElsewhere at once when another has it, CannotWrite when the system has no locks here.
    """
    path = folders.locks / f"{draft}.lock"
    with _held(folders, path, 0, DraftOpenElsewhere(draft)):
        yield path


@contextmanager
def _held(folders: Folders, path: Path, patience: float, taken: CallreviewError) -> Iterator[None]:
    make_folder(folders.free_of_links(path.parent))
    # Never the soft kind, which is only a file that is there: it would outlive a crash and shut its owner out.
    lock = FileLock(path, timeout=patience, mode=0o600, fallback_to_soft=False)
    with plainly(path, CannotWrite):
        try:
            lock.acquire()
        except Timeout:
            raise taken from None
    try:
        yield
    finally:
        lock.release()
