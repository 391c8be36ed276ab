"""How the roof speaks: the talk on stderr, the answer on stdout."""

import sys

import typer

from callreview.views.visible import show


def tell(text: str) -> None:
    """The talk. Wrapped on a terminal; a line stays a line in a log."""
    if sys.stderr.isatty():
        from callreview.terminal.console import Terminal

        Terminal().say(text)
    else:
        typer.echo(show(text), err=True)


def answer(text: str) -> None:
    """The answer, with one line end."""
    typer.echo(text.removesuffix("\n"))
