"""Who is heard when, from how loud each side is. Sound on a side is told as speech: music on hold is, too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from callreview.insight.bleed import without_bleed
from callreview.insight.stretches import Span, gaps, joined
from callreview.model.sound import QUIETEST_DB, STEP, Loudness

MARGIN_DB = 15.9
"""How far below the level of speech its own edge is looked for (ITU-T P.56, method B, margin M)."""
LINE_DB = -70.0
"""A line is never taken for quieter than this, so that digital silence does not make a breath into speech."""
OVER_NOISE_DB = (10.0, 25.0)
"""The edge of speech is at least, and at most, so far above the noise."""
FALLS_DB = 6.0
"""Speech that has begun goes on until it is so far below the edge."""
PAUSE = 0.3
"""Seconds of quiet that do not end a stretch of speech."""
SHORTEST = 0.2
"""Seconds that a stretch of speech has at least; what is shorter is a click."""
SILENCE = 3.0
"""Seconds without a voice that are worth telling."""

_ROUNDING = 1e-6
_BLOCK = 200  # steps: the edge of speech is found anew every 10 s
_NOISE_SHARE = 10  # one step in so many is at the noise or below it
_PER_DB = 2
_SOFT, _BETWEEN, _LOUD = b".", b"-", b"+"
# Once over the edge (+), on while above where speech falls (-); up to three softer steps before it are its onset.
_SPOKEN = re.compile(rb"-{0,3}\+[-+]*")
_SETTLES = PAUSE + SHORTEST + SILENCE + 4 * STEP
_ENERGY = tuple(10 ** (level / _PER_DB / 10) for level in range(256))
_MARGIN = 10 ** (MARGIN_DB / 10)


def speech_spans(loudness: Loudness) -> tuple[tuple[Span, ...], ...]:
    """For each side of *loudness* the stretches in which it is heard to speak, in order, in seconds.

    Speech is told from noise by its energy. The edge lies `MARGIN_DB` below the active speech level, which is found
    together with it as in ITU-T P.56 (method B), from the levels of all steps so far and without that method's
    filtering and hangover; it is held to `OVER_NOISE_DB` above the noise, the level that a tenth of the steps do not
    exceed. Speech begins over that edge and ends `FALLS_DB` below it; pauses up to `PAUSE` belong to it, and what is
    shorter than `SHORTEST` is left out. The other side's voice coming through is no speech (see `bleed`). These bounds
    are our own, tried on the example call with noise and bleed mixed into it.

    The edge is found every 10 s, from all that was measured up to 10 s later. So what lies before `settled_seconds`
    is the same however much is measured after it, and a growing loudness may be asked again and again.
    """
    return _spans(loudness.sides)


@lru_cache(maxsize=2)
def _spans(sides: tuple[bytes, ...]) -> tuple[tuple[Span, ...], ...]:
    # Whoever draws and whoever counts asks for the same recording.
    own = without_bleed(sides)
    return tuple(_spans_of(heard, _edges(levels)) for heard, levels in zip(own, sides, strict=True))


def silences(spoken: Iterable[Span], seconds: float) -> tuple[Span, ...]:
    """The stretches of `SILENCE` seconds and more, in a call of *seconds*, that lie in none of *spoken*.

    *spoken* is the speech of everyone, as `joined` gives it.
    """
    return tuple(span for span in gaps(spoken, seconds) if span.seconds >= SILENCE - _ROUNDING)


def settled_seconds(loudness: Loudness) -> float:
    """Up to where in the call its speech, and each silence of `SILENCE` seconds, is known for good."""
    if loudness.whole or not loudness.sides:
        return loudness.seconds
    steps = (len(loudness.sides[0]) // _BLOCK - 1) * _BLOCK
    return max(0.0, steps * STEP - _SETTLES)


def _edges(levels: bytes) -> Iterator[int]:
    """For each block of *levels* the level over which it is speech, from all blocks up to the one after it."""
    counts = [0] * 256
    counted = 0
    for first in range(0, len(levels), _BLOCK):
        until = min(len(levels), first + 2 * _BLOCK)
        for level in levels[counted:until]:
            counts[level] += 1
        counted = until
        yield _edge(counts, counted)


def _edge(counts: Sequence[int], steps: int) -> int:
    noise = next(level for level, below in enumerate(accumulate(counts)) if below * _NOISE_SHARE >= steps)
    noise = max(noise, _level(LINE_DB))
    least, most = (noise + round(_PER_DB * over) for over in OVER_NOISE_DB)
    energy = sum(count * power for count, power in zip(counts, _ENERGY, strict=True) if count)
    active = steps - sum(counts[: least + 1])
    for edge in range(least, most):
        # P.56: the active level is all the energy over the time above the edge; the edge is a margin below it.
        if energy <= active * _ENERGY[edge] * _MARGIN:
            return edge
        active -= counts[edge + 1]
    return most


def _level(decibels: float) -> int:
    return round(_PER_DB * (decibels - QUIETEST_DB))


def _spans_of(heard: bytes, edges: Iterator[int]) -> tuple[Span, ...]:
    marks = b"".join(
        heard[first : first + _BLOCK].translate(_marking(edge))
        for first, edge in zip(range(0, len(heard), _BLOCK), edges, strict=True)
    )
    found = (Span(spoken.start() * STEP, spoken.end() * STEP) for spoken in _SPOKEN.finditer(marks))
    return tuple(span for span in joined(found, within=PAUSE + STEP / 2) if span.seconds > SHORTEST - STEP / 2)


def _marking(edge: int) -> bytes:
    falls = edge - round(_PER_DB * FALLS_DB)
    return _SOFT * (falls + 1) + _BETWEEN * (edge - falls) + _LOUD * (255 - edge)
