"""Only plain files with something in them are opened, and what is no recording is called what it is."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from callreview.errors import CannotPlay
from callreview.player.sound_file import head_of, not_sound


def refusal(path: Path) -> str:
    """The sentence *path* is refused with."""
    with pytest.raises(CannotPlay) as refused:
        head_of(path, shown="call.mp3")
    return str(refused.value)


def test_the_first_bytes_of_a_plain_file_come_back(tmp_path: Path) -> None:
    """At most 4,096, through a link too."""
    path = tmp_path / "call.mp3"
    path.write_bytes(b"\xff" * 5000)
    (tmp_path / "link.mp3").symlink_to("call.mp3")
    assert head_of(path, shown="call.mp3") == head_of(tmp_path / "link.mp3", shown="call.mp3") == b"\xff" * 4096


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    """As a recorder leaves it that failed."""
    path = tmp_path / "call.mp3"
    path.touch()
    assert refusal(path).startswith("call.mp3: is empty; ")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """So that a typing mistake is seen at once."""
    assert refusal(tmp_path / "call.mp3") == "call.mp3: is not there; check the name and the folder"


def test_a_link_that_leads_nowhere_is_told_from_a_missing_file(tmp_path: Path) -> None:
    """The link is there, and it is the link that needs mending."""
    (tmp_path / "call.mp3").symlink_to("gone.mp3")
    assert refusal(tmp_path / "call.mp3").startswith("call.mp3: is a link that leads nowhere; ")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder is called one."""
    assert refusal(tmp_path) == "call.mp3: is a folder; name a plain file"


def test_a_path_through_a_file_is_one_sentence(tmp_path: Path) -> None:
    """A file that stands where a folder should is an ordinary mistake."""
    (tmp_path / "file").touch()
    assert refusal(tmp_path / "file" / "call.mp3").startswith("call.mp3: cannot be read (not a directory); ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    """Nobody writes to it, so opening it as a file would hang."""
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe") == "call.mp3: is a pipe; name a plain file"


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="this system has no /dev/zero")
def test_a_device_is_never_read() -> None:
    """It would never end."""
    assert refusal(Path("/dev/zero")) == "call.mp3: is a device; name a plain file"


def test_a_name_no_file_can_have_is_one_sentence() -> None:
    """A NUL in a name is refused before any system sees it."""
    assert refusal(Path("a\0b")) == "call.mp3: is no name a file can have; check the name"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other permissions")
def test_a_file_that_may_not_be_read_is_said_so() -> None:
    """No permission is told from not being there."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "call.mp3"
        path.touch(mode=0)
        with nobody():
            assert refusal(path) == "call.mp3: may not be read by you; check whose file it is"


@contextmanager
def nobody() -> Iterator[None]:
    """Root may read anything, so root steps down for a moment."""
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if was_root:
            os.seteuid(0)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (b"Hello, this is Sam.\r\n", "is text"),
        ("Grüße aus Köln".encode(), "is text"),
        ("ä".encode() * 2047 + b"a" + "ä".encode()[:1], "is text"),  # a letter cut in two where the head ends
        (b"\0\0\0\x20ftypM4A \0\0\0\0", "has lost its index (moov)"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "is a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "is a picture"),
        (b"PK\x03\x04\x14\0\0\0", "is a zip archive"),
        (b"\x01\x02\x03\x80\x81" * 100, "has no header"),
        (bytes(4096), "has no header"),
    ],
)
def test_what_is_no_recording_is_called_what_it_is(head: bytes, said: str) -> None:
    """In one sentence, with what to do."""
    sentence = str(not_sound(head, shown="call.mp3"))
    assert sentence.startswith(f"call.mp3: {said}")
    assert sentence.count("; ") == 1
    assert "\n" not in sentence
