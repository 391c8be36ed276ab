"""Whole processes, run and measured: how long, how much memory, and what they said.

This process stays small, with none of callreview in it: the kernel counts a new process as large as the one it came
from.
"""

import fcntl
import os
import signal
import struct
import tempfile
import termios
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROWS, COLUMNS = 24, 100
CHUNK = 1 << 16
KEPT = 1 << 14
"""Of an answer no more is kept than this: whatever this process holds is counted as every other's."""
UNSET = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR")
MIB = 1024
"""Linux counts memory in KiB."""


@dataclass(frozen=True)
class Process:
    """A command line, the folder it runs in, and what its environment has besides the sealed one.

    Its answer goes into a pipe, or is drawn on a `terminal`. With `until` it is ended, and measured, when it has said
    that. One that `speaks` and has no answer went wrong, whatever its exit code.
    """

    command: tuple[str, ...]
    folder: Path
    also: Mapping[str, str]
    terminal: bool = False
    until: bytes = b""
    speaks: bool = True


@dataclass(frozen=True)
class Ran:
    """How a process went. `said` is its answer, or how it begins; `wrong` is what was wrong with it, if anything."""

    seconds: float
    mib: float
    said: bytes
    wrong: str


def sealed(home: Path) -> Mapping[str, str]:
    """Our environment, with nobody's config and an empty *home*."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CALLREVIEW_", "GIT_", "XDG_"))}
    for name in UNSET:
        kept.pop(name, None)
    return {**kept, "HOME": str(home), "TERM": "xterm-256color", "GIT_CONFIG_NOSYSTEM": "1"}


def run(process: Process, environment: Mapping[str, str]) -> Ran:
    """Run *process* to its end, or until it has said what is waited for."""
    os.chdir(process.folder)
    reading, writing = os.openpty() if process.terminal else os.pipe()
    if process.terminal:
        fcntl.ioctl(writing, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    with tempfile.TemporaryFile() as talk, open(os.devnull, "rb") as nothing:  # noqa: PTH123 # a file of its own
        typed, told = (writing, writing) if process.terminal else (nothing.fileno(), talk.fileno())
        begun = time.perf_counter()
        child = os.posix_spawnp(
            process.command[0],
            process.command,
            {**environment, **process.also},
            file_actions=[(os.POSIX_SPAWN_DUP2, end, at) for at, end in enumerate((typed, writing, told))],
        )
        os.close(writing)
        said = _said(reading, process.until)
        if process.until:
            taken = time.perf_counter() - begun
            os.kill(child, signal.SIGKILL)
        _, status, usage = os.wait4(child, 0)
        if not process.until:
            taken = time.perf_counter() - begun
        os.close(reading)
        talk.seek(0)
        complaint = talk.read().decode(errors="replace").strip().rpartition("\n")[2]
    return Ran(taken, usage.ru_maxrss / MIB, said, _wrong(process, os.waitstatus_to_exitcode(status), said, complaint))


def _said(reading: int, until: bytes) -> bytes:
    """What comes out of *reading*, up to its end or *until* that was said."""
    said = b""
    while not until or until not in said:
        try:
            more = os.read(reading, CHUNK)
        except OSError:  # how a terminal says that nobody is at its other end
            break
        if not more:
            break
        said += more[: KEPT - len(said)]
    return said


def _wrong(process: Process, code: int, said: bytes, complaint: str) -> str:
    if process.until:
        return "" if process.until in said else f"it ended ({code}) before it asked anything"
    if code:
        return f"it ended with {code}: {complaint or said.decode(errors='replace').strip()}"
    return "" if said.strip() or not process.speaks else f"it said nothing: {complaint}"
