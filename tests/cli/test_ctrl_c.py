"""Ctrl-C at any moment: code 130 and one sentence, never a bug of ours."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from many_reviews import with_many_reviews
from programs import CALLREVIEW, PATIENCE_SECONDS, is_one_sentence


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that takes some time to be checked."""
    return with_many_reviews(tmp_path_factory.mktemp("many") / "calls", 800)


@pytest.mark.parametrize("waits", [0.3 + 0.05 * each for each in range(10)])
def test_whatever_it_was_doing(many: Path, waits: float) -> None:
    """Libraries may make an error of their own of it; where it comes too late, the answer is whole."""
    pipe = subprocess.PIPE
    with subprocess.Popen([*CALLREVIEW, "check"], cwd=many, stdout=pipe, stderr=pipe, text=True) as asked:
        time.sleep(waits)
        asked.send_signal(signal.SIGINT)
        said, told = asked.communicate(timeout=PATIENCE_SECONDS)
    if asked.returncode == 0:
        assert told == "every file is as it should be\n"
    else:
        assert asked.returncode == 130, said
        assert is_one_sentence(told.removeprefix("\n"))


def test_one_that_a_library_drops_is_taken_all_the_same() -> None:
    """Where nothing can be raised, as in a destructor, it is raised soon after, and Python's traceback is not shown.

    Who sleeps by then, as a prompt does, is woken.

    Any other error that is dropped there is a bug, and is seen.
    """
    dropping = (
        "import sys, time\n"
        "from callreview.cli import door\n"
        "class Dropped:\n"
        "    def __del__(self): raise {error}\n"
        "def run(arguments):\n"
        "    Dropped()\n"
        "    if {waits}: time.sleep(3600)\n"
        "    print('went on')\n"
        "    return 0\n"
        "door._run = run\n"
        "sys.exit(door.run_command([]))\n"
    )
    for error, ended in (("KeyboardInterrupt", (130, "")), ("ValueError", (0, "went on\n"))):
        code = dropping.format(error=error, waits=error == "KeyboardInterrupt")
        command = [sys.executable, "-c", code]
        ran = subprocess.run(command, capture_output=True, check=False, text=True, timeout=PATIENCE_SECONDS)
        assert (ran.returncode, ran.stdout) == ended, ran.stderr
        assert (ran.stderr == "\nstopped; nothing was changed\n") is (error == "KeyboardInterrupt")
        assert ("Traceback" in ran.stderr) is (error == "ValueError")
