"""A file that people write by hand, changed for them: whoever could read it still can, and nobody's change is lost."""

import os
import stat
from pathlib import Path

from callreview.errors import CannotWrite, ChangedMeanwhile
from callreview.plain_file import kind_of
from callreview.store.atomic import fingerprint, replace
from callreview.store.reading import plainly


def rewrite(path: Path, raw: bytes, *, before: bytes) -> None:
    """Put *raw* at *path* in place of *before*, with the mode the file has.

    Raises ChangedMeanwhile when the file holds anything else or is gone, CannotWrite when it is a link, is read-only,
    or the system refuses; either way nothing changed.
    """
    try:
        state = path.lstat()
    except FileNotFoundError:
        raise ChangedMeanwhile(str(path)) from None
    if kind_of(state.st_mode):
        raise CannotWrite(str(path), f"it is {kind_of(state.st_mode)}, not a plain file")
    if not state.st_mode & stat.S_IWUSR or not os.access(path, os.W_OK):  # a new file could take its name all the same
        raise CannotWrite(str(path), "it is read-only")
    replace(path, raw, expected=fingerprint(before))
    with plainly(path, CannotWrite):
        path.chmod(stat.S_IMODE(state.st_mode))
