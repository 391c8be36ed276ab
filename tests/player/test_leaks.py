"""A closed player leaves nothing behind: no thread, no open file, no process, and not a word on the terminal."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from callreview.errors import CannotPlay
from callreview.player.opening import open_player
from callreview.player.output import Output
from callreview.player.waveform import Measuring
from player.damage import spoiled
from player.recordings import MP3, WAV, Made
from programs import need

RecordingOf = Callable[[Made], Path]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="open files and threads are counted in /proc")


def standing() -> tuple[int, int, int]:
    """How many threads of Python's, threads of all kinds and open files there are."""
    return threading.active_count(), len([*Path("/proc/self/task").iterdir()]), len([*Path("/proc/self/fd").iterdir()])


@pytest.mark.parametrize("wanted", ["embedded", "mpv", "silent"])
@pytest.mark.parametrize("made", [WAV, MP3], ids=str)
def test_a_closed_player_leaves_nothing(recording_of: RecordingOf, wanted: str, made: Made) -> None:
    """Opened, played, sought, stretched and measured, three times over."""
    need(*(["mpv"] if wanted == "mpv" else []))
    path = recording_of(made)
    listen(path, wanted)  # what is loaded once stays
    before = standing()
    for _ in range(3):
        listen(path, wanted)
    assert_back_to(before)


def listen(path: Path, wanted: str) -> None:
    """Do what a person does with a player."""
    measuring = Measuring(path)
    measuring.begin()
    player = open_player(path, shown="call", wanted=wanted, output=Output.NULL).player
    player.play()
    player.seek(5)
    player.set_speed(1.5)
    player.close()
    measuring.close()


def test_a_recording_that_is_refused_leaves_nothing(tmp_path: Path) -> None:
    """The device that was being opened meanwhile is closed again."""
    path = tmp_path / "call.mp3"
    path.write_text("no sound")
    refuse(path)  # what is loaded once stays
    before = standing()
    for _ in range(3):
        refuse(path)
    assert_back_to(before)


def refuse(path: Path) -> None:
    """Meet a refusal."""
    with pytest.raises(CannotPlay, match="is text"):
        open_player(path, shown="call", output=Output.NULL)


def assert_back_to(before: tuple[int, int, int]) -> None:
    """A thread that was joined takes the system a moment to forget."""
    deadline = time.monotonic() + 5
    while is_more(standing(), before) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not is_more(standing(), before), f"{before} became {standing()}"


def is_more(now: tuple[int, ...], before: tuple[int, ...]) -> bool:
    """Whether there is more of anything."""
    return any(left > stood for left, stood in zip(now, before, strict=True))


@pytest.mark.parametrize("end", ["", "player.close()", "sys.exit(3)", "raise KeyboardInterrupt"])
def test_however_the_program_ends_it_ends_at_once_and_says_nothing(
    recording_of: RecordingOf, tmp_path: Path, end: str
) -> None:
    """Even from a damaged file, with a player that nobody closed."""
    path = spoiled(recording_of(MP3), tmp_path / "bad.mp3", share=0.5, length=3000)
    script = (
        "import sys, time, pathlib; from callreview.player.opening import open_player, Output;"
        "from callreview.player.waveform import Measuring;"
        "path = pathlib.Path(sys.argv[1]); measuring = Measuring(path); measuring.begin();"
        "player = open_player(path, shown='', output=Output.NULL).player; player.play(); player.seek(5);"
        f"time.sleep(0.3); {end}"
    )
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, timeout=10, check=False)
    assert done.stdout == ""
    assert done.stderr == "" or ("KeyboardInterrupt" in end and done.stderr.count("Traceback") == 1)
