"""Ctrl-Z: the call pauses while the program is stopped, and the terminal is handed back as it was found."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


@contextmanager
def pausing_when_stopped(pause: Callable[[], None]) -> Iterator[None]:
    """Call *pause* before the shell stops us, for as long as the block runs. mpv would play on: it is not stopped.

    *pause* must not write a file, for it may come in the middle of writing one.
    """
    if sys.platform == "win32" or signal.getsignal(signal.SIGTSTP) is not signal.SIG_DFL:
        yield
        return
    import termios  # noqa: PLC0415 # Windows has none

    at_a_terminal = sys.stdin is not None and sys.stdin.isatty()
    found = termios.tcgetattr(sys.stdin) if at_a_terminal else None

    def stop(*_: object) -> None:
        pause()
        if found is None:
            os.kill(os.getpid(), signal.SIGSTOP)
            return
        with suppress(termios.error):  # it may be gone when we are let go on
            now = termios.tcgetattr(sys.stdin)
            termios.tcsetattr(sys.stdin, termios.TCSANOW, found)
            os.kill(os.getpid(), signal.SIGSTOP)
            termios.tcsetattr(sys.stdin, termios.TCSANOW, now)

    signal.signal(signal.SIGTSTP, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
