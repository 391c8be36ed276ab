"""What puts sound out, as the embedded player sees it: something that asks for frames and knows its own delay."""

import threading
import time
from collections.abc import Callable
from typing import Protocol

from callreview.player.form import FRAME_BYTES, RATE

PERIOD = 0.04
"""Seconds of sound that are asked for at a time."""

Fill = Callable[[memoryview], None]
"""Writes sound over the whole of the memory it is given. Never raises, never waits."""


class Device(Protocol):
    """Takes frames of two signed 16-bit samples, `RATE` a second."""

    @property
    def delay(self) -> float:
        """Seconds from when a frame is asked for to when it is heard."""

    def now(self) -> float:
        """The device's own clock, in seconds."""

    def start(self, fill: Fill, lost: Callable[[], None]) -> None:
        """Ask *fill* for sound, from a thread of the device's, until `close`; *lost* is told when it cannot go on."""

    def close(self) -> None:
        """Stop asking, and let go of everything. May be called more than once, and never from *fill* or *lost*."""


class NoDevice(Exception):
    """There is nothing here that sound could go to."""


class Clock:
    """A device that throws its sound away in real time: what is left when the real one was lost."""

    delay = PERIOD

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def now(self) -> float:
        """Seconds that only go on."""
        return time.monotonic()

    def start(self, fill: Fill, lost: Callable[[], None]) -> None:  # noqa: ARG002 # a clock is never lost
        """Ask for a period of sound every period."""
        self._thread = threading.Thread(target=self._run, args=(fill,), name="callreview-clock", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop the thread."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self, fill: Fill) -> None:
        nowhere = memoryview(bytearray(int(PERIOD * RATE) * FRAME_BYTES))
        due = self.now()
        while not self._stop.wait(max(0.0, due - self.now())):
            fill(nowhere)
            due += PERIOD
