"""Which processes there are, as Linux tells it under /proc."""

import os
from pathlib import Path

import pytest

PROC = Path("/proc")
needs_proc = pytest.mark.skipif(not (PROC / "self" / "stat").exists(), reason="there is no /proc")
_PARENT, _SESSION = 1, 3  # of the fields after the name, as proc(5) counts them
LOOKS = 100_000
"""How often is looked for an end that comes at once."""


def is_running(process: int) -> bool:
    """Whether it is there, and not only waiting to be taken note of."""
    try:
        told = (PROC / str(process) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return told.rpartition(")")[2].split()[0] not in {"Z", "X"}


def children_of(process: int) -> set[int]:
    """The processes it has forked that are running."""
    return _where(_PARENT, process)


def in_session(leader: int) -> set[int]:
    """The processes of the session of *leader* that are running, itself among them."""
    return _where(_SESSION, leader)


def _where(field: int, number: int) -> set[int]:
    found: set[int] = set()
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            told = stat.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        if int(told.rpartition(")")[2].split()[field]) == number and is_running(int(stat.parent.name)):
            found.add(int(stat.parent.name))
    return found


def has_ended(process: int) -> bool:
    """Waits for its end; whether it came."""
    for _ in range(LOOKS):
        if not is_running(process):
            return True
        os.sched_yield()
    return False
