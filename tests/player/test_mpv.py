"""The player that is mpv: steered over a socket, with nothing of the user's, and gone when we are."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from callreview.player.opening import NO_DEVICE, open_player
from callreview.player.output import Output
from callreview.player.player import Player, Side, State
from player.recordings import FORMATS, WAV, Made
from programs import need

pytestmark = pytest.mark.realtime

RecordingOf = Callable[[Made], Path]
Open = Callable[[Path], Player]

NEAR = 0.1
TRIES = 3
"""A busy machine may be late once, and does not stay late."""


@pytest.fixture
def mpv() -> Iterator[Open]:
    """Opens mpv on a recording, with nothing put out, and closes it at the end."""
    need("mpv")
    with ExitStack() as players:

        def opened(path: Path) -> Player:
            player = open_player(path, shown="call", wanted="mpv", output=Output.NULL).player
            players.callback(player.close)
            return player

        yield opened


def until(true: Callable[[], bool]) -> None:
    """Wait for what another process does."""
    deadline = time.monotonic() + 5
    while not true():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.01)


def assert_runs(player: Player, speed: float) -> None:
    """The position goes on at *speed*, once mpv is there."""
    begin = player.position
    until(lambda: player.position > begin)
    off = [_off(player, speed)]
    while abs(off[-1]) > NEAR and len(off) < TRIES:
        off.append(_off(player, speed))
    assert abs(off[-1]) <= NEAR, off


def _off(player: Player, speed: float) -> float:
    """By how many seconds more than it should the position goes on in a quarter of a second."""
    begin, began = player.position, time.monotonic()
    time.sleep(0.25)
    return player.position - begin - (time.monotonic() - began) * speed


def test_it_is_paused_at_the_beginning(mpv: Open, recording_of: RecordingOf) -> None:
    """As every player is once opened."""
    player = mpv(recording_of(WAV))
    assert (player.name, player.state, player.position, player.channels) == ("mpv", State.PAUSED, 0.0, 2)
    assert player.duration == pytest.approx(12.0, abs=0.1)
    assert player.notices() == ()


@pytest.mark.parametrize("made", [WAV, FORMATS[4]], ids=str)
def test_the_position_keeps_real_time(mpv: Open, recording_of: RecordingOf, made: Made) -> None:
    """After play, seeks, each change of speed and of side, and a pause."""
    player = mpv(recording_of(made))
    player.play()
    assert_runs(player, 1.0)
    player.seek(6.0)
    assert_runs(player, 1.0)
    assert 6.0 < player.position < 7.5
    player.set_speed(2.0)
    assert_runs(player, 2.0)
    player.solo(Side.LEFT)
    assert player.side is (Side.LEFT if made.channels == 2 else Side.BOTH)
    assert_runs(player, 2.0)
    player.set_speed(0.1)
    assert player.speed == 0.75
    assert_runs(player, 0.75)
    player.pause()
    at = player.position
    time.sleep(0.2)
    assert player.state is State.PAUSED
    assert player.position == pytest.approx(at, abs=NEAR)


def test_the_end_holds_until_it_is_played_or_sought_again(mpv: Open, recording_of: RecordingOf) -> None:
    """Seeking back leaves it paused, playing begins anew."""
    player = mpv(recording_of(WAV))
    player.seek(11.8)
    player.play()
    until(lambda: player.state is State.ENDED)
    assert player.position == pytest.approx(12.0, abs=0.05)
    player.seek(3.0)
    assert (player.state, player.position) == (State.PAUSED, 3.0)
    time.sleep(0.2)
    assert player.state is State.PAUSED
    assert player.position == pytest.approx(3.0, abs=0.02)
    player.seek(500)
    player.play()
    until(lambda: player.state is State.ENDED)
    player.play()
    assert_runs(player, 1.0)
    assert player.position < 2


def test_when_mpv_dies_the_call_is_paused_and_it_is_said_once(mpv: Open, recording_of: RecordingOf) -> None:
    """Where it was; nothing more can be heard."""
    player = mpv(recording_of(WAV))
    player.seek(5.0)
    player.play()
    until(lambda: player.position > 5.1)
    (child,) = children()
    os.kill(child, signal.SIGKILL)
    until(lambda: player.state is State.PAUSED)
    assert 5.1 < player.position < 5.6
    (told,) = player.notices()
    assert "mpv" in told
    player.play()
    player.seek(1.0)
    assert (player.state, player.notices()) == (State.PAUSED, ())


def test_closing_leaves_no_process(mpv: Open, recording_of: RecordingOf) -> None:
    """And nothing has an effect after it."""
    player = mpv(recording_of(WAV))
    assert len(children()) == 1
    player.close()
    player.close()
    assert children() == []
    player.play()
    player.seek(5)
    player.set_speed(2)
    player.solo(Side.LEFT)
    assert (player.state, player.position, player.speed, player.side) == (State.CLOSED, 0.0, 1.0, Side.BOTH)
    assert player.notices() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="processes are told by /proc")
def test_mpv_dies_with_us(recording_of: RecordingOf) -> None:
    """Killed by a power that leaves no time for anything."""
    need("mpv")
    script = (
        "import sys, time; from pathlib import Path; from callreview.player.opening import open_player, Output;"
        "player = open_player(Path(sys.argv[1]), shown='', wanted='mpv', output=Output.NULL).player; player.play();"
        "print(flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", script, recording_of(WAV)], stdout=subprocess.PIPE) as ours:
        assert ours.stdout is not None
        ours.stdout.readline()
        (child,) = children(ours.pid)
        ours.kill()
    until(lambda: not is_alive(child))


def test_mpv_reads_nothing_of_the_users(mpv: Open, recording_of: RecordingOf, a_home_of_its_own: Path) -> None:
    """A configuration that would turn the sound off or end the call has no effect."""
    config = a_home_of_its_own / ".config" / "mpv"
    config.mkdir(parents=True)
    (config / "mpv.conf").write_text("speed=4\nstart=8\naudio=no\n")
    player = mpv(recording_of(WAV))
    player.play()
    assert_runs(player, 1.0)


@pytest.mark.skipif(Path("/dev/snd").exists() or sys.platform != "linux", reason="this machine may have a sound device")
def test_without_a_sound_device_a_silent_clock_runs_and_says_so(recording_of: RecordingOf) -> None:
    """As with the embedded player."""
    need("mpv")
    opened = open_player(recording_of(WAV), shown="call.wav", wanted="mpv")
    assert (opened.player.name, opened.said) == ("silent", (NO_DEVICE,))
    assert opened.player.duration == pytest.approx(12.0)
    assert opened.player.channels == 2
    opened.player.close()
    assert children() == []


def children(of: int | None = None) -> list[int]:
    """The processes that are children of ours, or of *of*."""
    tasks = Path(f"/proc/{of or os.getpid()}/task")
    return [int(child) for task in tasks.iterdir() for child in (task / "children").read_text().split()]


def is_alive(process: int) -> bool:
    """Whether it is there, and no mere memory of one."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
