"""The real program, run as a person or a script would run it; and the other programs that some tests need."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from forked import run_forked

CALLREVIEW = (sys.executable, "-m", "callreview")
PATIENCE_SECONDS = 60
"""Nothing here takes a tenth of it, so that only a program that hangs meets it."""


@dataclass(frozen=True)
class Ran:
    """How a program ended, and what it said."""

    code: int
    stdout: str
    stderr: str

    @property
    def said(self) -> str:
        """Everything it said, the answer first."""
        return self.stdout + self.stderr


def is_one_sentence(text: str) -> bool:
    """Whether *text* is a single line of ours: no traceback, no more than there is to say."""
    return text.endswith("\n") and text.count("\n") == 1 and "Traceback" not in text


class Program:
    """callreview, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(
        self,
        *arguments: object,
        stdin: str | bytes = "",
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        through: Sequence[str] = (),
        at: str | None = None,
    ) -> Ran:
        """Run to the end. *env* is added to ours; *through* is a program that starts it, such as `sh -c …`.

        For the program it is *at* that local time (`2026-11-20T18:00`), where one is given.
        """
        typed = stdin.encode() if isinstance(stdin, str) else stdin
        whole_env = {**os.environ, **(env or {})}
        needs_a_fresh_python = through or any(name.startswith("PYTHON") for name in env or {})
        if at is not None and not hasattr(os, "fork"):
            pytest.skip("the clock can be stopped in a forked program only")
        if needs_a_fresh_python or not hasattr(os, "fork"):
            done = subprocess.run(
                [*through, *CALLREVIEW, *map(str, arguments)],
                input=typed,
                cwd=cwd or self._folder,
                env=whole_env,
                capture_output=True,
                timeout=PATIENCE_SECONDS,
                check=False,
            )
            code, out, err = done.returncode, done.stdout, done.stderr
        else:
            code, out, err = run_forked(
                [*map(str, arguments)],
                stdin=typed,
                folder=cwd or self._folder,
                env=whole_env,
                patience=PATIENCE_SECONDS,
                at=at,
            )
        return Ran(code, out.decode(), err.decode())


def need(*programs: str) -> None:
    """Skip the test where one of *programs* is not there, and say so; in CI it has to be."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"in CI there must be {' and '.join(missing)}")
    if missing:
        pytest.skip(f"there is no {' and no '.join(missing)}")


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below *folder*, by its path from there."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
