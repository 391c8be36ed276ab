"""One reply read: a line, or all the lines of a text up to an empty one, or the key pressed instead."""

from typing import Generic

from callreview.model.draft import Said
from callreview.model.noun import without_hidden
from callreview.session.engine import About
from callreview.session.question import Kind, Question
from callreview.session.read_back import in_words
from callreview.terminal.console import Console
from callreview.terminal.conversation import Conversation
from callreview.terminal.lines.editor import edited
from callreview.terminal.lines.keys import Key, Pressed, pressed
from callreview.terminal.lines.playing import CallAtHand
from callreview.terminal.lines.screens import help_lines
from callreview.terminal.reading import NotUnderstood
from callreview.views.call_shape_text import call_shape_text

IN_LINES = (Kind.WORDS, Kind.LISTEN)
"""The kinds of question whose answer may have many lines."""


class Reply(Generic[About]):
    """Reads replies, and does what only helps to give one. `refused` is the text that was not taken last."""

    def __init__(self, conversation: Conversation[About], console: Console, call: CallAtHand | None) -> None:
        self._conversation = conversation
        self._console = console
        self._call = call
        self.refused = ""

    def read(self, question: Question) -> tuple[str | Pressed, list[str]]:
        """The line or text typed; or the key pressed instead, with the lines of a text that had begun before it."""
        lines: list[str] = []
        while True:
            line = self._next_line(has_begun=bool(lines))
            key = pressed(line, question.kind)
            if key is not None and self._helps(key, question):
                continue
            if key is not None and key.key is Key.EDIT:
                written = self.edit(question, "\n".join(lines))
                if written is not None:
                    return written, []
            elif key is not None:
                return key, lines
            elif question.kind not in IN_LINES:
                return line, []
            elif not line.strip():
                return "\n".join(lines), []
            elif self._is_kept([*lines, line], question):
                lines.append(line)

    def edit(self, question: Question, begun: str) -> str | None:
        """The text as it comes back from the editor, which opens on what is there to mend; None if there is none."""
        prior = self._conversation.prior
        told = in_words(question, prior) if isinstance(prior, Said) else ""
        written = edited(without_hidden(begun or self.refused or told), question.text)
        if written is None:
            self._console.say("No editor could be run; name yours in the variable EDITOR, or type here.", hang="  ")
        return written

    def tell_news(self) -> None:
        """What the call brought up while nobody typed."""
        for line in self._call.news() if self._call else ():
            self._console.say(line, hang="  ")

    def _next_line(self, *, has_begun: bool) -> str:
        """The next line typed. The end of input ends a text that has begun, as an empty line does."""
        try:
            return self._console.ask("  " if has_begun else "> ", self.tell_news if self._call else None)
        except EOFError:
            if has_begun:
                return ""
            raise

    def _is_kept(self, lines: list[str], question: Question) -> bool:
        """Keep the text so far, whatever happens next. A moment that cannot be costs its line, and not the text."""
        try:
            self._conversation.so_far(question, self._conversation.read("\n".join(lines), question))
        except NotUnderstood as wrong:
            self._console.say(f"{wrong}. What you typed before that line is still there.", hang="  ")
            return False
        return True

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
            return "What the call shows comes after the seal, so that it cannot decide how the call felt."
        return call_shape_text(self._call.hearing.shape, self._console.width)
