"""The person's end of the line: text out on stderr, lines in from stdin. Append only; stdout is left for answers.

Lines are read here and nowhere else: with readline on a terminal, because without it a paste of over 4,095
characters is cut in silence and arrow keys write escape codes into the text; plainly from a pipe, where what was read
is shown, so that a log of the talk can be followed.
"""

import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from typing import Final, Protocol

from callreview.terminal.piped import lines_of
from callreview.terminal.waiting import until_a_key, until_a_line
from callreview.views.visible import show

WIDEST = 100
"""Columns beyond which a line of prose is hard to follow."""
MARK_PASTES: Final = "\x1b[?2004h"
"""Asks a terminal to mark what is pasted. Nothing is drawn by it."""
MARK_NO_PASTES: Final = "\x1b[?2004l"


class BrokenOff(KeyboardInterrupt):
    """Ctrl-C, or a request to end, in the middle of a line; `typed` is what there is of it."""

    def __init__(self, typed: str) -> None:
        super().__init__()
        self.typed = typed


class Console(Protocol):
    """What a conversation needs of a terminal. `width` is how many columns its prose may have."""

    width: int

    def say(self, text: str = "", *, hang: str = "") -> None:
        """Show *text*; the lines after its first begin with *hang*."""

    def ask(self, prompt: str, meanwhile: Callable[[], None] | None = None) -> str:
        """The next line typed, without its end. Raises EOFError when there will be none, and BrokenOff in its middle.

        *meanwhile* is called several times a second for as long as nobody types.
        """


class Terminal:
    """The real one: stdin, stderr, readline where a person types and can see it."""

    def __init__(self) -> None:
        self.width = min(shutil.get_terminal_size().columns, WIDEST)
        self._by_hand = sys.stdin is not None and sys.stdin.isatty()
        self._seen = self._by_hand and (sys.stdout.isatty() or sys.stderr.isatty())
        self._waits_at = ""

    def say(self, text: str = "", *, hang: str = "") -> None:
        """Show *text* on stderr, wrapped to the terminal, whatever is in it."""
        told = "\n".join(_wrapped(show(text), self.width, hang)) + "\n"
        self._write(f"\r{told}{self._waits_at}" if self._waits_at else told)

    def ask(self, prompt: str, meanwhile: Callable[[], None] | None = None) -> str:
        """The next line typed, without its end. Raises EOFError when there will be none.

        *meanwhile* may say something, and then the prompt comes once more; it is called until a key is pressed.
        """
        if not self._by_hand:
            line = lines_of(sys.stdin.fileno()).next(meanwhile) if sys.stdin is not None else ""
            self._write(f"{prompt}{show(line.rstrip())}\n")
        else:
            try:
                line = self._typed(prompt, meanwhile)
            except OSError:  # a terminal that went away is an end of input like any other
                raise EOFError from None
        if not line:
            raise EOFError
        return line.rstrip("\r\n")

    def _typed(self, prompt: str, meanwhile: Callable[[], None] | None) -> str:
        """The next line with its end; nothing at the end of input. Raises OSError where the terminal has gone.

        The first key is waited for here, though there be nothing to do meanwhile: readline sleeps over a Ctrl-C that
        comes just before it begins to wait.
        """
        meanwhile = meanwhile or _nothing
        if self._seen and _readline_is_here():
            self._wait(prompt, meanwhile)
            try:
                with _stdout_on_the_terminal():
                    return input(prompt) + "\n"
            except KeyboardInterrupt:
                raise BrokenOff(_half_typed()) from None
        self._write(prompt)  # a terminal shows what is typed by itself
        until_a_line(sys.stdin, meanwhile)
        return sys.stdin.readline()

    def _wait(self, prompt: str, meanwhile: Callable[[], None]) -> None:
        marks_pastes = sys.stderr.isatty() and not _is_dumb()
        self._waits_at = prompt
        try:
            until_a_key(sys.stdin, lambda: self._write((MARK_PASTES if marks_pastes else "") + prompt), meanwhile)
        except BaseException:
            with suppress(OSError):  # it may have gone
                self._write(MARK_NO_PASTES if marks_pastes else "")
            raise
        finally:
            self._waits_at = ""
        self._write("\r")  # readline shows the prompt where it stands already

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def _nothing() -> None:
    """What is done meanwhile where there is nothing to do."""


def _readline_is_here() -> bool:
    """Whether lines can be edited, made ready for it. Windows has no readline."""
    if find_spec("readline") is None:
        return False
    import readline  # noqa: PLC0415 # only a terminal needs it

    if hasattr(readline, "set_auto_history"):
        readline.set_auto_history(False)  # what was said of one call is not offered in the next
    # A pasted text stays one answer, blank lines and all, where the terminal can mark what is pasted.
    readline.parse_and_bind(f"set enable-bracketed-paste {'off' if _is_dumb() else 'on'}")
    return True


def _half_typed() -> str:
    """What stands in the line that was broken off."""
    import readline  # noqa: PLC0415 # as above

    return readline.get_line_buffer()


def _is_dumb() -> bool:
    return os.environ.get("TERM", "") in {"", "dumb"}


@contextmanager
def _stdout_on_the_terminal() -> Iterator[None]:
    """Where the answer goes to a file (`callreview … > page.md`), readline shows what is typed on stderr's terminal."""
    if sys.stdout.isatty():
        yield
        return
    sys.stdout.flush()
    kept = os.dup(1)
    try:
        os.dup2(sys.stderr.fileno(), 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)


def _wrapped(text: str, width: int, hang: str) -> Iterable[str]:
    for number, line in enumerate(text.split("\n")):
        indent = line[: len(line) - len(line.lstrip(" "))]
        yield from textwrap.wrap(
            line,
            max(width - 1, 20),
            initial_indent=hang if number else "",
            subsequent_indent=hang or indent,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
