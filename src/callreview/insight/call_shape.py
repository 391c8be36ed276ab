"""What the call shows by itself: who spoke how long, when both did and when nobody. Seconds and counts, no verdict."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from callreview.insight.sides import LEFT, RIGHT, Sides
from callreview.insight.speech import PAUSE, SILENCE, silences
from callreview.insight.stretches import Span, at_once, in_a_row, joined, total
from callreview.insight.turns import speakers, spoken_by, words_in
from callreview.model.transcript import UNKNOWN, Turn

T_co = TypeVar("T_co", covariant=True)

_MINUTE = 60
_HEARD = (
    f"the time their voice is heard, pauses of up to {PAUSE} seconds included",
    f"their voice, pauses included, until the other is heard in one or nobody is for {SILENCE:g} seconds",
    "the time both sides are heard in the same instant",
    f"nobody is heard for {SILENCE:g} seconds or more",
)
_WRITTEN = (
    "the time from the beginning to the end of each of their turns, pauses within a turn included",
    f"their turns, pauses included, until another speaks in one or nobody does for {SILENCE:g} seconds",
    "the time that lies in the turns of two speakers, pauses within their turns included",
    f"the transcript has nobody speaking for {SILENCE:g} seconds or more",
)
_WORDS = "the words the transcript has of them, for each minute of the time they spoke"


class CameFrom(StrEnum):
    """What a figure was worked out from."""

    CHANNELS = "from the two channels of the recording"
    RECORDING = "from the recording"
    TIMES = "from the transcript's times"
    WORDS_AND_CHANNELS = "from the transcript's words and the two channels of the recording"
    WORDS_AND_TIMES = "from the transcript's words and times"


@dataclass(frozen=True)
class Known(Generic[T_co]):
    """A figure, what it is of in a sentence, and what it was worked out from."""

    figure: T_co
    definition: str
    came_from: CameFrom


@dataclass(frozen=True)
class Absent:
    """A figure that cannot be known, and the reason as a clause: `the transcript has no times`."""

    why: str


@dataclass(frozen=True)
class Overtalk:
    """The seconds in which two speak at once, and where. `at_most`: no more than these, and it may be fewer."""

    seconds: float
    stretches: tuple[Span, ...]
    at_most: bool


@dataclass(frozen=True)
class SpeakerShape:
    """One speaker: the seconds they spoke, their longest turn, and their words for each minute they spoke.

    `speaker` is `agent`, `customer`, `left`, `right`, or a name as the transcript has it.
    """

    speaker: str
    spoke: Known[float]
    longest: Known[Span] | Absent
    words_per_minute: Known[int] | Absent


@dataclass(frozen=True)
class CallShape:
    """What a call shows by itself. `silences` are those of 3 s and more, in order."""

    speakers: tuple[SpeakerShape, ...] | Absent
    overtalk: Known[Overtalk] | Absent
    silences: Known[tuple[Span, ...]] | Absent


@dataclass(frozen=True)
class _Voices:
    """When each speaker speaks, and how that and what follows from it are told."""

    spoken: Mapping[str, Sequence[Span]]
    came_from: CameFrom
    with_words: CameFrom
    spoke: str
    longest: str
    overtalk: str
    silence: str


def what_the_call_shows(
    turns: Sequence[Turn], spans: Sequence[Sequence[Span]], sides: Sides, seconds: float | None
) -> CallShape:
    """The shape of a call of *seconds*, from the transcript's *turns* and the *spans* of speech on each channel.

    *spans* are those of a recording measured to its end, and *sides* who is on them; none when there is no recording.
    Two channels with two sides are believed before the transcript's times. *seconds* is None where it is not known;
    the call then ends with its last known speech.
    """
    voices = _voices_of(turns, spans, sides)
    if isinstance(voices, Absent):
        return CallShape(voices, voices, _silences_of_one(spans, seconds) if spans else voices)
    return CallShape(
        tuple(_speaker(name, voices, turns) for name in voices.spoken),
        _overtalk(voices),
        _silences_of_one(spans, seconds) if spans and not sides.apart else _silences(voices, seconds),
    )


def _voices_of(turns: Sequence[Turn], spans: Sequence[Sequence[Span]], sides: Sides) -> _Voices | Absent:
    if sides.apart:
        return _Voices(
            dict(zip(sides.names, spans, strict=True)), CameFrom.CHANNELS, CameFrom.WORDS_AND_CHANNELS, *_HEARD
        )
    if why := _not_told(turns):
        return Absent(f"{sides.why}, and {why}")
    spoken = {name: spoken_by(name, turns) for name in speakers(turns)}
    return _Voices(spoken, CameFrom.TIMES, CameFrom.WORDS_AND_TIMES, *_WRITTEN)


def _not_told(turns: Sequence[Turn]) -> str:
    """Why the transcript does not tell who speaks when; nothing when it does."""
    untimed = sum(turn.start is None or turn.end is None for turn in turns)
    if not turns:
        return "there is no transcript"
    if untimed:
        return "the transcript has no times" if untimed == len(turns) else _of_its_turns(untimed, "without both times")
    return _unnamed(turns)


def _of_its_turns(count: int, lacking: str) -> str:
    return f"the transcript has {count} {'turn' if count == 1 else 'turns'} {lacking}"


def _speaker(name: str, voices: _Voices, turns: Sequence[Turn]) -> SpeakerShape:
    spoken = voices.spoken[name]
    others = joined(*(spans for other, spans in voices.spoken.items() if other != name))
    rows = in_a_row(spoken, others, within=SILENCE)
    longest = max(rows, key=lambda row: row.seconds, default=None)
    return SpeakerShape(
        name,
        Known(total(spoken), voices.spoke, voices.came_from),
        Known(longest, voices.longest, voices.came_from) if longest else Absent("they are not heard to speak"),
        _words_per_minute(name, voices, turns),
    )


def _words_per_minute(name: str, voices: _Voices, turns: Sequence[Turn]) -> Known[int] | Absent:
    words = words_in(tuple(turn for turn in turns if turn.speaker == name))
    seconds = total(voices.spoken[name])
    why = _words_not_told(name, turns)
    if why:
        return Absent(why)
    if words is None:
        return Absent("the transcript's words are not set apart by spaces")
    if not words or not seconds:
        return Absent("they have no words in the transcript" if seconds else "they are not heard to speak")
    return Known(round(_MINUTE * words / seconds), _WORDS, voices.with_words)


def _words_not_told(name: str, turns: Sequence[Turn]) -> str:
    """Why the transcript does not tell which words are those of *name*; nothing when it does."""
    if not turns:
        return "there is no transcript"
    return "it is not known who is on which side" if name in {LEFT, RIGHT} else _unnamed(turns)


def _unnamed(turns: Sequence[Turn]) -> str:
    count = sum(turn.speaker == UNKNOWN for turn in turns)
    if count and count == len(turns):
        return "the transcript names no speakers"
    return _of_its_turns(count, "without a speaker") if count else ""


def _overtalk(voices: _Voices) -> Known[Overtalk] | Absent:
    if len(voices.spoken) == 1:
        return Absent("the transcript names one speaker")
    stretches = at_once(voices.spoken.values())
    at_most = voices.came_from is CameFrom.TIMES
    return Known(Overtalk(total(stretches), stretches, at_most), voices.overtalk, voices.came_from)


def _silences(voices: _Voices, seconds: float | None) -> Known[tuple[Span, ...]]:
    return Known(_quiet(voices.spoken.values(), seconds), voices.silence, voices.came_from)


def _silences_of_one(spans: Sequence[Sequence[Span]], seconds: float | None) -> Known[tuple[Span, ...]]:
    """The silences of a recording in which nobody is told apart."""
    return Known(_quiet(spans, seconds), _HEARD[-1], CameFrom.RECORDING)


def _quiet(spoken: Iterable[Iterable[Span]], seconds: float | None) -> tuple[Span, ...]:
    everyone = joined(*spoken)
    return silences(everyone, max((span.end for span in everyone), default=0.0) if seconds is None else seconds)
