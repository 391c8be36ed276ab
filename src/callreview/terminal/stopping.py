"""Stopped or asked to end from outside: the terminal is handed back as it was found.

At Ctrl-Z the call pauses while the program is stopped. A request to end breaks off as Ctrl-C does, so that what was
typed is kept.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


@contextmanager
def pausing_when_stopped(pause: Callable[[], None]) -> Iterator[None]:
    """Call *pause* before the shell stops us, for as long as the block runs. mpv would play on: it is not stopped.

    *pause* must not write a file, for it may come in the middle of writing one. Raises KeyboardInterrupt within the
    block when the program is asked to end or its window closes.
    """
    if sys.platform == "win32":
        yield
        return
    import termios  # noqa: PLC0415 # Windows has none

    at_a_terminal = sys.stdin is not None and sys.stdin.isatty()
    found = termios.tcgetattr(sys.stdin) if at_a_terminal else None
    has_to_end = False

    def end(*_: object) -> None:
        nonlocal has_to_end
        if not has_to_end:  # asked again while the draft is kept, it would not be kept
            has_to_end = True
            raise KeyboardInterrupt

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

    handlers = {signal.SIGTSTP: stop, signal.SIGTERM: end, signal.SIGHUP: end}
    ours = [number for number in handlers if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, handlers[number])
    try:
        yield
    finally:
        if has_to_end and found is not None:
            with suppress(termios.error):  # an editor that was open has left its own modes, or the window has closed
                termios.tcsetattr(sys.stdin, termios.TCSANOW, found)
        for number in ours:
            signal.signal(number, signal.SIG_DFL)
