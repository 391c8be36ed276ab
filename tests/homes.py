"""Homes: one for each test, and the real one, watched from afar, where no test may write."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

# What callreview, git, readline and an editor would write. Nothing else is looked at: a home is busy.
WATCHED = (
    ".gitconfig",
    ".config/git",
    ".config/callreview",
    ".local/share/callreview",
    ".local/state/callreview",
    ".cache/callreview",
    ".callreview",
    ".python_history",
    ".viminfo",
    "Library/Application Support/callreview",
    "AppData/Roaming/callreview",
)

# Each would make callreview, git or Typer do something else on one machine than on another.
UNSET = (
    "CALLREVIEW_WORKSPACE",
    "CALLREVIEW_RUBRIC",
    "CALLREVIEW_AGENT",
    "CALLREVIEW_REVIEWER",
    "CALLREVIEW_QUEUE",
    "CALLREVIEW_OUTPUT",
    "CALLREVIEW_PLAYER",
    "CALLREVIEW_PLAIN",
    "ACCESSIBLE",
    "VISUAL",
    "COLUMNS",
    "LINES",
    "NO_COLOR",
    "FORCE_COLOR",
    "PYTHONIOENCODING",
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_CEILING_DIRECTORIES",
)

State = dict[str, int]
"""The watched names that are there, each with when it last changed, in nanoseconds."""


def state_of(home: Path) -> State:
    """How the watched places of *home* are now."""
    return {str(path): path.lstat().st_mtime_ns for name in WATCHED for path in _all_of(home / name)}


def _all_of(path: Path) -> Iterator[Path]:
    if os.path.lexists(path):
        yield path
        yield from sorted(path.rglob("*"))


@contextmanager
def living_in(home: Path) -> Iterator[Path]:
    """Make *home* the home of this process and of every program it runs, for as long as the block runs."""
    with pytest.MonkeyPatch.context() as environment:
        for name in UNSET:
            environment.delenv(name, raising=False)
        for name, folder in (
            ("HOME", "."),
            ("USERPROFILE", "."),
            ("APPDATA", "AppData/Roaming"),
            ("LOCALAPPDATA", "AppData/Local"),
            ("XDG_CONFIG_HOME", ".config"),
            ("XDG_DATA_HOME", ".local/share"),
            ("XDG_STATE_HOME", ".local/state"),
            ("XDG_CACHE_HOME", ".cache"),
            ("TMPDIR", "tmp"),
        ):
            (home / folder).mkdir(parents=True, exist_ok=True)
            environment.setenv(name, str(home / folder))
        environment.setenv("GIT_CONFIG_GLOBAL", str(home / ".gitconfig"))
        environment.setenv("GIT_CONFIG_NOSYSTEM", "1")
        environment.setenv("EDITOR", "false")  # an editor that a test did not ask for must not open
        environment.setenv("TERM", "xterm")
        environment.setenv("LOGNAME", "sam")
        yield home
