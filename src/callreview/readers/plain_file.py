"""A file's bytes, if it is a plain file of a sensible size. Nothing that could hang or fill memory is opened."""

from dataclasses import dataclass
from pathlib import Path

from callreview.model.problem import Problem
from callreview.plain_file import NotPlain, opened


@dataclass(frozen=True)
class Limit:
    """How large a file may be: *most* bytes, which is *said* so; *hint* is what to do about a larger one."""

    most: int
    said: str
    hint: str

    def passed_by(self, shown: str) -> Problem:
        """The Problem of a file of more bytes."""
        return Problem(shown, 0, 0, "", f"is over {self.said}", self.hint, "too-large")


BY_HAND = Limit(1_000_000, "1 MB", "check that it is the file you meant, or split it")
"""What people write in an editor stays below it."""


def raw_of(path: Path, *, shown: str, limit: Limit = BY_HAND) -> bytes | Problem:
    """The bytes of the plain file at *path*, within the *limit*; a Problem where there is no such file.

    A link is followed to a plain file and to nothing else.
    """
    try:
        with opened(path) as file:
            raw = file.read(limit.most + 1)
    except NotPlain as refused:
        return Problem(shown, 0, 0, "", refused.message, refused.hint, refused.check)
    return limit.passed_by(shown) if len(raw) > limit.most else raw
