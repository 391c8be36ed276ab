"""The seal fits the index as we left it, and nothing else."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from callreview.store.index.seal import Fits, how_it_fits, lift, put_on, remove


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """A sealed index."""
    path = tmp_path / "index.sqlite"
    path.write_bytes(b"an index")
    put_on(str(path))
    return path


def seal_of(index: Path) -> Path:
    """Where its seal lies."""
    return index.with_name("index.sqlite.seal")


def test_what_was_sealed_fits(index: Path) -> None:
    """However often it is asked, read, and sealed again."""
    index.read_bytes()
    assert [how_it_fits(str(index)) for _ in range(2)] == [Fits.SEALED] * 2
    put_on(str(index))
    assert how_it_fits(str(index)) is Fits.SEALED


def test_a_lifted_seal_is_told(index: Path) -> None:
    """Until it is put on again, whatever was written meanwhile."""
    lift(str(index))
    assert how_it_fits(str(index)) is Fits.LIFTED
    index.write_bytes(b"another index, which is longer")
    assert how_it_fits(str(index)) is Fits.LIFTED
    put_on(str(index))
    assert how_it_fits(str(index)) is Fits.SEALED


def written_over(index: Path) -> None:
    """With as many bytes and the old times."""
    at = index.stat()
    while index.stat().st_ctime_ns == at.st_ctime_ns:  # until the clock of the file system goes on
        index.write_bytes(b"on index")
        os.utime(index, ns=(at.st_atime_ns, at.st_mtime_ns))


def copied_over(index: Path) -> None:
    """By an older copy that has its times."""
    copy = index.with_name("copy")
    shutil.copy2(index, copy)
    copy.replace(index)


def linked(index: Path) -> None:
    """It is a link to where it was moved."""
    index.rename(index.with_name("moved"))
    index.symlink_to(index.with_name("moved"))


def opened_to_all(index: Path) -> None:
    """Its mode is another."""
    index.chmod(0o666)


@pytest.mark.parametrize("touched", [written_over, copied_over, linked, opened_to_all])
def test_an_index_that_anybody_has_touched_does_not_fit(index: Path, touched: Callable[[Path], None]) -> None:
    """Though it has the same name, size and time."""
    touched(index)
    assert how_it_fits(str(index)) is Fits.BROKEN


@pytest.mark.parametrize(
    "said", [b"", b"\xff\x00", b"being written", b"being written\nor not\n", b"33152 1 2 3\n", b"x" * 5000]
)
def test_another_seal_does_not_fit(index: Path, said: bytes) -> None:
    """Nor one that was broken off."""
    seal_of(index).write_bytes(said)
    assert how_it_fits(str(index)) is Fits.BROKEN


@pytest.mark.parametrize("half", [0, 1, 10, 30])
def test_no_seal_that_was_broken_off_fits(index: Path, half: int) -> None:
    """Wherever its writer died."""
    os.truncate(seal_of(index), half)
    assert how_it_fits(str(index)) is Fits.BROKEN


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_in_place_of_the_seal_is_not_waited_for(index: Path) -> None:
    """Nor is a folder one, nor a link to the right one."""
    seal_of(index).rename(index.with_name("moved"))
    for lie in (os.mkfifo, os.mkdir, lambda path: path.symlink_to("moved")):
        lie(seal_of(index))
        assert how_it_fits(str(index)) is Fits.BROKEN
        (os.rmdir if seal_of(index).is_dir() else os.unlink)(seal_of(index))


def test_without_a_seal_or_an_index_nothing_fits(index: Path) -> None:
    """And what is not there can be removed."""
    remove(str(index))
    remove(str(index))
    assert how_it_fits(str(index)) is Fits.BROKEN
    index.unlink()
    assert how_it_fits(str(index)) is Fits.NO_INDEX
