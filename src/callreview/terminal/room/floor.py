"""What the parts of the room stand on: the conversation, the call, and the lines that say how both are."""

from collections.abc import Callable
from typing import Any, Generic

from textual.app import App
from textual.widgets import Static

from callreview.errors import WorkspaceFault
from callreview.player.player import State
from callreview.session.engine import About
from callreview.terminal.conversation import Conversation
from callreview.terminal.hearing import Hearing
from callreview.terminal.room.choosing import ChoosingBody
from callreview.terminal.room.listening import ListeningBody
from callreview.terminal.room.reading_back import ReadingBackBody
from callreview.terminal.room.widgets.call_timeline import CallTimeline
from callreview.terminal.room.widgets.player_line import KEPT, NOT_KEPT, PlayerLine
from callreview.terminal.room.writing import WritingBody
from callreview.views.visible import show

AnyBody = ListeningBody[Any] | ChoosingBody[Any] | WritingBody[Any] | ReadingBackBody[Any]


class Floor(App[None], Generic[About]):
    """A room with nothing in it that a key could do yet."""

    def __init__(self, conversation: Conversation[About], hearing: Hearing) -> None:
        super().__init__(ansi_color=True)
        self.conversation = conversation
        self.hearing = hearing
        self.body: AnyBody | None = None
        self.line = PlayerLine(hearing)
        self.timeline = CallTimeline(hearing)
        self._message = Static("", id="message", markup=False)
        self._was = State.PAUSED

    @property
    def kept(self) -> bool:
        """Whether the last thing that was to be kept was."""
        return self.line.kept != NOT_KEPT

    def tell(self, sentence: str) -> None:
        """Say *sentence* above the keys; an empty one takes back what was said."""
        self._message.update(show(as_sentence(sentence)))
        self._message.set_class(bool(sentence), "said")

    def keep(self, what: Callable[[], object]) -> bool:
        """Do *what* keeps something. False where the disk refuses it: that is told, and what is on the screen stays."""
        try:
            what()
        except WorkspaceFault as refused:
            self.line.kept = NOT_KEPT
            self.tell(f"{refused}. What you see is still here, and is tried again")
            return False
        if not self.kept:
            self.tell("")
        self.line.kept = KEPT
        return True

    def look(self) -> None:
        """Show where the call is, and tell what came up meanwhile."""
        if not self.is_running or self.body is None:
            return
        notices = self.hearing.player.notices()
        if notices:
            self.tell(" ".join(map(as_sentence, notices)))
        state = self.hearing.player.state
        if state is State.ENDED and self._was is State.PLAYING:
            self.hearing.keep_place()
        self._was = state
        self.hearing.keep_place_as_it_goes()
        self.line.look()
        self.timeline.look()
        if isinstance(self.body, ListeningBody):
            self.body.look()


def as_sentence(text: str) -> str:
    """*text* with a capital and a full stop."""
    begun = text[:1].upper() + text[1:]
    return begun if not begun or begun.endswith((".", "?", "!", ":")) else f"{begun}."
