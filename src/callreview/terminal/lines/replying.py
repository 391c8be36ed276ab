"""One reply read: a line, or all the lines of a text up to an empty one, or the key pressed instead."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic

from pydantic import ValidationError

from callreview.errors import Misfit
from callreview.model.draft import Answer, Said
from callreview.model.texts import WORDS_AT_MOST
from callreview.session.engine import About
from callreview.session.question import Kind, Question
from callreview.session.read_back import as_typed
from callreview.terminal.console import BrokenOff, Console
from callreview.terminal.conversation import AFTER_THE_SEAL, Conversation
from callreview.terminal.keys import Key, Pressed, pressed
from callreview.terminal.lines.editor import edited
from callreview.terminal.lines.playing import CallAtHand
from callreview.terminal.lines.screens import help_lines
from callreview.terminal.moments import with_moment
from callreview.terminal.reading import NotUnderstood, letters_of, words_of
from callreview.views.call_shape_text import call_shape_text

IN_LINES = (Kind.WORDS, Kind.LISTEN)
"""The kinds of question whose answer may have many lines."""
_KEPT_EVERY = 1.0
"""Seconds between two keepings of a text that is being typed: a pipe brings thousands of lines in one."""


@dataclass
class _Begun:
    """A text that has not ended: its lines, and the answer it takes the place of when it ends, which stays till then.

    `waits` says that there are lines which were not kept yet; `covered` that something in those kept was covered.
    """

    earlier: Answer | None
    lines: list[str] = field(default_factory=list)
    words: int = 0
    waits: bool = False
    kept_at: float | None = None
    covered: bool = False

    @property
    def text(self) -> str:
        """Its lines."""
        return "\n".join(self.lines)


class Reply(Generic[About]):
    """Reads replies, and does what only helps to give one. `refused` are texts that were not taken, by question."""

    def __init__(
        self,
        conversation: Conversation[About],
        console: Console,
        call: CallAtHand | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._conversation = conversation
        self._console = console
        self._call = call
        self._clock = clock
        self.refused: dict[str, str] = {}

    def read(self, question: Question) -> tuple[str | Pressed, bool]:
        """The line or text typed, or the key pressed instead; and whether some of a text before it was covered.

        However a text is broken off, what was typed of it is kept.
        """
        begun = _Begun(self._conversation.prior)
        try:
            return self._read(question, begun), begun.covered
        except (KeyboardInterrupt, EOFError) as stopped:
            half = stopped.typed if isinstance(stopped, BrokenOff) else ""
            if half.strip() and question.kind in IN_LINES and pressed(half, question.kind) is None:
                begun.lines.append(half)
                begun.waits = True
            self._keep(begun, question)
            raise

    def _read(self, question: Question, begun: _Begun) -> str | Pressed:
        while True:
            line = self._next_line(begun, question)
            key = pressed(line, question.kind)
            if key is not None:
                self._keep(begun, question)
            if key is not None and self._helps(key, question):
                continue
            if key is not None and key.key is Key.EDIT:
                written = self.edit(question, begun.text)
                if written is not None:
                    return written
            elif key is not None:
                return key
            elif question.kind not in IN_LINES:
                return line
            elif not line.strip():
                self._keep(begun, question)
                return begun.text
            elif self._is_taken(line, question, begun):
                self._keep_now_and_then(begun, question)

    def edit(self, question: Question, begun: str) -> str | None:
        """The text as it comes back from the editor, which opens on what is there to mend; None if there is none."""
        prior = self._conversation.prior
        told = as_typed(prior) if isinstance(prior, Said) else ""
        written = edited(letters_of(begun or self.refused.get(question.key) or told, question), question.text)
        if written is None:
            self._console.say("No editor could be run; name yours in the variable EDITOR, or type here.", hang="  ")
        return written

    def tell_news(self) -> None:
        """What the call brought up while nobody typed."""
        for line in self._call.news() if self._call else ():
            self._console.say(line, hang="  ")

    def _next_line(self, begun: _Begun, question: Question) -> str:
        """The next line typed. The end of input ends a text that has begun, as an empty line does."""

        def meanwhile() -> None:
            self.tell_news()
            self._keep_now_and_then(begun, question)

        try:
            return self._console.ask("  " if begun.lines else "> ", meanwhile if self._call or begun.waits else None)
        except EOFError:
            if begun.lines:
                return ""
            raise

    def _is_taken(self, line: str, question: Question, begun: _Begun) -> bool:
        """Take *line* into the text. A moment that cannot be costs its line, and not the text."""
        try:
            if words_of(line, question):
                said = self._conversation.read(line, question)
                begun.words += len(line) + 1 if isinstance(said, Said) and said.words else 0
            if begun.words > WORDS_AT_MOST:
                self._conversation.read("\n".join([*begun.lines, line]), question)
        except NotUnderstood as wrong:
            self._console.say(f"{wrong}. What you typed before that line is still there.", hang="  ")
            return False
        begun.lines.append(line)
        begun.waits = True
        return True

    def _keep_now_and_then(self, begun: _Begun, question: Question) -> None:
        """Keep the text so far, unless it was kept just now."""
        if begun.waits and (begun.kept_at is None or self._clock() - begun.kept_at >= _KEPT_EVERY):
            self._keep(begun, question)

    def _keep(self, begun: _Begun, question: Question) -> None:
        """Keep the text so far, under the answer it is to take the place of. What cannot be kept yet waits for `:e`."""
        if not begun.waits:
            return
        begun.waits, begun.kept_at = False, self._clock()
        try:
            said = self._conversation.read(begun.text, question)
        except NotUnderstood:  # a moment that lies after the end, since that was measured
            said = Said(words=words_of(begun.text, question))
        try:
            begun.covered = self._conversation.so_far(question, _both(begun.earlier, said))
        except (ValidationError, Misfit):
            self.refused[question.key] = begun.text

    def _helps(self, key: Pressed, question: Question) -> bool:
        """Do what only helps to answer: why we ask, the call played, what it shows. False for any other key."""
        match key.key:
            case Key.WHY:
                for text, hang in help_lines(question):
                    self._console.say(text, hang=hang)
            case Key.PLAY:
                self._console.say(self._played(key.rest), hang="  ")
            case Key.CALL:
                self._console.say(self._call_shown())
            case _:
                return False
        return True

    def _played(self, time: str) -> str:
        if self._call is None:
            return "There is nothing to play in this conversation."
        try:
            return self._call.play(time)
        except NotUnderstood as wrong:
            return f"{wrong}."

    def _call_shown(self) -> str:
        if self._call is None:
            return "There is no call at hand in this conversation."
        if not self._conversation.session.sealed:
            return AFTER_THE_SEAL
        return call_shape_text(self._call.hearing.shape, self._console.width)


def _both(earlier: Answer | None, now: Answer) -> Answer:
    """What was said *earlier*, and under it what is said *now*. Raises ValidationError for more than can be kept."""
    if not (isinstance(earlier, Said) and isinstance(now, Said)):
        return now
    moments = earlier.moments
    for moment in now.moments:
        moments = with_moment(moments, moment)
    return Said(words="\n".join(filter(None, (earlier.words, now.words))), moments=moments)
