"""The thread that decodes ahead of what is heard, at the speed and from the side that are wished for."""

from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from math import inf
from pathlib import Path
from threading import Thread

import av
from av.audio.frame import AudioFrame

from callreview.model.timecode import clock
from callreview.player.form import RATE
from callreview.player.player import Side
from callreview.player.recording import NoSound, Recording, Timed
from callreview.player.reel import Piece, Reel
from callreview.player.stretching import Stretch

LOW, HIGH = int(1.0 * RATE), int(2.0 * RATE)
"""Frames that wait: with fewer than the first there is more decoded, up to the second."""
_GAP = 0.001
_EARLY = 1.0


class Decoder:
    """Keeps *reel* full from *recording*. `duration` is the recording's, in seconds, by what is known so far."""

    def __init__(self, path: Path, recording: Recording, reel: Reel) -> None:
        """Begin at once. *path* is opened a second time where a format needs an index to be made."""
        self._recording, self._reel, self._path = recording, reel, path
        self._indexed: Recording | None = None
        self._walk: Iterator[Timed] = recording.frames_from(0.0)
        self._stretch: Stretch | None = None
        self._begun = self._pushed_to = 0.0
        self._pace = 1.0 / RATE
        self._out = 0
        self._kept: deque[Timed] = deque()
        self._cut = 0
        self._filling = True
        self._closed = False
        self._wished = self._made = 0
        self._told_damaged = 0
        self._notices: list[str] = []
        self.duration = recording.duration
        self.speed, self.side = 1.0, Side.BOTH
        self._threads = [Thread(target=self._run, name="callreview-decoder", daemon=True)]
        if recording.needs_index:
            self._threads.append(Thread(target=self._make_index, name="callreview-index", daemon=True))
        for thread in self._threads:
            thread.start()

    def tune(self, *, speed: float | None = None, side: Side | None = None) -> None:
        """Make the sound that waits, and all after it, anew."""
        with self._reel.turn:
            self.speed = self.speed if speed is None else speed
            self.side = self.side if side is None else side
            self._wished += 1
            self._reel.turn.notify_all()

    @property
    def ahead(self) -> float:
        """Seconds of sound that wait, made as is wished now; endless once all of the recording waits."""
        with self._reel.turn:
            if self._reel.cut != self._cut or self._made != self._wished:
                return 0.0
            return inf if self._reel.over else self._reel.frames / RATE

    def notices(self) -> tuple[str, ...]:
        """What there is to tell since this was asked last."""
        with self._reel.turn:
            told, self._notices = tuple(self._notices), []
        return told

    def close(self) -> None:
        """Stop the threads and let go of the file."""
        with self._reel.turn:
            self._closed = True
            self._reel.turn.notify_all()
        for thread in self._threads:
            thread.join()
        self._recording.close()
        if self._indexed is not None:
            self._indexed.close()

    def _run(self) -> None:
        while self._wait():
            try:
                if self._reel.cut != self._cut:
                    self._go()
                elif self._made != self._wished:
                    self._tune_anew()
                else:
                    self._decode_one()
            except (av.FFmpegError, ValueError, OSError):
                self._give_up()

    def _wait(self) -> bool:
        """Wait until there is something to do. False when it is to stop."""
        with self._reel.turn:
            self._reel.turn.wait_for(self._is_wanted)
            return not self._closed

    def _is_wanted(self) -> bool:
        reel = self._reel
        self._filling = reel.frames < (HIGH if self._filling else LOW)
        return self._closed or reel.cut != self._cut or self._made != self._wished or (self._filling and not reel.over)

    def _go(self) -> None:
        with self._reel.turn:
            self._cut, place, indexed, self._indexed = self._reel.cut, self._reel.place, self._indexed, None
        if indexed is not None:
            indexed.damaged = self._recording.damaged
            self._recording.close()
            self._recording = indexed
        self._kept.clear()
        self._stretch = None
        self._walk = self._recording.frames_from(place)

    def _decode_one(self) -> None:
        timed = next(self._walk, None)
        self._tell_damage(at_the_end=timed is None)
        if timed is None:
            self._reel.put(self._cut, self._pieces(None))
            self._tell_end(self._recording.duration)
            self._reel.end(self._cut, self._recording.duration)
            return
        if self.duration is not None:
            self.duration = max(timed.end, self.duration)
        self._keep(timed)
        self._reel.put(self._cut, self._pushed(timed))

    def _tune_anew(self) -> None:
        """Make what waits again from the frames it came from: nothing is sought, and no sound is lost."""
        with self._reel.turn:
            wished, over = self._wished, self._reel.over
        self._stretch = None
        pieces = [piece for timed in self._kept for piece in self._pushed(timed)]
        if over:
            pieces += self._pieces(None)
        self._reel.replace(self._cut, pieces)
        self._made = wished

    def _keep(self, timed: Timed) -> None:
        place = self._reel.place
        while self._kept and self._kept[0].end < place:
            self._kept.popleft()
        self._kept.append(timed)

    def _pushed(self, timed: Timed) -> list[Piece]:
        """What comes out of the filters by *timed*; where sound is missing before it they begin anew."""
        before: list[Piece] = []
        if self._stretch is None or not self._stretch.fits(timed.frame) or timed.start - self._pushed_to > _GAP:
            before = self._pieces(None)
            self._stretch = Stretch(timed.frame, speed=self.speed, side=self.side)
            self._begun, self._out, self._pace = timed.start, 0, self.speed / RATE
        self._pushed_to = timed.end
        return before + self._pieces(timed.frame)

    def _pieces(self, frame: AudioFrame | None) -> list[Piece]:
        """What comes out of the filters by *frame*; by None, all that is left in them."""
        if self._stretch is None:
            return []
        made = []
        for sound in self._stretch.push(frame):
            piece = Piece(memoryview(sound), self._begun + self._out * self._pace, self._pace)
            self._out += piece.frames
            made.append(piece)
        if frame is None:
            self._stretch = None
        return made

    def _tell_damage(self, *, at_the_end: bool = False) -> None:
        """Tell of the first damaged place when it is met, and at the end how often there was one."""
        damaged = self._recording.damaged
        if damaged and not self._told_damaged:
            self._tell(
                f"the recording is damaged near {clock(int(self._pushed_to))}; what cannot be decoded is skipped"
            )
        elif at_the_end and damaged > max(1, self._told_damaged):
            self._tell(f"what is damaged in the recording was skipped {damaged} times")
        else:
            return
        self._told_damaged = damaged

    def _tell_end(self, ended: float | None) -> None:
        """Tell of an end that came before its time, once. Without an index the header's word was a guess."""
        promised, self.duration = self.duration, ended
        if promised and ended is not None and promised - ended > _EARLY and not self._recording.needs_index:
            ended_at, promised_at = clock(int(ended)), clock(int(promised))
            self._tell(f"the recording breaks off at {ended_at}, though its header promises {promised_at}")

    def _tell(self, sentence: str) -> None:
        with self._reel.turn:
            self._notices.append(sentence)

    def _give_up(self) -> None:
        self._made = self._wished
        self._tell("the recording cannot be read on from here")
        self._reel.end(self._cut, None)

    def _make_index(self) -> None:
        with suppress(NoSound, av.FFmpegError, OSError, ValueError):
            indexed = Recording(self._path)
            indexed.make_index(lambda: self._closed)
            with self._reel.turn:
                self._indexed, self.duration = indexed, indexed.duration
