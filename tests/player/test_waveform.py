"""The loudness of a recording is measured in the background, whatever is wrong with the file."""

import threading
import time
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from callreview.model.sound import STEP, Loudness
from callreview.player.waveform import Measuring
from player.damage import cut_short
from player.recordings import MP3, WAV, Made, write
from player.sweep import SECONDS

RecordingOf = Callable[[Made], Path]


def measured(path: Path) -> Loudness:
    """The whole of it."""
    measuring = Measuring(path)
    loudness = measuring.to_the_end()
    measuring.close()
    assert loudness.whole
    return loudness


def test_it_grows_until_it_is_whole(recording_of: RecordingOf) -> None:
    """Then it is as long as the recording."""
    loudness = measured(recording_of(WAV))
    assert len(loudness.sides) == 2
    assert loudness.seconds == pytest.approx(SECONDS, abs=STEP)


def test_a_file_cut_short_is_measured_to_its_true_end(recording_of: RecordingOf, tmp_path: Path) -> None:
    """And is whole then."""
    path = cut_short(recording_of(MP3), tmp_path / "cut.mp3", share=0.5)
    assert measured(path).seconds == pytest.approx(SECONDS / 2, abs=0.3)


def test_what_cannot_be_measured_stays_empty(tmp_path: Path) -> None:
    """Nothing is raised: the player has already said what is wrong."""
    path = tmp_path / "call.mp3"
    path.write_text("no sound")
    measuring = Measuring(path)
    assert measuring.to_the_end() == Loudness(())
    measuring.close()


def test_it_can_be_closed_before_it_is_done(tmp_path: Path) -> None:
    """At once, twice, and in the midst of a long call: what was measured stays."""
    path = tmp_path / "long.wav"
    write(path, Made("wav", "pcm_u8", 8_000, 1), np.zeros((1, 8_000 * 1800)))
    measuring = Measuring(path)
    measuring.close()
    measuring.close()
    assert measuring.loudness() == Loudness(())
    measuring = Measuring(path)
    measuring.begin()
    deadline = time.monotonic() + 20
    while not measuring.loudness().sides and time.monotonic() < deadline:
        time.sleep(0.001)
    measuring.close()
    assert not measuring.loudness().whole
    assert 0 < measuring.loudness().seconds < 1800


def test_what_cannot_be_measured_stays_unmeasured(tmp_path: Path) -> None:
    """Nine channels are no two sides: nothing is raised in the thread, and nothing is known."""
    nine = tmp_path / "nine.wav"
    with wave.open(str(nine), "wb") as file:
        file.setnchannels(9)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(9 * 2 * 8000))
    failed: list[threading.ExceptHookArgs] = []
    before, threading.excepthook = threading.excepthook, failed.append
    try:
        measuring = Measuring(nine)
        measuring.begin()
        measuring._thread.join(20)  # noqa: SLF001 # it ends by itself, and only then something can have been raised
        measuring.close()
    finally:
        threading.excepthook = before
    assert not failed
    assert not measuring.loudness().whole
