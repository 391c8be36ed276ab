"""A recording gives its sound from any place on, at the right time, whatever is wrong with the file."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from callreview.player.recording import Recording, Timed
from player.damage import cut_short, spoiled
from player.recordings import FORMATS, MP3, WAV, Made, make
from player.sweep import SECONDS, place_in

RecordingOf = Callable[[Made], Path]

FLAC = next(made for made in FORMATS if made.codec == "flac")
OGG = next(made for made in FORMATS if made.codec == "vorbis")
MP4 = next(made for made in FORMATS if made.suffix == "mp4")
TOLD_MP3 = Made("mp3", "libmp3lame", 8_000, 1, 24_000)
NEAR = 0.02


def place_of(walk: list[Timed], rate: int) -> float:
    """How far the left side of *walk*, at least 60 ms of it, is from where it says it is, in seconds."""
    frame = walk[0].frame
    between = 1 if frame.format.is_planar else frame.layout.nb_channels
    left = np.concatenate([timed.frame.to_ndarray()[0][::between].astype(float) for timed in walk])
    sound = left[: rate * 60 // 1000]
    return place_in(sound, rate) - len(sound) / rate / 2 - walk[0].start


@pytest.mark.parametrize("made", FORMATS, ids=str)
def test_the_first_frame_is_the_one_a_place_lies_in(recording_of: RecordingOf, made: Made) -> None:
    """For a place at the beginning, one within, and one near the end, in this order and back."""
    recording = Recording(recording_of(made))
    for place in (0.0, 4.321, 11.5, 4.321, 0.0):
        first = next(recording.frames_from(place))
        assert first.start - 0.001 <= place < first.end
    recording.close()


@pytest.mark.parametrize("made", FORMATS, ids=str)
def test_at_the_end_the_duration_is_true(recording_of: RecordingOf, made: Made) -> None:
    """And nothing was damaged on the way."""
    recording = Recording(recording_of(made))
    ends = [timed.end for timed in recording.frames_from(0.0)]
    assert recording.duration == ends[-1] == pytest.approx(SECONDS, abs=0.05)
    assert recording.damaged == 0
    recording.close()


def test_mp3_of_a_telephone_is_right_after_a_seek(recording_of: RecordingOf) -> None:
    """LAME's delay is 138 ms at 8 kHz, and a frame leans on half a second before it."""
    recording = Recording(recording_of(TOLD_MP3))
    for place in (3.0, 7.0, 11.0):
        walk = [timed for timed, _ in zip(recording.frames_from(place), range(2), strict=False)]
        assert place_of(walk, 8_000) == pytest.approx(0.0, abs=NEAR)
    recording.close()


@pytest.mark.parametrize("made", [MP3, FLAC, OGG, FORMATS[3]], ids=str)
def test_a_file_cut_short_shows_its_true_end(recording_of: RecordingOf, made: Made, tmp_path: Path) -> None:
    """Whatever its header says: once by playing up to the end, once by seeking beyond it."""
    path = cut_short(recording_of(made), tmp_path / f"cut.{made.suffix}", share=0.6)
    played, sought = Recording(path), Recording(path)
    ends = [timed.end for timed in played.frames_from(0.0)]
    assert played.duration == ends[-1] < SECONDS * 0.7
    assert list(sought.frames_from(SECONDS - 1)) == []
    assert sought.duration == pytest.approx(ends[-1], abs=0.1)
    played.close()
    sought.close()


@pytest.mark.parametrize("made", [MP3, FLAC, OGG, MP4], ids=str)
def test_a_damaged_place_is_counted_and_skipped(recording_of: RecordingOf, made: Made, tmp_path: Path) -> None:
    """One place, however many packets it has; the sound goes on after it, up to the end."""
    path = spoiled(recording_of(made), tmp_path / f"bad.{made.suffix}", share=0.5, length=3000)
    recording = Recording(path)
    walk = list(recording.frames_from(0.0))
    assert recording.damaged == 1
    assert walk[-1].end == pytest.approx(SECONDS, abs=0.6)
    gaps = [later.start - earlier.end for earlier, later in pairwise(walk)]
    assert sum(gap > 0.001 for gap in gaps) == 1
    recording.close()


@pytest.mark.parametrize("made", [FLAC, MP4], ids=str)
def test_after_damage_the_time_is_right_again(recording_of: RecordingOf, made: Made, tmp_path: Path) -> None:
    """Where the format tells times at all; after a hole in an mp3 nobody can know."""
    path = spoiled(recording_of(made), tmp_path / f"bad.{made.suffix}", share=0.5, length=3000)
    recording = Recording(path)
    walk = [timed for timed in recording.frames_from(0.0) if timed.start > 9]
    assert place_of(walk, made.rate) == pytest.approx(0.0, abs=NEAR)
    recording.close()


def test_what_is_damaged_before_the_place_is_not_counted(recording_of: RecordingOf, tmp_path: Path) -> None:
    """The decoder leans on what was just before, and that was not asked for."""
    path = spoiled(recording_of(MP4), tmp_path / "bad.mp4", share=0.5, length=3000)
    recording = Recording(path)
    walk = list(recording.frames_from(0.0))
    after = next(later.start for earlier, later in pairwise(walk) if later.start - earlier.end > 0.001)
    counted = recording.damaged
    list(recording.frames_from(after + 0.01))
    assert recording.damaged == counted
    recording.close()


def test_an_index_makes_the_duration_true(tmp_path: Path) -> None:
    """Of an mp3 whose header tells more than there is."""
    path = make(tmp_path, TOLD_MP3)
    cut_short(path, path, share=0.5)
    recording = Recording(path)
    assert recording.needs_index
    assert recording.duration == pytest.approx(SECONDS, abs=0.1)
    recording.make_index(lambda: False)
    assert recording.duration == pytest.approx(SECONDS / 2, abs=0.2)
    first = next(recording.frames_from(4.0))
    assert first.start <= 4.0 < first.end
    recording.close()


def test_an_index_is_not_finished_when_it_is_stopped(recording_of: RecordingOf) -> None:
    """Then nothing is known that was not known before."""
    recording = Recording(recording_of(MP3))
    before = recording.duration
    recording.make_index(lambda: True)
    assert recording.duration == before
    recording.close()


@pytest.mark.parametrize("made", [WAV, FLAC, OGG, MP4], ids=str)
def test_only_what_has_no_index_needs_one(recording_of: RecordingOf, made: Made) -> None:
    """All others find their places by themselves."""
    recording = Recording(recording_of(made))
    assert not recording.needs_index
    recording.close()
