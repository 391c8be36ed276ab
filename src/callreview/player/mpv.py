"""The player that mpv is, where it is on the machine: it decodes and puts out, we steer it and keep the time.

mpv tells its position a few times a second; between two tellings it is reckoned on at the speed.
"""

import atexit
import time
from collections.abc import Callable, Mapping
from enum import Enum, auto
from pathlib import Path
from threading import Condition

from callreview.errors import CannotPlay
from callreview.player.mpv_link import MpvLink, NoLink
from callreview.player.output import Output
from callreview.player.player import CHANNELS_WITH_SIDES, SPEEDS, Side, State

_WATCHED = ("time-pos", "duration", "eof-reached", "pause", "core-idle", "current-ao", "audio-params/channel-count")
_PATIENCE = 10.0
_SILENT = 0.5
"""Seconds that are reckoned on at most when mpv says nothing."""
_FILTERS = {Side.BOTH: "", Side.LEFT: "lavfi=[pan=stereo|c0=c0|c1=c0]", Side.RIGHT: "lavfi=[pan=stereo|c0=c1|c1=c1]"}


def open_mpv(path: Path, *, shown: str, output: Output) -> tuple["Mpv", bool]:
    """An Mpv that has opened *path*, and whether anyone can hear it: without a sound device mpv only keeps time.

    Raises CannotPlay.
    """
    player = Mpv(output)
    try:
        player.open(path)
    except NoLink:
        player.close()
        raise CannotPlay(
            shown, "mpv cannot be started, or not be steered on this system", "choose another player"
        ) from None
    wrong = player.wrong()
    if wrong is not None:
        player.close()
        raise CannotPlay(shown, f"mpv cannot play it ({wrong})", "check that it is a recording, or export it again")
    return player, output is Output.NULL or player.is_heard


class Seeking(Enum):
    """How far mpv is with the last seek."""

    NOT = auto()
    ASKED = auto()
    HEARD = auto()
    BEGUN = auto()


class Mpv:
    """A Player that steers an mpv of its own."""

    name = "mpv"

    def __init__(self, output: Output, now: Callable[[], float] = time.monotonic) -> None:
        self._options = ("--ao=null",) if output is Output.NULL else ()
        self._now = now
        self._link: MpvLink | None = None
        self._turn = Condition()
        self._known: dict[str, object] = {}
        self._wrong: str | None = None
        self._place, self._at = 0.0, now()
        self._seeks = 0
        self._seeking = Seeking.NOT
        self._playing = self._ended = self._gone = self._closed = False
        self._notices: list[str] = []
        self.speed = 1.0
        self.side = Side.BOTH

    def open(self, path: Path) -> None:
        """Start mpv on *path* and wait until it is ready, or has refused. Raises NoLink."""
        self._link = MpvLink(path, self._options, self._told, self._left)
        atexit.register(self.close)
        self._link.watch(*_WATCHED)
        with self._turn:
            self._turn.wait_for(lambda: self._gone or self._wrong or self._is_ready, _PATIENCE)

    def wrong(self) -> str | None:
        """Why mpv cannot play, in its own words; None when it can."""
        with self._turn:
            if self._wrong or self._is_ready:
                return self._wrong
            return "it left without a word" if self._gone else "it does not get ready"

    @property
    def is_heard(self) -> bool:
        """Whether the sound goes to a device."""
        return self._known.get("current-ao") != "null"

    @property
    def position(self) -> float:
        """Where in the call what is now heard lies, in seconds."""
        with self._turn:
            self._settle()
            return self._reckoned()

    @property
    def duration(self) -> float | None:
        """How long the call is, in seconds, by what mpv knows."""
        return _number(self._known.get("duration"))

    @property
    def channels(self) -> int:
        """How many channels the recording has."""
        return int(_number(self._known.get("audio-params/channel-count")) or 1)

    @property
    def state(self) -> State:
        """What it is doing."""
        with self._turn:
            self._settle()
            if self._closed:
                return State.CLOSED
            if self._ended:
                return State.ENDED
            return State.PLAYING if self._playing else State.PAUSED

    def notices(self) -> tuple[str, ...]:
        """Sentences for the person that came up since this was asked last."""
        with self._turn:
            told, self._notices = tuple(self._notices), []
        return told

    def play(self) -> None:
        """Go on; from the beginning if the end was reached."""
        with self._turn:
            if not (self._gone or self._closed):
                self._settle()
                if self._ended:
                    self._go(0.0)
                self._playing, self._at = True, self._now()
                self._send("set_property", "pause", False)  # noqa: FBT003 # a word of mpv's

    def pause(self) -> None:
        """Stop where it is."""
        with self._turn:
            self._place, self._at = self._reckoned(), self._now()
            self._playing = False
            self._send("set_property", "pause", True)  # noqa: FBT003 # a word of mpv's

    def seek(self, seconds: float) -> None:
        """Go to a place in the call, held to its bounds."""
        with self._turn:
            self._settle()
            if not (self._closed or self._gone):
                self._go(min(max(0.0, seconds), self.duration or max(0.0, seconds)))

    def set_speed(self, speed: float) -> None:
        """Play at *speed*, held to 0.75 and 2."""
        with self._turn:
            if self._closed:
                return
            place = self._reckoned()
            self.speed = min(max(SPEEDS[0], speed), SPEEDS[-1])
            self._send("set_property", "speed", self.speed)
            self._renew(place)

    def solo(self, side: Side) -> None:
        """Hear one side in both ears, or both again."""
        with self._turn:
            if self.channels == CHANNELS_WITH_SIDES and not self._closed:
                self.side = side
                self._send("set_property", "af", _FILTERS[side])
                self._renew(self._reckoned())

    def close(self) -> None:
        """Send mpv away."""
        with self._turn:
            self._place = self._reckoned()
            self._playing, self._closed = False, True
        atexit.unregister(self.close)
        if self._link is not None:
            self._link.close()

    @property
    def _is_ready(self) -> bool:
        return all(self._known.get(name) for name in ("duration", "current-ao", "audio-params/channel-count"))

    @property
    def _is_read(self) -> bool:
        return self._known.get("eof-reached") is True

    @property
    def _is_idle(self) -> bool:
        return self._known.get("core-idle") is True and not self._is_read

    def _send(self, *command: str | float | bool, number: int = 0) -> None:
        if self._link is not None and not self._closed:
            self._link.send(*command, number=number)

    def _renew(self, place: float) -> None:
        """Have all the sound made anew that mpv has made ahead; it reckons its time wrongly while that is played."""
        if not (self._ended or self._gone or self._closed):
            self._go(place)

    def _go(self, seconds: float) -> None:
        self._place, self._at = seconds, self._now()
        self._seeks += 1
        self._seeking = Seeking.ASKED
        if self._ended:
            self._ended = self._playing = False
        self._send("seek", seconds, "absolute+exact", number=self._seeks)

    def _settle(self) -> None:
        """Meet the end by our own reckoning: what mpv tells of it can be lost where two changes are told as one."""
        if self._playing and self._seeking is Seeking.NOT and self._reckoned() == self.duration:
            self._end()

    def _end(self) -> None:
        self._ended, self._playing = True, False
        self._place = self.duration or self._place
        self._send("set_property", "pause", True)  # noqa: FBT003 # a word of mpv's

    def _reckoned(self) -> float:
        if not self._playing or self._ended or self._seeking is not Seeking.NOT or self._is_idle:
            return self._place
        place = self._place + min(self._now() - self._at, _SILENT) * self.speed
        return place if self.duration is None else min(place, self.duration)

    def _told(self, message: Mapping[str, object]) -> None:
        with self._turn:
            match message:
                case {"event": "property-change", "name": str(name)}:
                    self._learn(name, message.get("data"))
                # Whatever changes the sound restarts it, also what was changed before the last seek.
                case {"request_id": int(number)} if number and number == self._seeks:
                    self._seeking = Seeking.HEARD
                case {"event": "seek"} if self._seeking is Seeking.HEARD:
                    self._seeking = Seeking.BEGUN
                case {"event": "playback-restart"} if self._seeking is Seeking.BEGUN:
                    self._seeking, self._at = Seeking.NOT, self._now()
                case {"event": "end-file", "reason": "error"}:
                    self._wrong = str(message.get("file_error", "an error"))
                case {"event": "end-file"}:
                    self._wrong = "it ended before it began"
                case _:  # what was not asked for
                    pass
            self._turn.notify_all()

    def _learn(self, name: str, told: object) -> None:
        if told is None and name in {"duration", "current-ao", "audio-params/channel-count"}:
            return  # mpv forgets while it ends a file
        self._known[name] = told
        place = _number(told)
        match name:
            # At the end of the file mpv tells the end, and that it is idle, while the last sound is still to be heard.
            case "time-pos" if place is not None and self._seeking is Seeking.NOT and not self._is_read:
                self._place, self._at = place, self._now()
            case "pause" if told is True and self._playing and self._is_read and self._seeking is Seeking.NOT:
                self._end()
            case "core-idle" if not self._is_read:
                self._at = self._now()

    def _left(self) -> None:
        with self._turn:
            self._place = self._reckoned()
            self._gone = True
            if self._playing or not self._closed:
                self._notices.append("mpv has gone away; the call is paused, open it again to hear more")
            self._playing = False
            self._turn.notify_all()


def _number(told: object) -> float | None:
    return float(told) if isinstance(told, int | float) and not isinstance(told, bool) else None
