"""How a workspace is first laid.

Nothing of the user's is ever written over: what is there stays, and the git files only gain the lines they lack.
"""

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from callreview.errors import RecordThere, WorkspaceThere
from callreview.store.atomic import fingerprint, replace, write_new
from callreview.store.first_files import GITATTRIBUTES, GITIGNORE, README
from callreview.store.folder import make_folder
from callreview.store.reading import read_whole
from callreview.store.workspace import CONFIG, Folders


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
