"""Files taken in: in several processes or in one, and whatever becomes of those processes."""

import os
import signal
from pathlib import Path

import pytest

from callreview.errors import CannotRead
from callreview.model.problem import Problem
from callreview.store.index.database import opened as database_of
from callreview.store.index.entry import Entry
from callreview.store.index.reading import Read
from callreview.store.index.sharing import CAN_FORK
from callreview.store.index.taking import take_in
from callreview.store.unreadable import unreadable
from callreview.store.workspace import Folders
from store.index.indexes import a_little_later, is_right, opened, reader
from store.index.made_reviews import Made, lay, place_of
from store.index.processes import children_of

ENOUGH = 620
"""Files that are worth several processes."""
_LETTERS = str.maketrans("01", "ab")  # which no id has
IDS = tuple(f"2026-11-{n % 20 + 1:02}-" + f"{n:08}".translate(_LETTERS) for n in range(ENOUGH))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with so many reviews, from twenty days."""
    return lay(tmp_path_factory.mktemp("many") / "team", dict.fromkeys(IDS, Made()))


@pytest.fixture
def folders(root: Path, tmp_path: Path) -> Folders:
    """Its folders, with an index of the test's own."""

    class Own(Folders):
        @property
        def derived(self) -> Path:
            return tmp_path

    return Own(root)


def killed_at(files: set[str], read: Read, *, but_for: int = 0) -> Read:
    """Reads as *read* does, but is killed at one of *files*, if it is not the process *but_for*."""

    def reads(folder: str, name: str) -> Entry | tuple[Problem, ...]:
        if name.removesuffix(".json") in files and os.getpid() != but_for:
            os.kill(os.getpid(), signal.SIGKILL)
        return read(folder, name)

    return reads


@pytest.mark.skipif(not CAN_FORK, reason="this system cannot fork")
@pytest.mark.parametrize(
    "files",
    [{IDS[19]}, {IDS[18], IDS[19]}, set(IDS)],
    ids=["one in its last folder", "each in its last folder", "each at once"],
)
def test_a_reader_that_is_killed_loses_no_file(folders: Folders, root: Path, files: set[str]) -> None:
    """However much it had read by then, and whether one of them is killed or all: what it left undone is done here."""
    before = children_of(os.getpid())
    with opened(folders, read=killed_at(files, reader(root), but_for=os.getpid())) as index:
        assert is_right(index, root)
    with opened(folders) as index:
        assert is_right(index, root)
    assert children_of(os.getpid()) == before


def test_where_no_process_can_be_had_it_goes_on_alone(
    folders: Folders, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system that has too many of them refuses another one."""

    def refused() -> int:
        raise BlockingIOError

    if CAN_FORK:
        monkeypatch.setattr(os, "fork", refused)
    with opened(folders) as index:
        assert is_right(index, root)


def test_progress_is_told_up_to_the_end(folders: Folders, root: Path) -> None:
    """How many files are in, of how many; each once."""
    told: list[tuple[int, int]] = []
    database = database_of(folders)
    days = [path.relative_to(folders.reviews).as_posix() for path in folders.reviews.glob("*/*/*")]
    take_in(Folders(root), reader(root), lambda done, of: told.append((done, of)), database, days)
    database.close()
    assert told[-1] == (ENOUGH, ENOUGH)
    assert told == sorted(set(told))


def test_a_file_that_may_be_read_by_now_is_in(tmp_path: Path) -> None:
    """Though nobody changed it since: it was the system that refused it, to whoever asked then."""
    root = lay(tmp_path / "team", dict.fromkeys(IDS[:3], Made()))
    allowed = False

    def reads(folder: str, name: str) -> Entry | tuple[Problem, ...]:
        path = root / "reviews" / folder / name
        if allowed or path.stem != IDS[1]:
            return reader(root)(folder, name)
        return (unreadable(CannotRead(str(path), "no permission"), path, shown=path.relative_to(root).as_posix()),)

    for _ in range(2):
        with opened(Folders(root), clock=a_little_later, read=reads) as index:
            index.look()
            assert [problem.path for problem in index.problems()] == [
                place_of(root, IDS[1]).relative_to(root).as_posix()
            ]
    allowed = True
    with opened(Folders(root), clock=a_little_later, read=reads) as index:
        assert is_right(index, root)
