"""Waiting for a person at a terminal without standing still: the call plays on, and its words are printed."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from callreview.terminal.piped import A_MOMENT


def until_a_key(terminal: TextIO, begin: Callable[[], None], meanwhile: Callable[[], None]) -> None:
    """Call *meanwhile* again and again until a key was pressed on *terminal*; the key stays unread, and unshown.

    *begin* is called once before, when a key would not be shown any more. A terminal that has gone away counts as a
    key, for whoever reads next is told so.
    """
    if sys.platform == "win32":
        begin()
        _until_a_key_on_windows(meanwhile)
        return
    with _key_by_key(terminal):
        begin()
        _until_anything(terminal, meanwhile)


def until_a_line(terminal: TextIO, meanwhile: Callable[[], None]) -> None:
    """Call *meanwhile* again and again until a whole line was typed on *terminal*, which shows it by itself."""
    if sys.platform == "win32":
        _until_a_key_on_windows(meanwhile)
        return
    _until_anything(terminal, meanwhile)


def _until_anything(terminal: TextIO, meanwhile: Callable[[], None]) -> None:
    import select  # noqa: PLC0415 # only a terminal that plays needs it

    meanwhile()
    while not select.select([terminal], [], [], A_MOMENT)[0]:
        meanwhile()


@contextmanager
def _key_by_key(terminal: TextIO) -> Iterator[None]:
    """The terminal handing over each key at once and not showing it; whoever reads the line shows it."""
    import termios  # noqa: PLC0415 # Windows has none

    try:
        before = termios.tcgetattr(terminal)
        now = termios.tcgetattr(terminal)
        now[3] &= ~(termios.ECHO | termios.ICANON)
        now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
        termios.tcsetattr(terminal, termios.TCSANOW, now)
    except termios.error:  # it was closed
        yield
        return
    try:
        yield
    finally:
        with suppress(termios.error):  # it was closed meanwhile, and has no modes to put back
            termios.tcsetattr(terminal, termios.TCSANOW, before)


def _until_a_key_on_windows(meanwhile: Callable[[], None]) -> None:
    import msvcrt  # noqa: PLC0415 # there is none elsewhere
    import time  # noqa: PLC0415 # as above

    while not msvcrt.kbhit():  # type: ignore[attr-defined,unused-ignore] # typed for Windows only
        meanwhile()
        time.sleep(A_MOMENT)
