"""What a call shows by itself, in plain lines: each figure with what it is of and where it came from, no verdict."""

from collections.abc import Iterator
from math import floor

from callreview.insight.call_shape import Absent, CallShape, Known, Overtalk, SpeakerShape
from callreview.insight.sides import LEFT, RIGHT
from callreview.insight.speech import SILENCE
from callreview.insight.stretches import Span
from callreview.model.timecode import clock
from callreview.views.words import capital
from callreview.views.wrapping import wrapped

IN, FURTHER = "  ", "    "
_MINUTE = 60


def call_shape_text(shape: CallShape, width: int) -> str:
    """*shape* in lines of at most *width* columns, ending with a line end.

    First the figures, then once for each kind of them what it is of and where it came from. A silence has a number and
    the time it begins at, as a moment is typed (`@2:30`), so that it can be gone to.
    """
    notes = [_note(name, known, width) for name, known in _known(shape)]
    blocks = [
        [*_speakers(shape, width), *_overtalk(shape, width)],
        list(_silences(shape, width)),
        *([["How these are meant", *dict.fromkeys(notes)]] if notes else []),
        [wrapped("They help to find moments; how the call felt is for you to say.", width)],
    ]
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


def _speakers(shape: CallShape, width: int) -> Iterator[str]:
    if isinstance(shape.speakers, Absent):
        yield _absent("Who spoke how long", shape.speakers, width)
        return
    for speaker in shape.speakers:
        yield wrapped(_speaker(speaker), width, rest=IN)
        if isinstance(speaker.longest, Absent):
            yield _absent("Longest turn", speaker.longest, width, first=IN)
        if isinstance(speaker.words_per_minute, Absent):
            yield _absent("Words a minute", speaker.words_per_minute, width, first=IN)


def _speaker(shape: SpeakerShape) -> str:
    who = f"{capital(shape.speaker)} side" if shape.speaker in {LEFT, RIGHT} else capital(shape.speaker)
    said = [f"spoke {length(shape.spoke.figure)}"]
    if isinstance(shape.longest, Known):
        longest = shape.longest.figure
        said.append(f"longest turn {length(longest.seconds)}, {at(longest)}")
    if isinstance(shape.words_per_minute, Known):
        said.append(f"{shape.words_per_minute.figure} words a minute")
    return f"{who}: {'; '.join(said)}."


def _overtalk(shape: CallShape, width: int) -> Iterator[str]:
    if isinstance(shape.overtalk, Absent):
        yield _absent("Both at once", shape.overtalk, width)
    else:
        yield wrapped(f"{_how_long(shape.overtalk.figure)}.", width, rest=IN)


def _how_long(overtalk: Overtalk) -> str:
    if not overtalk.stretches:
        return "Never both at once"
    longest = max(overtalk.stretches, key=lambda stretch: stretch.seconds)
    at_most = "at most " if overtalk.at_most else ""
    where = "" if len(overtalk.stretches) == 1 else "the longest "
    return f"Both at once: {at_most}{length(overtalk.seconds)}, {where}{at(longest)}"


def _silences(shape: CallShape, width: int) -> Iterator[str]:
    if isinstance(shape.silences, Absent):
        yield _absent("Silences", shape.silences, width)
        return
    silences = shape.silences.figure
    yield wrapped(f"{_how_many(len(silences))} of {SILENCE:g} seconds or more.", width, rest=IN)
    for number, silence in enumerate(silences, start=1):
        yield wrapped(
            f"{at(silence)}  {length(silence.seconds)}", width, first=f"{IN}{number:>{len(str(len(silences)))}}  "
        )


def _how_many(silences: int) -> str:
    return _counted(silences, "silence") if silences else "No silence"


def _known(shape: CallShape) -> Iterator[tuple[str, Known[object]]]:
    """Each figure that is known, under the name of its kind."""
    figures: list[tuple[str, Known[object] | Absent]] = []
    for speaker in () if isinstance(shape.speakers, Absent) else shape.speakers:
        figures += [("Spoke", speaker.spoke), ("Longest turn", speaker.longest)]
        figures.append(("Words a minute", speaker.words_per_minute))
    figures += [("Both at once", shape.overtalk), ("Silence", shape.silences)]
    for name in dict.fromkeys(name for name, _ in figures):
        yield from ((name, figure) for each, figure in figures if each == name and isinstance(figure, Known))


def _absent(what: str, absent: Absent, width: int, first: str = "") -> str:
    return wrapped(f"{what}: not known, as {absent.why}.", width, first=first, rest=first + IN)


def _note(name: str, known: Known[object], width: int) -> str:
    """What the figures of that name are of, and where they came from."""
    return wrapped(f"{name}: {known.definition}; {known.came_from.value}.", width, first=IN, rest=FURTHER)
