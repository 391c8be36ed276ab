"""Files land whole or not at all, never over another's, and a change names what it was made from."""

import errno
import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from callreview.errors import CannotWrite, ChangedMeanwhile, RecordThere
from callreview.store.atomic import fingerprint, replace, write_new
from callreview.store.folder import make_folder

Start = Callable[..., subprocess.Popen[str]]
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no modes, pipes and size limits of this kind")


def kept(folder: Path) -> dict[str, bytes]:
    """Every file in *folder*, hidden ones too."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_new_file_holds_the_very_bytes_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    """write_new leaves the whole file and no temp file."""
    write_new(tmp_path / "a.json", b"one\n\xff")
    assert kept(tmp_path) == {"a.json": b"one\n\xff"}


@posix
def test_what_is_written_is_for_its_owner_only(tmp_path: Path) -> None:
    """Files are 0600 and folders 0700, also where the file before was open to all."""
    folder = tmp_path / "a" / "b"
    make_folder(folder)
    write_new(folder / "new.json", b"1")
    (folder / "old.json").write_bytes(b"1")
    (folder / "old.json").chmod(0o644)
    replace(folder / "old.json", b"2", expected=fingerprint(b"1"))
    modes = [
        stat.S_IMODE(path.stat().st_mode) for path in (folder.parent, folder, folder / "new.json", folder / "old.json")
    ]
    assert modes == [0o700, 0o700, 0o600, 0o600]


def test_a_new_file_never_lands_on_one_that_is_there(tmp_path: Path) -> None:
    """write_new raises RecordThere and leaves the first file as it is."""
    write_new(tmp_path / "a.json", b"first")
    with pytest.raises(RecordThere, match=r"a\.json: is already there"):
        write_new(tmp_path / "a.json", b"second")
    assert kept(tmp_path) == {"a.json": b"first"}


@posix
@pytest.mark.parametrize("code", [errno.EPERM, errno.ENOTSUP])
def test_without_hard_links_a_new_file_still_never_lands_on_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """On a file system that refuses links, write_new writes the whole file once and refuses the second time."""

    def refused(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "link", refused)
    write_new(tmp_path / "a.json", b"first")
    with pytest.raises(RecordThere):
        write_new(tmp_path / "a.json", b"second")
    assert kept(tmp_path) == {"a.json": b"first"}


def test_a_change_of_what_was_read_takes_its_place(tmp_path: Path) -> None:
    """Replace puts the new bytes where the fingerprint is the one that was read."""
    write_new(tmp_path / "a.json", b"first")
    replace(tmp_path / "a.json", b"second", expected=fingerprint(b"first"))
    assert kept(tmp_path) == {"a.json": b"second"}


@pytest.mark.parametrize("now", [b"someone else's", None])
def test_a_change_of_what_has_changed_since_is_refused(tmp_path: Path, now: bytes | None) -> None:
    """Replace raises ChangedMeanwhile when the file differs or is gone, and leaves it so."""
    if now is not None:
        (tmp_path / "a.json").write_bytes(now)
    before = kept(tmp_path)
    with pytest.raises(ChangedMeanwhile):
        replace(tmp_path / "a.json", b"mine", expected=fingerprint(b"as it was read"))
    assert kept(tmp_path) == before


def test_without_a_fingerprint_it_may_or_may_not_be_there(tmp_path: Path) -> None:
    """Replace with expected=None makes the file, and makes it anew."""
    replace(tmp_path / "a.json", b"first", expected=None)
    replace(tmp_path / "a.json", b"second", expected=None)
    assert kept(tmp_path) == {"a.json": b"second"}


@posix
@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_no_link_pipe_or_folder_is_written_to_or_over(tmp_path: Path, kind: str) -> None:
    """Whatever is no plain file stays what it is, and what a link leads to stays as it is."""
    elsewhere, path = tmp_path / "elsewhere", tmp_path / "a.json"
    elsewhere.write_bytes(b"theirs")
    if kind == "link":
        path.symlink_to(elsewhere)
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.mkdir()
    before = path.lstat()
    with pytest.raises(RecordThere):
        write_new(path, b"mine")
    with pytest.raises(CannotWrite, match=f"a {kind} is in the way"):
        replace(path, b"mine", expected=None)
    with pytest.raises(ChangedMeanwhile):
        replace(path, b"mine", expected=fingerprint(b"theirs"))
    assert (path.lstat().st_ino, path.lstat().st_mode) == (before.st_ino, before.st_mode)
    assert elsewhere.read_bytes() == b"theirs"
    assert {at.name for at in tmp_path.iterdir()} == {"elsewhere", "a.json"}


@pytest.mark.parametrize("kind", ["link", "file"])
def test_no_folder_is_made_through_a_link_or_a_file(tmp_path: Path, kind: str) -> None:
    """make_folder raises CannotWrite where a link or a file has the name, and makes nothing behind it."""
    elsewhere, path = tmp_path / "elsewhere", tmp_path / "reviews"
    elsewhere.mkdir()
    path.symlink_to(elsewhere) if kind == "link" else path.touch()
    with pytest.raises(CannotWrite, match=f"a {kind} is in the way"):
        make_folder(path)
    assert not list(elsewhere.iterdir())


FULL = """
import resource, sys
from pathlib import Path
from callreview.errors import CannotWrite
from callreview.store.atomic import fingerprint, replace, write_new

folder = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
for write in (
    lambda: write_new(folder / "new.json", bytes(5000)),
    lambda: replace(folder / "old.json", bytes(5000), expected=fingerprint(b"old")),
    lambda: replace(folder / "old.json", bytes(5000), expected=None),
):
    try:
        write()
    except CannotWrite as refused:
        print(refused)
"""


@posix
def test_a_write_that_the_disk_cuts_short_changes_nothing(tmp_path: Path, start: Start) -> None:
    """When the system stops a write half-way, the old file stays, no new one comes, and no temp file is left."""
    (tmp_path / "old.json").write_bytes(b"old")
    said, _ = start(FULL, tmp_path).communicate()
    assert said.count("cannot be written (the file would be larger than the system allows)") == 3
    assert kept(tmp_path) == {"old.json": b"old"}


FORBIDDEN = """
import os, sys
from pathlib import Path
from callreview.errors import CannotWrite
from callreview.store.atomic import write_new
from callreview.store.folder import make_folder

folder = Path(sys.argv[1])
folder.chmod(0o500)
if os.geteuid() == 0:
    os.seteuid(65534)  # root is refused nothing
for write in (lambda: write_new(folder / "a.json", b"1"), lambda: make_folder(folder / "a")):
    try:
        write()
    except CannotWrite as refused:
        print(refused)
"""


@posix
def test_a_folder_of_someone_elses_is_told_in_plain_words(tmp_path: Path, start: Start) -> None:
    """Where the system forbids, CannotWrite says "no permission" and where."""
    folder = tmp_path / "theirs"
    folder.mkdir()
    said, _ = start(FORBIDDEN, folder).communicate()
    assert said.count("cannot be written (no permission)") == 2


RACER = """
import sys
from pathlib import Path
from callreview.errors import RecordThere
from callreview.store.atomic import write_new

me = sys.argv[1]
print("ready", flush=True)
for line in sys.stdin:
    try:
        write_new(Path(line.strip()), me.encode() * 300_000)
        print("won", flush=True)
    except RecordThere:
        print("lost", flush=True)
"""


def test_of_two_processes_that_race_for_a_name_one_wins(tmp_path: Path, start: Start) -> None:
    """Two writers of one new file: exactly one succeeds, and the file is wholly its own, every time."""
    racers = {"a": start(RACER, "a"), "b": start(RACER, "b")}
    for racer in racers.values():
        assert racer.stdout
        assert racer.stdout.readline() == "ready\n"
    for turn in range(20):
        path = tmp_path / f"{turn}.json"
        for racer in racers.values():
            assert racer.stdin
            racer.stdin.write(f"{path}\n")
            racer.stdin.flush()
        ended = {name: racer.stdout.readline().strip() for name, racer in racers.items() if racer.stdout}
        assert sorted(ended.values()) == ["lost", "won"]
        winner = next(name for name, end in ended.items() if end == "won")
        assert path.read_bytes() == winner.encode() * 300_000
    assert len(kept(tmp_path)) == 20


COUNTER = """
import sys
from pathlib import Path
from callreview.errors import ChangedMeanwhile
from callreview.store.atomic import fingerprint, replace

path, left = Path(sys.argv[1]), 50
while left:
    raw = path.read_bytes()
    try:
        replace(path, str(int(raw) + 1).encode(), expected=fingerprint(raw))
        left -= 1
    except ChangedMeanwhile:
        pass
"""


def test_processes_that_change_one_file_lose_nothing(tmp_path: Path, start: Start) -> None:
    """Four processes that each add 1 fifty times, reading anew when refused, come to 200 without another lock."""
    path = tmp_path / "count"
    path.write_bytes(b"0")
    assert [child.wait() for child in [start(COUNTER, path) for _ in range(4)]] == [0, 0, 0, 0]
    assert kept(tmp_path) == {"count": b"200"}
