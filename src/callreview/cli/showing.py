"""Answers drawn on a terminal. The only place on the roof that loads Rich, and only when there is something to draw."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType


def show_listing(listing: "RenderableType") -> None:
    """Draw a listing on stdout."""
    from rich.console import Console

    Console(file=sys.stdout, emoji=False, markup=False, highlight=False).print(listing)
