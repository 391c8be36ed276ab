"""Blocks of lines with a time line (`… --> …`) in front, as WebVTT and SRT have them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from callreview.readers.transcripts.pieces import Amiss, Heard, Piece
from callreview.readers.transcripts.times import clock_seconds

ARROW = "-->"
_ONE_TIME = re.compile(r"\s*(?=\S*[\d:])\S{1,30}\s*")
# What nearly every cue has, read at one go; the rest is read with more patience.
_USUAL = re.compile(
    r"\s*(\d{1,3}):([0-5]\d):([0-5]\d)[.,](\d{3})[ \t]+-->[ \t]+(\d{1,3}):([0-5]\d):([0-5]\d)[.,](\d{3})(?=\s|$)",
    re.ASCII,
)
_BEGINS_WITH_TIME = re.compile(r"\s*\d{1,3}:\d\d")
_ID = re.compile(r"\S{1,200}")
_NO_WORDS = "is a cue without words"


@dataclass(slots=True)
class Block:
    """The lines between two empty ones: those before the time line, that line, and those after it."""

    line: int
    head: list[str] = field(default_factory=list)
    timing: str | None = None
    timing_line: int = 0
    body: list[str] = field(default_factory=list)

    @property
    def body_line(self) -> int:
        """The line the words begin at, from 1."""
        return self.line if self.timing is None else self.timing_line + 1


def is_timing(line: str) -> bool:
    """Whether *line* is a time line, be it a broken one, and not words that have an arrow in them."""
    before, arrow, after = line.partition(ARROW)
    if not arrow:
        return False
    return not before.strip() or _ONE_TIME.fullmatch(before) is not None or _BEGINS_WITH_TIME.match(after) is not None


def blocks(lines: Iterable[str], first: int = 1) -> Iterator[Block]:
    """The blocks of *lines*, the first of which is number *first*. A time line begins one, empty line or not."""
    block: Block | None = None
    for number, line in enumerate(lines, start=first):
        if not line.strip():
            if block:
                yield block
            block = None
        elif ARROW not in line or not is_timing(line):
            block = block or Block(number)
            (block.head if block.timing is None else block.body).append(line)
        else:
            begun = Block(number)
            if block and block.timing is not None:
                if block.body and block.body[-1].strip().isdecimal():  # the number of the cue that begins here
                    begun.head.append(block.body.pop())
                yield block
            elif block:
                if len(block.head) > 1:  # only the last can be the cue's own
                    yield Block(block.line, block.head[:-1])
                begun = Block(number - 1, block.head[-1:])
            begun.timing, begun.timing_line = line, number
            block = begun
    if block:
        yield block


def times_of(block: Block) -> tuple[float | None, float | None, Amiss | None]:
    """Start and end of the cue in seconds, None where they cannot be read, and what is amiss with them."""
    line = block.timing or ""
    usual = _USUAL.match(line)
    if usual:
        h, m, s, ms, end_h, end_m, end_s, end_ms = map(int, usual.groups())
        return h * 3600 + m * 60 + s + ms / 1000, end_h * 3600 + end_m * 60 + end_s + end_ms / 1000, None
    before, _, after = line.partition(ARROW)
    ends = after.split(maxsplit=1)
    start, end = _signed_seconds(before.strip()), _signed_seconds(ends[0] if ends else "")
    if start is not None and end is not None:
        return start, end, None
    hint = "write it as 00:01:12.000 --> 00:01:15.000"
    return start, end, Amiss(block.timing_line, "has a time that cannot be read", hint, "bad-time")


def pieces_without_time(block: Block, speech: Iterable[tuple[str | None, str]]) -> Iterator[Piece]:
    """What there is of a block without a time line: a bare id is told of, *speech* is kept without a time."""
    if len(block.head) == 1 and _ID.fullmatch(block.head[0].strip()) and re.search(r"\d", block.head[0]):
        yield Amiss(block.line, "is a cue without time and words", "mend it, or take it out", "no-words")
        return
    wrong = "has words without a time line above them"
    yield Amiss(block.line, wrong, "put the time above, or take the empty line out", "no-time-line")
    yield from (Heard(block.line, None, None, speaker, text) for speaker, text in speech)


def no_words(block: Block) -> Amiss:
    """What is said of cues with a time and nothing else."""
    return Amiss(block.timing_line, _NO_WORDS, "", "no-words", "is the first of {count} cues without words")


def _signed_seconds(text: str) -> float | None:
    seconds = clock_seconds(text.removeprefix("-"))
    return -seconds if seconds and text.startswith("-") else seconds
