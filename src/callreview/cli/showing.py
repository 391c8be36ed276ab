"""Answers drawn on a terminal. The only place on the roof that loads Rich."""

import sys

from rich.console import Console, RenderableType


def show_listing(listing: RenderableType) -> None:
    """Draw a listing on stdout."""
    Console(file=sys.stdout, emoji=False, markup=False, highlight=False).print(listing)
