"""Plain text, with or without names and times; each tool has its own way, so lines are judged by their shape.

Read are `[00:01:12] Agent: words`, `Agent: words`, `00:12 Maria: words`, `[00:00.000 --> 00:03.480] words`, and names
and times on lines of their own with the words below (Zoom, Teams, Otter). Where there are none, a paragraph is a turn.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from callreview.readers.transcripts.dialogue import parted_by_dashes
from callreview.readers.transcripts.lines import Line
from callreview.readers.transcripts.pieces import Amiss, Heard, Piece, Pieces
from callreview.readers.transcripts.plain_lines import settled_lines
from callreview.readers.transcripts.plain_told import NO_LABELS, told_of_lines


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
            yield from parted_by_dashes(Heard(self.head.number, self.head.start, self.head.end, self.head.name, text))
        else:
            several = "is the first of {count} lines with a name or time and no words below"
            yield Amiss(self.head.number, "is a name or time without words below", "", "no-words", several)


def read_plain(text: str) -> Pieces:
    """The turns of *text* in its order."""
    texts = text.split("\n")
    lines, in_doubt = settled_lines(texts)
    yield from told_of_lines(lines, texts, in_doubt)
    if any(line.is_head for line in lines):
        yield from _pieces(lines, line_by_line=False)
    else:
        pieces = list(_pieces(lines, line_by_line=not _has_paragraphs(lines)))
        yield from pieces
        if len(pieces) > 1:
            yield NO_LABELS


def unlabelled(text: str) -> Pieces:
    """As `read_plain`, of a text whose want of names and times has been told already."""
    return (piece for piece in read_plain(text) if piece is not NO_LABELS)


def _pieces(lines: list[Line], *, line_by_line: bool) -> Iterator[Piece]:
    turn: _Turn | None = None
    parted = True
    for line in lines:
        if line.is_empty:
            parted = True
            continue
        if turn and turn.awaits_time and line.name is None and (line.start is not None or line.of_day):
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
