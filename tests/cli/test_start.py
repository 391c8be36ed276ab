"""The way in and the way out: what a process of ours does before the command line is loaded, and when it ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from programs import PATIENCE_SECONDS, Program

MAIN = """
import sys, atexit, os, threading, time
from callreview.cli import main
{before}
sys.argv = ["callreview", *sys.argv[1:]]
main()
"""
WHILE_IT_RUNS = """
import callreview.cli
really_run = callreview.cli.run
def run(arguments):
    {code}
    return really_run(arguments)
callreview.cli.run = run
"""


def main_in_python(code: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run `main` in a Python of its own, with *code* run as its first command begins."""
    script = MAIN.format(before=WHILE_IT_RUNS.format(code=code))
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


def test_what_wants_to_clean_up_does_so_before_the_end(tmp_path: Path) -> None:
    """The process ends without taking itself apart, but not before the last exit handler."""
    ran = main_in_python("atexit.register(print, 'cleaned up')", "--version", cwd=tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines()[1:] == ["cleaned up"]


def test_nothing_is_taken_apart_at_the_end(tmp_path: Path) -> None:
    """Which would take as long as a fifth of a listing."""
    code = "callreview.cli.kept = type('Kept', (), {'__del__': lambda _, write=os.write: write(1, b'taken apart')})()"
    ran = main_in_python(code, "--version", cwd=tmp_path)
    assert (ran.returncode, ran.stdout.count("\n")) == (0, 1)
    assert "taken apart" not in ran.stdout


def test_a_thread_is_waited_for(tmp_path: Path) -> None:
    """As Python does; what it wrote is there."""
    code = "threading.Thread(target=lambda: (time.sleep(0.2), print('done'))).start()"
    ran = main_in_python(code, "--version", cwd=tmp_path)
    assert ran.stdout.splitlines()[1:] == ["done"]


@pytest.mark.parametrize(("typed", "code"), [("--version", 0), ("lisst", 2), ("list", 4), ("--show-completion", 0)])
def test_the_exit_code_is_the_commands(tmp_path: Path, typed: str, code: int) -> None:
    """Also where Typer leaves by itself, as it does for its completion."""
    ran = Program(tmp_path)(*typed.split(), through=("env",))
    assert ran.code == code
    assert "Traceback" not in ran.said


def test_an_exception_on_the_way_in_is_no_success(tmp_path: Path) -> None:
    """Python's own ending is left to tell of it."""
    ran = main_in_python("raise RuntimeError('no')", "--version", cwd=tmp_path)
    assert ran.returncode == 1
    assert "RuntimeError: no" in ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("typed", ["--version", "--help"])
def test_an_answer_that_cannot_be_written_is_no_success(tmp_path: Path, typed: str) -> None:
    """A full disk."""
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "callreview", typed], stdout=full, stderr=subprocess.PIPE, cwd=tmp_path, check=False
        )
    assert ran.returncode != 0
    assert b"no space left" in ran.stderr.lower()


def test_without_a_stdout_the_version_is_no_fault(tmp_path: Path) -> None:
    """As under a program that closed it."""
    ran = Program(tmp_path)("--help", through=("sh", "-c", 'exec "$0" "$@" >&-'))
    assert "Traceback" not in ran.stderr
