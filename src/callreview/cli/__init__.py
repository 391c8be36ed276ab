"""The roof: options in, exit code out. This file is the one door every failure leaves by.

stdout is the answer, stderr is the talk. A failure of the person's is its own sentence; a bug of ours is one sentence
and a file that says where in our code it happened, with nothing of what anybody said.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from callreview import __version__
from callreview.errors import CallreviewError, CannotRead

DEBUG = "--debug"
INTERRUPTED = 130


def main() -> None:
    """Run the command line of this process and exit with its code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:  # noqa: PLR0911 # one way out for each kind of end
    """Run one command line. Comes back with the exit code; everything to be said has been said."""
    _speak_utf8()
    if list(arguments) in (["--version"], ["-V"]):
        sys.stdout.write(f"callreview {__version__}\n")
        return 0
    debug = DEBUG in arguments
    try:
        return _run([argument for argument in arguments if argument != DEBUG])
    except CallreviewError as failure:
        return _refused(failure, debug=debug)
    except KeyboardInterrupt:
        _tell("\nstopped; nothing was changed")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our answer has left, as in `callreview list | head`. Nothing is wrong, and nobody listens.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as refused:
        from callreview.store.reading import reason

        return _refused(CannotRead(str(refused.filename or "a file"), reason(refused)), debug=debug)
    except Exception as bug:  # noqa: BLE001 # the last door: no traceback ever reaches a supervisor
        if debug:
            _traceback()
        from callreview.cli.bug import told_of

        _tell(told_of(bug, arguments))
        return 1


def _refused(failure: CallreviewError, *, debug: bool) -> int:
    if debug:
        _traceback()
    _tell(str(failure))
    return failure.exit_code


def _run(arguments: list[str]) -> int:
    import typer

    from callreview.cli.app import app

    try:
        code = app(args=arguments, prog_name="callreview", standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except typer.TyperException as wrong:
        _tell(_as_ours(wrong.format_message()))
        return wrong.exit_code
    except SystemExit as left:
        if isinstance(left.__context__, BrokenPipeError):  # Typer leaves with 1 then, and says nothing
            raise left.__context__ from None
        raise
    if code == INTERRUPTED:  # what Typer makes of Ctrl-C, without a word
        raise KeyboardInterrupt
    sys.stdout.flush()
    return code if isinstance(code, int) else 0


def _as_ours(message: str) -> str:
    """Typer's sentence in the house's manner: lower case, no full stop, and what to do."""
    text = message.strip().rstrip(".").replace("Value error, ", "")
    remedy = "" if "Did you mean" in text else '; see "callreview --help"'
    return text[:1].lower() + text[1:].replace(". Did you mean", "; did you mean") + remedy


def _speak_utf8() -> None:
    """A Windows console of code page 1252 must not fall over a WOW with a tick."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _tell(text: str) -> None:
    from callreview.cli.talk import tell

    with suppress(OSError):  # the window may be closed, and then there is nobody to tell
        tell(text)


def _traceback() -> None:
    import traceback

    traceback.print_exc()
