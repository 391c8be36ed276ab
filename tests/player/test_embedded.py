"""What the embedded player says it plays is what is heard, told from the sound itself as a device got it."""

import random
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from callreview.player.embedded import Embedded
from callreview.player.form import RATE
from callreview.player.player import SPEEDS, Player, Side, State
from player.damage import cut_short, spoiled
from player.recordings import FORMATS, MP3, WAV, Made
from player.sweep import SECONDS, loudness, place_in
from player.tape import Tape

Open = Callable[..., Embedded]
RecordingOf = Callable[[Made], Path]

NEAR = 0.02
"""Seconds. A seek may be off by that much; the sweep itself tells its time to a few thousandths."""
STRETCHED = 0.06
"""Seconds. A stretched piece is made of overlapping pieces of the recording that lie up to that far apart."""


def doing(player: Player) -> State:
    """Its state, which changes by itself: the type checker would hold on to what it was."""
    return player.state


def test_it_is_a_player_and_paused_at_the_beginning(embedded: Open, recording_of: RecordingOf) -> None:
    """As every player is once opened."""
    player: Player = embedded(recording_of(WAV))
    assert (player.name, player.state, player.position, player.speed, player.side, player.channels) == (
        "embedded",
        State.PAUSED,
        0.0,
        1.0,
        Side.BOTH,
        2,
    )
    assert player.duration == pytest.approx(SECONDS, abs=0.01)
    assert player.notices() == ()


@pytest.mark.parametrize("made", FORMATS, ids=str)
def test_the_position_is_what_is_heard(embedded: Open, recording_of: RecordingOf, made: Made) -> None:
    """From the beginning, after ten seeks forth and back, and after a pause, in each format."""
    tape = Tape()
    player = embedded(recording_of(made), tape)
    player.play()
    tape.take_sound(0.6)
    assert player.position == pytest.approx(tape.place(), abs=NEAR)
    chance = random.Random(7)  # noqa: S311 # the same ten places each time
    for target in (chance.uniform(0, SECONDS - 1) for _ in range(10)):
        player.seek(target)
        assert player.position == pytest.approx(target)
        tape.take_sound(0.3)
        assert player.position == pytest.approx(tape.place(), abs=NEAR)
        assert target < player.position < target + 0.3
    player.pause()
    tape.take(0.3)
    paused = player.position
    player.play()
    tape.take_sound(0.3)
    assert player.position == pytest.approx(tape.place(), abs=NEAR)
    assert paused < player.position < paused + 0.3


@pytest.mark.parametrize("speed", SPEEDS)
def test_at_each_speed_the_position_is_what_is_heard(embedded: Open, recording_of: RecordingOf, speed: float) -> None:
    """And the pitch is kept: the sweep can still be read."""
    tape = Tape()
    player = embedded(recording_of(MP3), tape)
    player.play()
    player.set_speed(speed)
    assert player.speed == speed
    tape.take_sound(0.6)
    early = player.position
    assert early == pytest.approx(tape.place(), abs=STRETCHED)
    tape.take_sound(1.2)
    assert player.position == pytest.approx(tape.place(), abs=STRETCHED)
    assert player.position - early == pytest.approx(1.2 * speed, abs=0.03)


def test_a_change_of_speed_is_heard_at_once_and_loses_nothing(embedded: Open, recording_of: RecordingOf) -> None:
    """What waited at the old speed is made anew from where the device was, neither repeated nor skipped."""
    tape = Tape()
    player = embedded(recording_of(WAV), tape)
    player.play()
    tape.take_sound(0.6)
    before = player.position
    player.set_speed(2.0)
    tape.take_sound(0.12)
    assert player.position == pytest.approx(before + 0.12, abs=0.03), "what the device already had"
    tape.take_sound(0.6)
    assert player.position == pytest.approx(before + 0.12 + 1.2, abs=0.05)
    assert player.position == pytest.approx(tape.place(), abs=STRETCHED)


def test_a_speed_is_held_to_its_bounds(embedded: Open, recording_of: RecordingOf) -> None:
    """0.75 and 2."""
    player = embedded(recording_of(WAV))
    player.set_speed(9)
    assert player.speed == 2.0
    player.set_speed(0.1)
    assert player.speed == 0.75


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_one_side_is_heard_in_both_ears(embedded: Open, recording_of: RecordingOf, side: Side) -> None:
    """And nothing of the other, while the time goes on."""
    tape = Tape()
    player = embedded(recording_of(WAV), tape)
    player.solo(side)
    player.play()
    tape.take_sound(0.6)
    left, right = tape.heard().T
    assert np.array_equal(left, right)
    assert place_in(left, RATE, up=side is Side.LEFT) == pytest.approx(player.position, abs=NEAR)
    player.solo(Side.BOTH)
    tape.take_sound(0.6)
    left, right = tape.heard().T
    assert place_in(left, RATE) == pytest.approx(player.position, abs=NEAR)
    assert place_in(right, RATE, up=False) == pytest.approx(player.position, abs=NEAR)


def test_a_mono_call_has_no_sides_and_is_heard_in_both_ears(embedded: Open, recording_of: RecordingOf) -> None:
    """As loud as it was recorded."""
    tape = Tape()
    player = embedded(recording_of(FORMATS[1]), tape)
    player.solo(Side.RIGHT)
    assert player.side is Side.BOTH
    player.play()
    tape.take_sound(0.6)
    left, right = tape.heard().T
    assert np.array_equal(left, right)
    assert loudness(left) == pytest.approx(0.5 / 2**0.5, rel=0.05)


def test_a_pause_is_silent_from_the_next_period_on(embedded: Open, recording_of: RecordingOf) -> None:
    """And nothing is lost by it: play goes on with the next sample."""
    tape = Tape()
    player = embedded(recording_of(WAV), tape)
    player.play()
    tape.take_sound(0.6)
    player.pause()
    assert player.state is State.PAUSED
    tape.take(0.6)
    assert not np.any(tape.heard())
    stood = player.position
    tape.take(0.6)
    assert player.position == stood == pytest.approx(0.6)


def test_the_end_is_when_the_last_sample_was_heard(embedded: Open, recording_of: RecordingOf) -> None:
    """Not when it was taken; then it stays there, and play begins anew."""
    tape = Tape()
    player = embedded(recording_of(WAV), tape)
    player.seek(SECONDS - 0.3)
    player.play()
    tape.take_sound(0.3)
    assert doing(player) is State.PLAYING
    tape.take(tape.delay + 0.06)
    assert doing(player) is State.ENDED
    assert player.position == pytest.approx(SECONDS, abs=0.001)
    player.pause()
    assert doing(player) is State.ENDED
    player.play()
    assert doing(player) is State.PLAYING
    assert player.position == 0.0
    tape.take_sound(0.3)
    assert player.position == pytest.approx(tape.place(), abs=NEAR)


def test_seeking_back_from_the_end_leaves_it_paused(embedded: Open, recording_of: RecordingOf) -> None:
    """The call is not heard again unasked."""
    tape = Tape()
    player = embedded(recording_of(WAV), tape)
    player.play()
    player.seek(SECONDS - 0.03)
    tape.take_to_the_end(player)
    player.seek(3.0)
    assert (player.state, player.position) == (State.PAUSED, 3.0)
    tape.take(0.3)
    assert (player.state, player.position) == (State.PAUSED, 3.0)


def test_a_seek_is_held_to_the_call(embedded: Open, recording_of: RecordingOf) -> None:
    """Before its beginning is the beginning, beyond its end the end."""
    player = embedded(recording_of(WAV))
    player.seek(-5)
    assert player.position == 0.0
    player.seek(500)
    assert player.position == pytest.approx(SECONDS, abs=0.001)


def test_seeks_in_quick_succession_add_up(embedded: Open, recording_of: RecordingOf) -> None:
    """The position is the new one at once, so five seconds three times over are fifteen, here held to the end."""
    player = embedded(recording_of(WAV))
    for _ in range(3):
        player.seek(player.position + 3)
    assert player.position == 9.0


def test_damage_is_told_once_and_played_past(embedded: Open, recording_of: RecordingOf, tmp_path: Path) -> None:
    """With the place; the sound after it is heard at its own time."""
    flac = next(made for made in FORMATS if made.codec == "flac")
    tape = Tape()
    player = embedded(spoiled(recording_of(flac), tmp_path / "bad.flac", share=0.5, length=3000), tape)
    player.play()
    tape.take_sound(SECONDS - 1)
    assert player.position == pytest.approx(tape.place(), abs=NEAR)
    tape.take_to_the_end(player)
    (told,) = player.notices()
    assert told.startswith("the recording is damaged near 0:0")
    assert player.notices() == ()


def test_an_end_before_its_time_is_told(embedded: Open, recording_of: RecordingOf, tmp_path: Path) -> None:
    """And the duration is the true one from then on."""
    tape = Tape()
    player = embedded(cut_short(recording_of(FORMATS[3]), tmp_path / "cut.wav", share=0.5), tape)
    assert player.duration == pytest.approx(SECONDS)
    player.seek(5.0)
    player.play()
    tape.take_to_the_end(player)
    assert player.duration == pytest.approx(SECONDS / 2, abs=0.01)
    assert player.position == pytest.approx(player.duration)
    assert player.notices() == ("the recording breaks off at 0:05, though its header promises 0:12",)
    player.seek(500)
    assert player.position == pytest.approx(player.duration)


@pytest.mark.parametrize("lose", [Tape.lose, lambda tape: tape.stall(5)], ids=["that says so", "that says nothing"])
def test_a_lost_device_pauses_and_a_clock_goes_on(
    embedded: Open, recording_of: RecordingOf, lose: Callable[[Tape], None]
) -> None:
    """It is told once; play then goes on in silence, in real time, even if the device comes back."""
    tape = Tape()
    player = embedded(recording_of(WAV), tape)
    player.play()
    tape.take_sound(0.6)
    lose(tape)
    assert doing(player) is State.PAUSED
    (told,) = player.notices()
    assert "sound device" in told
    assert player.notices() == ()
    at = player.position
    player.play()
    tape.take(3)
    began = time.monotonic()
    time.sleep(0.3)
    assert player.position == pytest.approx(at + time.monotonic() - began, abs=0.2)
    assert doing(player) is State.PLAYING
    player.close()
    assert tape.closed == 1


def test_after_closing_nothing_has_an_effect(embedded: Open, recording_of: RecordingOf) -> None:
    """It stays where it was, and may be closed again."""
    tape = Tape()
    player = embedded(recording_of(WAV), tape)
    player.play()
    tape.take_sound(0.6)
    at = player.position
    player.close()
    player.close()
    for act in (player.play, player.pause, lambda: player.seek(3), lambda: player.set_speed(2)):
        act()
    player.solo(Side.LEFT)
    assert (player.state, player.position, player.speed, player.side) == (State.CLOSED, at, 1.0, Side.BOTH)
    assert tape.closed == 1
