"""One process at a time writes to the index, and none keeps the others from it for longer than it lives."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from callreview.errors import CannotRead
from callreview.store.index import turn
from callreview.store.index.turn import our_turn
from callreview.store.workspace import Folders

HOLDER = """
import sys
from pathlib import Path
from callreview.store.index.turn import our_turn
from callreview.store.workspace import Folders

with our_turn(Folders(Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(root: Path) -> "subprocess.Popen[str]":
    """A process whose turn it is, until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


@pytest.mark.parametrize("ends", [signal.SIGTERM, signal.SIGKILL, None])
def test_whoever_waits_is_told_once_and_gets_its_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ends: signal.Signals | None
) -> None:
    """However the other one ends."""
    monkeypatch.setattr(turn, "_WORTH_A_WORD", -1.0)
    told: list[str] = []
    with holder(tmp_path) as other:

        def waiting() -> None:
            told.append("waits")
            if ends:
                os.kill(other.pid, ends)
            elif other.stdin:
                other.stdin.close()

        with our_turn(Folders(tmp_path), waiting):
            assert other.wait() is not None
    assert told == ["waits"]


def test_nobody_waits_where_nobody_writes(tmp_path: Path) -> None:
    """One turn after the other, in one process too; and there is nothing in the lock's file."""
    for _ in range(2):
        with our_turn(Folders(tmp_path), pytest.fail):
            pass
    (lock,) = (tmp_path / ".callreview" / "locks").iterdir()
    assert lock.read_bytes() == b""
    assert lock.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("at", [".callreview", ".callreview/locks"])
def test_a_link_is_not_followed(tmp_path: Path, at: str) -> None:
    """Whoever laid it: nothing is written elsewhere."""
    elsewhere, root = tmp_path / "elsewhere", tmp_path / "team"
    elsewhere.mkdir()
    (root / at).parent.mkdir(parents=True)
    (root / at).symlink_to(elsewhere)
    with pytest.raises(CannotRead), our_turn(Folders(root)):
        pass
    assert not list(elsewhere.iterdir())


def test_a_link_for_the_lock_is_not_followed(tmp_path: Path) -> None:
    """The same."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"mine")
    locks = tmp_path / ".callreview" / "locks"
    locks.mkdir(parents=True)
    (locks / "index.lock").symlink_to(elsewhere)
    with pytest.raises(OSError, match="symbolic"), our_turn(Folders(tmp_path)):
        pass
    assert elsewhere.read_bytes() == b"mine"
