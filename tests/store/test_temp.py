"""Temp files: one for each target, removed when left over, let be while they are written."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from callreview.errors import CannotWrite
from callreview.store.atomic import replace, write_new
from callreview.store.temp import sweep, temp_of

Start = Callable[..., subprocess.Popen[str]]

WRITER = """
import sys
from pathlib import Path
from callreview.store.temp import take

with take(Path(sys.argv[1])) as file:
    file.write(b"half of a rec")
    print("writing", flush=True)
    sys.stdin.read()
"""


def a_writer(start: Start, temp: Path) -> subprocess.Popen[str]:
    """A process that has written half of *temp* and waits."""
    writer = start(WRITER, temp)
    assert writer.stdout
    assert writer.stdout.readline() == "writing\n"
    return writer


def test_a_temp_file_is_swept_only_once_its_writer_is_gone(tmp_path: Path, start: Start) -> None:
    """Sweep lets be what another process writes at this moment, and removes it after that process was killed."""
    temp = temp_of(tmp_path / "a.json")
    writer = a_writer(start, temp)
    sweep(tmp_path)
    assert temp.exists()
    writer.kill()
    writer.wait()
    sweep(tmp_path)
    assert not temp.exists()


@pytest.mark.parametrize("write", [write_new, lambda path, raw: replace(path, raw, expected=None)])
def test_a_left_over_is_no_hindrance_to_the_next_write(
    tmp_path: Path, start: Start, write: Callable[[Path, bytes], None]
) -> None:
    """After a writer was killed half-way, the next one writes the whole file, and one file is there."""
    path = tmp_path / "a.json"
    writer = a_writer(start, temp_of(path))
    writer.kill()
    writer.wait()
    write(path, b"whole")
    assert {at.name: at.read_bytes() for at in tmp_path.iterdir()} == {"a.json": b"whole"}


@pytest.mark.skipif(os.name == "nt", reason="files land by rename there")
def test_a_second_name_of_a_whole_file_is_swept_and_the_file_stays(tmp_path: Path) -> None:
    """A crash between link and unlink leaves two names; sweep takes the temp one and not a byte of the file."""
    path = tmp_path / "a.json"
    write_new(path, b"whole")
    temp_of(path).hardlink_to(path)
    sweep(tmp_path)
    assert {at.name: at.read_bytes() for at in tmp_path.iterdir()} == {"a.json": b"whole"}


def test_sweeping_takes_nothing_of_anyone_elses(tmp_path: Path) -> None:
    """Only plain files named like ours go: not a .tmp without a dot in front, not a folder, not a link."""
    (tmp_path / "notes.tmp").touch()
    (tmp_path / ".hidden").touch()
    (tmp_path / ".folder.tmp").mkdir()
    (tmp_path / ".link.tmp").symlink_to(tmp_path / "notes.tmp")
    before = set(tmp_path.iterdir())
    (tmp_path / ".ours.json.tmp").touch()
    sweep(tmp_path)
    assert set(tmp_path.iterdir()) == before


def test_a_folder_that_is_not_there_is_swept_already(tmp_path: Path) -> None:
    """Sweep of a folder that was never made does nothing."""
    sweep(tmp_path / "drafts")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_what_is_not_ours_under_the_temp_name_is_left(tmp_path: Path, kind: str) -> None:
    """Where a link or a pipe has the temp file's name, the write is refused and both stay as they are."""
    theirs, temp = tmp_path / "theirs", temp_of(tmp_path / "a.json")
    theirs.write_bytes(b"theirs")
    if kind == "link":
        temp.symlink_to(theirs)
    else:
        os.mkfifo(temp)
    with pytest.raises(CannotWrite, match=f"a {kind} is in the way"):
        write_new(tmp_path / "a.json", b"mine")
    assert theirs.read_bytes() == b"theirs"
    assert {at.name for at in tmp_path.iterdir()} == {"theirs", temp.name}
