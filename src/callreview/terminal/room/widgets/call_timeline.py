"""The call as a picture: a row for each speaker, what is silent and where two speak at once, moments, the playhead."""

from collections.abc import Sequence

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from callreview.insight.sides import sides_of
from callreview.insight.speech import speech_spans
from callreview.insight.timeline import Timeline, column_of, seconds_at, timeline
from callreview.terminal.hearing import Hearing
from callreview.views.visible import on_one_line

LABEL_WIDTH = 10
_BLOCKS = " ▁▂▃▄▅▆▇"
_SILENT, _OVERLAP, _MARK, _HEAD = "·", "=", "◆", "▲"
_COLOURS = ("cyan", "magenta")
_PLAYED = Style(bold=True)
_AT_LEAST_SECONDS = 1.0


class CallTimeline(Widget):
    """Three lines. A click asks to go there."""

    DEFAULT_CSS = "CallTimeline { height: 3; }"

    class Pointed(Message):
        """The person pointed at a place of the call."""

        def __init__(self, seconds: float) -> None:
            super().__init__()
            self.seconds = seconds

    def __init__(self, hearing: Hearing) -> None:
        super().__init__()
        self._hearing = hearing
        self._marks: tuple[float, ...] = ()
        self._drawn: Timeline | None = None
        self._head = -1
        self._measured = -1.0
        self._duration = 0.0

    @property
    def columns(self) -> int:
        """How many columns the call has."""
        return max(1, self.size.width - LABEL_WIDTH - 1)

    def show_marks(self, marks: Sequence[float]) -> None:
        """Show moments at these seconds."""
        self._marks = tuple(marks)
        self.refresh()

    def look_at_sound(self) -> None:
        """Draw anew when more of the sound was measured, by a column or to its end, or the length became known."""
        duration = self._hearing.player.duration or self._hearing.player.position
        loudness = self._hearing.loudness()
        measured = loudness.seconds if loudness else 0.0
        grown = measured - self._measured >= duration / self.columns or (loudness is not None and loudness.whole)
        if self._drawn is None or duration != self._duration or (grown and measured != self._measured):
            self._measured, self._duration = measured, duration
            spans = speech_spans(loudness) if loudness else ()
            whole = loudness.whole if loudness else True
            sides = sides_of(spans, self._hearing.turns, self._hearing.named_sides, whole=whole)
            length = max(duration, _AT_LEAST_SECONDS)
            self._drawn = timeline(loudness, self._hearing.turns, sides, duration=length, width=self.columns)
            self.refresh()

    def look(self) -> None:
        """Move the playhead; nothing is drawn while it stays in its column."""
        duration = self._duration
        head = column_of(self._hearing.player.position, max(duration, _AT_LEAST_SECONDS), self.columns)
        if head != self._head:
            before, self._head = self._head, head
            for column in (before, head):
                self.refresh(Region(LABEL_WIDTH + column, 0, 1, 3))

    def on_resize(self) -> None:
        """A wider window has more columns."""
        self._drawn, self._head = None, -1
        self.call_after_refresh(self.look_at_sound)  # a long transcript is to be read before its picture is drawn
        self.look()

    def on_click(self, event: events.Click) -> None:
        """Go where the person points."""
        column = event.x - LABEL_WIDTH
        if 0 <= column < self.columns and self._duration:
            self.post_message(self.Pointed(seconds_at(column, self._duration, self.columns)))

    def render_line(self, y: int) -> Strip:
        """One of the three lines."""
        if self._drawn is None:
            return Strip.blank(self.size.width)
        segments = list(self._row(y, self._drawn) if y < 2 else self._marks_row(self._drawn))  # noqa: PLR2004 # two rows of speech
        return Strip(segments).adjust_cell_length(self.size.width)

    def _row(self, y: int, drawn: Timeline) -> Sequence[Segment]:
        if y >= len(drawn.rows):
            return [Segment(" " * self.size.width)]
        row = drawn.rows[y]
        style = Style(color=_COLOURS[y])
        cells = [
            Segment(
                _BLOCKS[height] if height or not drawn.silence[column] else _SILENT,
                style + _PLAYED if column <= self._head else style,
            )
            for column, height in enumerate(row.heights)
        ]
        return [Segment(f" {set_cell_size(on_one_line(row.speaker), LABEL_WIDTH - 2)} ", style), *cells]

    def _marks_row(self, drawn: Timeline) -> Sequence[Segment]:
        marked = {column_of(at, max(self._duration, _AT_LEAST_SECONDS), self.columns) for at in self._marks}
        cells = []
        for column in range(self.columns):
            sign = (
                _MARK
                if column in marked
                else _OVERLAP
                if column < len(drawn.overlap) and drawn.overlap[column]
                else " "
            )
            style = Style(bold=True) if column in marked else Style(dim=True)
            if column == self._head:
                sign, style = (
                    (_HEAD, Style(bold=True)) if column not in marked else (_MARK, Style(bold=True, reverse=True))
                )
            cells.append(Segment(sign, style))
        return [Segment(" " * LABEL_WIDTH), *cells]
