"""A file that the system would not show, as a problem. Light: a listing tells of it."""

from pathlib import Path

from callreview.errors import CannotRead
from callreview.model.problem import Problem
from callreview.store.reading import reason

UNREADABLE = "unreadable"
"""The check of a file that the system would not show."""


def refused(path: Path, number: int, *, shown: str) -> Problem:
    """That the system does not show the folder at *path*; *number* is its reason."""
    why = "it is a link, not a folder" if path.is_symlink() else reason(OSError(number, ""))
    return unreadable(CannotRead(str(path), why), path, shown=shown)


def unreadable(error: CannotRead, path: Path, *, shown: str) -> Problem:
    """What *error* says of *path*, as a Problem of what lies there."""
    wrong, _, remedy = str(error).removeprefix(f"{path}: ").partition("; ")
    return Problem(shown, 0, 0, "", wrong, remedy, UNREADABLE)
