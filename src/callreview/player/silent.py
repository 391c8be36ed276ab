"""A player that only keeps time: the call can be followed, not heard."""

from collections.abc import Callable

from callreview.player.player import CHANNELS_WITH_SIDES, SPEEDS, Side, State


class Silent:
    """A Player that makes no sound."""

    name = "silent"

    def __init__(self, duration: float | None, channels: int, now: Callable[[], float]) -> None:
        """*duration* in seconds, None where it is not known; *now* gives seconds that only go on."""
        self.duration = duration
        self.channels = channels
        self.speed = 1.0
        self.side = Side.BOTH
        self._now = now
        self._place = 0.0
        self._since: float | None = None
        self._closed = False

    @property
    def position(self) -> float:
        """Where in the call the clock is, in seconds."""
        gone = 0.0 if self._since is None else (self._now() - self._since) * self.speed
        return self._held(self._place + gone)

    @property
    def state(self) -> State:
        """What it is doing."""
        if self._closed:
            return State.CLOSED
        if self.duration is not None and self.position >= self.duration:
            return State.ENDED
        return State.PAUSED if self._since is None else State.PLAYING

    def notices(self) -> tuple[str, ...]:
        """Nothing: a clock meets nothing on its way."""
        return ()

    def play(self) -> None:
        """Go on; from the beginning if the end was reached."""
        if self.state is State.ENDED:
            self._place, self._since = 0.0, None
        if self.state is State.PAUSED:
            self._since = self._now()

    def pause(self) -> None:
        """Stop where it is."""
        self._place, self._since = self.position, None

    def seek(self, seconds: float) -> None:
        """Go to a place in the call, held to its bounds."""
        if self._closed:
            return
        playing = self.state is State.PLAYING
        self._place = self._held(seconds)
        self._since = self._now() if playing else None

    def set_speed(self, speed: float) -> None:
        """Run at *speed*, held to 0.75 and 2."""
        if self._closed:
            return
        playing = self.state is State.PLAYING
        self._place = self.position
        self._since = self._now() if playing else None
        self.speed = min(max(SPEEDS[0], speed), SPEEDS[-1])

    def solo(self, side: Side) -> None:
        """Remember the side; only a call of two channels has one."""
        if self.channels == CHANNELS_WITH_SIDES and not self._closed:
            self.side = side

    def close(self) -> None:
        """Stop the clock."""
        self.pause()
        self._closed = True

    def _held(self, seconds: float) -> float:
        return min(max(0.0, seconds), seconds if self.duration is None else self.duration)
