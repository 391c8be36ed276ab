"""A recording, opened by PyAV: its shape, and its sound from any place on, whatever is wrong with it.

Times are seconds from the first sample. One thread at a time may use a recording.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet

# Only what holds sound and nothing that names other files, as a playlist does.
_FORMATS = (
    "wav,w64,mp3,aac,ogg,flac,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,amr,amrnb,amrwb,aiff,au,caf,asf,avi,gsm,"
    "voc,wv,tta,ape,ac3,eac3,mpegts,mpeg,flv"
)
_OPTIONS = {"protocol_whitelist": "file", "format_whitelist": _FORMATS}
# In a wav the sound could be another format in disguise, and megabytes are read to rule that out: 50 ms.
_WAV_OPTIONS = {**_OPTIONS, "probesize": "65536"}

# A decoder needs some sound before the place to be right there: opus 80 ms, GSM its memory, and mp3 the 511 bytes
# that a frame may lean on, which are half a second of a telephone's 8 kbit/s.
_RUN_UP = 0.15
_MP3_RUN_UP = 0.7
_JUMP = 0.01
"""Seconds by which a frame's own time may differ from where the last one ended, by rounding alone."""
_MAY_PAUSE = {"matroska,webm", "asf", "flv", "mpegts", "mpeg"}
"""Formats in which a stretch without sound may be left out; in others something has been lost there."""
_STRIDE = 600.0
_NEAR = 30.0
_TRIES = 100
_LOOKED_AT = 8
_UNKNOWN = "is coded in a way that is not known here"


class NoSound(Exception):
    """The file could be opened, and holds nothing that can be played. `str()` says why, to follow its name."""

    def __init__(self, why: str, remedy: str) -> None:
        """*remedy* is what to do."""
        super().__init__(why)
        self.remedy = remedy


class Timed(NamedTuple):
    """Decoded sound, and where in the recording it begins, in seconds."""

    frame: AudioFrame
    start: float

    @property
    def end(self) -> float:
        """Where it ends, in seconds."""
        return self.start + self.frame.samples / self.frame.sample_rate


class Recording:
    """An open file.

    `duration` is in seconds what the header says, or None; once the end was met it is where the sound ended.
    `damaged` counts the places met where sound is missing or could not be decoded.
    """

    def __init__(self, path: Path) -> None:
        """Open the sound file at *path*.

        Raises NoSound, av.FFmpegError where nothing like sound is found, and OSError where it cannot be read.
        """
        options = _WAV_OPTIONS if _begins_as_wav(path) else _OPTIONS
        # An absolute name is never taken for an address such as "http:…"; a title in Latin-1 is no fault.
        self._container: InputContainer = av.open(str(path.absolute()), options=options, metadata_errors="replace")
        try:
            self._stream = self._first_stream()
        except BaseException:
            self._container.close()
            raise
        time_base = self._stream.time_base
        assert time_base is not None, "an opened stream counts its time in something"  # noqa: S101 # for the types
        self._time_base = float(time_base)
        self._first = self._stream.start_time or 0
        self._fresh = True
        self._may_pause = self._container.format.name in _MAY_PAUSE
        self.damaged = 0
        self.rate = self._stream.codec_context.sample_rate
        self.channels = self._stream.codec_context.channels
        self.duration = self._told_duration()

    @property
    def needs_index(self) -> bool:
        """Whether a far seek has to read everything before the place, because the format has no index."""
        return self._container.format.name in {"mp3", "aac", "amr", "ac3", "eac3"}

    def make_index(self, stopped: Callable[[], bool]) -> None:
        """Read the file through without decoding: from now on every seek is quick, and `duration` is true.

        Takes about 0.1 s for an hour of mp3, without the interpreter's lock; *stopped* is asked now and then.
        """
        self._fresh = False
        index, target, reached = self._stream.index_entries, 0, -1
        while not stopped():
            target = max(target, reached - self._first) + int(_STRIDE / self._time_base)
            with suppress(av.FFmpegError):
                self._container.seek(self._first + target, stream=self._stream)
            if not len(index) or index[-1].timestamp == reached:
                break
            reached = index[-1].timestamp
        else:
            return
        if len(index):
            self.duration = (reached - self._first) * self._time_base

    def has_sound(self) -> bool:
        """Whether its beginning can be decoded, most of it: now and then noise looks like a frame of mp3."""
        good = bad = 0
        self._go_to(0.0)
        for packet in islice(self._packets(), _LOOKED_AT):
            try:
                good += bool(packet.decode())
            except av.FFmpegError:
                bad += 1
        return self.rate > 0 and good > bad

    def frames_from(self, seconds: float) -> Iterator[Timed]:
        """The sound from *seconds* on, to the end; the first frame is the one that *seconds* lies in.

        Ends any earlier walk through this recording.
        """
        self._go_to(seconds)
        ended: float | None = None
        whole = True
        for packet in self._packets():
            try:
                decoded = packet.decode()
            except av.FFmpegError:
                # After a seek the first packets lean on what was skipped: that is no damage.
                self.damaged += whole and ended is not None and ended > seconds
                whole = False
                continue
            for frame in decoded:
                if not frame.samples:
                    continue
                start = self._start_of(frame, ended)
                # Where a container is broken it drops what it cannot read, and only the time tells.
                missing = ended is not None and start > ended and start > seconds and not self._may_pause
                self.damaged += whole and missing
                whole = True
                timed = Timed(frame, start)
                ended = timed.end
                if ended > seconds:
                    yield timed
        self._learn_end(seconds, ended)

    def close(self) -> None:
        """Let go of the file."""
        self._container.close()

    def _first_stream(self) -> AudioStream:
        streams = self._container.streams.audio
        if not streams:
            pictures = "has pictures but no sound" if self._container.streams.video else "holds no sound"
            raise NoSound(pictures, "name the file that has the sound")
        stream = streams[0]
        if getattr(stream, "codec_context", None) is None:
            raise NoSound(_UNKNOWN, "export it again as wav or mp3")
        # A call is decoded two hundred times faster than it is heard: threads would only cost.
        stream.codec_context.thread_count = 1
        return stream

    def _told_duration(self) -> float | None:
        if self._stream.duration is not None:
            return self._stream.duration * self._time_base
        told = self._container.duration
        return told / av.time_base if told else None

    def _go_to(self, seconds: float) -> None:
        if self._fresh and seconds <= 0:
            self._fresh = False
            return
        self._fresh = False
        run_up = _MP3_RUN_UP if self._container.format.name == "mp3" else _RUN_UP
        target = self._first + int(max(0.0, seconds - run_up) / self._time_base)
        try:
            self._container.seek(target, stream=self._stream)
        except av.FFmpegError:
            with suppress(av.FFmpegError):
                self._container.seek(self._first, stream=self._stream)

    def _packets(self) -> "Iterator[Packet[AudioStream]]":
        """Every packet of the stream, past places where even the container is broken."""
        for _ in range(_TRIES):
            try:
                yield from self._container.demux(self._stream)
            except av.FFmpegError:
                self.damaged += 1
            else:
                return

    def _learn_end(self, seconds: float, ended: float | None) -> None:
        """Set the duration to where the sound *ended*; look for that where the walk began beyond it."""
        for back in (_NEAR, seconds):
            if ended is None and seconds > 0:
                self._go_to(seconds - back)
                ends = [self._end_of(packet) for packet in self._packets()]
                ended = max(ends, default=0.0) or None
        if ended is not None:
            self.duration = ended

    def _end_of(self, packet: "Packet[AudioStream]") -> float:
        return 0.0 if packet.pts is None else (packet.pts + (packet.duration or 0) - self._first) * self._time_base

    def _start_of(self, frame: AudioFrame, ended: float | None) -> float:
        """Where *frame* begins: where the last one *ended*, unless it says that something is missing between."""
        told = None if frame.pts is None else (frame.pts - self._first) * self._time_base
        if ended is None:
            return told or 0.0
        return ended if told is None or told < ended + _JUMP else told


def _begins_as_wav(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in {b"RIFF", b"RF64", b"RIFX"}
