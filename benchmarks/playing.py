"""How fast the player seeks, how soon it sounds, and what it costs to listen to an hour.

Run it with `python benchmarks/playing.py`; it takes about two minutes, most of them to make the recordings. Seeking is
compared with the barest loop of PyAV that is exact, run beside it on the same file: seek to just before the place, and
decode up to it. Ours skips more in an mp3, whose frames lean on half a second before them, and crosses two threads.
"""

import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np
from av.audio.stream import AudioStream

from callreview.player.opening import open_player
from callreview.player.output import Output
from callreview.player.player import Player
from callreview.player.waveform import Measuring

RATE = 16_000
SEEKS = 20
TEN, SIXTY = 600, 3600
LISTENED = 10.0

FORMATS = {
    "wav": "pcm_s16le",
    "mp3": "libmp3lame",
    "ogg": "vorbis",
    "opus": "libopus",
    "flac": "flac",
    "m4a": "aac",
}


class Seeks(NamedTuple):
    """Milliseconds that seeks took."""

    median: float
    worst: float


def main() -> None:
    """Print a table of seeks and a table of costs."""
    if sys.argv[1:2] == ["listen"]:
        print(*listened(Path(sys.argv[2])))
        return
    with tempfile.TemporaryDirectory() as folder:
        show_seeks(Path(folder))
        show_costs(Path(folder))


def show_seeks(folder: Path) -> None:
    """Seeks in each format, in a recording of ten minutes and of an hour."""
    print("| recording | our seek, median | worst of 20 | bare PyAV, median | worst of 20 | ratio of medians |")
    print("| --- | --- | --- | --- | --- | --- |")
    recordings = [(suffix, TEN) for suffix in FORMATS] + [("mp3", SIXTY), ("wav", SIXTY)]
    for suffix, seconds in recordings:
        path = recording(folder, suffix, seconds)
        ours, bare = seeks_of(path, seconds, our_seeks), seeks_of(path, seconds, bare_seeks)
        print(
            f"| {suffix}, {seconds // 60} min | {ours.median:.1f} ms | {ours.worst:.1f} ms |"
            f" {bare.median:.1f} ms | {bare.worst:.1f} ms | {ours.median / bare.median:.1f} |"
        )
    print()


def show_costs(folder: Path) -> None:
    """What it takes to listen to an hour of two channels, each in a process of its own."""
    print("| 60 min, two channels | mp3 | wav |")
    print("| --- | --- | --- |")
    rows: list[list[str]] = []
    for suffix in ("mp3", "wav"):
        asked = [sys.executable, __file__, "listen", str(recording(folder, suffix, SIXTY))]
        rows.append(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split())
    names = (
        "open_player to first sound asked for and ready (ms)",
        "the hour's loudness is measured after (s)",
        "CPU while it is measured (% of a core)",
        "CPU after that (% of a core)",
        "CPU paused (% of a core)",
        "peak memory (MB)",
    )
    for name, *figures in zip(names, *rows, strict=True):
        print(f"| {name} | {' | '.join(figures)} |")


def recording(folder: Path, suffix: str, seconds: int) -> Path:
    """Noise that comes and goes as speech does, a side at a time, in *folder*; made if it is not there."""
    path = folder / f"{seconds}.{suffix}"
    if path.exists():
        return path
    chance = np.random.default_rng(1)
    noise = chance.normal(0, 0.1, (2, 10 * RATE)).astype(np.float32)
    noise[0, : 5 * RATE] *= 0.01
    noise[1, 5 * RATE :] *= 0.01
    with av.open(str(path), "w") as container:
        stream = container.add_stream(FORMATS[suffix], rate=RATE, layout="stereo", options={"strict": "experimental"})
        assert isinstance(stream, AudioStream)  # noqa: S101 # for the types
        stream.codec_context.open()
        samples = max(1024, stream.codec_context.frame_size)
        resampler = av.AudioResampler(stream.codec_context.format, "stereo", RATE)
        for first in range(0, seconds * RATE, samples):
            part = np.take(noise, range(first, first + samples), axis=1, mode="wrap")
            frame = av.AudioFrame.from_ndarray(part, "fltp", "stereo")
            frame.rate, frame.pts, frame.time_base = RATE, first, Fraction(1, RATE)
            for shaped in resampler.resample(frame):
                container.mux(stream.encode(shaped))
        container.mux(stream.encode(None))
    return path


def seeks_of(path: Path, seconds: int, seeks: Callable[[Path, list[float]], Iterator[float]]) -> Seeks:
    """What the same random seeks take."""
    chance = random.Random(3)  # noqa: S311 # the same places for both
    took = [1000 * each for each in seeks(path, [chance.uniform(0, seconds - 5) for _ in range(SEEKS)])]
    return Seeks(statistics.median(took), max(took))


def our_seeks(path: Path, places: list[float]) -> Iterator[float]:
    """Seconds from `seek` to when the device would get sound from there."""
    player = opened(path)
    time.sleep(0.5)  # the index of an mp3 is made
    for place in places:
        began = time.perf_counter()
        player.seek(place)
        wait_until_ready(player)
        yield time.perf_counter() - began
        time.sleep(0.05)
    player.close()


def bare_seeks(path: Path, places: list[float]) -> Iterator[float]:
    """Seconds for a seek, and for decoding the tenths of a second before the place that make it exact."""
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        assert stream.time_base is not None  # noqa: S101 # for the types
        for place in places:
            began = time.perf_counter()
            container.seek(int((place - 0.15) / stream.time_base), stream=stream)
            for frame in container.decode(stream):
                if frame.time is None or frame.time >= place:
                    break
            yield time.perf_counter() - began


def listened(path: Path) -> Iterator[str]:
    """The figures of a process that listens, in the order of the table."""
    began = time.perf_counter()
    player = opened(path)
    player.play()
    wait_until_ready(player)
    yield f"{1000 * (time.perf_counter() - began):.0f}"
    began, cpu = time.perf_counter(), time.process_time()
    measuring = Measuring(path)
    measuring.begin()
    while not measuring.loudness().whole:
        time.sleep(0.1)
    took = time.perf_counter() - began
    yield f"{took:.1f}"
    yield f"{100 * (time.process_time() - cpu) / took:.0f}"
    yield f"{share():.1f}"
    player.pause()
    yield f"{share():.1f}"
    measuring.close()
    player.close()
    yield f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}"


def share() -> float:
    """How much of a core this process takes for some seconds, in percent."""
    cpu = time.process_time()
    time.sleep(LISTENED)
    return 100 * (time.process_time() - cpu) / LISTENED


def opened(path: Path) -> Player:
    """A player that puts nothing out, in real time."""
    return open_player(path, shown=str(path), output=Output.NULL).player


def wait_until_ready(player: Player) -> None:
    """Return when decoded sound waits for the device."""
    while not getattr(player, "ahead", 1.0):
        time.sleep(0.0002)


if __name__ == "__main__":
    main()
