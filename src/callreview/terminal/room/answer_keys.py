"""Answering: what was typed or chosen becomes an answer, what is half typed is kept, and any answer is said again."""

import re
import time
from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.timer import Timer

from callreview.errors import Misfit
from callreview.model.draft import Said, Skipped
from callreview.model.noun import without_hidden
from callreview.model.texts import WORDS_AT_MOST
from callreview.session.engine import About
from callreview.session.question import Kind, Need, Question
from callreview.terminal.conversation import COVERED, SEALED_THERE
from callreview.terminal.keys import Key, Pressed, meant_as_key, pressed
from callreview.terminal.reading import NotUnderstood
from callreview.terminal.room.bodies import ChangeWanted, Replied
from callreview.terminal.room.dialogs import Page, help_page
from callreview.terminal.room.listening import ListeningBody
from callreview.terminal.room.moment_keys import MomentKeys
from callreview.terminal.room.writing import TypedSoFar, WritingBody

_REST_SECONDS = 0.8
"""How long fingers rest before what was typed is kept."""
_AT_LEAST_EVERY = 5.0
"""How long fingers may type on before what was typed is kept all the same."""
_HALF_A_CARD = re.compile(r"(?:\d[ .\-]?){8,}$")
_PUT_BACK = " If it is neither, F4 puts it back."


class AnswerKeys(MomentKeys[About]):
    """What a person does with the question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "back", show=False),
        Binding("ctrl+b,f2", "back", show=False, priority=True),
        Binding("question_mark", "why", show=False),
        Binding("f1", "why", show=False, priority=True),
        Binding("f4", "put_back", show=False, priority=True),
    ]
    _resting: Timer | None = None
    _unkept_since: float | None = None

    async def ask(self) -> None:
        """Show the question now asked; leave when all is answered."""
        raise NotImplementedError

    def action_stop(self) -> None:
        """Keep everything, and stop."""
        raise NotImplementedError

    async def on_replied(self, replied: Replied) -> None:
        """Take what was typed or chosen as the answer. A key pressed twice is no answer to the question after it."""
        asked = self.conversation.asked
        if asked is not None and asked.question.key == replied.question:
            await self._do(lambda: self._take(replied.typed, asked.question))

    async def on_change_wanted(self, wanted: ChangeWanted) -> None:
        """Ask again for an earlier answer."""

        def change() -> None:
            if self.conversation.change(str(wanted.number)):
                self.tell(SEALED_THERE)

        await self._do(change)

    async def action_back(self) -> None:
        """Ask the question before this one again; what was typed here is there when it is asked next."""
        if self.keep_typed():
            await self._do(self.conversation.back)

    async def action_put_back(self) -> None:
        """Keep as it was typed what was covered last."""

        def put_back() -> None:
            self.conversation.put_back()
            self.tell("Put back as typed")

        await self._do(put_back)
        self.take_up_marks()
        self.show_marks()

    def action_why(self) -> None:
        """Why we ask, an example, and all keys; pressed again, the room."""
        asked = self.conversation.asked
        if isinstance(self.screen, Page):
            self.screen.dismiss(None)
        elif asked is not None:
            self.push_screen(help_page(asked.question))

    def on_typed_so_far(self, typed: TypedSoFar) -> None:
        """Keep what was typed once the fingers rest."""
        del typed
        self.rest()
        self._unkept_since = self._unkept_since or time.monotonic()
        if time.monotonic() - self._unkept_since > _AT_LEAST_EVERY:
            self.keep_typed()
        else:
            self._resting = self.set_timer(_REST_SECONDS, self.keep_typed)

    def rest(self) -> None:
        """Wait no longer for the fingers to rest."""
        if self._resting is not None:
            self._resting.stop()

    def keep_typed(self) -> bool:
        """Keep the text half typed, where it can be; what is no answer yet stays on the screen alone.

        False when the disk refused it.
        """
        self.rest()
        self._unkept_since = None
        asked = self.conversation.asked
        if isinstance(self.body, ListeningBody) and self.body.half_named:
            self.on_named(self.body.half_named)
            return self.kept
        if asked is None or not isinstance(self.body, WritingBody):
            return True
        question, typed = asked.question, self.body.typed.strip()
        is_untouched = self.conversation.prior is None and typed == (question.suggested or "")
        if question.kind not in {Kind.WORDS, Kind.LINE} or is_untouched or pressed(typed, question.kind):
            return True
        try:
            return self.keep(lambda: self.conversation.so_far(question, self._half_typed(typed, question)))
        except Misfit:
            return True

    def _half_typed(self, typed: str, question: Question) -> Said | None:
        """What of a text can be kept before it is finished: all but what may become a card's number."""
        words = _HALF_A_CARD.sub("", without_hidden(typed)).strip()[:WORDS_AT_MOST]
        if not words:
            return None
        try:
            said = self.conversation.read(words, question)
        except NotUnderstood:  # a time that is none yet, say: the words are kept as words
            return Said(words=words)
        return said if isinstance(said, Said) else None

    def keep_again(self) -> None:
        """Try again what the disk refused."""
        if self.kept:
            return
        if isinstance(self.body, ListeningBody):
            self.keep_marks(self.marks)
        else:
            self.keep_typed()

    def _take(self, typed: str, question: Question) -> None:
        if question.kind is Kind.LISTEN:
            self.hearing.pause()
            self.conversation.answer(question, self.marks_said or Skipped())
            return
        key = pressed(typed, question.kind)
        if key is not None:
            self._press(key, question)
            return
        if lone := meant_as_key(typed, question.kind):
            message = f'"{typed.strip()}" alone is not taken as an answer; the key here is {_ROOMS_OWN.get(lone, lone)}'
            raise NotUnderstood(message)
        if not without_hidden(typed).strip() and question.choices and question.need is not Need.FREE:
            message = "press the number of your answer, or go to it with ↑ ↓ and press Enter"
            raise NotUnderstood(message)
        # Unlike plain lines, an empty text is one that was emptied: what was said before stood in it.
        if self.conversation.answer(question, self.conversation.read(typed, question)):
            self.tell(f"{COVERED}{_PUT_BACK if self.conversation.asked else ''}")

    def _press(self, pressed_key: Pressed, question: Question) -> None:
        """Do what was typed as plain lines have it."""
        match pressed_key.key:
            case Key.KEEP:
                self.conversation.put_back()
                self.tell("Put back as typed.")
            case Key.SKIP:
                reason = without_hidden(pressed_key.rest)[:WORDS_AT_MOST]
                if self.conversation.answer(question, Skipped(reason=reason)):
                    self.tell(COVERED)
            case Key.BACK:
                self.conversation.back()
            case Key.STOP:
                self.action_stop()
            case Key.WHY:
                self.action_why()
            case Key.CALL:
                self.action_call()
            case Key.PLAY:
                self._play(pressed_key.rest)
            case Key.EDIT:
                message = "this is the place to write; Ctrl+J makes a new line"
                raise NotUnderstood(message)

    def _play(self, since: str) -> None:
        if not since:
            self.action_play_pause()
            return
        try:
            self.hearing.play_from(since)
        except ValueError as wrong:
            raise NotUnderstood(str(wrong)) from None

    async def _do(self, what: Callable[[], None]) -> None:
        """Do something to the conversation and show where it leads; a sentence where it leads nowhere."""
        before = self.conversation.session
        self.tell("")
        try:
            done = self.keep(what)
        except (NotUnderstood, Misfit) as wrong:
            self.tell(str(wrong))
            done = False
        if done:
            self.hearing.keep_place()
        if self.conversation.session is not before:
            await self.ask()


_ROOMS_OWN = {":b": "Ctrl+B", ":q": "Ctrl+Q", ":?": "F1"}
