"""Lists of things said, as nearly every JSON has them: a part for each, with its words, its times and its speaker."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.pieces import Amiss, Heard, Piece, Pieces
from callreview.readers.transcripts.times import number_of

MILLI = 1000.0


def nobody(_: Node) -> None:
    """No speaker, for sources that name none."""


@dataclass(frozen=True)
class Keys:
    """Under which keys a part has its words and times, the first that is there; `per_second`: units of time in one."""

    text: tuple[str, ...]
    start: tuple[str, ...]
    end: tuple[str, ...]
    per_second: float = 1.0


def said_in(parts: Iterable[Node], keys: Keys, speaker: Callable[[Node], str | None] = nobody) -> Pieces:
    """What was said in *parts*, in their order. A part without words is told of; empty words are passed over."""
    for part in parts:
        words = part.first(*keys.text)
        if not isinstance(words.value, str):
            yield no_words(part)
            continue
        start, end, amiss = times_of(part, keys)
        yield from amiss
        yield Heard(part, start, end, speaker(part), words.value)


def times_of(part: Node, keys: Keys) -> tuple[float | None, float | None, list[Amiss]]:
    """Start and end of *part* in seconds, None where there is none, and what is amiss with them."""
    start, wrong_start = seconds_at(part.first(*keys.start), keys.per_second)
    end, wrong_end = seconds_at(part.first(*keys.end), keys.per_second)
    return start, end, [wrong for wrong in (wrong_start, wrong_end) if wrong]


def seconds_at(node: Node, per_second: float = 1.0) -> tuple[float | None, Amiss | None]:
    """The time in *node* in seconds; None, and a word on it, where there is something that is no time."""
    if node.value is None:
        return None, None
    number = number_of(node)
    if number is None:
        return None, Amiss(node, "is no time", "the words were kept without it", "bad-time")
    return number / per_second, None


def no_words(part: Node) -> Amiss:
    """What is said of a part whose words are not where they should be."""
    return Amiss(part, "has no words where its kind has them", "it was left out", "no-words")


def numbered(kind: str, node: Node) -> str | None:
    """The name of a voice that its source only numbers: `channel 0`, `speaker 1`; other names as they are."""
    label = node.label
    return f"{kind} {label}" if label and label.isdecimal() else label


def by_time(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """*pieces* in the order of their starts, for sources that hold one voice after the other."""
    keyed: list[tuple[float, Piece]] = []
    latest = 0.0
    for piece in pieces:
        if isinstance(piece, Heard) and piece.start is not None:
            latest = piece.start
        keyed.append((latest, piece))
    return (piece for _, piece in sorted(keyed, key=lambda pair: pair[0]))
