"""What an adapter makes of its source: words that were heard, and what is amiss; each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from callreview.readers.transcripts.json_node import Node

Place = int | Node
"""A line, from 1, of a text; or a part of a JSON tree, whose line is looked up only when there is something to say."""


class Heard(NamedTuple):
    """Some words as the source has them: times in seconds or None, the speaker's raw name or None, text uncleaned."""

    place: Place
    start: float | None
    end: float | None
    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Amiss:
    """Something that could not be read, or not in full. The text, where there is any, comes as a Heard of its own.

    `check` names the kind. Where `counted` is given there is only one Problem for all of a kind, and `counted`, with
    `{count}` in it, is what is said of two or more.
    """

    place: Place
    message: str
    hint: str
    check: str
    counted: str = ""


Piece = Heard | Amiss
Pieces = Iterator[Piece]
