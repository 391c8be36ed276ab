"""The commits that touched one file, as `git log` tells them: along the first parents, so that each follows the next.

A change made on a side branch is told at the merge that brought it in, which is the day it began to hold.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

# All that a repository's own config could make of the answer, or have run for it, is said here.
_ALWAYS = (
    "log",
    "-z",
    "--no-ext-diff",
    "--no-textconv",
    "--no-show-signature",
    "--no-mailmap",
    "--encoding=UTF-8",
    "--date=raw",
)
_COMMIT = ("%H", "%P", "%ad", "%an", "%s")
_FORMAT = f"--format=tformat:{'%x00'.join(_COMMIT)}"
TOUCHES = (*_ALWAYS, _FORMAT, "--raw", "--root", "--no-abbrev", "--first-parent")
FAMILY = (*_ALWAYS, _FORMAT, "--no-patch", "--no-follow", "--full-history", "--parents", "--topo-order")

_RAW = re.compile(rb"\n?:\d{6} (?P<mode>\d{6}) [0-9a-f]+ (?P<blob>[0-9a-f]+) (?P<how>[A-Z])\d*")
_RENAMED, _COPIED = "R", "C"


@dataclass(frozen=True)
class Commit:
    """Who made a commit, when by their own clock, and in what words."""

    commit: str
    parents: tuple[str, ...]
    at: datetime
    author: str
    subject: str

    @property
    def is_merge(self) -> bool:
        """Whether it joined branches."""
        return len(self.parents) > 1


@dataclass(frozen=True)
class Touch:
    """A commit that touched the file, and what it left behind: a mode, a blob and a path. *how* is git's own letter."""

    by: Commit
    path: str
    mode: str
    blob: str
    how: str


def touches_in(out: bytes) -> Iterator[Touch]:
    """The touches that *out*, git's answer to `TOUCHES`, tells of, newest first.

    They end with a copy: what came before is the story of another file, which is still there.
    """
    tokens = iter(out.split(b"\0"))
    token = next(tokens, b"")
    while token:
        by = _commit(token, tokens)
        token = next(tokens, b"")
        while raw := _RAW.fullmatch(token):
            path, how = next(tokens), raw["how"].decode()
            if how in {_RENAMED, _COPIED}:
                path = next(tokens)
            yield Touch(by, os.fsdecode(path), raw["mode"].decode(), raw["blob"].decode(), how)
            if how == _COPIED:
                return
            token = next(tokens, b"")


def commits_in(out: bytes) -> Iterator[Commit]:
    """The commits that *out*, git's answer to `FAMILY`, tells of, newest first. Their parents touched the file too."""
    tokens = iter(out.split(b"\0"))
    while token := next(tokens, b""):
        yield _commit(token, tokens)


def _commit(name: bytes, tokens: Iterator[bytes]) -> Commit:
    """The commit of that *name*, whose other fields come next."""
    parents, when, author, subject = (next(tokens) for _ in _COMMIT[1:])
    told = (author.decode(errors="replace"), subject.decode(errors="replace"))
    return Commit(name.decode(), tuple(parents.decode().split()), _instant(when), *told)


def _instant(when: bytes) -> datetime:
    """`1763791200 +0100` as its author's clock showed it; what is no date is the first instant git knows, as in git."""
    seconds, _, offset = when.decode(errors="replace").partition(" ")
    try:
        sign = -1 if offset.startswith("-") else 1
        ahead = sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[3:5]))
        return datetime.fromtimestamp(int(seconds), timezone(ahead))
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)
