"""A file that the system would not show, as a problem. Light: a listing tells of it."""

from pathlib import Path

from callreview.errors import CannotRead
from callreview.model.problem import Problem

UNREADABLE = "unreadable"
"""The check of a file that the system would not show."""


def unreadable(error: CannotRead, path: Path, *, shown: str) -> Problem:
    """What *error* says of *path*, as a Problem of what lies there."""
    wrong, _, remedy = str(error).removeprefix(f"{path}: ").partition("; ")
    return Problem(shown, 0, 0, "", wrong, remedy, UNREADABLE)
