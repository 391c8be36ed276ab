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

_WORK = 0.01
"""Seconds of measuring in one go; the player and the screen have the interpreter in between."""
_SOON, _SOON_REST = 0.5, 0.01
"""Seconds of work that are done quickly, and the rest after each go: a call of some minutes is measured in them."""
_REST = 0.5
"""The rest after each go from then on: an hour takes five seconds of work, and should cost no one's battery."""


class Measuring:
    """The recording at *path*, measured once that has begun. What cannot be decoded stays so, and nothing is raised."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = Lock()
        self._loudness = Loudness(())
        self._stop = Event()
        self._awaited = False
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
        """Everything that can be measured, once it is: this waits for it, and nothing rests meanwhile."""
        self._awaited = True
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
            worked, rest_at = 0.0, time.monotonic() + _WORK
            for timed in recording.frames_from(0.0):
                levels.add(timed)
                if time.monotonic() > rest_at:
                    worked += _WORK
                    self._know(levels.loudness(whole=False))
                    if self._stop.wait(self._rest_after(worked)):
                        return
                    rest_at = time.monotonic() + _WORK
            levels.finish()
            self._know(levels.loudness(whole=True))
        except (av.FFmpegError, OSError, ValueError):  # more channels than are sides, a file that went away
            return
        finally:
            recording.close()

    def _rest_after(self, worked: float) -> float:
        if self._awaited:
            return 0.0
        return _SOON_REST if worked < _SOON else _REST

    def _know(self, loudness: Loudness) -> None:
        with self._known:
            self._loudness = loudness
