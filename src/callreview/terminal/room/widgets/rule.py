"""A line across the window, with a word on it where there is one to say."""

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget


class Rule(Widget):
    """One line. `said` stands at its right end."""

    DEFAULT_CSS = "Rule { height: 1; }"

    said: reactive[str] = reactive("")

    def render(self) -> Text:
        """The line, as wide as the window."""
        word = f" {self.said} ─" if self.said else ""
        return Text("─" * max(0, self.size.width - len(word)) + word, style="dim", no_wrap=True)
