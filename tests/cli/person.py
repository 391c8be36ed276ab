"""A person at callreview, in a terminal or at the other end of two pipes, who answers whatever is asked.

What is asked first follows from the review's id, so nobody can know the order of the questions: the person reads
the question, looks up what there is to say to it, and types that.
"""

import os
import re
import signal
import subprocess
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol, Self

import pexpect
from pexpect.popen_spawn import PopenSpawn

from programs import CALLREVIEW, PATIENCE_SECONDS

Said = Mapping[str, Sequence[str]]
"""The lines to type to a question, by a part of its text; by `before / text` where the question before it counts."""

KEEP_AND_STOP = r"q\s+keep\s+and\s+stop\)"
_QUESTION_NUMBER = re.compile(r"question \d+ of \d+")
_WIDE = (50, 120)


class Line(Protocol):
    """The other end of callreview: what pexpect makes of a terminal, and of pipes."""

    before: str
    after: str

    def expect(self, pattern: Sequence[object]) -> int:
        """Read up to what fits one of the patterns; gives its number."""

    def send(self, text: str) -> int:
        """Type *text*; gives how much went through."""


class Person:
    """Holds one conversation. `heard` is everything callreview said; `code` its exit code, once it has ended."""

    def __init__(self, line: Line, waits: str) -> None:
        self._line, self._waits = line, waits
        self.heard = ""
        self.asked: list[str] = []
        self.code: int | None = None

    def is_asked(self, said: Said, until: str | None = None) -> str | None:
        """The next question asked, by its key in *said*; None when callreview ended instead.

        While a call is listened to, each line has a prompt of its own, and no question comes with it.
        """
        shown = self.listens()
        while shown is not None and not _QUESTION_NUMBER.search(" ".join(shown.split())):
            shown = self.listens()
        if shown is None:
            return None
        question = question_in(shown, said, self.asked, until)
        self.asked.append(question)
        return question

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.leave()

    def listens(self) -> str | None:
        """What callreview says up to where it waits for a line; None when it ended instead."""
        ended = bool(self._line.expect([self._waits, pexpect.EOF]))
        said = self._line.before if ended else self._line.before + self._line.after
        self.heard += said
        if ended:
            self.leave()
            return None
        return said

    def types(self, *lines: str) -> None:
        """Type the lines, one after the other, without waiting."""
        self._line.send("\n".join([*lines, ""]))

    def hears(self, text: str) -> bool:
        """Listen until *text* is said; False when callreview ended first."""
        while " ".join(text.split()) not in " ".join(self.heard.split()):
            if self.listens() is None:
                return False
        return True

    def talks(self, said: Said, *, until: str | None = None) -> None:
        """Answer every question from *said*, up to one with the text *until*, which is left waiting, or to the end."""
        while (question := self.is_asked(said, until)) not in {None, until}:
            assert question is not None
            self.types(*said[question])

    def leave(self) -> None:
        """See it end, killing it if it has not."""
        raise NotImplementedError


class AtATerminal(Person):
    """A person at a real terminal, who wants plain lines."""

    def __init__(self, folder: Path, *arguments: str, through: Sequence[str] = ()) -> None:
        command = [*through, *CALLREVIEW, *arguments]
        with warnings.catch_warnings():
            # Python 3.12 and later warn of a fork beside threads; what is forked here becomes another program at once.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._child = pexpect.spawn(
                command[0],
                command[1:],
                cwd=str(folder),
                env={**os.environ, "ACCESSIBLE": "1"},
                encoding="utf-8",
                dimensions=_WIDE,
                timeout=PATIENCE_SECONDS,
            )
        self._child.delaybeforesend = None  # nothing here has an echo to turn off
        super().__init__(self._child, r"\r\n(?:\x1b\[\?2004h)?> ")  # a terminal may be told to mark what is pasted

    def types_ctrl_d(self) -> None:
        """Say that nothing more will be typed."""
        self._child.sendeof()

    def interrupts(self) -> None:
        """Press Ctrl-C."""
        self._child.sendintr()

    def types(self, *lines: str) -> None:
        """Type the lines, one after the other, without waiting."""
        self._line.send("\r".join([*lines, ""]))

    def leave(self) -> None:
        """See it end, killing it if it has not."""
        self._child.close(force=True)
        status = self._child.exitstatus
        self.code = status if status is not None else -(self._child.signalstatus or 0)


class AtAPipe(Person):
    """Whoever is behind two pipes: a script, a screen reader's wrapper, an editor. stderr and stdout come as one."""

    def __init__(self, folder: Path, *arguments: str, through: Sequence[str] = ()) -> None:
        self._child = PopenSpawn(
            [*through, *CALLREVIEW, *arguments], cwd=str(folder), encoding="utf-8", timeout=PATIENCE_SECONDS
        )
        self.process: subprocess.Popen[bytes] = self._child.proc
        super().__init__(self._child, KEEP_AND_STOP + r"\r?\n")

    def hangs_up(self) -> None:
        """Close the pipe that is typed into."""
        assert self.process.stdin is not None
        self.process.stdin.close()

    def kills(self) -> None:
        """Kill it where it stands."""
        self.process.send_signal(signal.SIGKILL)

    def leave(self) -> None:
        """See it end, killing it if it has not."""
        if self._child.flag_eof is False:
            self.process.kill()
        self.code = self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None and not pipe.closed:
                pipe.close()


def question_in(shown: str, said: Said, asked: Sequence[str] = (), until: str | None = None) -> str:
    """The key of *said* that the question now *shown* is known by, after those *asked*; *until* when it is that one."""
    text = " ".join(shown.split())
    numbered = list(_QUESTION_NUMBER.finditer(text))
    assert numbered, f"no question is shown, but: {text}"
    text = text[numbered[-1].end() :]
    if until is not None and until in text:
        return until
    before = {"", *asked[-1:], *(key.rpartition(" / ")[0] for key in asked[-1:])}  # one asked again is its own before
    found = []
    for key in said:
        condition, _, part = key.rpartition(" / ")
        if part in text and condition in before:
            found.append((not condition, text.index(part), -len(key), key))
    assert found, f"there is nothing to say to: {text}"
    return min(found)[-1]
