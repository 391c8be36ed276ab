"""A real terminal, tmux, with callreview in it; and a person who reads its screen and presses keys."""

import os
import re
import shlex
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

from cli.person import Said, question_in
from programs import CALLREVIEW, PATIENCE_SECONDS, need

_OPTIONS = """
set -g remain-on-exit on
set -g status off
set -g escape-time 0
set -g default-terminal tmux-256color
set -g default-shell /bin/sh
"""
_SHOWN_AS = {"missed": "not heard"}  # of an act that nobody wants
_BOX = "╭──"
_GOES_ON = re.compile(r"^ Enter (seal|save) it", re.MULTILINE)
"""Among the keys: the way on itself is at the end of a list, which is seen from its beginning for a moment."""
_LOOKS_EVERY = 0.03
TO_SEE_IT = 0.6
"""Seconds after which Enter seals or saves: what came up a moment ago has been read by nobody."""
_PATIENCE_SECONDS = 20
_PLACE = re.compile(r"^ (.+) · (\d+ of \d+)\s*$", re.MULTILINE)
_A_CHOICE = re.compile(r"^ {1,4}(\d{1,2})  (?:\[(.)\] )?(\S.*?)\s*$")


class Window:
    """One window of a tmux of its own. Every wait looks again and again, and fails with what was on the screen."""

    def __init__(
        self, folder: Path, *arguments: str, size: tuple[int, int] = (80, 24), env: Mapping[str, str] | None = None
    ) -> None:
        need("tmux")
        self._folder = folder
        self._ours = tempfile.TemporaryDirectory(prefix="room-")
        self._tmux = ("tmux", "-u", "-S", f"{self._ours.name}/tmux", "-f", f"{self._ours.name}/conf")
        Path(self._ours.name, "conf").write_text(_OPTIONS, encoding="utf-8")
        whole = {**os.environ, "CALLREVIEW_OUTPUT": "null", "LC_ALL": "C.UTF-8", **(env or {})}
        whole.pop("TMUX", None)
        whole.pop("TERM", None)
        command = shlex.join([*CALLREVIEW, *arguments])
        subprocess.run(
            [*self._tmux, "new-session", "-d", "-x", str(size[0]), "-y", str(size[1]), "-c", str(folder), command],
            env=whole,
            check=True,
            timeout=PATIENCE_SECONDS,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        subprocess.run([*self._tmux, "kill-server"], capture_output=True, check=False, timeout=PATIENCE_SECONDS)
        self._ours.cleanup()

    @property
    def screen(self) -> str:
        """What is on the screen now."""
        return self._ask("capture-pane", "-p")

    @property
    def left(self) -> str:
        """Everything that was left on the terminal, on one line."""
        return _flat(self._ask("capture-pane", "-p", "-S", "-"))

    @property
    def styled(self) -> str:
        """What is on the screen now, with its colours."""
        return self._ask("capture-pane", "-p", "-e")

    @property
    def code(self) -> int | None:
        """The exit code of callreview, negative for a signal; None while it runs."""
        dead, status, killed, server = (
            self._ask("display-message", "-p", "#{pane_dead}:#{pane_dead_status}:#{pane_dead_signal}:#{pid}")
            .strip()
            .split(":")
        )
        if dead != "1":
            return None
        if not (status or killed):  # tmux sees the end before how it ended, and on a busy machine never looks again
            os.kill(int(server), signal.SIGCHLD)
            return None
        return int(status) if status else -int(killed)

    @property
    def process(self) -> int:
        """The number of callreview's process."""
        return int(self._ask("display-message", "-p", "#{pane_pid}"))

    def presses(self, *keys: str) -> None:
        """Press keys by tmux's names for them."""
        self._ask("send-keys", *keys)

    def types(self, text: str) -> None:
        """Type *text*, a new line of it with Ctrl+J."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.presses("C-j")
            if line:
                self._ask("send-keys", "-l", "--", line)

    def pastes(self, text: str) -> None:
        """Paste *text* as a terminal does."""
        buffer = Path(self._ours.name, "paste")
        buffer.write_text(text, encoding="utf-8")
        self._ask("load-buffer", str(buffer))
        self._ask("paste-buffer", "-p")

    def resizes(self, columns: int, rows: int) -> None:
        """Drag the window's corner."""
        self._ask("resize-window", "-x", str(columns), "-y", str(rows))

    def kills(self, with_signal: signal.Signals) -> None:
        """Kill callreview where it stands."""
        os.kill(self.process, with_signal)
        self.waits("that it ended", lambda _: self.code is not None)

    def sees(self, *texts: str) -> str:
        """Wait until all *texts* are on the screen, however it breaks its lines. Comes back with the screen."""
        return self.waits(" and ".join(texts), lambda screen: all(text in _flat(screen) for text in texts))

    def sees_no_more(self, text: str) -> str:
        """Wait until *text* is gone."""
        return self.waits(f"the end of {text}", lambda screen: text not in _flat(screen))

    def comes_to_rest(self) -> str:
        """Wait until two looks in a row see the same, so that nothing is half drawn. Comes back with that screen."""
        seen: list[str] = []

        def is_at_rest(screen: str) -> bool:
            seen.append(screen)
            return seen[-2:-1] == [screen]

        return self.waits("rest", is_at_rest)

    def ends(self) -> int:
        """Wait until callreview has ended. Comes back with its exit code."""
        self.waits("the end", lambda _: self.code is not None)
        assert self.code is not None
        return self.code

    def waits(self, what: str, is_so: Callable[[str], bool]) -> str:
        """Wait until it *is_so* of the screen, and comes back with that screen."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while not is_so(screen := self.screen):
            assert time.monotonic() < until, f"waited in vain for {what}; on the screen is:\n{screen}"
            time.sleep(_LOOKS_EVERY)
        return screen

    def _ask(self, *command: str) -> str:
        done = subprocess.run(
            [*self._tmux, *command], capture_output=True, check=True, timeout=PATIENCE_SECONDS, encoding="utf-8"
        )
        return done.stdout


class AtTheRoom:
    """Whoever answers in the room: reads which question is asked, and presses what *said* says to it."""

    def __init__(self, window: Window, said: Said) -> None:
        self.window, self._said = window, said
        self.asked: list[str] = []
        self._place = ""

    def is_asked(self, until: str | None = None) -> str | None:
        """The next question, by its key in *said*; None when callreview ended instead."""
        self.window.waits("another question", lambda screen: self._place_in(screen) not in {"", self._place})
        if self.window.code is not None:
            return None
        screen = self.window.comes_to_rest()
        self._place = self._place_in(screen)
        shown = _PLACE.sub(r" \1 question \2", screen)
        question = question_in(shown, self._said, self.asked, until)
        self.asked.append(question)
        return question

    def talks(self, *, until: str | None = None) -> None:
        """Answer every question up to one with the text *until*, which is left waiting, or to the end."""
        while (question := self.is_asked(until)) not in {None, until}:
            assert question is not None
            self.answers(self._said[question])

    def goes_back(self) -> str | None:
        """Go one question back. Comes back with that question."""
        self.window.presses("C-b")
        return self.is_asked()

    def writes(self, lines: Sequence[str]) -> None:
        """Type the lines, and leave them there."""
        self.window.types("\n".join(lines).rstrip("\n"))

    def answers(self, lines: Sequence[str]) -> None:
        """Answer as the plain *lines* do: choose, tick, or type."""
        screen = self.window.waits("a place to answer", _has_a_place_to_answer)
        choices = _choices_in(screen)
        if _BOX in screen:
            self.writes(lines)
            self.window.presses("Enter")
        elif _GOES_ON.search(screen):
            self._goes_on()
        elif any(tick for tick, _ in choices.values()):
            for word in lines[0].split(", "):
                number = self.number_of(word)
                self.window.presses(*number, *(["x"] if "10" in choices else []))
                self.window.waits(f"a tick at {word}", _is_ticked(number))
            self.window.presses("Enter")
        else:
            number = self.number_of(lines[0])
            self.window.presses(*number, *(["Enter"] if "10" in choices else []))

    def _goes_on(self) -> None:
        """Press Enter where that seals or saves, once it can have been seen."""
        time.sleep(TO_SEE_IT)
        self.window.presses("Enter")

    def number_of(self, word: str) -> str:
        """The number that stands before the choice of that word, looked for further down if need be."""
        sought = " ".join(word.lower().split())
        for _ in range(10):
            choices = {
                number: " ".join(text.lower().split()) for number, (_, text) in _choices_in(self.window.screen).items()
            }
            begun = [number for number, text in choices.items() if text.startswith(sought)]
            inside = [number for number, text in choices.items() if f" {sought}" in text]
            found = begun or inside or [number for number, text in choices.items() if text == _SHOWN_AS.get(sought)]
            if found:
                return found[0]
            self.window.presses("PageDown")
        message = f"{word} is none of the choices on\n{self.window.screen}"
        raise AssertionError(message)

    def _place_in(self, screen: str) -> str:
        if self.window.code is not None:
            return "ended"
        found = _PLACE.search(screen)
        return found.group() if found else ""


def _has_a_place_to_answer(screen: str) -> bool:
    return _BOX in screen or bool(_GOES_ON.search(screen) or _choices_in(screen))


def _is_ticked(number: str) -> Callable[[str], bool]:
    return lambda screen: _choices_in(screen).get(number, ("", ""))[0] == "x"


def _choices_in(screen: str) -> dict[str, tuple[str, str]]:
    """The choices on the screen by their numbers: the tick, and the words with what they wrap into."""
    found: dict[str, tuple[str, str]] = {}
    last = ""
    for line in screen.splitlines():
        if begun := _A_CHOICE.match(line):
            last = begun[1]
            found[last] = (begun[2] or "", begun[3])
        elif last and line.startswith("      ") and line.strip():
            found[last] = (found[last][0], f"{found[last][1]} {line.strip()}")
        else:
            last = ""
    return found


def _flat(screen: str) -> str:
    return " ".join(screen.split())
