"""The first line: what the call does, where it is, at which speed, which side; whether all is kept."""

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from callreview.model.timecode import clock
from callreview.player.player import Side, State
from callreview.terminal.hearing import Hearing

_SIGNS = {State.PLAYING: "▶", State.PAUSED: "❚❚", State.ENDED: "■", State.CLOSED: "■"}
_SIDES = {Side.BOTH: "both sides", Side.LEFT: "left side", Side.RIGHT: "right side"}
_KEYS = "? keys"
KEPT, NOT_KEPT = "kept ✓", "NOT KEPT"


class PlayerLine(Widget):
    """One line about the call. `kept` says whether what was last to be kept was; nothing, before anything was."""

    DEFAULT_CSS = "PlayerLine { height: 1; }"

    told: reactive[str] = reactive("")
    kept: reactive[str] = reactive("")

    def __init__(self, hearing: Hearing) -> None:
        super().__init__()
        self._hearing = hearing

    def look(self) -> None:
        """Say anew what the call does; drawn only when that differs from what stands there."""
        player = self._hearing.player
        at = clock(int(player.position))
        length = f" / {clock(int(player.duration))}" if player.duration else ""
        parts = [f"{_SIGNS[player.state]} {at}{length}", f"{player.speed:g}x"]
        if not self._hearing.recorded:
            parts.append("no recording" if self._hearing.transcript is None else "transcript alone")
        elif player.name == "silent":
            parts.append("no sound")
        elif player.channels > 1:
            parts.append(_SIDES[player.side])
        self.told = "   ".join(parts)

    def render(self) -> Text:
        """The line, as wide as the window: the call on the left, what is kept and the way to the keys on the right."""
        left = f" {self.told}"
        rights = (f"   {self.kept}   {_KEYS} ", f"  {self.kept} ", "")
        right = next((each for each in rights if len(left) + len(each) <= self.size.width), "")
        room = max(0, self.size.width - len(right))
        return Text(left[:room].ljust(room) + right, style="bold", no_wrap=True)
