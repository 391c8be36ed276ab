"""A git repository one can safely ask: what a revision is, what a file was in it, and every version the file had.

The answers are git's own objects. The folder on the disk is read only to say whether a file is as git holds it.
"""

import hashlib
import os
import re
from pathlib import Path

from callreview.errors import CannotAskGit
from callreview.plain_file import NotPlain, kind_of, opened
from callreview.readers.git.blobs import held_under
from callreview.readers.git.file_versions import PLAIN_MODES, FileVersion, file_versions
from callreview.readers.git.finding import Found, NoRepository, find_repository
from callreview.readers.plain_file import BY_HAND

__all__ = ["FileVersion", "NoRepository", "Repository", "repository_of"]

_HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_ENTRY = re.compile(rb"(?P<mode>\d{6}) \w+ (?P<blob>[0-9a-f]+)\t[^\0]*\0")


class Repository:
    """A git repository that holds a folder. Paths are absolute, or from its root.

    What git will not answer raises CannotAskGit.
    """

    def __init__(self, found: Found) -> None:
        self.root = found.git.folder
        self.is_shallow = found.is_shallow
        self._git = found.git

    @property
    def head(self) -> str | None:
        """The hash of the commit that is checked out; None where there is none yet."""
        return self._resolved("HEAD")

    def commit(self, revision: str) -> str:
        """The full hash of the commit that *revision* means. Raises CannotAskGit for what is no revision."""
        if revision.startswith("-"):
            wrong = "a revision cannot begin with a dash"
            raise CannotAskGit(revision, wrong, "name a commit, a branch or a tag")
        found = self._resolved(f"{revision}^{{commit}}")
        if found is None:
            wrong = "git knows no such commit, branch or tag here"
            hint = 'see "git log"'
            if self.is_shallow:
                hint = 'this clone has only the newest commits: fetch the others with "git fetch --unshallow"'
            raise CannotAskGit(revision, wrong, hint)
        return found

    def base_with(self, revision: str) -> str:
        """The commit where HEAD and *revision* parted; *revision* itself where that is not here.

        Raises CannotAskGit for what is no revision.
        """
        commit = self.commit(revision)
        answer = self._git.ask("merge-base", commit, "HEAD")
        base = answer.out.decode(errors="replace").partition("\n")[0]
        return base if answer.code == 0 and _HASH.fullmatch(base) else commit

    def blob(self, commit: str, path: Path) -> bytes | None:
        """The plain file at *path* as it was in *commit*; None when there was none. Links are not followed."""
        entry = self._entry(self.commit(commit), path)
        return held_under(self._git, (entry,))[entry].raw if entry else None

    def head_if_clean(self, path: Path) -> str | None:
        """HEAD's hash when the file at *path* is on the disk as HEAD has it; else None, also where git will not say.

        A checkout with other line ends than git holds is as HEAD has it.
        """
        try:
            head = self.head
            entry = self._entry(head, path) if head else None
        except CannotAskGit:
            return None
        raw = self._on_disk(path)
        if entry is None or raw is None:
            return None
        return head if entry in {_hash_of(raw, entry), _hash_of(raw.replace(b"\r\n", b"\n"), entry)} else None

    def versions(self, path: Path, *, follow: bool) -> tuple[FileVersion, ...]:
        """Every version of the file at *path*, newest first, each the one that came right before the one above it.

        With *follow* they go on under the names it had before. A constant number of git processes, however many.
        """
        head, inside = self.head, self._inside(path)
        if head is None or inside is None:
            return ()
        return file_versions(self._git, head, inside, follow=follow, is_shallow=self.is_shallow)

    def _resolved(self, name: str) -> str | None:
        """The hash that *name* stands for; None where it is no name here."""
        answer = self._git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", name)
        found = answer.out.decode(errors="replace").strip()
        return found if answer.code == 0 and _HASH.fullmatch(found) else None

    def _entry(self, commit: str, path: Path) -> str | None:
        """The blob of the plain file at *path* in *commit*."""
        inside = self._inside(path)
        if inside is None:
            return None
        found = _ENTRY.fullmatch(self._git.told("ls-tree", "-z", "--full-tree", commit, "--", inside))
        return found["blob"].decode() if found and found["mode"].decode() in PLAIN_MODES else None

    def _on_disk(self, path: Path) -> bytes | None:
        """What is in the plain file at *path* now; None when it is a link, or cannot be read."""
        whole = self.root / path
        try:
            if kind_of(whole.lstat().st_mode):
                return None
            with opened(whole) as file:
                return file.read(BY_HAND.most + 1)
        except (NotPlain, OSError, ValueError):
            return None

    def _inside(self, path: Path) -> str | None:
        """*path* from the root, as git writes it; None outside. Folders that are links lead where they lead."""
        whole = Path(os.path.realpath(self.root / path.parent)) / path.name
        return whole.relative_to(self.root).as_posix() if whole.is_relative_to(self.root) else None


def repository_of(folder: Path) -> Repository | NoRepository:
    """The repository that holds *folder*, as git finds it; or why there is none to ask."""
    found = find_repository(folder)
    return found if isinstance(found, NoRepository) else Repository(found)


def _hash_of(raw: bytes, like: str) -> str:
    """The name git gives to these bytes, in the kind of hash that *like* is."""
    kind = hashlib.sha1 if len(like) == 40 else hashlib.sha256  # noqa: PLR2004 # git's own two kinds of name
    return kind(b"blob %d\0" % len(raw) + raw).hexdigest()
