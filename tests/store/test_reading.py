"""Files are read whole or refused in plain words, and nothing is followed or waited on."""

import errno
import os
import socket
from pathlib import Path

import pytest

from callreview.errors import CannotRead
from callreview.store.reading import read_whole, reason

IN_PIECES = Path("/proc/kallsyms")


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    """read_whole gives every byte, up to the very limit."""
    (tmp_path / "a").write_bytes(bytes(range(256)))
    assert read_whole(tmp_path / "a", at_most=256) == bytes(range(256))


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    """One byte more than at_most is too many, and the limit is told."""
    (tmp_path / "a").write_bytes(bytes(1025))
    with pytest.raises(CannotRead, match=r"larger than 1,024 bytes"):
        read_whole(tmp_path / "a", at_most=1024)


@pytest.mark.skipif(not IN_PIECES.exists(), reason="only Linux has files that come in pieces")
def test_a_file_that_comes_in_pieces_is_read_whole() -> None:
    """The system's own files say they are empty and give some lines at a time: read_whole asks until all are there."""
    whole = IN_PIECES.read_bytes()
    assert read_whole(IN_PIECES) == whole
    with pytest.raises(CannotRead, match=r"larger than 5,000 bytes"):
        read_whole(IN_PIECES, at_most=5000)
    assert read_whole(IN_PIECES, at_most=len(whole)) == whole


def test_a_missing_file_is_told_as_missing(tmp_path: Path) -> None:
    """A name that nothing has raises CannotRead, not an OSError."""
    with pytest.raises(CannotRead, match="no such file"):
        read_whole(tmp_path / "a")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes and sockets in folders")
@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "socket", "device"])
def test_what_is_no_plain_file_is_named_and_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """A pipe without a writer would hold a reader for ever: read_whole says what it is instead."""
    monkeypatch.chdir(tmp_path)  # the address of a socket is short
    path = Path("a")
    with socket.socket(socket.AF_UNIX) as listening:
        match kind:
            case "link":
                Path("theirs").touch()
                path.symlink_to("theirs")
            case "pipe":
                os.mkfifo(path)
            case "folder":
                path.mkdir()
            case "socket":
                listening.bind("a")
            case _:
                path = Path("/dev/zero")
        with pytest.raises(CannotRead, match=f"it is a {kind}, not a plain file"):
            read_whole(path)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "no space left"),
        (errno.EACCES, "no permission"),
        (errno.EROFS, "read-only"),
        (errno.ENOLCK, "this file system has no file locks"),
        (errno.EIO, "input/output error"),
    ],
)
def test_a_refusal_is_told_in_plain_words(code: int, words: str) -> None:
    """The refusals a person meets have words of ours; the rest keep the system's."""
    assert reason(OSError(code, os.strerror(code))) == words
