"""One line of a plain text: where in it a time, a name and words may be, as far as its own shape shows."""

import re
from dataclasses import dataclass

from callreview.readers.transcripts.labels import label_of
from callreview.readers.transcripts.lines import Line
from callreview.readers.transcripts.name_shapes import NAME
from callreview.readers.transcripts.time_of_day import behind_time_of_day, has_clock, name_before_time_of_day
from callreview.readers.transcripts.times import CLOCK, clock_seconds

_SPAN = rf"({CLOCK})(?:[ \t]*(?:-->|->|-|–|—|to)[ \t]*({CLOCK}))?"  # noqa: RUF001 # dashes that people use
_BARE = rf"{_SPAN}(?![\w:.,]|[ \t]?[AaPp]\.?[Mm]\b)"  # a time with am or pm is one of day
_TIME = re.compile(
    rf"(?:\[[ \t]*{_SPAN}[ \t]*\]|\([ \t]*{_SPAN}[ \t]*\)|{_BARE})[ \t]*[-–—|:]?[ \t]*",  # noqa: RUF001 # as above
    re.ASCII,
)
_BESIDE = rf"(?:\[{_SPAN}\]|\({_SPAN}\)|(?<=[ \t]){_SPAN})"
_NAME_THEN_TIME = re.compile(
    rf"[\[(]?(?P<name>{NAME})[\])]?[ \t]{{0,20}}[-–—|,]?[ \t]{{0,20}}{_BESIDE}(?:[ \t]*(?P<colon>:)[ \t]*|$)"  # noqa: RUF001 # as above
)
_COLUMN = re.compile(rf"({NAME})(?:\t|[ ]{{2}}|[ \t][-–—|][ \t])[ \t]*(?=\S)")  # noqa: RUF001 # as above
_TELEPHONE = re.compile(r"(\+?\d[\d ()/-]{4,19}):(?:[ \t]+|$)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Reading:
    """A line as it is if nobody is named on it, and as it is if somebody is: `sure` if only a name can stand there.

    `untimed` is the line as it is if the time at its head is but a word of its sentence ("10:30 is when I came").
    """

    plain: Line
    named: Line | None = None
    sure: bool = False
    untimed: Line | None = None


def reading_of(number: int, text: str) -> Reading:
    """What *text*, which is line *number*, may be."""
    timed = _TIME.match(text)
    if timed and (span := _span(timed))[0] is not None:
        rest = text[timed.end() :]
        column = _COLUMN.match(rest)
        label = label_of(rest) or ((column[1].strip(), rest[column.end() :]) if column else None)
        named = Line(number, label[1], *span, label[0]) if label else None
        untimed = Line(number, text) if text[0].isdigit() and rest else None
        return Reading(Line(number, rest, *span), named, sure=bool(label and not label[1]), untimed=untimed)
    return _of_day(number, text) or _with_name_first(number, text)


def _of_day(number: int, text: str) -> Reading | None:
    """*text* with a time of day, which is no time of the call."""
    behind = behind_time_of_day(text)
    if behind:
        rest, is_no_word = behind
        telephone = _TELEPHONE.match(rest) if is_no_word else None
        label = (telephone[1], rest[telephone.end() :]) if telephone else label_of(rest)
        if label or is_no_word:
            plain = Line(number, rest if is_no_word else text, of_day=True)
            named = Line(number, label[1], name=label[0], of_day=True) if label else None
            return Reading(plain, named, sure=bool(label and not label[1]))
    before = name_before_time_of_day(text)
    return before and Reading(Line(number, text), Line(number, before[1], name=before[0], of_day=True), sure=True)


def _with_name_first(number: int, text: str) -> Reading:
    beside = _NAME_THEN_TIME.match(text) if has_clock(text) else None
    if beside and (span := _span(beside))[0] is not None:
        named = Line(number, text[beside.end() :], *span, beside["name"].strip())
        return Reading(Line(number, text), named, sure=True)
    label = label_of(text)
    if not label:
        return Reading(Line(number, text))
    name, rest = label
    inner = _TIME.match(rest) if rest[:1] in {"[", "("} else None
    if inner and (span := _span(inner))[0] is not None:
        return Reading(Line(number, text), Line(number, rest[inner.end() :], *span, name))
    return Reading(Line(number, text), Line(number, rest, name=name))


def _span(found: re.Match[str]) -> tuple[float | None, float | None]:
    written = [text for text in found.groups() if text and text[0].isdigit() and ":" in text]
    start, end = (*written, "", "")[:2]
    return clock_seconds(start), clock_seconds(end)
