"""Loudness is measured in steps of 50 ms, each side by itself, as it was recorded."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from callreview.model.sound import STEP, Loudness
from callreview.player.levels import Levels
from callreview.player.recording import Recording
from player.damage import spoiled
from player.recordings import FORMATS, MP3, WAV, Made, write
from player.sweep import SECONDS, sweep

RecordingOf = Callable[[Made], Path]

SWEPT = 182
"""2 * (100 - 9): a sine of half of full scale is 9 dB below it."""


def measured(path: Path) -> Loudness:
    """The whole of it."""
    recording, levels = Recording(path), Levels()
    for timed in recording.frames_from(0.0):
        levels.add(timed)
    levels.finish()
    recording.close()
    return levels.loudness(whole=True)


@pytest.mark.parametrize("made", FORMATS, ids=str)
def test_each_side_is_as_loud_as_it_was_recorded(recording_of: RecordingOf, made: Made) -> None:
    """In each format: the sweep is -9 dB below full scale from beginning to end."""
    loudness = measured(recording_of(made))
    assert len(loudness.sides) == made.channels
    for side in loudness.sides:
        assert len(side) * STEP == pytest.approx(SECONDS, abs=2 * STEP)
        assert np.median(list(side)) == pytest.approx(SWEPT, abs=3)


def test_silence_is_0_and_a_step_is_where_it_is(tmp_path: Path) -> None:
    """Each side by itself, at a rate that 50 ms do not divide."""
    rate = 11_025
    sides = np.zeros((2, rate * 4))
    sides[0, rate : rate * 2] = 1.0
    sides[1, rate * 2 : rate * 3] = 0.1
    path = tmp_path / "call.wav"
    write(path, Made("wav", "pcm_s16le", rate), sides)
    left, right = measured(path).sides
    assert [*left] == [0] * 20 + [200] * 20 + [0] * 40
    assert [*right] == [0] * 40 + [160] * 20 + [0] * 20


def test_two_channels_that_are_the_same_are_one_side(tmp_path: Path) -> None:
    """As systems write it that record one line into a two-channel file; a lossy codec changes nothing about it."""
    for made in (WAV, MP3):
        path = tmp_path / f"call.{made.suffix}"
        write(path, made, np.stack([sweep(made.rate)] * 2))
        assert len(measured(path).sides) == 1


def test_channels_that_part_late_are_two_sides_from_the_beginning(tmp_path: Path) -> None:
    """What was the same until then is kept for both."""
    left = sweep(8_000)
    right = left.copy()
    right[8_000 * 8 :] = 0
    path = tmp_path / "call.wav"
    write(path, Made("wav", "pcm_s16le", 8_000), np.stack([left, right]))
    one, other = measured(path).sides
    assert one[:160] == other[:160]
    assert set(other[160:]) == {0}
    assert len(one) == len(other) == 240


def test_a_damaged_place_is_silent_and_moves_nothing(recording_of: RecordingOf, tmp_path: Path) -> None:
    """What follows stays where it was."""
    flac = next(made for made in FORMATS if made.codec == "flac")
    path = spoiled(recording_of(flac), tmp_path / "bad.flac", share=0.5, length=3000)
    (side, _) = measured(path).sides
    assert len(side) * STEP == pytest.approx(SECONDS, abs=STEP)
    assert 0 < [*side].count(0) * STEP < 0.5
