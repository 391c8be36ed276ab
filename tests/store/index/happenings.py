"""What can happen to the files of reviews unseen by the index. Each takes a file, and new bytes of the same size."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

Happening = Callable[[Path, bytes], None]


def written_over(path: Path, raw: bytes) -> None:
    """In place, as `cp` and some editors do."""
    with path.open("r+b") as file:
        file.write(raw)
        file.truncate()


def written_over_unseen(path: Path, raw: bytes) -> None:
    """In place, with the old times, as `cp -p` of a file of the same age does."""
    before = path.stat()
    written_over(path, raw)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def exchanged(path: Path, raw: bytes) -> None:
    """By a new file under its name, as vim and git do."""
    beside = path.with_name(f".{path.name}.swp")
    beside.write_bytes(raw)
    beside.replace(path)


def exchanged_unseen(path: Path, raw: bytes) -> None:
    """By a new file with the old times."""
    before = path.stat()
    exchanged(path, raw)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def touched(path: Path, raw: bytes) -> None:
    """Set back to another time, and otherwise left alone."""
    del raw
    os.utime(path, ns=(1, 1))


def lengthened(path: Path, raw: bytes) -> None:
    """By a blank line, which changes nothing."""
    del raw
    with path.open("ab") as file:
        file.write(b"\n")


def broken_off(path: Path, raw: bytes) -> None:
    """In the middle, as by a full disk."""
    del raw
    os.truncate(path, path.stat().st_size // 2)


def emptied(path: Path, raw: bytes) -> None:
    """As by a power cut."""
    del raw
    os.truncate(path, 0)


def garbled(path: Path, raw: bytes) -> None:
    """Into what is no text, of the same size."""
    written_over(path, b"\xff" * len(raw))


def made_newer(path: Path, raw: bytes) -> None:
    """As by a callreview of next year."""
    written_over(path, raw.replace(b"callreview/review@1", b"callreview/review@2", 1))


def mixed_up(path: Path, raw: bytes) -> None:
    """With the review of another id, of the same size."""
    written_over(path, raw.replace(path.stem.encode(), b"2026-11-02-zzzzzzzz", 1))


def deleted(path: Path, raw: bytes) -> None:
    """For good."""
    del raw
    path.unlink()


def moved_away(path: Path, raw: bytes) -> None:
    """Into the folder of another day."""
    del raw
    wrong = path.parents[1] / "27"
    wrong.mkdir(exist_ok=True)
    path.rename(wrong / path.name)


def moved_inside(path: Path, raw: bytes) -> None:
    """Into a folder inside its day's folder."""
    del raw
    inner = path.parent / "old ones" / "older"
    inner.mkdir(parents=True, exist_ok=True)
    path.rename(inner / path.name)


def linked(path: Path, raw: bytes) -> None:
    """Made a link to where it lies now, outside."""
    beside = _outside(path) / path.name
    beside.write_bytes(raw)
    path.unlink()
    path.symlink_to(beside)


def copied(path: Path, raw: bytes) -> None:
    """Beside itself, as file managers do it."""
    path.with_name(f"{path.stem} (1).json").write_bytes(raw)


def its_day_deleted(path: Path, raw: bytes) -> None:
    """With all its day."""
    del raw
    shutil.rmtree(path.parent)


def its_day_emptied(path: Path, raw: bytes) -> None:
    """With all its day; the folder stays."""
    del raw
    for each in path.parent.iterdir():
        if not each.is_dir() or each.is_symlink():
            each.unlink()


def its_day_linked(path: Path, raw: bytes) -> None:
    """Its day's folder is moved out, and a link left behind."""
    del raw
    _linked_folder(path.parent)


def its_year_linked(path: Path, raw: bytes) -> None:
    """The same with its year."""
    del raw
    _linked_folder(path.parents[2])


def its_month_a_file(path: Path, raw: bytes) -> None:
    """The month's folder is moved out, and a file is in its place."""
    month = path.parents[1]
    month.rename(_outside(path) / f"month {len(list(_outside(path).iterdir()))}")
    month.write_bytes(raw)


def _named(*happenings: Happening) -> Mapping[str, Happening]:
    return {happening.__name__: happening for happening in happenings}


CHANGES = _named(written_over, written_over_unseen, exchanged, exchanged_unseen)
BREAKAGES = _named(touched, lengthened, broken_off, emptied, garbled, made_newer, mixed_up)
MOVES = _named(
    *(deleted, moved_away, moved_inside, linked, copied, its_day_deleted, its_day_emptied),
    *(its_day_linked, its_year_linked, its_month_a_file),
)


def brought_back(root: Path, path: Path) -> None:
    """Whatever lies on the way to *path* and is no folder gives way; folders that were moved out come back."""
    for at in reversed(path.relative_to(root).parents):
        way = root / at
        if way.is_symlink():
            there = way.readlink()
            way.unlink()
            there.rename(way)
        elif way.is_file():
            way.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)


def _linked_folder(folder: Path) -> None:
    beside = _outside(folder) / f"folder {len(list(_outside(folder).iterdir()))}"
    folder.rename(beside)
    folder.symlink_to(beside)


def _outside(path: Path) -> Path:
    """A folder of the workspace that holds no reviews."""
    (root,) = (folder.parent for folder in path.parents if folder.name == "reviews")
    outside = root / "elsewhere"
    outside.mkdir(exist_ok=True)
    return outside
