"""The real program, run as a person or a script would run it; and the other programs that some tests need."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

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
    ) -> Ran:
        """Run to the end. *env* is added to ours; *through* is a program that starts it, such as `sh -c …`."""
        done = subprocess.run(
            [*through, *CALLREVIEW, *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            cwd=cwd or self._folder,
            env={**os.environ, **(env or {})},
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


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
