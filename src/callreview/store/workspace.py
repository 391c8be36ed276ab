"""The workspace: the folder that holds it all, where each thing lies in it, and how it is first laid.

Nothing of the user's is ever written over: what is there stays, and the git files only gain the lines they lack.
"""

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from callreview.errors import CannotRead, NoWorkspace, RecordThere, WorkspaceThere
from callreview.model.names import RecordId
from callreview.store.atomic import fingerprint, make_folder, replace, write_new
from callreview.store.first_files import GITATTRIBUTES, GITIGNORE, README
from callreview.store.reading import read_whole

CONFIG = "callreview.yaml"


@dataclass(frozen=True)
class Folders:
    """Where each thing of the workspace at `root` lies, whether it is there yet or not.

    `here` is the folder the person is in; paths are told as seen from there, or from the root where it is None.
    """

    root: Path
    here: Path | None = None

    @property
    def config(self) -> Path:
        """The file that makes a folder a workspace."""
        return self.root / CONFIG

    @property
    def rubrics(self) -> Path:
        """The ranges of tolerance."""
        return self.root / "rubrics"

    @property
    def reviews(self) -> Path:
        """One file for each finished review, a folder a day."""
        return self.root / "reviews"

    @property
    def listens(self) -> Path:
        """One file for each call that was only listened to, a folder a day."""
        return self.root / "listens"

    @property
    def drafts(self) -> Path:
        """Unfinished reviews; never in git."""
        return self.root / "drafts"

    @property
    def recordings(self) -> Path:
        """Audio; never in git."""
        return self.root / "recordings"

    @property
    def derived(self) -> Path:
        """What can be made again from the rest, and the locks; never in git."""
        return self.root / ".callreview"

    @property
    def locks(self) -> Path:
        """One empty file for each lock."""
        return self.derived / "locks"

    def record_path(self, folder: Path, record: RecordId) -> Path:
        """Where *record* lies in *folder*: `reviews/2026/11/21/2026-11-21-k7f3x9qd.json`. The day is the id's."""
        year, month, day, _ = record.split("-")
        return folder / year / month / day / f"{record}.json"

    def shown(self, path: Path) -> str:
        """*path* as a person can type it: from where they are if it lies below, with forward slashes."""
        if self.here is None:
            return path.relative_to(self.root).as_posix()
        return (path.relative_to(self.here) if path.is_relative_to(self.here) else path).as_posix()

    def free_of_links(self, folder: Path) -> Path:
        """*folder*, unless it or one between it and the root is a link, which leads anywhere. Raises CannotRead."""
        for at in (folder, *folder.parents):
            if at == self.root:
                break
            if at.is_symlink():
                raise CannotRead(str(at), "it is a link, not a folder")
        return folder


def find_workspace(start: Path) -> Path:
    """The nearest folder with a `callreview.yaml`, from *start* upwards, absolute. Raises NoWorkspace."""
    begun = Path(os.path.realpath(start))  # a ".." must go where the system goes, not where the words go
    for folder in (begun, *begun.parents):
        if os.path.lexists(folder / CONFIG):
            return folder
    raise NoWorkspace(str(start))


def lay_workspace(root: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Make a workspace at *root* out of *files* (paths from the root), with its folders, its README and its git files.

    Gives the files that were written or added to, as paths from the root. A file that is there stays as it is;
    `.gitignore` and `.gitattributes` gain at their end the lines they lack. `callreview.yaml` comes last: laying
    that was cut short can be done over. Raises WorkspaceThere when there is one (nothing is written), CannotRead and
    CannotWrite when the system refuses.
    """
    if os.path.lexists(root / CONFIG):
        raise WorkspaceThere(str(root / CONFIG))
    root = Path(os.path.realpath(root))  # the folder that was named may be a link; nothing below it may
    folders = Folders(root)
    for name in files:
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            message = f"{name} lies outside the workspace"
            raise ValueError(message)
    make_folder(root)
    for folder in (folders.rubrics, folders.reviews, folders.listens, folders.drafts, folders.recordings):
        make_folder(folder)
    written = [
        name
        for name, lines in ((".gitignore", GITIGNORE), (".gitattributes", GITATTRIBUTES))
        if _add_lines(root / name, lines)
    ]
    for name, raw in sorted({"README.md": README.encode(), **files}.items(), key=lambda file: file[0] == CONFIG):
        path = root / name
        make_folder(folders.free_of_links(path.parent))
        try:
            write_new(path, raw)
        except RecordThere:
            if name == CONFIG:  # another `init` was quicker
                raise WorkspaceThere(str(path)) from None
        else:
            written.append(name)
    return tuple(Path(name) for name in written)


def _add_lines(path: Path, lines: Iterable[str]) -> bool:
    """Add those of *lines* that the file at *path* lacks, after all it says now. Whether there were any."""
    there = os.path.lexists(path)
    before = read_whole(path) if there else b""
    known = {line.strip() for line in before.splitlines()}
    missing = [line.encode() for line in lines if line.encode() not in known]
    if not missing:
        return False
    gap = b"\n" if before and not before.endswith(b"\n") else b""
    raw = before + gap + b"".join(line + b"\n" for line in missing)
    if there:
        mode = stat.S_IMODE(path.stat().st_mode)
        replace(path, raw, expected=fingerprint(before))
        path.chmod(mode)  # git files are for whoever could read them before
    else:
        write_new(path, raw)
    return True
