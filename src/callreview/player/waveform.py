"""How loud each side of a recording was, measured in a thread of its own while the recording plays.

A two-channel recording whose channels are the same is one side. They count as the same until their difference shows
above a thousandth of what they carry together, and from then on as two: both series are kept from the beginning.
"""

import atexit
import time
from contextlib import suppress
from pathlib import Path
from threading import Event, Lock, Thread

from callreview.model.sound import Loudness

_WORK, _REST = 0.01, 0.01
"""Seconds of measuring, and of leaving the interpreter to the player and the screen."""


class Measuring:
    """The recording at *path*, measured once that has begun. What cannot be decoded stays so, and nothing is raised."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = Lock()
        self._loudness = Loudness(())
        self._stop = Event()
        self._thread = Thread(target=self._run, name="callreview-loudness", daemon=True)

    def begin(self) -> None:
        """Begin; once is enough. Nothing a person waits for should be loading then: it would take twice as long."""
        if self._thread.ident is None:
            self._thread.start()
            atexit.register(self.close)

    def loudness(self) -> Loudness:
        """What is measured so far."""
        with self._known:
            return self._loudness

    def to_the_end(self) -> Loudness:
        """Everything that can be measured, once it is: this waits for it."""
        self.begin()
        self._thread.join()
        return self.loudness()

    def close(self) -> None:
        """Stop the thread. What was measured can still be asked for."""
        self._stop.set()
        if self._thread.ident is not None:
            atexit.unregister(self.close)
            self._thread.join()

    def _run(self) -> None:
        # Without PyAV or numpy there is no picture of the sound, and the call goes on.
        with suppress(ImportError):
            self._measure()

    def _measure(self) -> None:
        import av  # noqa: PLC0415 # numpy and PyAV load here, off the way to the first sound and the first screen

        from callreview.player.levels import Levels  # noqa: PLC0415
        from callreview.player.recording import NoSound, Recording  # noqa: PLC0415

        try:
            recording = Recording(self._path)
        except (NoSound, av.FFmpegError, OSError, ValueError):
            return
        levels = Levels()
        try:
            rest_at = time.monotonic() + _WORK
            for timed in recording.frames_from(0.0):
                levels.add(timed)
                if time.monotonic() > rest_at:
                    self._know(levels.loudness(whole=False))
                    if self._stop.wait(_REST):
                        return
                    rest_at = time.monotonic() + _WORK
            levels.finish()
            self._know(levels.loudness(whole=True))
        except (av.FFmpegError, OSError, ValueError):  # more channels than are sides, a file that went away
            return
        finally:
            recording.close()

    def _know(self, loudness: Loudness) -> None:
        with self._known:
            self._loudness = loudness
