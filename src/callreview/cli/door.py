"""The one door every failure leaves by.

stdout is the answer, stderr is the talk. A failure of the person's is its own sentence; a bug of ours is one sentence
and a file that says where in our code it happened, with nothing of what anybody said.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from callreview.errors import CallreviewError, CannotRead, CannotWrite

DEBUG = "--debug"
INTERRUPTED = 130
_A_MOMENT = 0.05
"""Seconds."""


def run_command(arguments: Sequence[str]) -> int:
    """Run one command line. Comes back with the exit code; everything to be said has been said."""
    debug = DEBUG in arguments
    with _ctrl_c() as pressed:
        return _through(arguments, pressed, debug=debug)


def _through(arguments: Sequence[str], pressed: "_Pressed", *, debug: bool) -> int:  # noqa: PLR0911 # one for each way out
    try:
        code = _run([argument for argument in arguments if argument != DEBUG])
        return _stopped() if code and pressed.once else code
    except CallreviewError as failure:
        code = _refused(failure, debug=debug)
        return INTERRUPTED if pressed.once else code
    except KeyboardInterrupt:
        return _stopped()
    except BrokenPipeError:
        # The reader of our answer has left, as in `callreview list | head`. Nothing is wrong, and nobody listens.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as refused:
        return _refused(_in_words(refused), debug=debug)
    except Exception as bug:  # noqa: BLE001 # the last door: no traceback ever reaches a supervisor
        if pressed.once:
            return _stopped()
        if debug:
            _traceback()
        from callreview.cli.bug import told_of

        _tell(told_of(bug, arguments))
        return 1


class _Pressed:
    """Ctrl-C as Python takes it, and remembered: pydantic, interrupted in its work, makes an error of its own of it.

    Or it drops it, with a traceback that nobody asked for; then it is taken at the next place that can.
    """

    def __init__(self) -> None:
        self.once = False

    def __call__(self, number: int, frame: object) -> None:
        """The signal has come. Raises KeyboardInterrupt."""
        del number, frame
        self.once = True
        raise KeyboardInterrupt


@contextmanager
def _ctrl_c() -> Iterator[_Pressed]:
    """Ctrl-C remembered for as long as the block runs, where it is ours to take."""
    import signal

    pressed = _Pressed()
    before, told = signal.getsignal(signal.SIGINT), sys.unraisablehook
    is_ours = before is signal.default_int_handler
    with suppress(ValueError):  # in another thread than the first nobody may take it
        if is_ours:
            signal.signal(signal.SIGINT, pressed)
    sys.unraisablehook = lambda what: _again() if isinstance(what.exc_value, KeyboardInterrupt) else told(what)
    try:
        yield pressed
    finally:
        sys.unraisablehook = told
        with suppress(ValueError):
            if is_ours:
                signal.signal(signal.SIGINT, before)


def _again() -> None:
    """Ctrl-C once more, a moment later: it was dropped where nothing can be raised, and would be here."""
    import threading

    later = threading.Timer(_A_MOMENT, _press)
    later.daemon = True
    later.start()


def _press() -> None:
    """Ctrl-C for the first thread, which may wait at a prompt by now: only a real signal wakes it there."""
    import _thread
    import signal
    import threading

    first = threading.main_thread().ident
    if first is not None and hasattr(signal, "pthread_kill"):
        signal.pthread_kill(first, signal.SIGINT)
    else:  # Windows
        _thread.interrupt_main()


def _stopped() -> int:
    _tell("\nstopped; nothing was changed")
    return INTERRUPTED


def _in_words(refused: OSError) -> CallreviewError:
    """What the system *refused*. Without the name of a file it is our answer, which goes to no file that we know."""
    from callreview.store.reading import reason

    if refused.filename is None:
        return CannotWrite("the answer", reason(refused))
    return CannotRead(str(refused.filename), reason(refused))


def _refused(failure: CallreviewError, *, debug: bool) -> int:
    if debug:
        _traceback()
    _tell(str(failure))
    return failure.exit_code


def _run(arguments: list[str]) -> int:
    import warnings

    os.environ.setdefault(
        "PYDANTIC_DISABLE_PLUGINS", "__all__"
    )  # we have none, and to look for some takes a tenth of a start
    import typer

    from callreview.cli.app import app

    if not sys.warnoptions:  # what one library says of another is for us, who ask for it
        warnings.simplefilter("ignore")

    try:
        code = app(args=arguments, prog_name="callreview", standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except typer.TyperException as wrong:
        is_help = type(wrong).__name__ == "NoArgsIsHelpError"  # a group alone, which Typer has no public name for
        _tell(wrong.format_message() if is_help else _as_ours(wrong.format_message()))
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


def _tell(text: str) -> None:
    from callreview.cli.talk import tell

    with suppress(OSError):  # the window may be closed, and then there is nobody to tell
        tell(text)


def _traceback() -> None:
    import traceback

    traceback.print_exc()
