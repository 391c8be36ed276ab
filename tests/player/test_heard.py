"""What is heard in a frame of the device is reckoned from what went out in it."""

import pytest

from callreview.player.heard import Heard


def test_before_anything_went_out_it_is_the_beginning() -> None:
    """Nothing was heard."""
    assert Heard(100).at(0) == 0.0


def test_sound_goes_on_at_its_pace_and_silence_stands() -> None:
    """Ten frames of sound, ten of silence, ten at twice the speed."""
    heard = Heard(100)
    heard.write(10, 5.0, 0.1)
    heard.write(10, 6.0, 0.0)
    heard.write(10, 6.0, 0.2)
    assert [heard.at(frame) for frame in (0, 5, 10, 15, 20, 25)] == pytest.approx([5.0, 5.5, 6.0, 6.0, 6.0, 7.0])


def test_nothing_is_heard_that_did_not_go_out() -> None:
    """The last frame holds."""
    heard = Heard(100)
    heard.write(10, 0.0, 0.1)
    assert heard.at(500) == pytest.approx(1.0)


def test_a_jump_is_told_at_its_frame() -> None:
    """The sound before it is heard to its last frame."""
    heard = Heard(100)
    heard.write(10, 0.0, 0.1)
    heard.write(10, 50.0, 0.1)
    assert [heard.at(9), heard.at(10)] == pytest.approx([0.9, 50.0])


def test_only_the_last_frames_are_remembered() -> None:
    """However long it plays; what is older counts as the oldest that is known."""
    heard = Heard(50)
    for second in range(1000):
        heard.write(10, float(second * 7), 0.1)
    assert heard.written == 10_000
    assert heard.at(0) < heard.at(9_960)
    assert heard.at(9_995) == pytest.approx(999 * 7 + 0.5)
    assert len(heard._went) < 8  # noqa: SLF001 # that it does not grow is the claim
