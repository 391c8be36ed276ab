"""The temp file beside a target: made, held while it is written, and swept when a crash left it over.

Its name comes from the target's, so at most one can be left over. Its writer holds a lock on it, which the system
drops when the writer dies: a temp file that nobody holds is a left-over, and may be removed at any time.
"""

import os
import time
from contextlib import suppress
from io import FileIO
from pathlib import Path

from filelock import lock_descriptor

from callreview.errors import CannotWrite
from callreview.plain_file import kind_of
from callreview.store.reading import BYTES, NO_FOLLOW, NO_WAIT, plainly

NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL
OWNERS_ONLY = 0o600
_TRIES, _PAUSE = 500, 0.01  # five seconds for whoever else writes this very file


def temp_of(path: Path) -> Path:
    """Where the bytes for *path* wait: `.NAME.tmp` in the same folder."""
    return path.with_name(f".{path.name}.tmp")


def take(temp: Path) -> FileIO:
    """The new, empty file *temp*, held by us until it is closed. A left-over of that name is removed first.

    Raises CannotWrite when someone else holds it for seconds, OSError when the system refuses.
    """
    while True:
        try:
            file = _opened(temp, NEW)
        except FileExistsError:
            _clear(temp, tries=_TRIES)
            continue
        held = False
        try:
            held = _hold(file, temp, tries=_TRIES)  # not held: it was swept before we could
        finally:
            if not held:
                file.close()
        if held:
            return file


def sweep(folder: Path) -> None:
    """Remove the temp files that a crash left in *folder*; one that is being written now is let be."""
    with plainly(folder, CannotWrite), suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith(".") and name.endswith(".tmp") and entry.is_file(follow_symlinks=False):
                _clear(Path(entry.path), tries=1)


def let_go(file: FileIO) -> None:
    """Close *file* where an open one can be neither renamed nor removed; elsewhere it stays held to the end."""
    if os.name == "nt":
        file.close()


def _opened(temp: Path, flags: int) -> FileIO:
    return os.fdopen(os.open(temp, flags | NO_FOLLOW | BYTES, OWNERS_ONLY), "r+b", buffering=0)


def _clear(temp: Path, *, tries: int) -> None:
    """Remove the left-over *temp*. One that stays held is let be after the one try, and raises after many."""
    try:
        if kind_of(temp.lstat().st_mode):
            raise CannotWrite(str(temp), f"{kind_of(temp.lstat().st_mode)} is in the way")
        file = _opened(temp, os.O_RDWR | NO_WAIT)
    except FileNotFoundError:
        return
    with file:
        if _hold(file, temp, tries=tries):
            let_go(file)
            temp.unlink(missing_ok=True)


def _hold(file: FileIO, temp: Path, *, tries: int) -> bool:
    """Lock *file*, and say whether it still is the one that *temp* names: its last holder may have moved it.

    False as well when a single try finds it held. Raises CannotWrite when many tries do.
    """
    for attempt in range(tries):
        if attempt:
            time.sleep(_PAUSE)
        if lock_descriptor(file.fileno(), blocking=False):
            break
    else:
        if tries > 1:
            raise CannotWrite(str(temp), "another program is writing it")
        return False
    try:
        return os.path.samestat(os.fstat(file.fileno()), temp.lstat())
    except FileNotFoundError:
        return False
