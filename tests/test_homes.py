"""The guard over the real home."""

import os
import subprocess
from pathlib import Path

import pytest

from homes import state_of
from programs import need


def test_the_home_of_a_test_is_not_the_real_one(a_home_of_its_own: Path) -> None:
    """Whoever asks for the home gets the test's own."""
    assert Path.home() == a_home_of_its_own
    assert Path("~").expanduser() == a_home_of_its_own


@pytest.mark.parametrize("written", [".gitconfig", ".config/callreview/bugs/bug.txt", ".python_history"])
def test_the_guard_sees_what_was_written(tmp_path: Path, written: str) -> None:
    """A watched file that comes, changes or goes makes another state."""
    empty = state_of(tmp_path)
    path = tmp_path / written
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("once", encoding="utf-8")
    there = state_of(tmp_path)
    os.utime(path, ns=(0, 0))
    changed = state_of(tmp_path)
    path.unlink()
    assert len({tuple(state.items()) for state in (empty, there, changed)}) == 3
    assert str(path) not in state_of(tmp_path)


def test_git_takes_its_settings_from_the_home_of_the_test(a_home_of_its_own: Path) -> None:
    """A `git config --global` in a test lands in the test's own home."""
    need("git")
    subprocess.run(["git", "config", "--global", "user.name", "sam"], check=True)
    assert "sam" in (a_home_of_its_own / ".gitconfig").read_text(encoding="utf-8")
