"""A device that keeps what it is given, on a clock of its own: what was truly put out can be asked, without waiting."""

import time
from collections.abc import Callable

import numpy as np

from callreview.player.device import PERIOD, Fill
from callreview.player.form import FRAME_BYTES, RATE
from callreview.player.player import Player, State
from player.sweep import Sound, place_in

_WINDOW = 0.06
_PATIENCE = 2000


class Tape:
    """A Device for the embedded player. Sound is heard `delay` seconds after it was taken."""

    delay = 0.12

    def __init__(self) -> None:
        self.closed = 0
        self.ready: Callable[[], bool] = lambda: True
        self._now = 1000.0
        self._taken: list[Sound] = []
        self._fill: Fill | None = None
        self._lost: Callable[[], None] | None = None

    def now(self) -> float:
        """Seconds of its own clock."""
        return self._now

    def start(self, fill: Fill, lost: Callable[[], None]) -> None:
        """Take from *fill* from now on, when it is told to."""
        self._fill, self._lost = fill, lost

    def close(self) -> None:
        """Count how often it was closed."""
        self.closed += 1

    def lose(self) -> None:
        """Go away, as a headset does that is unplugged."""
        assert self._lost is not None
        self._lost()

    def stall(self, seconds: float) -> None:
        """Ask for nothing, as a sound server does that has died."""
        self._now += seconds

    def take(self, seconds: float) -> None:
        """Take that much, be it sound or silence."""
        for _ in range(round(seconds / PERIOD)):
            self._take()

    def take_sound(self, seconds: float) -> None:
        """Take that much sound; the decoder gets the real time that it needs to have it ready."""
        for _ in range(round(seconds / PERIOD)):
            for _ in range(_PATIENCE):
                if self.ready():
                    break
                time.sleep(0.001)
            assert np.any(self._take()), "no sound came"

    def take_to_the_end(self, player: Player) -> None:
        """Take until the end was heard."""
        tries = _PATIENCE
        while player.state is not State.ENDED:
            if not self.ready():
                time.sleep(0.001)
            self._take()
            tries -= 1
            assert tries, "the end never came"

    def heard(self, seconds: float = _WINDOW) -> Sound:
        """The sound around the instant that is heard now, of shape (frames, 2)."""
        middle = round((self._now - 1000.0 - self.delay) * RATE)
        half = round(seconds * RATE / 2)
        return np.concatenate(self._taken)[max(0, middle - half) : middle + half]

    def place(self) -> float:
        """The second of the recording that is heard now, told by the sweep on the left."""
        return place_in(self.heard()[:, 0], RATE)

    def _take(self) -> Sound:
        assert self._fill is not None
        out = bytearray(b"\x7f" * (round(PERIOD * RATE) * FRAME_BYTES))
        self._fill(memoryview(out))
        self._now += PERIOD
        sound = np.frombuffer(out, np.int16).reshape(-1, 2) / 32768.0
        self._taken.append(sound)
        return sound
