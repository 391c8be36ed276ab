"""The transcript, following the call. Made for ten thousand turns: only the lines in sight are drawn."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from callreview.model.timecode import clock
from callreview.model.transcript import Turn
from callreview.terminal.room.widgets.letters import letter_of
from callreview.terminal.room.widgets.wrapping import wrapped
from callreview.views.visible import on_one_line

_COLOURS = {"agent": "cyan", "customer": "magenta"}
_LONGEST_NAME = 10
_NARROWEST = 10
_ABOVE = 3
"""Lines that are kept in sight above the turn that is spoken."""


@dataclass(frozen=True)
class _Line:
    """One line on the screen: its turn's place (-1 above the first), what stands before the words, and the words."""

    turn: int
    before: str
    words: str


class TranscriptView(ScrollView, can_focus=False):
    """The turns, wrapped to the window. `opening` is read before the first of them."""

    DEFAULT_CSS = "TranscriptView { height: 1fr; min-height: 1; overflow-y: scroll; scrollbar-size-vertical: 1; }"

    class Pointed(Message):
        """The person pointed at a turn."""

        def __init__(self, turn: int) -> None:
            super().__init__()
            self.turn = turn

    def __init__(self, turns: Sequence[Turn], opening: Sequence[str] = ()) -> None:
        super().__init__()
        self._turns = turns
        self._opening = tuple(opening)
        self._lines: list[_Line] = []
        self._begins: list[int] = []
        self._width = 0
        self._now: int | None = None
        self._sought: re.Pattern[str] | None = None
        self._found: int | None = None
        self.following = True

    def follow(self, turn: int | None) -> None:
        """Mark *turn* as the one now spoken, and keep it in sight unless the person looks elsewhere."""
        if turn == self._now:
            return
        self._now = turn
        self.refresh()
        if turn is not None and self.following:
            self._bring_into_sight(turn)

    def follow_again(self) -> None:
        """Keep the turn that is spoken in sight again, wherever the person looked."""
        self.following = True
        if self._now is not None:
            self._bring_into_sight(self._now)

    def find(self, words: str, after: int | None) -> int | None:
        """The next turn after that place with *words* in it, round to the beginning again; None where there is none."""
        self._sought = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
        first = 0 if after is None else after + 1
        places = [*range(first, len(self._turns)), *range(min(first, len(self._turns)))]
        self._found = next((at for at in places if self._sought.search(self._turns[at].text)), None)
        if self._found is not None:
            self._bring_into_sight(self._found)
        self.refresh()
        return self._found

    def forget_search(self) -> None:
        """Show the transcript without what was sought."""
        self._sought, self._found = None, None
        self.refresh()

    def on_resize(self) -> None:
        """Wrap anew to the new width."""
        width = self.scrollable_content_region.width or self.size.width
        if width != self._width:
            self._width = width
            self._wrap()
            if self._now is not None and self.following:
                self._bring_into_sight(self._now)

    def on_mouse_scroll_up(self) -> None:
        """The person looks elsewhere."""
        self.following = False

    def on_mouse_scroll_down(self) -> None:
        """The person looks elsewhere."""
        self.following = False

    def on_click(self, event: events.Click) -> None:
        """Say which turn was pointed at."""
        line = int(self.scroll_offset.y) + event.y
        if 0 <= line < len(self._lines) and self._lines[line].turn >= 0:
            self.post_message(self.Pointed(self._lines[line].turn))

    def render_line(self, y: int) -> Strip:
        """The line at that height of the window."""
        at = y + int(self.scroll_offset.y)
        width = self.size.width
        if not 0 <= at < len(self._lines):
            return Strip.blank(width)
        line = self._lines[at]
        is_now = line.turn >= 0 and line.turn == self._now
        colour = _COLOURS.get(self._turns[line.turn].speaker) if line.turn >= 0 else None
        spoken = Style(color=colour, bold=is_now, dim=line.turn < 0)
        is_found = line.turn >= 0 and line.turn == self._found and bool(line.before.strip())
        sign = "▌" if is_now else ">" if is_found else " "
        segments = [Segment(sign, Style(bold=True)), Segment(line.before, spoken)]
        segments += self._words(line, Style(bold=is_now, dim=line.turn < 0))
        return Strip(segments).adjust_cell_length(width)

    def _words(self, line: _Line, style: Style) -> Iterator[Segment]:
        shown = 0
        for found in self._sought.finditer(line.words) if self._sought else ():
            yield Segment(line.words[shown : found.start()], style)
            yield Segment(found.group(), style + Style(reverse=True))
            shown = found.end()
        yield Segment(line.words[shown:], style)

    def _wrap(self) -> None:
        letters = {speaker: letter_of(speaker) for speaker in {turn.speaker for turn in self._turns}}
        name_width = min(_LONGEST_NAME, max(map(cell_len, letters.values()), default=1))
        letters = {speaker: _cut(letter, name_width) for speaker, letter in letters.items()}
        times = ["" if turn.start is None else clock(int(turn.start)) for turn in self._turns]
        time_width = max((len(time) for time in times), default=0)
        indent = time_width + name_width + 5
        room = max(_NARROWEST, self._width - indent - 1)
        self._lines = [
            _Line(-1, "", words) for text in self._opening for words in wrapped(on_one_line(text), self._width - 2)
        ]
        self._lines = [_Line(-1, " ", line.words) for line in self._lines]
        if self._opening and self._turns:
            self._lines.append(_Line(-1, "", ""))
        self._begins = []
        for place, turn in enumerate(self._turns):
            self._begins.append(len(self._lines))
            before = f" {times[place]:>{time_width}}  {letters[turn.speaker]}  "
            for words in wrapped(on_one_line(turn.text), room):
                self._lines.append(_Line(place, before, words))
                before = " " * len(before)
        self.virtual_size = Size(self._width, len(self._lines))
        self.refresh()

    def _bring_into_sight(self, turn: int) -> None:
        if turn >= len(self._begins):
            return
        first = self._begins[turn]
        top, height = int(self.scroll_offset.y), self.size.height
        if not top + 1 <= first < top + height - 2:
            self.scroll_to(y=max(0, first - min(_ABOVE, height // 3)), animate=False)


def _cut(name: str, width: int) -> str:
    while cell_len(name) > width:
        name = name[:-1]
    return name + " " * (width - cell_len(name))
