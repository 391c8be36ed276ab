"""A line at the foot of the room that asks for a few words: a moment's name, what to find."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from callreview.model.noun import without_hidden
from callreview.model.texts import LINE_AT_MOST
from callreview.views.visible import show


class OneLine(Input):
    """An input that takes nothing in that could not be seen."""

    def on_paste(self, event: events.Paste) -> None:
        """Leave out what is hidden before it is taken in; a paste of several lines is one."""
        event.text = " ".join(without_hidden(event.text).split())


class AskingLine(Horizontal):
    """What is asked, the place to type, and the keys for it. Not there until something is asked."""

    DEFAULT_CSS = """
    AskingLine { height: 1; display: none; }
    AskingLine.asking { display: block; }
    AskingLine Static { width: auto; padding: 0 1; }
    AskingLine .asked { text-style: bold; }
    AskingLine .keys { text-style: dim; }
    AskingLine OneLine { width: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._asked = Static("", classes="asked", markup=False)
        self._input = OneLine(max_length=LINE_AT_MOST, select_on_focus=False, compact=True)
        self._keys = Static("", classes="keys", markup=False)
        self._usual = ""

    def compose(self) -> ComposeResult:
        """Side by side."""
        yield self._asked
        yield self._input
        yield self._keys

    @property
    def is_asking(self) -> bool:
        """Whether something is asked now."""
        return self.has_class("asking")

    @property
    def typed(self) -> str:
        """What is typed so far."""
        return self._input.value

    def ask(self, what: str, before: str, keys: str) -> None:
        """Ask *what*, with *before* typed already."""
        self._asked.update(f"{what}:")
        self._usual = keys
        self._keys.update(keys)
        self._input.display = True
        self._input.value = show(before)
        self.add_class("asking")
        self._input.focus()
        self._input.cursor_position = len(self._input.value)

    def tell(self, sentence: str) -> None:
        """Say *sentence* where the keys stand; with an empty one they come back."""
        if not self.is_asking:
            self._asked.update("")
            self._input.display = False
            self.add_class("asking")
        self._keys.update(sentence or self._usual)

    def leave(self) -> None:
        """Ask nothing."""
        self.remove_class("asking")
