"""How loud each side of a call was, measured as it is decoded: enough to see who spoke when."""

from dataclasses import dataclass

STEP = 0.05
"""Seconds that one loudness stands for."""
QUIETEST_DB = -100.0
"""The level, in dB below full scale, that is told as 0."""


@dataclass(frozen=True)
class Loudness:
    """One byte for each `STEP` seconds of each side: `2 * (dBFS + 100)` of its RMS, held to 0 and 200.

    `sides` has one series for a mono call, two for a two-channel one (left, right), both of one length. `whole` says
    that the recording was measured to its end; until then the series grow.
    """

    sides: tuple[bytes, ...]
    whole: bool = False

    @property
    def seconds(self) -> float:
        """How much of the call was measured."""
        return len(self.sides[0]) * STEP if self.sides else 0.0
