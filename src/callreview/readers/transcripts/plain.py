"""Plain text, with or without names and times; each tool has its own way, so lines are judged by their shape.

Read are `[00:01:12] Agent: words`, `Agent: words`, `00:12 Maria: words`, `[00:00.000 --> 00:03.480] words`, and names
and times on lines of their own with the words below (Zoom, Teams, Otter). Where there are none, a paragraph is a turn.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from callreview.readers.transcripts.pieces import Amiss, Heard, Piece, Pieces
from callreview.readers.transcripts.plain_lines import Line, settled_lines

_AN_HOUR = 3600


@dataclass(slots=True)
class _Turn:
    """A turn in the making. `open_below`: the paragraphs below are its own, for its name stands on a line alone."""

    head: Line
    words: list[str] = field(default_factory=list)
    open_below: bool = False

    @property
    def awaits_time(self) -> bool:
        """Whether there has been a name, and nothing else."""
        return self.head.start is None and self.head.name is not None and not self.words

    def pieces(self) -> Iterator[Piece]:
        text = "\n".join(self.words)
        if text.strip():
            yield Heard(self.head.number, self.head.start, self.head.end, self.head.name, text)
        else:
            several = "is the first of {count} lines with a name or time and no words below"
            yield Amiss(self.head.number, "is a name or time without words below", "", "no-words", several)


def read_plain(text: str) -> Pieces:
    """The turns of *text* in its order."""
    lines = settled_lines(text.split("\n"))
    yield from _times_of_day(lines)
    line_by_line = not any(line.is_head for line in lines) and not _has_paragraphs(lines)
    turn: _Turn | None = None
    parted = True
    for line in lines:
        if line.is_empty:
            parted = True
            continue
        if turn and turn.awaits_time and line.start is not None and line.name is None:
            turn.head = replace(turn.head, start=line.start, end=line.end)
            turn.words = [line.words] if line.words else []
        elif line.is_head or turn is None or line_by_line or (parted and not turn.open_below):
            if turn:
                yield from turn.pieces()
            turn = _Turn(line, [line.words] if line.words else [], open_below=not line.words)
        else:
            turn.words.append(line.words)
        parted = False
    if turn:
        yield from turn.pieces()


def _has_paragraphs(lines: list[Line]) -> bool:
    """Whether an empty line stands between others."""
    filled = [index for index, line in enumerate(lines) if not line.is_empty]
    return bool(filled) and filled[-1] - filled[0] >= len(filled)


def _times_of_day(lines: list[Line]) -> Iterator[Amiss]:
    first = next((line for line in lines if line.start is not None), None)
    if first and first.start is not None and first.start >= _AN_HOUR:
        wrong = "is the first time, an hour or more into the call; these may be times of day"
        yield Amiss(first.number, wrong, "count from the start of the call, if so", "time-of-day")
