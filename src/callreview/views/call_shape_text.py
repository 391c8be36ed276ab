"""What a call shows by itself, in plain lines: each figure with what it is of and where it came from, no verdict."""

from collections.abc import Iterator
from math import floor
from typing import TypeVar

from callreview.insight.call_shape import Absent, CallShape, Known, Overtalk, SpeakerShape
from callreview.insight.sides import LEFT, RIGHT
from callreview.insight.stretches import Span
from callreview.model.timecode import clock
from callreview.views.words import capital
from callreview.views.wrapping import wrapped

T = TypeVar("T")
IN, FURTHER = "  ", "    "
_MINUTE = 60


def call_shape_text(shape: CallShape, width: int) -> str:
    """*shape* in lines of at most *width* columns, ending with a line end.

    A silence has a number and the time it begins at, as a moment is typed (`@2:30`), so that it can be gone to.
    """
    blocks = [*_speakers(shape, width), list(_overtalk(shape, width)), list(_silences(shape, width))]
    return "\n".join("".join(f"{line}\n" for line in lines) for lines in blocks)


def length(seconds: float) -> str:
    """*seconds* as people say it: `1 second`, `6.2 seconds`, `1 minute 35 seconds`, `2 minutes`."""
    tenths = round(seconds * 10) / 10
    if tenths < _MINUTE:
        return _counted(tenths, "second")
    minutes, rest = divmod(round(seconds), _MINUTE)
    return " ".join([_counted(minutes, "minute"), *([_counted(rest, "second")] if rest else [])])


def at(span: Span) -> str:
    """Where *span* begins, as a moment is typed: `@2:30`, on the whole second before it."""
    return f"@{clock(floor(span.start))}"


def _counted(count: float, what: str) -> str:
    return f"{count:g} {what}{'' if count == 1 else 's'}"


def _speakers(shape: CallShape, width: int) -> Iterator[list[str]]:
    if isinstance(shape.speakers, Absent):
        yield [wrapped(f"Who spoke how long: not known, as {shape.speakers.why}.", width, rest=IN)]
        return
    yield from (list(_speaker(speaker, width)) for speaker in shape.speakers)


def _speaker(shape: SpeakerShape, width: int) -> Iterator[str]:
    yield wrapped(f"{capital(shape.speaker)} side" if shape.speaker in {LEFT, RIGHT} else capital(shape.speaker), width)
    yield _line(f"Spoke {length(shape.spoke.figure)}", shape.spoke, width)
    yield (
        _absent("Longest turn", shape.longest, width)
        if isinstance(shape.longest, Absent)
        else _line(
            f"Longest turn {length(shape.longest.figure.seconds)}, {at(shape.longest.figure)}", shape.longest, width
        )
    )
    yield (
        _absent("Words a minute", shape.words_per_minute, width)
        if isinstance(shape.words_per_minute, Absent)
        else _line(f"{shape.words_per_minute.figure} words a minute", shape.words_per_minute, width)
    )


def _overtalk(shape: CallShape, width: int) -> Iterator[str]:
    if isinstance(shape.overtalk, Absent):
        yield wrapped(f"Both at once: not known, as {shape.overtalk.why}.", width, rest=IN)
        return
    yield wrapped(f"{_how_long(shape.overtalk.figure)}{_told(shape.overtalk)}", width, rest=IN)


def _how_long(overtalk: Overtalk) -> str:
    if not overtalk.stretches:
        return "Never both at once"
    longest = max(overtalk.stretches, key=lambda stretch: stretch.seconds)
    at_most = "at most " if overtalk.at_most else ""
    where = "" if len(overtalk.stretches) == 1 else "the longest "
    return f"Both at once {at_most}{length(overtalk.seconds)}, {where}{at(longest)}"


def _silences(shape: CallShape, width: int) -> Iterator[str]:
    if isinstance(shape.silences, Absent):
        yield wrapped(f"Silences: not known, as {shape.silences.why}.", width, rest=IN)
        return
    silences = shape.silences.figure
    yield wrapped(f"{_how_many(len(silences))}{_told(shape.silences)}", width, rest=IN)
    for number, silence in enumerate(silences, start=1):
        yield wrapped(
            f"{at(silence)}  {length(silence.seconds)}", width, first=f"{IN}{number:>{len(str(len(silences)))}}  "
        )


def _how_many(silences: int) -> str:
    return _counted(silences, "silence") if silences else "No silence"


def _line(said: str, known: Known[T], width: int) -> str:
    return wrapped(f"{said}{_told(known)}", width, first=IN, rest=FURTHER)


def _absent(what: str, absent: Absent, width: int) -> str:
    return wrapped(f"{what}: not known, as {absent.why}.", width, first=IN, rest=FURTHER)


def _told(known: Known[T]) -> str:
    """What a figure is of, and where it came from, to stand behind it."""
    return f": {known.definition} ({known.came_from.value})."
