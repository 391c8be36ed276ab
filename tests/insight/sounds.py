"""Sound to measure: the example call, decoded, with its turns; and sides made of so many seconds at such a level."""

import re
from functools import cache
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

from callreview.model.sound import QUIETEST_DB, STEP, Loudness
from callreview.model.transcript import Turn

CALL = Path(__file__).parents[2] / "examples" / "call"
RATE = 16000
CUE = re.compile(r"(?P<start>[\d:.]+) --> (?P<end>[\d:.]+)\n<v (?P<who>\w+)>(?P<words>.+)\n")

Samples = npt.NDArray[np.float64]


@cache
def the_samples() -> Samples:
    """The example call: agent left, customer right, of full scale 1, from its first sample on."""
    to_floats = av.AudioResampler(format="fltp")
    with av.open(CALL / "call.mp3") as file:
        blocks = [
            made.to_ndarray() for frame in file.decode(file.streams.audio[0]) for made in to_floats.resample(frame)
        ]
    samples = np.concatenate(blocks, axis=1).astype(np.float64)
    assert samples.shape[0] == 2
    return samples


@cache
def the_turns() -> tuple[Turn, ...]:
    """The turns of its transcript, whose times were measured when the call was made."""
    cues = CUE.finditer((CALL / "call.vtt").read_text(encoding="utf-8"))
    return tuple(Turn(_seconds(cue["start"]), _seconds(cue["end"]), cue["who"].lower(), cue["words"]) for cue in cues)


def _seconds(clock: str) -> float:
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def measured(samples: Samples) -> Loudness:
    """How loud each row of *samples* is, as the model says it."""
    step = round(RATE * STEP)
    whole = samples.shape[1] // step * step
    power = (samples[:, :whole].reshape(len(samples), -1, step) ** 2).mean(axis=2)
    levels = np.clip(np.round(2 * (10 * np.log10(np.maximum(power, 1e-12)) - QUIETEST_DB)), 0, 200)
    return Loudness(tuple(side.astype(np.uint8).tobytes() for side in levels), whole=True)


@cache
def the_call() -> Loudness:
    """How loud the example call is."""
    return measured(the_samples())


def first(seconds: float, of: Loudness) -> Loudness:
    """The first *seconds* of a loudness, as it is while it grows."""
    return Loudness(tuple(side[: round(seconds / STEP)] for side in of.sides))


def a_side(*parts: tuple[float, float]) -> bytes:
    """A series of so many seconds at such a level in dB each: `a_side((2, -90), (1.5, -22))`."""
    return b"".join(bytes([round(2 * (level - QUIETEST_DB))]) * round(seconds / STEP) for seconds, level in parts)
