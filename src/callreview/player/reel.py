"""The sound between the decoder and the device: what waits, what went out, and so what is heard now.

The decoder puts sound on, the device takes it off, the person starts, stops and cuts it. Each from a thread of its own,
and nobody waits here for more than the copying of a few bytes.
"""

from collections import deque
from collections.abc import Iterable
from threading import Condition
from typing import NamedTuple

from callreview.player.form import FRAME_BYTES, RATE
from callreview.player.heard import Heard

_REMEMBERED = 2 * RATE
_JITTER = 0.1


class Piece(NamedTuple):
    """Sound as the device takes it. Its first frame is of `start` seconds, each further one `pace` seconds on."""

    sound: memoryview
    start: float
    pace: float

    @property
    def frames(self) -> int:
        """How many frames it has."""
        return len(self.sound) // FRAME_BYTES

    def after(self, frames: int) -> "Piece":
        """What is left without the first *frames*."""
        return Piece(self.sound[frames * FRAME_BYTES :], self.start + frames * self.pace, self.pace)

    def since(self, seconds: float) -> "Piece":
        """What is left of it from the place *seconds* on; perhaps nothing."""
        behind = round((seconds - self.start) / self.pace)
        return self.after(min(behind, self.frames)) if behind > 0 else self


class Reel:
    """The waiting sound of one recording. Seconds are of the recording; `now` is the device's clock."""

    def __init__(self) -> None:
        self.turn = Condition()
        """Held by whoever reads or changes anything here; told when sound is wanted."""
        self.playing = False
        self.over = False
        self.cut = 0
        self.place = 0.0
        self.frames = 0
        self._delay = self._plugged_at = 0.0
        self._pieces: deque[Piece] = deque()
        self._heard = Heard(_REMEMBERED)
        self._cut_at = 0
        self._ends_at: int | None = None
        self._filled_at: tuple[float, int] | None = None
        self._told = 0.0

    def fill(self, out: memoryview, now: float, wanted: int) -> None:
        """Write over *out* what comes next, or silence; tell the decoder when fewer than *wanted* frames are left."""
        with self.turn:
            self._filled_at = now, self._heard.written
            done = self._take(out) if self.playing else 0
            frames = len(out) // FRAME_BYTES
            if done < frames:
                out[done * FRAME_BYTES :] = bytes((frames - done) * FRAME_BYTES)
                self._heard.write(frames - done, self.place, 0.0)
            if self.frames < wanted and not self.over:
                self.turn.notify_all()

    def put(self, cut: int, pieces: Iterable[Piece]) -> None:
        """Add *pieces*, unless the reel was cut since *cut*."""
        with self.turn:
            if cut == self.cut:
                for piece in pieces:
                    self._add(piece)

    def replace(self, cut: int, pieces: Iterable[Piece]) -> None:
        """Put *pieces*, which begin at or before the place, where all that waits is now."""
        with self.turn:
            if cut == self.cut:
                self._pieces.clear()
                self.frames = 0
                for piece in pieces:
                    self._add(piece)

    def end(self, cut: int, duration: float | None) -> None:
        """Say that nothing more will come, because the recording ends at *duration*."""
        with self.turn:
            if cut == self.cut:
                self.over = True
                if duration is not None and not self._pieces:
                    self.place = min(self.place, duration)

    def go(self, seconds: float) -> None:
        """Throw away what waits; the next to come is from *seconds* on."""
        with self.turn:
            self._pieces.clear()
            self.frames = 0
            self.over = False
            self.place = seconds
            self.cut += 1
            self._told = seconds
            self._cut_at = self._heard.written
            self._ends_at = None
            self.turn.notify_all()

    def position(self, now: float) -> float:
        """The place that is heard now."""
        with self.turn:
            frame = self._frame_heard(now)
            place = self.place if frame is None or frame < self._cut_at else self._heard.at(frame)
            # A device asks a little early or late: that is no step back.
            self._told = self._told if 0 < self._told - place < _JITTER else place
            return self._told

    def ended(self, now: float) -> bool:
        """Whether the last of the recording was heard."""
        with self.turn:
            if self._ends_at is None:
                return False
            frame = self._frame_heard(now)
            return frame is None or frame >= self._ends_at

    def plug(self, delay: float, now: float) -> None:
        """Go on with a device of its own clock, by which a frame is heard *delay* seconds after it was taken."""
        with self.turn:
            self._delay, self._plugged_at = delay, now
            self._filled_at = None

    def waiting(self, now: float) -> float:
        """Seconds since the device asked for sound, or since it was plugged in."""
        with self.turn:
            return now - (self._filled_at[0] if self._filled_at else self._plugged_at)

    def _frame_heard(self, now: float) -> float | None:
        if self._filled_at is None:
            return None
        filled_at, first = self._filled_at
        return min(first + (now - filled_at - self._delay) * RATE, self._heard.written)

    def _take(self, out: memoryview) -> int:
        """Copy waiting sound into *out*; how many frames there were."""
        done, room = 0, len(out) // FRAME_BYTES
        while self._pieces and done < room:
            piece = self._pieces.popleft()
            taken = min(room - done, piece.frames)
            out[done * FRAME_BYTES : (done + taken) * FRAME_BYTES] = piece.sound[: taken * FRAME_BYTES]
            self._heard.write(taken, piece.start, piece.pace)
            rest = piece.after(taken)
            self.place = rest.start
            if rest.frames:
                self._pieces.appendleft(rest)
            done += taken
        self.frames -= done
        if self.over and not self._pieces and self._ends_at is None:
            self._ends_at = self._heard.written
        return done

    def _add(self, piece: Piece) -> None:
        # What lies before the place was cut off, or went out while this was made.
        piece = piece if self._pieces else piece.since(self.place)
        if piece.frames:
            self._pieces.append(piece)
            self.frames += piece.frames
