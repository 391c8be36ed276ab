"""Plain text folded to the width of a window. All of it is shown (see `visible`); line ends stay as they were typed."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

from callreview.views.visible import show

_WORD = re.compile(r" *[^ ]+")
_NARROWEST = 20


def cells(text: str) -> int:
    """How many columns of a terminal *text* takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def cut(text: str, most: int) -> str:
    """*text* in at most *most* columns, ending in `…` where something was left off."""
    return text if cells(text) <= most else f"{_head(text, most - 1).rstrip()}…"


def wrapped(text: str, width: int, *, first: str = "", rest: str | None = None) -> str:
    """*text* in lines of at most *width* columns: the first begins with *first*, the others with *rest*."""
    rest = first if rest is None else rest
    room = max(_NARROWEST, width - max(cells(first), cells(rest)))
    folded = [line for typed in show(text).expandtabs(4).split("\n") for line in _folded(typed, room)]
    return "\n".join(f"{rest if number else first}{line}".rstrip() for number, line in enumerate(folded))


def _folded(line: str, room: int) -> Iterator[str]:
    """*line* in pieces of at most *room* columns, broken at spaces, and within a word only where it must be."""
    piece = ""
    for word in _WORD.findall(line):
        if cells(piece + word) <= room:
            piece += word
            continue
        if piece:
            yield piece
        piece = word.lstrip(" ")
        while cells(piece) > room:
            head = _head(piece, room) or piece[0]
            yield head
            piece = piece[len(head) :]
    yield piece


def _head(text: str, room: int) -> str:
    """As much of the beginning of *text* as fits in *room* columns."""
    if text.isascii():
        return text[:room]
    return text[: sum(width <= room for width in accumulate(map(_cells_of, text)))]


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
