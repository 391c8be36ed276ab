"""The moments of a call, one a line. The one under the bar can be played, named, taken away or chosen."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from callreview.model.draft import HeardMoment
from callreview.model.timecode import clock
from callreview.terminal.room.widgets.letters import letter_of
from callreview.views.visible import on_one_line


class MarkList(ScrollView, can_focus=True):
    """Moments in the order of the call. `ticked` are those already chosen, by their time; None shows no ticks."""

    DEFAULT_CSS = "MarkList { height: auto; max-height: 30%; min-height: 1; scrollbar-size-vertical: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("p", "act('play')", show=False),
        Binding("n", "act('name')", show=False),
        Binding("x,delete", "act('remove')", show=False),
    ]

    class Acted(Message):
        """The person wants something of a moment: `play`, `name`, `remove` or `choose`."""

        def __init__(self, what: str, moment: HeardMoment) -> None:
            super().__init__()
            self.what, self.moment = what, moment

    def __init__(self, empty: str, *, chooses: bool = False) -> None:
        super().__init__()
        self._empty = empty
        self._chooses = chooses
        self._moments: tuple[HeardMoment, ...] = ()
        self._ticked: frozenset[float] = frozenset()
        self._at = 0

    @property
    def moment(self) -> HeardMoment | None:
        """The moment under the bar."""
        return self._moments[self._at] if self._at < len(self._moments) else None

    def show_moments(self, moments: Sequence[HeardMoment], ticked: frozenset[float] = frozenset()) -> None:
        """Show *moments*; the bar goes to one that is new."""
        ordered = tuple(sorted(moments, key=lambda moment: moment.at))
        new = [at for at, moment in enumerate(ordered) if moment not in self._moments]
        if new and len(ordered) > len(self._moments) and not self._chooses:
            self._at = new[-1]
        self._moments, self._ticked = ordered, ticked
        self._at = min(self._at, max(0, len(ordered) - 1))
        self.virtual_size = Size(0, max(1, len(ordered)))
        self.styles.height = max(1, len(ordered))
        self._bring_into_sight()
        self.refresh(layout=True)

    def action_move(self, by: int) -> None:
        """Put the bar on the next moment or the one before."""
        self._at = min(max(0, self._at + by), max(0, len(self._moments) - 1))
        self._bring_into_sight()
        self.refresh()

    def action_act(self, what: str) -> None:
        """Ask for something to be done with the moment under the bar."""
        if self.moment is not None:
            self.post_message(self.Acted(what, self.moment))

    def on_click(self, event: events.Click) -> None:
        """A click on a moment plays it, or chooses it where moments are chosen."""
        at = int(self.scroll_offset.y) + event.y
        if at < len(self._moments):
            self._at = at
            self.refresh()
            self.action_act("choose" if self._chooses else "play")

    def render_line(self, y: int) -> Strip:
        """The moment at that height."""
        at = y + int(self.scroll_offset.y)
        width = self.size.width
        if not self._moments:
            return Strip([Segment(f" {self._empty}" if y == 0 else "", Style(dim=True))]).adjust_cell_length(width)
        if at >= len(self._moments):
            return Strip.blank(width)
        moment = self._moments[at]
        tick = ("✓" if moment.at in self._ticked else " ") if self._chooses else "◆"
        said = on_one_line(f'"{moment.words}"' if moment.words else "")
        told = "  ".join(part for part in (on_one_line(moment.note), said) if part) or "(no word yet)"
        time = max(len(clock(int(each.at))) for each in (self._moments[0], self._moments[-1]))
        who = letter_of(moment.who) if moment.who else " "
        line = f" {tick} {clock(int(moment.at)):>{time}}  {who}  {told}"
        bar = Style(reverse=True) if at == self._at and self.has_focus else Style(bold=at == self._at)
        return Strip([Segment(line, bar)]).crop(0, width).adjust_cell_length(width, bar if self.has_focus else None)

    def _bring_into_sight(self) -> None:
        top, height = int(self.scroll_offset.y), max(1, self.size.height)
        if not top <= self._at < top + height:
            self.scroll_to(y=max(0, self._at - height + 1), animate=False)
