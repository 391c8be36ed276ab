"""The roof: options in, exit code out. This file is the way in, and answers what needs no command line.

Rule: it imports nothing that Python has not loaded by itself, so that `--version` and a Tab cost a bare start.
"""

import atexit
import gc
import os
import sys

_ASKED = "_CALLREVIEW_COMPLETE"
"""The variable by which a shell asks what could be typed next; Typer's own name for it."""
_INTERRUPTED = 130
_SELDOM = 50_000
"""New objects after which unreachable ones are looked for. Python's own 700 looks 60 times during one start."""


def main() -> None:
    """Run the command line of this process and exit with its code."""
    gc.set_threshold(_SELDOM)
    codes: list[int] = []
    atexit.register(_leave, codes)  # the first that is registered is the last that is called
    try:
        codes.append(run(sys.argv[1:]))
    except KeyboardInterrupt:  # before the door was there, which says it in words
        codes.append(_INTERRUPTED)
    sys.exit(codes[0])


def run(arguments: list[str]) -> int:
    """Run one command line. Comes back with the exit code; everything to be said has been said."""
    _speak_utf8()
    shell = os.environ.get(_ASKED, "")
    if shell.startswith("complete_"):
        from callreview.cli.completing.shells import complete

        return complete(shell.removeprefix("complete_"))
    if arguments in (["--version"], ["-V"]):
        from callreview import __version__

        sys.stdout.write(f"callreview {__version__}\n")
        return 0
    from callreview.cli.door import run_command

    return run_command(arguments)


def _speak_utf8() -> None:
    """A Windows console of code page 1252 must not fall over a WOW with a tick."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _leave(codes: list[int]) -> None:
    """End the process here, after all threads have ended and everything that wanted to clean up has done so.

    What would follow is Python taking some 300 modules apart, one by one, and giving back memory that goes back anyway:
    a fifth of a listing. Where an answer cannot be written out, Python goes on and says so.
    """
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (AttributeError, OSError, ValueError):  # no such stream, or one that is closed or full
        return
    if codes:
        os._exit(codes[0])
