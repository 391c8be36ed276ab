"""Words wrapped to columns, where a letter may take two of them."""

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text


def wrapped(text: str, width: int) -> list[str]:
    """*text* in lines of *width* columns at most; one empty line where it is empty."""
    width = max(1, width)
    if text.isascii():  # ten times as fast, and most are
        return _ascii_wrapped(text, width)
    if cell_len(text) <= width:
        return [text]
    return [line.plain.rstrip() for line in Text(text).wrap(Console(width=width), width)] or [""]


def _ascii_wrapped(text: str, width: int) -> list[str]:
    """As `wrapped`, where a letter is a column and words are one space apart."""
    lines, begins = [], 0
    while len(text) - begins > width:
        ends = text.rfind(" ", begins, begins + width + 1)
        if ends <= begins:  # a word longer than the line
            ends = begins + width
        lines.append(text[begins:ends])
        begins = ends + (text[ends] == " ")
    return [*lines, text[begins:]]
