"""The choices of a question, one or more lines each, with the bar on one of them."""

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from callreview.session.question import Choice
from callreview.terminal.room.widgets.wrapping import wrapped
from callreview.views.visible import on_one_line

_NARROWEST = 10


class ChoiceList(Widget):
    """Each choice with its number, its word, and what it means here. `at` has the bar; `chosen` are ticked."""

    DEFAULT_CSS = "ChoiceList { height: auto; }"

    at: reactive[int | None] = reactive(None)
    chosen: reactive[frozenset[str]] = reactive(frozenset[str]())

    class Pointed(Message):
        """The person pointed at a choice, by its place."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, choices: tuple[Choice, ...], at: int | None, chosen: frozenset[str], *, several: bool) -> None:
        super().__init__()
        self.choices, self._several = choices, several
        self.set_reactive(ChoiceList.at, at)
        self.set_reactive(ChoiceList.chosen, chosen)

    def lines_at_bar(self) -> Region | None:
        """The lines of the choice that has the bar; None where none has it."""
        places = [place for place, _ in self._lines(self.size.width)]
        if self.at is None or self.at not in places:
            return None
        return Region(0, places.index(self.at), self.size.width, places.count(self.at))

    def render(self) -> Text:
        """All choices, the one under the bar reversed."""
        width = self.size.width
        text = Text(no_wrap=True)
        for number, (place, line) in enumerate(self._lines(width)):
            chosen = self.choices[place].value in self.chosen
            barred = set_cell_size(line, max(0, width - 1)) if place == self.at else line
            text.append("\n" if number else "")
            text.append(barred, "reverse" if place == self.at else "bold" if chosen else "")
        return text

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines that all choices take at *width*."""
        del container, viewport
        return len(self._lines(width))

    def on_click(self, event: events.Click) -> None:
        """Tell which choice was pointed at."""
        lines = self._lines(self.size.width)
        if event.y < len(lines):
            self.post_message(self.Pointed(lines[event.y][0]))

    def _lines(self, width: int) -> list[tuple[int, str]]:
        """Every line, with the place of its choice."""
        widest = max(cell_len(on_one_line(choice.word)) for choice in self.choices)
        aligned = any(choice.gloss for choice in self.choices) and widest < width // 2
        lines: list[tuple[int, str]] = []
        for place, choice in enumerate(self.choices):
            word, gloss = on_one_line(choice.word), on_one_line(choice.gloss)
            tick = ("[x] " if choice.value in self.chosen else "[ ] ") if self._several else ""
            lead = f"{place + 1:>3}  {tick}"
            if aligned:
                lead, told = f"{lead}{set_cell_size(word, widest)}  ", gloss
            else:
                told = f"{word}  {gloss}".rstrip()
            hang = cell_len(lead)
            first, *more = wrapped(told, max(_NARROWEST, width - hang - 1))
            lines += [(place, f"{lead}{first}".rstrip()), *((place, " " * hang + line) for line in more)]
        return lines
