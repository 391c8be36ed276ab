"""The room as a program: the call above, the question below, keys for both. Thin: the conversation decides."""

import asyncio
import signal
from contextlib import suppress
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from callreview.session.engine import About, Session
from callreview.session.question import Kind
from callreview.terminal.conversation import Conversation, Keeping
from callreview.terminal.hearing import Hearing
from callreview.terminal.room.answer_keys import AnswerKeys
from callreview.terminal.room.choosing import ChoosingBody
from callreview.terminal.room.dialogs import Page
from callreview.terminal.room.floor import AnyBody, as_sentence
from callreview.terminal.room.listening import ListeningBody
from callreview.terminal.room.reading_back import ReadingBackBody
from callreview.terminal.room.widgets.key_hints import KeyHints
from callreview.terminal.room.writing import WritingBody

_UNDER_A_PAGE = {"back", "mark"}
"""What would happen out of sight while a page lies over the room."""


def hold_in_the_room(session: Session[About], keeping: Keeping, hearing: Hearing) -> Session[About]:
    """Hold the conversation in the room. Comes back with where it is; KeyboardInterrupt when it was broken off."""
    room = Room(Conversation(session, keeping, lambda: hearing.length), hearing)
    room.run()
    if room.fault is not None:
        raise room.fault
    if room.interrupted:
        raise KeyboardInterrupt
    return room.conversation.session


class Room(AnswerKeys[About]):
    """One conversation about one call. `fault` is what went wrong in it, `interrupted` whether Ctrl-C ended it."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Screen { layout: vertical; background: ansi_default; overflow: hidden; }
    #body { height: 1fr; }
    #message { height: auto; max-height: 3; padding: 0 1; display: none; text-style: bold; }
    #message.said { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "stop", show=False),
        Binding("ctrl+q", "stop", show=False, priority=True),
        Binding("ctrl+c", "interrupt", show=False, priority=True),
    ]

    def __init__(self, conversation: Conversation[About], hearing: Hearing) -> None:
        super().__init__(conversation, hearing)
        self.theme = "ansi-dark"
        self.fault: Exception | None = None
        self.interrupted = False
        self._hints = KeyHints()
        self._warned = False

    def compose(self) -> ComposeResult:
        """The call, the question, and what can be pressed."""
        yield self.line
        yield self.timeline
        yield Container(id="body")
        yield self._message
        yield self._hints

    async def on_mount(self) -> None:
        """Ask the first question, and begin to look at the call."""
        self._meet_signals()
        await self.ask()
        if not isinstance(self.body, ListeningBody):  # which says it before the words of the call
            self.tell(" ".join(map(as_sentence, self.hearing.said)))
        self.call_after_refresh(self.hearing.measure)
        self.set_interval(0.1, self.look)
        self.set_interval(1.0, self._look_about)

    async def ask(self) -> None:
        """Show the question now asked; leave when all is answered."""
        asked = self.conversation.asked
        self.rest()
        self._warned = False
        if asked is None:
            self._leave()
            return
        body: AnyBody
        prior = self.conversation.prior
        match asked.question.kind:
            case Kind.LISTEN:
                body = ListeningBody(asked, self.hearing, prior)
                self.take_up_marks()
            case Kind.CHOICE | Kind.SEVERAL:
                body = ChoosingBody(asked, prior)
            case Kind.READ_BACK:
                body = ReadingBackBody(asked, self.conversation.read_back())
            case _:
                body = WritingBody(asked, prior, self.moments())
        holder = self.query_one("#body")
        with self.batch_update():
            await holder.remove_children()
            await holder.mount(body)
            self.body = body
            self._hints.show(body.keys)
            self.show_marks()
        self.look()

    def on_other_keys(self) -> None:
        """Say which keys there are now."""
        if self.body is not None:
            self._hints.show(self.body.keys)

    def action_stop(self) -> None:
        """Keep everything, and stop. What cannot be kept is told of first, once."""
        is_kept = self.keep_typed()
        self.keep_again()
        if (is_kept and self.kept) or self._warned:
            self._leave()
            return
        self._warned = True
        self.tell("Not all is kept, for the disk refuses it. Make room, or press the key again to leave without it.")

    def _meet_signals(self) -> None:
        """A kill from outside is an interrupt too: everything is kept, and the terminal is left as it was found."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
                loop.add_signal_handler(number, self.action_interrupt)

    def action_interrupt(self) -> None:
        """Ctrl-C: keep everything, and stop as one who was interrupted."""
        self.interrupted = True
        self.keep_typed()
        self.keep_again()
        self._leave()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Under a page nothing is done that nobody could see."""
        del parameters
        return not (action in _UNDER_A_PAGE and isinstance(self.screen, Page))

    def _look_about(self) -> None:
        """What may wait a second: more of the sound to draw, and what the disk refused."""
        if self.is_running:
            self.timeline.look_at_sound()
            self.keep_again()

    def _leave(self) -> None:
        self.hearing.pause()
        self.exit()

    def _fatal_error(self) -> None:
        """Leave without a word: the failure goes to the one door, which tells it in a sentence."""
        self.fault = self.fault or self._exception
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        """As any other failure, for one that knows how to draw itself."""
        del renderables
        self._fatal_error()
