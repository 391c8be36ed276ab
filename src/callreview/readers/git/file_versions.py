"""Every version a file had, in a number of git processes that does not grow with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from callreview.readers.git.blobs import held_under
from callreview.readers.git.branches import brought_in
from callreview.readers.git.log import FAMILY, TOUCHES, Commit, Touch, commits_in, touches_in
from callreview.readers.git.running import Git

PLAIN_MODES = frozenset({"100644", "100755"})
WAS_REMOVED = "was removed"
_NO_PLAIN_FILE = "is no plain file"


@dataclass(frozen=True)
class FileVersion:
    """A file as one commit left it. `at` is the author's day, by the author's clock; `raw` is None where `why` says.

    `cut` is true of the oldest version of a shallow clone where older ones are not here. `brought` are the commits of
    the branch that a merge brought in, newest first.
    """

    commit: str
    at: datetime
    author: str
    subject: str
    path: str
    raw: bytes | None
    why: str = ""
    cut: bool = False
    brought: tuple[Commit, ...] = ()


def file_versions(git: Git, head: str, path: str, *, follow: bool, is_shallow: bool) -> tuple[FileVersion, ...]:
    """The versions of the file at *path*, from the root, in the history of *head*; see `Repository.versions`."""
    touches = _touches(git, head, path, follow=follow)
    brought = _brought(git, head, touches)
    # Where a shallow clone begins, log tells of no parents, and the commit itself does.
    begun = touches[-1].by.commit if is_shallow and touches and not touches[-1].by.parents else ""
    held = held_under(git, filter(None, (*map(_plain_blob, touches), begun)))
    cut = begun if begun and b"\nparent " in (held[begun].raw or b"").partition(b"\n\n")[0] else ""

    def version(touch: Touch) -> FileVersion:
        by, kept = touch.by, held.get(_plain_blob(touch))
        raw, why = (kept.raw, kept.why) if kept else (None, WAS_REMOVED if touch.how == "D" else _NO_PLAIN_FILE)
        about = (by.commit, by.at, by.author, by.subject, touch.path)
        return FileVersion(*about, raw, why, by.commit == cut, brought.get(by.commit, ()))

    return tuple(map(version, touches))


def _touches(git: Git, head: str, path: str, *, follow: bool) -> tuple[Touch, ...]:
    """What touched the file. Where a partial clone lacks what an older name is told by, it is not followed there."""
    followed = git.ask(*TOUCHES, "--follow", head, "--", path) if follow else None
    if followed and not followed.code:
        return tuple(touches_in(followed.out))
    return tuple(touches_in(git.told(*TOUCHES, "--no-follow", head, "--", path)))


def _plain_blob(touch: Touch) -> str:
    """The blob of a plain file; nothing for links, submodules and what was removed."""
    return touch.blob if touch.mode in PLAIN_MODES else ""


def _brought(git: Git, head: str, touches: Sequence[Touch]) -> Mapping[str, tuple[Commit, ...]]:
    """What the merges among *touches* brought in."""
    if not any(touch.by.is_merge for touch in touches):
        return {}
    names = dict.fromkeys(touch.path for touch in touches)
    return brought_in(touches, commits_in(git.told(*FAMILY, head, "--", *names)))
