"""What can happen to the file of the index. Each takes the workspace, a number by chance, and another workspace.

Raises OSError where it cannot happen with what lies there.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from callreview.store.index import seal

Spoiling = Callable[[Path, int, Path], None]


def index_in(root: Path) -> Path:
    """Where the index of the workspace lies."""
    return root / ".callreview" / "index.sqlite"


def seal_in(root: Path) -> Path:
    """Where its seal lies."""
    return root / ".callreview" / "index.sqlite.seal"


def deleted(root: Path, chance: int, other: Path) -> None:
    """The file alone."""
    del chance, other
    _cleared(index_in(root))


def all_deleted(root: Path, chance: int, other: Path) -> None:
    """With all that is derived."""
    del chance, other
    _cleared(root / ".callreview")


def truncated(root: Path, chance: int, other: Path) -> None:
    """Somewhere."""
    del other
    os.truncate(index_in(root), chance % _size(root))


def flipped(root: Path, chance: int, other: Path) -> None:
    """A bit."""
    del other
    with index_in(root).open("r+b") as file:
        file.seek(chance % _size(root))
        (was,) = file.read(1) or b"\0"
        file.seek(chance % _size(root))
        file.write(bytes([was ^ 1 << chance % 8]))


def of_another(root: Path, chance: int, other: Path) -> None:
    """The index of another workspace is copied over it, with its seal or without."""
    _ready(root)
    shutil.copy2(index_in(other), index_in(root))
    if chance % 2:
        shutil.copy2(seal_in(other), seal_in(root))


def all_of_another(root: Path, chance: int, other: Path) -> None:
    """The other's folder takes the place of ours, moved there, so that its seal fits."""
    del chance
    beside = root / "theirs"
    _cleared(beside)
    shutil.copytree(other / ".callreview", beside)
    seal.put_on(str(beside / "index.sqlite"))
    _cleared(root / ".callreview")
    beside.rename(root / ".callreview")


def of_another_format(root: Path, chance: int, other: Path) -> None:
    """Made by a callreview of next year, where all means something else; sealed or not."""
    del other
    with suppress(sqlite3.Error):
        newer = sqlite3.connect(f"file:{index_in(root)}?mode=rw", uri=True)
        with newer:
            newer.execute("UPDATE about SET said = '99 9.9.9'")
            newer.execute("UPDATE noted SET day = day + 1, reviews = 0")
        newer.close()
        if chance % 2:
            seal.put_on(str(index_in(root)))


def unsealed(root: Path, chance: int, other: Path) -> None:
    """Its seal is gone."""
    del chance, other
    _cleared(seal_in(root))


def seal_garbled(root: Path, chance: int, other: Path) -> None:
    """Its seal says something else."""
    del other
    _ready(root)
    _cleared(seal_in(root))
    seal_in(root).write_bytes((b"", b"\xff\0\n", b"33188 1 2 3\n", b"x" * 5000)[chance % 4])


def seal_in_the_way(root: Path, chance: int, other: Path) -> None:
    """Its seal is a folder, a pipe, or a link that leads nowhere."""
    del other
    _ready(root)
    _in_the_way(seal_in(root), chance)


def left_by_the_dead(root: Path, chance: int, other: Path) -> None:
    """Its writer died before it could put the seal on again."""
    del chance, other
    if index_in(root).is_file():
        seal.lift(str(index_in(root)))


def journal_beside(root: Path, chance: int, other: Path) -> None:
    """A journal, or what is none, that no writer of ours left there."""
    del other
    _ready(root)
    name = ("-journal", "-wal", "-shm")[chance % 3]
    head = (b"", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", b"\x37\x7f\x06\x82", b"\xff" * 20)[chance // 3 % 4]
    index_in(root).with_name(index_in(root).name + name).write_bytes(head + bytes(chance % 2000))


def in_the_way(root: Path, chance: int, other: Path) -> None:
    """A folder, a pipe, or a link that leads nowhere lies in its place."""
    del other
    _ready(root)
    _in_the_way(index_in(root), chance)


def all_in_the_way(root: Path, chance: int, other: Path) -> None:
    """A file, or a link to a folder elsewhere, lies in place of all that is derived."""
    derived, elsewhere = root / ".callreview", root / "linked"
    _cleared(derived)
    if chance % 2:
        derived.write_text("in the way", encoding="utf-8")
    else:
        _cleared(elsewhere)
        shutil.copytree(other / ".callreview", elsewhere)
        derived.symlink_to(elsewhere)


SPOILINGS: Mapping[str, Spoiling] = {
    spoiling.__name__: spoiling
    for spoiling in (
        *(deleted, all_deleted, truncated, flipped, of_another, all_of_another, of_another_format),
        *(unsealed, seal_garbled, seal_in_the_way, left_by_the_dead, journal_beside, in_the_way, all_in_the_way),
    )
}


def _size(root: Path) -> int:
    """The bytes of the index, but at least one."""
    return index_in(root).stat().st_size or 1


def _ready(root: Path) -> None:
    """There is a folder for what is derived."""
    derived = root / ".callreview"
    if derived.is_symlink() or derived.is_file():
        derived.unlink()
    derived.mkdir(exist_ok=True)
    if index_in(root).is_symlink() or not index_in(root).is_file():
        _cleared(index_in(root))


def _cleared(path: Path) -> None:
    """Nothing lies there any more."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _in_the_way(path: Path, chance: int) -> None:
    _cleared(path)
    match chance % 3:
        case 0:
            path.mkdir()
        case 1:
            os.mkfifo(path)
        case _:
            path.symlink_to("nowhere")
