"""The last line: what can be pressed. As many hints as the window has room for; the way out is always one of them."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text
from textual.widget import Widget

_BETWEEN = " · "


class KeyHints(Widget):
    """Hints in the order they are shown. The last is always there; of the others, those that come first."""

    DEFAULT_CSS = "KeyHints { height: 1; }"

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[str, ...] = ()

    def show(self, hints: Sequence[str]) -> None:
        """Show *hints* from now on."""
        self._hints = tuple(hints)
        self.refresh()

    def render(self) -> Text:
        """The hints that fit."""
        return Text(f" {fitting(self._hints, self.size.width - 2)}", style="dim", no_wrap=True)


def fitting(hints: Sequence[str], width: int) -> str:
    """The first of *hints* and the last, as many as *width* columns have room for."""
    if not hints:
        return ""
    *rest, last = hints
    while rest and cell_len(_BETWEEN.join([*rest, last])) > width:
        rest.pop()
    return _BETWEEN.join([*rest, last])
