"""With miniaudio's null output, which keeps real time, the position keeps to the clock on the wall."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from callreview.player.device import PERIOD
from callreview.player.embedded import Embedded
from callreview.player.opening import open_player
from callreview.player.output import Output
from callreview.player.player import Player, State
from player.recordings import FORMATS, MP3, Made

pytestmark = pytest.mark.realtime

RecordingOf = Callable[[Made], Path]

NEAR = 0.1
TRIES = 3
"""A busy machine may be late once, and does not stay late."""


@pytest.mark.parametrize("made", FORMATS, ids=str)
def test_the_position_keeps_real_time(recording_of: RecordingOf, made: Made) -> None:
    """After play, after a seek and after a change of speed, in each format."""
    player = open_player(recording_of(made), shown="call", output=Output.NULL).player
    try:
        player.play()
        assert_runs(player, 1.0)
        player.seek(6.0)
        assert_runs(player, 1.0)
        assert 6.0 < player.position < 7.0
        player.set_speed(2.0)
        assert_runs(player, 2.0)
    finally:
        player.close()


def assert_runs(player: Player, speed: float) -> None:
    """The position goes on at *speed*, once its sound is ready and what the device had before is heard."""
    assert isinstance(player, Embedded)
    deadline = time.monotonic() + 5
    while not player.ahead and time.monotonic() < deadline:
        time.sleep(0.005)
    time.sleep(2.5 * PERIOD)
    off = [_off(player, speed)]
    while abs(off[-1]) > NEAR and len(off) < TRIES:
        off.append(_off(player, speed))
    assert abs(off[-1]) <= NEAR, off


def _off(player: Player, speed: float) -> float:
    """By how many seconds more than it should the position goes on in some tenths of a second."""
    begin, began = player.position, time.monotonic()
    time.sleep(0.15)
    return player.position - begin - (time.monotonic() - began) * speed


def test_a_pause_holds_and_the_end_is_met(recording_of: RecordingOf) -> None:
    """As on a real device."""
    player = open_player(recording_of(MP3), shown="call", output=Output.NULL).player
    try:
        player.play()
        time.sleep(0.2)
        player.pause()
        time.sleep(0.15)  # what the device had is heard
        stood = player.position
        time.sleep(0.1)
        assert player.position == stood
        player.seek(11.9)
        player.play()
        deadline = time.monotonic() + 2
        while player.state is State.PLAYING and time.monotonic() < deadline:
            time.sleep(0.01)
        assert player.state is State.ENDED
        assert player.position == pytest.approx(12.0, abs=0.01)
    finally:
        player.close()
