"""The keys that do something with the call; they are the same at every question."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from callreview.player.player import CHANNELS_WITH_SIDES, SPEEDS, Side
from callreview.session.engine import About
from callreview.terminal.conversation import AFTER_THE_SEAL
from callreview.terminal.room.dialogs import CallPage, Page
from callreview.terminal.room.floor import Floor
from callreview.terminal.room.listening import ListeningBody, Sought
from callreview.terminal.room.widgets.call_timeline import CallTimeline

_SIDES = (Side.BOTH, Side.LEFT, Side.RIGHT)


class CallKeys(Floor[About]):
    """Play, go elsewhere, faster, one side; and what the call shows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "play_pause", show=False),
        Binding("ctrl+p", "play_pause", show=False, priority=True),
        Binding("left", "skip(-5)", show=False),
        Binding("right", "skip(5)", show=False),
        Binding("shift+left,less_than_sign", "skip(-30)", show=False),
        Binding("shift+right,greater_than_sign", "skip(30)", show=False),
        Binding("left_square_bracket", "turn(-1)", show=False),
        Binding("right_square_bracket", "turn(1)", show=False),
        Binding("plus,equals_sign", "faster(1)", show=False),
        Binding("minus", "faster(-1)", show=False),
        Binding("s", "side", show=False),
        Binding("c", "call", show=False),
        Binding("f3", "call", show=False, priority=True),
    ]

    def action_play_pause(self) -> None:
        """Play, or pause."""
        self.hearing.toggle()
        self.look()

    def action_skip(self, seconds: int) -> None:
        """Go some seconds on, or back."""
        self._go_to(max(0.0, self.hearing.player.position + seconds))

    def action_turn(self, way: int) -> None:
        """Go to the next turn, or the one before."""
        if not self.hearing.timed:
            self.tell("There is no transcript with times, so there are no turns to go to")
            return
        self.hearing.next_turn(way)
        self._follow()

    def action_faster(self, way: int) -> None:
        """Play faster, or slower."""
        here = min(range(len(SPEEDS)), key=lambda at: abs(SPEEDS[at] - self.hearing.player.speed))
        self.hearing.player.set_speed(SPEEDS[min(max(0, here + way), len(SPEEDS) - 1)])
        self.look()

    def action_side(self) -> None:
        """Hear one side, the other, both."""
        if self.hearing.player.channels == CHANNELS_WITH_SIDES:
            self.hearing.player.solo(_SIDES[(_SIDES.index(self.hearing.player.side) + 1) % len(_SIDES)])
        elif self.hearing.recorded:
            self.tell("This recording has no sides; both are in one")
        self.look()

    def action_call(self) -> None:
        """What the call shows, once the impression is sealed; pressed again, the room."""
        if isinstance(self.screen, Page):
            self.screen.dismiss(None)
        elif not self.conversation.session.sealed:
            self.tell(AFTER_THE_SEAL)
        else:
            self.push_screen(CallPage(self.hearing.shape, self.hearing.player.position), self._play_from)

    def on_call_timeline_pointed(self, pointed: CallTimeline.Pointed) -> None:
        """Go where the person pointed."""
        self._go_to(pointed.seconds)

    def on_sought(self, sought: Sought) -> None:
        """Go to the words that were sought, or the turn that was pointed at."""
        self._go_to(sought.seconds)

    def _play_from(self, seconds: float | None) -> None:
        if seconds is not None:
            self.hearing.seek(seconds)
            self.hearing.play()
            self._follow()

    def _go_to(self, seconds: float) -> None:
        self.hearing.seek(seconds)
        self._follow()

    def _follow(self) -> None:
        """Look where the call now is: whoever goes elsewhere in it wants to see that."""
        if isinstance(self.body, ListeningBody):
            self.body.action_follow()
        self.look()
