"""A sound that tells its own time: any piece of it says where in the recording, and from which side, it is.

The left side sweeps up, the right one down.
"""

import numpy as np
from numpy.typing import NDArray

SECONDS = 12.0
LOW, HIGH = 300.0, 3300.0
"""What a telephone carries."""
_SLOPE = (HIGH - LOW) / SECONDS
_LOUD = 0.5
_FINE = 1 << 16

Sound = NDArray[np.float64]


def sweep(rate: int, *, up: bool = True, seconds: float = SECONDS) -> Sound:
    """The sweep of one side, *rate* samples a second, between -1 and 1."""
    time = np.arange(round(seconds * rate)) / rate
    start, slope = (LOW, _SLOPE) if up else (HIGH, -_SLOPE)
    return _LOUD * np.sin(2 * np.pi * (start * time + slope * time * time / 2))


def place_in(sound: Sound, rate: int, *, up: bool = True) -> float:
    """Which second of the recording the middle of *sound* is from. It is right to 2 ms for 60 ms of sound."""
    tone = _tone(sound, rate)
    return (tone - LOW) / _SLOPE if up else (HIGH - tone) / _SLOPE


def loudness(sound: Sound) -> float:
    """The root of the mean square of *sound*."""
    return float(np.sqrt(np.mean(sound * sound)))


def _tone(sound: Sound, rate: int) -> float:
    """The strongest frequency, in hertz."""
    heights = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), _FINE))
    return float(np.argmax(heights)) * rate / _FINE
