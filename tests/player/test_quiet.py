"""What a library of C writes on file descriptor 2 is kept from the terminal, and nothing else is."""

import os
from pathlib import Path

import pytest

from callreview.player.quiet import quiet


def test_fd_2_is_turned_away_and_back(capfd: pytest.CaptureFixture[str]) -> None:
    """Only within the block, also when it raises."""
    os.write(2, b"before\n")
    with pytest.raises(FileNotFoundError), quiet():
        fail_loudly()
    os.write(2, b"after\n")
    assert capfd.readouterr().err == "before\nafter\n"


def fail_loudly() -> None:
    """As ALSA does."""
    os.write(2, b"ALSA lib confmisc.c\n")
    raise FileNotFoundError


def test_no_descriptor_is_left_open() -> None:
    """However often."""
    before = open_files()
    for _ in range(5):
        with quiet():
            pass
    assert open_files() == before


def open_files() -> int:
    """How many there are."""
    return len([*Path("/dev/fd").iterdir()])
