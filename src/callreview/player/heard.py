"""What is heard now: which place of the recording went out in which frame of the device."""

from collections import deque
from typing import NamedTuple


class Stretched(NamedTuple):
    """Frames that went to the device one after another.

    `first` counts the device's frames; the sound in it is of `start` seconds of the recording, and each frame further
    goes on by `pace` seconds: none of them in silence.
    """

    first: int
    start: float
    pace: float


class Heard:
    """Remembers the last frames that went out, about as many as *frames*."""

    def __init__(self, frames: int) -> None:
        self._kept = frames
        self._went: deque[Stretched] = deque()
        self.written = 0

    def write(self, frames: int, start: float, pace: float) -> None:
        """Remember that *frames* went out, of the sound from *start* on."""
        last = self._went[-1] if self._went else None
        goes_on = last is not None and last.pace == pace and abs(_place(last, self.written) - start) < pace / 2
        if not (goes_on or (last is not None and pace == 0 == last.pace and last.start == start)):
            self._went.append(Stretched(self.written, start, pace))
        self.written += frames
        while len(self._went) > 1 and self._went[1].first < self.written - self._kept:
            self._went.popleft()

    def at(self, frame: float) -> float:
        """The place in the recording, in seconds, that is heard in the device's *frame*."""
        frame = min(frame, self.written)
        for stretch in reversed(self._went):
            if stretch.first <= frame:
                return _place(stretch, frame)
        return self._went[0].start if self._went else 0.0


def _place(stretch: Stretched, frame: float) -> float:
    return stretch.start + (frame - stretch.first) * stretch.pace
