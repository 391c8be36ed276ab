"""The desk drawn for a terminal: the same lines, with headings and commands set off."""

from rich.text import Text

from callreview.views.desk import DeskTold
from callreview.views.desk_text import desk_lines


def desk_drawn(told: DeskTold, width: int) -> Text:
    """*told* as text for Rich; nothing in it is markup."""
    drawn = Text(no_wrap=True, overflow="ignore")
    for line in desk_lines(told, width):
        drawn.append(line.words, style="bold" if line.is_heading else "")
        drawn.append(f"{line.command}\n", style="cyan" if line.command else "")
    drawn.rstrip()
    return drawn
