"""Times of day, which are no times of the call: `12/11/2026, 14:02 - Maria: …`, `Maria  2:02 PM`.

Nothing in such a file says when the call began, so words with a date or with am and pm have no time.
"""

import re

from callreview.readers.transcripts.name_shapes import NAME
from callreview.readers.transcripts.pieces import Amiss

_DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\.?[ ][^\W\d_]{3,9}\.?[ ]\d{4}"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?[ ]\d{1,2},?[ ]\d{4})"
)
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?"
_HALF = r"[ \t\u00a0\u202f]?[AaPp]\.?[Mm]\b\.?"
_ZONE = r"(?:Z|[+-]\d\d:?\d\d|[ ](?:UTC|GMT))?"
_DATED = rf"{_DATE}(?:,|[ ]?T|[ ]at)?[ \t\u00a0\u202f]*{_CLOCK}(?:{_HALF})?{_ZONE}"
WHEN = rf"(?:{_DATED}|{_CLOCK}{_HALF})"
"""A date and a time, or a time with am or pm, as a pattern without groups."""

_HAS_CLOCK = re.compile(r"\d[:.]\d\d")
_FARTHEST = 160
_IS_WHEN = re.compile(rf"[\[(]?{WHEN}[\])]?")
_DASH = r"[-–—|]"  # noqa: RUF001 # dashes that people use
_IN_BRACKETS = rf"(?:\[[ \t]*{WHEN}[ \t]*\]|\([ \t]*{WHEN}[ \t]*\))"
_SET_OFF = re.compile(rf"{_IN_BRACKETS}[ \t]*(?:{_DASH}|:)?[ \t]*|{_DATED}[ \t]+{_DASH}[ \t]+")
_IN_FRONT = re.compile(rf"{WHEN}[ \t]*(?:{_DASH}|:)?[ \t]+")
_BEHIND = re.compile(
    rf"[\[(]?(?P<name>{NAME})[\])]?[ \t]{{0,20}}(?:{_DASH}|,)?[ \t]{{0,20}}"
    rf"(?<=[\s(\[,|])[\[(]?{WHEN}[\])]?(?:[ \t]*:[ \t]*|$)"
)


def has_clock(line: str) -> bool:
    """Whether a time may stand at the head of *line*, or behind a name there; a quick look that spares a long one."""
    return _HAS_CLOCK.search(line, 0, _FARTHEST) is not None


def is_time_of_day(text: str) -> bool:
    """Whether *text* is a date with a time, or a time with am or pm, and nothing else."""
    return _IS_WHEN.fullmatch(text) is not None


def behind_time_of_day(line: str) -> tuple[str, bool] | None:
    """What stands behind the time of day at the head of *line*, and whether that time is surely no word of it."""
    if not has_clock(line):
        return None
    if is_time_of_day(line):
        return "", True
    set_off = _SET_OFF.match(line)
    if set_off:
        return line[set_off.end() :], True
    in_front = _IN_FRONT.match(line)
    return (line[in_front.end() :], False) if in_front else None


def name_before_time_of_day(line: str) -> tuple[str, str] | None:
    """The name in front of a time of day, and the words behind it: `Maria  2:02 PM`."""
    found = _BEHIND.match(line) if has_clock(line) else None
    return (found["name"].strip(), line[found.end() :]) if found else None


def of_day(line: int) -> Amiss:
    """What is said of lines with a time of day: one sentence for all of them."""
    several = "is the first of {count} lines with a time of day, not of the call"
    hint = "the words were read without a time"
    return Amiss(line, "has a time of day, not of the call", hint, "time-of-day", several)
