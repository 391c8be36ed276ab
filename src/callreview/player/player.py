"""What every player can do. Whoever holds one asks for its position as often as it likes; nothing here blocks."""

from enum import StrEnum
from typing import Protocol

SPEEDS = (0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
"""The speeds that are offered, as multiples of the call's own; the pitch is kept at each."""
CHANNELS_WITH_SIDES = 2
"""How many channels a recording has where one side of the call can be heard alone."""


class State(StrEnum):
    """What a player is doing."""

    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"
    CLOSED = "closed"


class Side(StrEnum):
    """Which channel of a two-channel call is heard."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


class Player(Protocol):
    """One recording, opened. Paused at its beginning until `play`.

    Times are seconds of the recording from its first sample, whatever the speed. Everything after `close` is without
    effect.
    """

    @property
    def name(self) -> str:
        """Which player it is: `embedded`, `mpv` or `silent`."""

    @property
    def position(self) -> float:
        """Where in the call what is now heard lies, in seconds."""

    @property
    def duration(self) -> float | None:
        """How long the call is, in seconds, by what is known so far; None when nothing is known."""

    @property
    def state(self) -> State:
        """What it is doing. It is `ended` when the last sample was heard; seeking back leaves it paused."""

    @property
    def speed(self) -> float:
        """The speed, from 0.75 to 2."""

    @property
    def side(self) -> Side:
        """The channel that is heard."""

    @property
    def channels(self) -> int:
        """How many channels the recording has; only 2 have sides to choose from."""

    def notices(self) -> tuple[str, ...]:
        """Sentences for the person that came up since this was asked last: damaged packets, a device that went away."""

    def play(self) -> None:
        """Go on; from the beginning if the end was reached."""

    def pause(self) -> None:
        """Stop where it is."""

    def seek(self, seconds: float) -> None:
        """Go to a place in the call, held to its bounds. Plays on if it was playing."""

    def set_speed(self, speed: float) -> None:
        """Play at *speed*, held to 0.75 and 2."""

    def solo(self, side: Side) -> None:
        """Hear one side in both ears, or both again. Without effect on a recording that has not two channels."""

    def close(self) -> None:
        """Let go of the file, the device, the threads and any process. May be called more than once."""
