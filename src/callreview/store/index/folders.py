"""What lies in the folders of a tree of records, told so exactly that no edit goes unseen.

A file is known by its name, the time its inode last changed, and its size: that time moves with every write, `cp -p`
and `touch -d` too, and nobody can set it. On Windows, which has no such time, the time of the last write stands for it.
"""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import NamedTuple

from callreview.store.index.spans import OF_A_DAY, day_number

_BY_DESCRIPTOR = {os.listdir, os.scandir} <= os.supports_fd and os.stat in os.supports_dir_fd
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_KIND, _FOLDER = 0o170000, 0o040000
_YEAR, _TWO = 4, 2


def changed_at(at: os.stat_result) -> int:
    """When the file last changed, in nanoseconds, by the clock that nobody can set where there is one."""
    return at.st_ctime_ns if os.name != "nt" else at.st_mtime_ns


class Tree(NamedTuple):
    """The folders below a root, as paths from it: those of days by their day (20261121), and all others."""

    days: Mapping[int, str]
    others: tuple[str, ...]


def tree_below(root: str) -> Tree:
    """Every folder below *root*, which is one of the others itself. Links are no folders; a missing root has none."""
    days: dict[int, str] = {}
    others: list[str] = []
    if os.path.islink(root):  # noqa: PTH114 # pathlib would be loaded for this alone
        return Tree({}, ("",))
    for year in _folders_in(root, "", others):
        if not _is_number(year, _YEAR):
            _all_below(root, year, others)
            continue
        for month in _folders_in(root, year, others):
            path = f"{year}/{month}"
            if not _is_number(month, _TWO):
                _all_below(root, path, others)
                continue
            for day in _folders_in(root, path, others):
                number = day_number(year, month, day)
                if number:
                    days[number] = f"{path}/{day}"
                else:
                    _all_below(root, f"{path}/{day}", others)
    return Tree(days, tuple(others))


def is_reached(root: str, folder: str) -> bool:
    """Whether *folder*, if it is there, is met by whoever goes through the folders from *root* on.

    It is not where one on the way is a link, or shows nobody what is in it.
    """
    ends = [at for at, sign in enumerate(folder) if sign == "/"]
    return all(map(_is_open, [root, *(f"{root}/{folder[:end]}" for end in ends)] if folder else []))


def seen_in(root: str, folder: str, on_folder: Callable[[str], None]) -> list[str]:
    """The files of *folder*, each as `NAME/CHANGED/SIZE`, sorted; a link is a file. Raises OSError.

    `CHANGED` is in nanoseconds, `SIZE` in bytes. *on_folder* is told of the folders in it. Names with a dot in front
    are the system's, or git's, and are passed over.
    """
    path = f"{root}/{folder}" if folder else root
    if _BY_DESCRIPTOR:
        descriptor = os.open(path, os.O_RDONLY | _NO_FOLLOW)
        try:
            os.stat(os.curdir, dir_fd=descriptor)  # one that shows names, and nothing behind them, is refused
            holds_files = len(folder) >= OF_A_DAY  # what holds folders need not be asked for the time of each
            seen = (_by_name if holds_files else _one_by_one)(descriptor, on_folder)
        finally:
            os.close(descriptor)
    else:
        seen = _one_by_one(path, on_folder)
    seen.sort()
    return seen


def _by_name(folder: int, on_folder: Callable[[str], None]) -> list[str]:
    """By names and the descriptor of their folder: a fifth quicker than by paths. Every listing waits for this loop."""
    seen: list[str] = []
    stat = os.stat
    for name in os.listdir(folder):  # pathlib knows no descriptors
        if name[0] != ".":
            try:
                at = stat(name, dir_fd=folder, follow_symlinks=False)
            except FileNotFoundError:  # it went away since it was listed
                continue
            if at.st_mode & _KIND == _FOLDER:
                on_folder(name)
            else:
                seen.append(f"{name}/{at.st_ctime_ns}/{at.st_size}")
    return seen


def _one_by_one(folder: str | int, on_folder: Callable[[str], None]) -> list[str]:
    seen: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name[0] == ".":
                continue
            if entry.is_dir(follow_symlinks=False):
                on_folder(entry.name)
                continue
            with suppress(FileNotFoundError):  # as above
                at = entry.stat(follow_symlinks=False)
                seen.append(f"{entry.name}/{changed_at(at)}/{at.st_size}")
    return seen


def _folders_in(root: str, folder: str, others: list[str]) -> list[str]:
    """The names of the folders in *folder*, which joins the *others* if it is there."""
    names: list[str] = []
    try:
        with os.scandir(f"{root}/{folder}" if folder else root) as entries:
            names += [entry.name for entry in entries if entry.name[0] != "." and entry.is_dir(follow_symlinks=False)]
    except FileNotFoundError:
        return []
    except OSError:  # whoever looks into it is told why
        pass
    others.append(folder)
    return names


def _all_below(root: str, folder: str, others: list[str]) -> None:
    for name in _folders_in(root, folder, others):
        _all_below(root, f"{folder}/{name}", others)


def _is_open(path: str) -> bool:
    try:
        with os.scandir(path):
            return not os.path.islink(path)  # noqa: PTH114 # as above
    except OSError:
        return False


def _is_number(name: str, digits: int) -> bool:
    return len(name) == digits and name.isascii() and name.isdigit()
