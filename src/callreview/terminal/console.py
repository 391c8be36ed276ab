"""The person's end of the line: text out on stderr, lines in from stdin. Append only; stdout is left for answers.

Lines are read here and nowhere else: with readline on a terminal, because without it a paste of over 4,095
characters is cut in silence and arrow keys write escape codes into the text; plainly from a pipe, where what was read
is shown, so that a log of the talk can be followed.
"""

import shutil
import sys
import textwrap
from collections.abc import Iterable
from typing import Protocol

from callreview.views.visible import show

WIDEST = 100
"""Columns beyond which a line of prose is hard to follow."""


class Console(Protocol):
    """What a conversation needs of a terminal."""

    def say(self, text: str = "", *, hang: str = "") -> None:
        """Show *text*; the lines after its first begin with *hang*."""

    def ask(self, prompt: str) -> str:
        """The next line typed, without its end. Raises EOFError when there will be none."""


class Terminal:
    """The real one: stdin, stderr, readline when both ends are a terminal."""

    def __init__(self) -> None:
        self.typed_by_hand = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
        self.width = min(shutil.get_terminal_size().columns, WIDEST)

    def say(self, text: str = "", *, hang: str = "") -> None:
        """Show *text* on stderr, wrapped to the terminal, whatever is in it."""
        self._write("\n".join(_wrapped(show(text), self.width, hang)) + "\n")

    def ask(self, prompt: str) -> str:
        """The next line typed, without its end. Raises EOFError when there will be none."""
        if self.typed_by_hand:
            _use_readline()
            return input(prompt)
        if sys.stdin is not None and sys.stdin.isatty():  # which shows what is typed by itself
            self._write(prompt)
            line = sys.stdin.readline()
        else:
            line = sys.stdin.readline() if sys.stdin is not None else ""
            self._write(f"{prompt}{show(line.rstrip())}\n")
        if not line:
            raise EOFError
        return line.rstrip("\r\n")

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def _use_readline() -> None:
    try:
        import readline  # noqa: PLC0415 # Windows has none, and only a terminal needs it
    except ImportError:
        return
    if hasattr(readline, "set_auto_history"):
        readline.set_auto_history(False)  # what was said of one call is not offered in the next
    readline.parse_and_bind("set enable-bracketed-paste on")  # a pasted text stays one answer, blank lines and all


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
