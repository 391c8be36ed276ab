"""callreview in a process of its own, forked from one that has it loaded: real, without the wait for imports.

Nothing of pytest is imported here, so that the process a program runs in knows of nothing but the program.
"""

import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from pathlib import Path

LOADED = (
    "forked",
    "callreview.cli.app",
    "callreview.cli.amending",
    "callreview.cli.answering",
    "callreview.cli.checking",
    "callreview.cli.demonstrating",
    "callreview.cli.handing",
    "callreview.cli.listing",
    "callreview.cli.reviewing",
    "callreview.cli.transcribing",
    "callreview.cli.at_the_desk",
    "callreview.cli.besides",
    "callreview.cli.coaching.preparing",
    "callreview.cli.coaching_read",
    "callreview.cli.followups.following",
    "callreview.cli.reading",
    "callreview.cli.rubric.checking_ranges",
    "callreview.cli.rubric.chronicling",
    "callreview.cli.rubric.diffing",
    "callreview.cli.tolerating",
    "callreview.cli.trending",
    "callreview.cli.voices.due",
    "callreview.cli.voices.gathering",
    "callreview.cli.voices.sharing",
    "callreview.cli.voices.wishes",
    "callreview.cli.waiting",
    "typer._adapters",
    "nouns_built",
)


def run_forked(  # noqa: PLR0913 # what a program is run with
    arguments: Sequence[str], *, stdin: bytes, folder: Path, env: Mapping[str, str], patience: float, at: str | None
) -> tuple[int, bytes, bytes]:
    """Run `callreview ARGUMENTS` in *folder* with *env* alone: its exit code (negative: the signal), stdout, stderr.

    For the program it is *at* that time, where one is given. Raises subprocess.TimeoutExpired after *patience* seconds.
    """
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(list(LOADED))
    with tempfile.TemporaryDirectory() as ends:
        Path(ends, "0").write_bytes(stdin)
        program = server.Process(target=_callreview, args=(tuple(arguments), str(folder), dict(env), ends, at))
        program.start()
        program.join(patience)
        if program.exitcode is None:
            program.kill()
            program.join()
            raise subprocess.TimeoutExpired(list(arguments), patience)
        return program.exitcode, Path(ends, "1").read_bytes(), Path(ends, "2").read_bytes()


def _callreview(arguments: Sequence[str], folder: str, env: Mapping[str, str], ends: str, at: str | None) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(env)
    time.tzset()  # a program of its own reads the time zone when it begins
    for end, flags in ((0, os.O_RDONLY), (1, os.O_WRONLY | os.O_CREAT), (2, os.O_WRONLY | os.O_CREAT)):
        opened = os.open(Path(ends, str(end)), flags, 0o600)
        os.dup2(opened, end)
        os.close(opened)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 # as long as the process
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 # as above
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 # as above
    sys.argv = ["callreview", *arguments]
    if at is not None:
        _stop_the_clock(datetime.fromisoformat(at))
    from callreview.cli import main  # noqa: PLC0415 # loaded already, where it matters

    main()


def _stop_the_clock(at: datetime) -> None:
    """Let it be *at* that local time, for this process, in the one place that asks what time it is."""
    from callreview.cli import here  # noqa: PLC0415 # loaded already, where it matters

    class Stopped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override] # the clock is nobody's Self
            return at.astimezone(tz) if tz else at

    vars(here)["datetime"] = Stopped
