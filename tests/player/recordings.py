"""Recordings of the sweep in every format that phone systems export, made by PyAV."""

import shutil
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream

from player.sweep import SECONDS, Sound, sweep

GSM = Path(__file__).with_name("sweep-gsm.wav")
"""No library here writes GSM: made once from `FORMATS[1]` by `sox IN -e gsm-full-rate OUT`."""


@dataclass(frozen=True)
class Made:
    """How a recording is made: the end of its name, its codec, its rate and its channels."""

    suffix: str
    codec: str
    rate: int
    channels: int = 2
    bit_rate: int = 64_000

    def __str__(self) -> str:
        return f"{self.codec}-{self.rate}-{self.channels}.{self.suffix}"


WAV = Made("wav", "pcm_s16le", 16_000)
MP3 = Made("mp3", "libmp3lame", 44_100)
FORMATS = (
    WAV,
    Made("wav", "pcm_s16le", 8_000, 1),
    Made("wav", "pcm_u8", 8_000, 1),
    Made("wav", "pcm_mulaw", 8_000),
    Made("wav", "gsm_ms", 8_000, 1),
    MP3,
    Made("mp3", "libmp3lame", 8_000, 1, 24_000),
    Made("ogg", "vorbis", 44_100),
    Made("opus", "libopus", 48_000),
    Made("flac", "flac", 22_050),
    Made("m4a", "aac", 44_100, 2, 160_000),
    Made("mp4", "aac", 16_000, 1),
)


def make(folder: Path, made: Made, *, seconds: float = SECONDS) -> Path:
    """The sweep as *made* says, in *folder*; the right side sweeps down."""
    path = folder / str(made)
    if made.codec == "gsm_ms":
        return Path(shutil.copy(GSM, path))
    sides = [sweep(made.rate, up=up, seconds=seconds) for up in (True, False)[: made.channels]]
    write(path, made, np.stack(sides))
    return path


def write(path: Path, made: Made, sides: Sound) -> None:
    """Write *sides*, of shape (channels, samples), to *path*."""
    layout = "mono" if made.channels == 1 else "stereo"
    with av.open(str(path), "w") as container:
        options = {"strict": "experimental", "b": str(made.bit_rate)}  # PyAV's own Vorbis is called an experiment
        stream = container.add_stream(made.codec, rate=made.rate, layout=layout, options=options)
        assert isinstance(stream, AudioStream)
        encoder = stream.codec_context
        encoder.open()  # now it knows how many samples it takes at a time
        samples = max(1024, encoder.frame_size)
        resampler = av.AudioResampler(encoder.format, layout, made.rate)
        for first in range(0, sides.shape[1], samples):
            part = np.ascontiguousarray(sides[:, first : first + samples], np.float32)
            frame = av.AudioFrame.from_ndarray(part, "fltp", layout)
            frame.rate, frame.pts, frame.time_base = made.rate, first, Fraction(1, made.rate)
            for shaped in resampler.resample(frame):
                container.mux(stream.encode(shaped))
        container.mux(stream.encode(None))
