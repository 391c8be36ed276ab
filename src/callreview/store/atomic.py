"""Write a file whole or not at all. What was there before is never half overwritten, and never by mistake.

The bytes go to a temp file beside the target, reach the disk, and only then take the target's name.
"""

import errno
import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from callreview.errors import CannotRead, CannotWrite, ChangedMeanwhile, RecordThere
from callreview.plain_file import kind_of
from callreview.store.folder import sync_folder
from callreview.store.reading import plainly, read_whole
from callreview.store.temp import NEW, OWNERS_ONLY, let_go, take, temp_of

_NO_HARD_LINKS = {errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def fingerprint(raw: bytes) -> str:
    """`sha256:…` of the bytes: what a change names to say which file it was made from."""
    return f"sha256:{hashlib.sha256(raw).hexdigest()}"


def write_new(path: Path, raw: bytes) -> None:
    """Put *raw* at *path*, where nothing may be yet. Of several writers exactly one succeeds.

    Raises RecordThere when something is there, CannotWrite when the system refuses; either way nothing changed.
    """
    _land(path, raw, _as_new)


def replace(path: Path, raw: bytes, *, expected: str | None) -> None:
    """Put *raw* at *path* in place of the file whose fingerprint is *expected*.

    None stands for a file that may or may not be there. Raises ChangedMeanwhile when the file differs from
    *expected* or is gone, CannotWrite when the system refuses; either way nothing changed.
    """
    _land(path, raw, partial(_over, expected=expected))


def _land(path: Path, raw: bytes, put: Callable[[Path, Path], None]) -> None:
    """Write *raw* beside *path*, then let *put* give it the name. A failure leaves nothing behind."""
    temp = temp_of(path)
    with plainly(path, CannotWrite), take(temp) as file:
        try:
            left = memoryview(raw)
            while left:
                left = left[file.write(left) :]
            os.fsync(file.fileno())
            let_go(file)
            put(temp, path)
        except BaseException:  # Ctrl-C too
            let_go(file)
            with suppress(OSError):
                temp.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def _as_new(temp: Path, path: Path) -> None:
    try:
        if os.name == "nt":
            temp.rename(path)  # fails there when the name is taken
            return
        try:
            path.hardlink_to(temp)  # fails when the name is taken, which no rename of POSIX does
        except OSError as error:
            if error.errno not in _NO_HARD_LINKS:
                raise
            _claim(temp, path)
        else:
            with suppress(OSError):  # the record is safe; a second name is swept later
                temp.unlink()
    except FileExistsError:
        raise RecordThere(str(path)) from None


def _claim(temp: Path, path: Path) -> None:
    """Where there are no hard links: take the name with an empty file, then put the whole one over it."""
    os.close(os.open(path, NEW, OWNERS_ONLY))
    try:
        temp.replace(path)
    except BaseException:
        path.unlink()
        raise


def _over(temp: Path, path: Path, *, expected: str | None) -> None:
    if expected is not None:
        try:
            found = fingerprint(read_whole(path))
        except CannotRead:
            found = ""
        if found != expected:
            raise ChangedMeanwhile(str(path))
    elif os.path.lexists(path) and kind_of(path.lstat().st_mode):
        raise CannotWrite(str(path), f"{kind_of(path.lstat().st_mode)} is in the way")
    temp.replace(path)
