"""The player that comes with callreview: PyAV decodes, a sound device puts out."""

import atexit
from functools import partial
from pathlib import Path

from callreview.player.decoding import LOW, Decoder
from callreview.player.device import Clock, Device
from callreview.player.player import CHANNELS_WITH_SIDES, SPEEDS, Side, State
from callreview.player.recording import Recording
from callreview.player.reel import Reel

GONE = "the sound device went away; the call can be followed, not heard, until it is opened again"
_PATIENCE = 3.0
"""Seconds. A headset may take two to wake up."""


class Embedded:
    """A Player over a recording and a device, both opened; it closes both."""

    name = "embedded"

    def __init__(self, path: Path, recording: Recording, device: Device) -> None:
        """*recording* was opened from *path*. Raises NoDevice when the device cannot be started."""
        self.channels = recording.channels
        self._device = device
        self._gone: list[Device] = []
        self._notices: list[str] = []
        self._closed = False
        self._reel = Reel()
        self._last = 0.0
        self._start()
        self._decoder = Decoder(path, recording, self._reel)
        atexit.register(self.close)

    @property
    def position(self) -> float:
        """Where in the call what is now heard lies, in seconds."""
        if self._closed:
            return self._last
        self._watch()
        place = self._reel.position(self._device.now())
        # A stretched end may be some hundredths longer than what it was made from.
        return place if self.duration is None else min(place, self.duration)

    @property
    def duration(self) -> float | None:
        """How long the call is, in seconds, by what is known so far."""
        return self._decoder.duration

    @property
    def state(self) -> State:
        """What it is doing."""
        if self._closed:
            return State.CLOSED
        self._watch()
        if self._reel.ended(self._device.now()):
            return State.ENDED
        return State.PLAYING if self._reel.playing else State.PAUSED

    @property
    def speed(self) -> float:
        """The speed, from 0.75 to 2."""
        return self._decoder.speed

    @property
    def side(self) -> Side:
        """The channel that is heard."""
        return self._decoder.side

    @property
    def ahead(self) -> float:
        """Seconds of sound that are ready for the device; endless once the rest of the call is."""
        return self._decoder.ahead

    def notices(self) -> tuple[str, ...]:
        """Sentences for the person that came up since this was asked last."""
        with self._reel.turn:
            told, self._notices = tuple(self._notices), []
        return told + self._decoder.notices()

    def play(self) -> None:
        """Go on; from the beginning if the end was reached."""
        if self._closed:
            return
        if self._device in self._gone:
            self._device = Clock()
            self._start()
        if self.state is State.ENDED:
            self._reel.go(0.0)
        self._reel.playing = True

    def pause(self) -> None:
        """Stop where it is. What the device already has is still heard, for about 0.1 s."""
        if self.state is State.PLAYING:
            self._reel.playing = False

    def seek(self, seconds: float) -> None:
        """Go to a place in the call, held to its bounds."""
        if self._closed:
            return
        if self.state is State.ENDED:
            self._reel.playing = False
        self._reel.go(min(max(0.0, seconds), self.duration or max(0.0, seconds)))

    def set_speed(self, speed: float) -> None:
        """Play at *speed*, held to 0.75 and 2."""
        if not self._closed:
            self._decoder.tune(speed=min(max(SPEEDS[0], speed), SPEEDS[-1]))

    def solo(self, side: Side) -> None:
        """Hear one side in both ears, or both again."""
        if self.channels == CHANNELS_WITH_SIDES and not self._closed:
            self._decoder.tune(side=side)

    def close(self) -> None:
        """Let go of the file, the device and the threads."""
        if self._closed:
            return
        self._last = self.position
        self._closed = True
        atexit.unregister(self.close)
        for device in {self._device, *self._gone}:
            device.close()
        self._decoder.close()

    def _start(self) -> None:
        self._reel.plug(self._device.delay, self._device.now())
        self._device.start(partial(self._fill, self._device), partial(self._lost, self._device))

    def _fill(self, device: Device, out: memoryview) -> None:
        if device is self._device:
            self._reel.fill(out, device.now(), LOW)

    def _lost(self, device: Device) -> None:
        with self._reel.turn:
            if device is self._device and device not in self._gone:
                self._gone.append(device)
                self._reel.playing = False
                self._notices.append(GONE)

    def _watch(self) -> None:
        """Take a device for lost that has asked for nothing in a long time: not each one tells, as it should."""
        if self._reel.playing and self._reel.waiting(self._device.now()) > _PATIENCE:
            self._lost(self._device)
