"""The lines of a plain text: the time, the name and the words of each, as far as its shape and the whole file show."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from callreview.readers.transcripts.labels import label_of, names_among
from callreview.readers.transcripts.times import CLOCK, clock_seconds

_SPAN = rf"({CLOCK})(?:[ \t]*(?:-->|->|-|–|—|to)[ \t]*({CLOCK}))?"  # noqa: RUF001 # dashes that people use
_BARE = rf"{_SPAN}(?![\w:.,]|[ \t]?[AaPp]\.?[Mm]\b)"  # a time with am or pm is one of day
_TIME = re.compile(
    rf"(?:\[[ \t]*{_SPAN}[ \t]*\]|\([ \t]*{_SPAN}[ \t]*\)|{_BARE})[ \t]*[-–—|:]?[ \t]*",  # noqa: RUF001 # as above
    re.ASCII,
)
_NAME = r"[\[(]?(?P<name>[^\W_][^:：;?!\"“”<>\[\](){}|=\n]{0,59}?)[\])]?"  # noqa: RUF001 # the colon of Chinese and Japanese
_BESIDE = rf"(?:\[{_SPAN}\]|\({_SPAN}\)|(?<=[ \t]){_SPAN})"
_NAME_THEN_TIME = re.compile(
    rf"{_NAME}[ \t]{{0,20}}[-–—|,]?[ \t]{{0,20}}{_BESIDE}(?:[ \t]*(?P<colon>:)[ \t]*|$)"  # noqa: RUF001 # as above
)
_COLUMN = re.compile(r"([^\W_][\w.,'’ -]{0,59}?)(?:\t|[ ]{2}|[ \t][-–—|][ \t])[ \t]*(?=\S)")  # noqa: RUF001 # as above
_FIRST_WORD = re.compile(r"([^\W\d_][\w'’-]{1,30})[ \t]+(?=\S)")  # noqa: RUF001 # an apostrophe as it is typed
_BEGINNINGS = re.compile(
    r"i|i'm|it|it's|that|that's|this|there|the|a|an|and|but|so|or|yes|yeah|no|not|okay|ok|well|oh|hello|hi|hey|thank|thanks"
    r"|you|your|we|my|me|he|she|they|what|when|where|who|why|how|is|are|can|could|do|did|good|great|sure|right|let|if|in"
    r"|please|sorry|because",
    re.IGNORECASE,
)
_ENOUGH_LINES = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line, `number` from 1: its words, and what stood in front of them. Times in seconds."""

    number: int
    words: str
    start: float | None = None
    end: float | None = None
    name: str | None = None

    @property
    def is_head(self) -> bool:
        """Whether a turn begins with it."""
        return self.start is not None or self.name is not None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on it."""
        return not (self.words or self.is_head)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A line as it is if nobody is named on it, and as it is if somebody is: `sure` if only a name can stand there.

    `untimed` is the line as it is if the time at its head is but a word of its sentence ("10:30 is when I came").
    """

    plain: Line
    named: Line | None = None
    sure: bool = False
    untimed: Line | None = None


def settled_lines(lines: Sequence[str]) -> list[Line]:
    """*lines* with those names that the whole file shows to be names."""
    readings = [_reading(number, line.strip()) for number, line in enumerate(lines, start=1)]
    readings = _with_names_above_times(_without_a_lone_time(readings))
    names = names_among(_labels(readings, sure=False), _turns_at_most(readings))
    beside_times = Counter(_labels(readings, sure=True))
    names |= {name for name, times in beside_times.items() if times > 1 or _is_capital(name)}
    settled = [each.named if each.named and each.named.name in names else each.plain for each in readings]
    return _with_first_words(settled)


def _labels(readings: list[_Reading], *, sure: bool) -> list[str]:
    return [each.named.name for each in readings if each.named and each.named.name and each.sure is sure]


def _is_capital(name: str) -> bool:
    return not any(word[0].islower() for word in name.split())


def _turns_at_most(readings: list[_Reading]) -> int:
    """How many turns there may be: paragraphs and what stands out in them, or lines where there are no paragraphs."""
    filled = [index for index, each in enumerate(readings) if not each.plain.is_empty]
    if not filled or filled[-1] - filled[0] + 1 == len(filled):
        return len(filled)
    beginnings = (each for above, each in zip([None, *readings], readings, strict=False) if _begins(above, each))
    return sum(1 for _ in beginnings)


def _begins(above: _Reading | None, reading: _Reading) -> bool:
    """Whether a turn may begin with *reading*."""
    if reading.plain.is_empty:
        return False
    return above is None or above.plain.is_empty or reading.named is not None or reading.plain.is_head


def _reading(number: int, text: str) -> _Reading:
    timed = _TIME.match(text)
    if timed and (span := _span(timed))[0] is not None:
        rest = text[timed.end() :]
        column = _COLUMN.match(rest)
        label = label_of(rest) or ((column[1].strip(), rest[column.end() :]) if column else None)
        named = Line(number, label[1], *span, label[0]) if label else None
        untimed = Line(number, text) if text[0].isdigit() and rest else None
        return _Reading(Line(number, rest, *span), named, sure=bool(label and not label[1]), untimed=untimed)
    beside = _NAME_THEN_TIME.match(text)
    if beside and (span := _span(beside))[0] is not None:
        named = Line(number, text[beside.end() :], *span, beside["name"].strip())
        return _Reading(Line(number, text), named, sure=True)
    label = label_of(text)
    if not label:
        return _Reading(Line(number, text))
    name, rest = label
    inner = _TIME.match(rest) if rest[:1] in {"[", "("} else None
    if inner and (span := _span(inner))[0] is not None:
        return _Reading(Line(number, text), Line(number, rest[inner.end() :], *span, name))
    return _Reading(Line(number, text), Line(number, rest, name=name))


def _span(found: re.Match[str]) -> tuple[float | None, float | None]:
    written = [text for text in found.groups() if text and text[0].isdigit() and ":" in text]
    start, end = (*written, "", "")[:2]
    return clock_seconds(start), clock_seconds(end)


def _without_a_lone_time(readings: list[_Reading]) -> list[_Reading]:
    """*readings*, with a time that only one line begins with, and not the first, as a word of that line."""
    bare = [reading for reading in readings if reading.untimed]
    first = next((reading for reading in readings if not reading.plain.is_empty), None)
    if len(bare) != 1 or bare[0] is first or not bare[0].untimed or bare[0].named:
        return readings
    untimed = _Reading(bare[0].untimed)
    return [untimed if reading is bare[0] else reading for reading in readings]


def _with_names_above_times(readings: list[_Reading]) -> list[_Reading]:
    """A short line at the head of a paragraph, with a line below that is a time and nothing else, may be a name."""
    seen: list[_Reading] = []
    for reading in readings:
        time = reading.plain
        heads_paragraph = len(seen) == 1 or (len(seen) > 1 and seen[-2].plain.is_empty)
        if heads_paragraph and time.start is not None and not time.words:
            above = seen[-1].plain
            if above.words and not above.is_head and label_of(f"{above.words}:"):
                # A line of nothing but the name, if it is one; the time's line is a head either way.
                seen[-1] = replace(seen[-1], named=replace(above, words="", name=above.words), sure=True)
        seen.append(reading)
    return seen


def _with_first_words(lines: list[Line]) -> list[Line]:
    """`00:12 Maria Good morning`: the first word is a name where every timed line begins with one that comes again."""
    timed = [line for line in lines if line.start is not None and line.words]
    firsts = [_FIRST_WORD.match(line.words) for line in timed]
    met = Counter(first[1] for first in firsts if first)
    all_named = len(timed) >= _ENOUGH_LINES and all(firsts) and not any(line.name for line in timed)
    if not all_named or any(times == 1 or not _is_capital(w) or _BEGINNINGS.fullmatch(w) for w, times in met.items()):
        return lines
    return [_split_after_first_word(line) if line.start is not None else line for line in lines]


def _split_after_first_word(line: Line) -> Line:
    first = _FIRST_WORD.match(line.words)
    return replace(line, name=first[1], words=line.words[first.end() :]) if first else line
