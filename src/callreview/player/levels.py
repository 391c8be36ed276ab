"""The loudness of decoded sound, step by step. This is the one file of the room that needs numpy."""

import numpy as np
from av.audio.frame import AudioFrame
from numpy.typing import NDArray

from callreview.model.sound import QUIETEST_DB, STEP, Loudness
from callreview.player.filters import Chain
from callreview.player.recording import Timed

_STEPS_A_SECOND = round(1 / STEP)
_LOUDEST = 200
_SIDES = 2
_SAME = 1e-3
"""How much of what two channels carry together may lie in their difference, in energy, and they be the same."""

Samples = NDArray[np.float32]
Power = NDArray[np.float64]


class Levels:
    """Takes the frames of a recording in their order, and has the loudness of all of it so far."""

    def __init__(self) -> None:
        self._chain: Chain | None = None
        self._sides: tuple[bytearray, ...] = ()
        self._end = 0.0
        self._kept = 0
        self._apart = False
        self._together = self._between = 0.0

    def add(self, timed: Timed) -> None:
        """Measure *timed*, or keep it until there is a second to measure at once."""
        chain = self._chain
        if chain is None or not chain.fits(timed.frame) or abs(timed.start - self._end) > STEP:
            self.finish()
            chain = self._chain = self._begun(timed)
        self._end = timed.end
        chain.push(timed.frame)
        self._kept += timed.frame.samples
        if self._kept >= timed.frame.sample_rate:  # to ask in vain takes as long as to decode
            self._kept -= timed.frame.sample_rate
            self._measure_all(chain)

    def finish(self) -> None:
        """Measure what was kept."""
        if self._chain is not None:
            self._chain.push(None)
            self._measure_all(self._chain)
            self._chain, self._kept = None, 0

    def loudness(self, *, whole: bool) -> Loudness:
        """What is measured so far; *whole* when there is no more to come."""
        sides = self._sides if self._apart else self._sides[:1]
        return Loudness(tuple(bytes(side) for side in sides), whole)

    def _begun(self, timed: Timed) -> Chain:
        """A chain for frames shaped as *timed*. What was skipped before it counts as silent."""
        channels = min(timed.frame.layout.nb_channels, _SIDES)
        if len(self._sides) < channels:
            begun = self._sides[0] if self._sides else b""
            self._sides = tuple(bytearray(begun) for _ in range(channels))
        missing = round(timed.start / STEP) - len(self._sides[0])
        for side in self._sides:
            side.extend(bytes(max(0, missing)))
        return Chain(
            timed.frame,
            ("aformat", f"sample_fmts=fltp:channel_layouts={'mono' if channels == 1 else 'stereo'}"),
            ("asetnsamples", f"{timed.frame.sample_rate}:p=0"),
        )

    def _measure_all(self, chain: Chain) -> None:
        for second in chain.pull():
            self._measure(second)

    def _measure(self, second: AudioFrame) -> None:
        """Take a second of sound, or what is left of one."""
        samples, rate = second.samples, second.sample_rate
        channels = [np.frombuffer(memoryview(plane), np.float32, samples) for plane in second.planes[:_SIDES]]
        steps = -(-samples * _STEPS_A_SECOND // rate)
        edges = np.arange(steps) * rate // _STEPS_A_SECOND
        lengths = np.diff(edges, append=samples)
        levels = [_levels(np.add.reduceat(channel * channel, edges) / lengths) for channel in channels]
        for number, side in enumerate(self._sides):
            side.extend(levels[min(number, len(levels) - 1)])
        if len(channels) == _SIDES and not self._apart:
            self._compare(*channels)

    def _compare(self, left: Samples, right: Samples) -> None:
        between = left - right
        self._together += float(np.sum(left * left) + np.sum(right * right))
        self._between += float(np.sum(between * between))
        self._apart = self._between > _SAME * self._together


def _levels(power: Power) -> bytes:
    """`2 * (dBFS + 100)` for each mean square, held to 0 and 200."""
    decibels = 10 * np.log10(np.maximum(power, 1e-20))
    return bytes(np.clip(np.rint(2 * (decibels - QUIETEST_DB)), 0, _LOUDEST).astype(np.uint8))
