"""The right player is opened for a recording, what cannot be played is refused in one sentence, and nothing hangs."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from callreview.errors import CannotPlay
from callreview.player.opening import NO_DEVICE, Opened, open_player
from callreview.player.output import Output, output_of
from callreview.player.player import State
from player.damage import cut_short
from player.recordings import FORMATS, MP3, WAV, Made
from player.sweep import sweep

RecordingOf = Callable[[Made], Path]

M4A = next(made for made in FORMATS if made.suffix == "m4a")


def refusal(path: Path, wanted: str | None = None) -> str:
    """The sentence *path* is refused with; the exit code is that of a recording."""
    with pytest.raises(CannotPlay) as refused:
        close(open_player(path, shown="call.mp3", wanted=wanted, output=Output.NULL))
    assert refused.value.exit_code == 6
    sentence = str(refused.value)
    assert sentence.startswith("call.mp3: ")
    assert sentence.count("; ") == 1
    assert "\n" not in sentence
    return sentence.removeprefix("call.mp3: ")


def close(opened: Opened) -> None:
    """Let go of the player."""
    opened.player.close()


def test_the_embedded_player_is_the_first_choice(recording_of: RecordingOf) -> None:
    """Nothing has to be said about it."""
    opened = open_player(recording_of(WAV), shown="call.wav", output=Output.NULL)
    assert (opened.player.name, opened.player.state, opened.said) == ("embedded", State.PAUSED, ())
    close(opened)


def test_the_environment_can_choose_the_null_output(recording_of: RecordingOf, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a test of the whole program needs no sound device."""
    monkeypatch.setenv("CALLREVIEW_OUTPUT", "null")
    opened = open_player(recording_of(WAV), shown="call.wav")
    assert (opened.player.name, opened.said) == ("embedded", ())
    close(opened)
    assert output_of({}) is output_of({"CALLREVIEW_OUTPUT": "loud"}) is Output.DEVICE


def test_the_silent_clock_can_be_asked_for(recording_of: RecordingOf) -> None:
    """It knows the duration and the channels, and says that nothing is heard."""
    opened = open_player(recording_of(MP3), shown="call.mp3", wanted="silent")
    assert (opened.player.name, opened.player.channels) == ("silent", 2)
    assert opened.player.duration == pytest.approx(12.0, abs=0.1)
    assert "not heard" in opened.said[0]
    close(opened)


@pytest.mark.skipif(Path("/dev/snd").exists() or sys.platform != "linux", reason="this machine may have a sound device")
def test_without_a_sound_device_a_silent_clock_runs_and_says_so(
    recording_of: RecordingOf, capfd: pytest.CaptureFixture[str]
) -> None:
    """And what ALSA and JACK write about it is not seen."""
    opened = open_player(recording_of(WAV), shown="call.wav")
    assert (opened.player.name, opened.said) == ("silent", (NO_DEVICE,))
    assert opened.player.duration == pytest.approx(12.0)
    close(opened)
    assert capfd.readouterr() == ("", "")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    """Before anything is loaded to play it."""
    (tmp_path / "call.mp3").touch()
    assert refusal(tmp_path / "call.mp3").startswith("is empty; ")


def test_text_is_refused_whatever_its_name(tmp_path: Path) -> None:
    """Also a playlist, which would have other files opened."""
    for text in ("Sam: Hello.\n", "#EXTM3U\n#EXTINF:10,\n/etc/passwd\n", "ffconcat version 1.0\nfile /etc/passwd\n"):
        (tmp_path / "call.mp3").write_text(text)
        assert refusal(tmp_path / "call.mp3").startswith("is text, not sound; ")


@pytest.mark.parametrize("name", ["call.wav", "call.mp3", "call.raw"])
@pytest.mark.parametrize("coded", [np.int16, np.uint8])
def test_sound_without_a_header_is_refused(tmp_path: Path, name: str, coded: type[np.integer]) -> None:
    """Nobody can know its rate, and noise would be all there is to hear."""
    (tmp_path / name).write_bytes((sweep(8_000) * 100 + 100).astype(coded).tobytes())
    assert refusal(tmp_path / name).startswith("has no header ")


def test_an_m4a_without_its_index_is_refused(recording_of: RecordingOf, tmp_path: Path) -> None:
    """As a recorder leaves it that was stopped."""
    path = cut_short(recording_of(M4A), tmp_path / "call.m4a", share=0.5)
    assert refusal(path).startswith("has lost its index (moov)")


def test_a_header_without_sound_is_refused(recording_of: RecordingOf, tmp_path: Path) -> None:
    """There is nothing to play."""
    path = tmp_path / "call.wav"
    path.write_bytes(recording_of(WAV).read_bytes()[:78])
    assert refusal(path).startswith("holds no sound; ")


def test_pictures_without_sound_are_refused(tmp_path: Path) -> None:
    """A screen recording, say."""
    path = tmp_path / "call.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width = stream.height = 64
        for _ in range(5):
            container.mux(stream.encode(av.VideoFrame(64, 64, "yuv420p")))
        container.mux(stream.encode(None))
    assert refusal(path).startswith("has pictures but no sound; ")


def test_an_unknown_codec_is_refused(recording_of: RecordingOf, tmp_path: Path) -> None:
    """A wav can hold anything; its header names what."""
    raw = bytearray(recording_of(WAV).read_bytes())
    at = raw.index(b"fmt ") + 8
    raw[at : at + 2] = b"\x77\x77"
    path = tmp_path / "call.wav"
    path.write_bytes(raw)
    assert refusal(path).startswith("is coded in a way that is not known here; ")


def test_what_is_no_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    """A folder, a pipe, and nothing at all."""
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path) == "is a folder; name a plain file"
    assert refusal(tmp_path / "pipe") == "is a pipe; name a plain file"
    assert refusal(tmp_path / "gone").startswith("is not there; ")


def test_a_name_that_reads_like_an_address_is_a_name(
    recording_of: RecordingOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FFmpeg would take `concat:` or `http:` for one."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(recording_of(WAV), tmp_path / "concat:call.wav")
    close(open_player(Path("concat:call.wav"), shown="concat:call.wav", output=Output.NULL))


def test_a_player_that_is_not_here_is_said_so(recording_of: RecordingOf, monkeypatch: pytest.MonkeyPatch) -> None:
    """When it was asked for by name."""
    monkeypatch.setenv("PATH", "")
    assert (
        refusal(recording_of(WAV), wanted="mpv") == "mpv is not on this machine; install mpv, or choose another player"
    )


# Python as it is on a machine for which there are no such wheels.
_WITHOUT = """
import sys
from pathlib import Path
for name in {missing}:
    sys.modules[name] = None
from callreview.player.opening import open_player, Output
opened = open_player(Path(sys.argv[1]), shown="call.wav", output=Output.NULL)
print(opened.player.name, opened.player.duration, opened.player.channels, opened.said)
opened.player.close()
"""


def without(path: Path, *missing: str, programs: str) -> str:
    """What a Python without *missing* says of opening *path* where *programs* is the PATH."""
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT.format(missing=missing), path],
        env={**os.environ, "PATH": programs},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_without_miniaudio_and_mpv_a_silent_clock_runs(recording_of: RecordingOf) -> None:
    """It still knows the length of the call, without PyAV of a wav at least."""
    no_device = without(recording_of(WAV), "_miniaudio", programs="")
    assert no_device.startswith("silent 12.0 2 (")
    assert "install mpv" in no_device
    nothing = without(recording_of(WAV), "_miniaudio", "av", programs="")
    assert nothing.startswith("silent 12.0 2 (")
    assert without(recording_of(MP3), "_miniaudio", "av", programs="").startswith("silent None 1 (")


def test_choosing_a_player_loads_none() -> None:
    """PyAV, miniaudio and numpy load when a recording is opened, and numpy not even then."""
    asking = (
        "import sys, callreview.player.opening, callreview.player.waveform;"
        "print([name for name in ('av', 'numpy', '_miniaudio', 'miniaudio') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", asking], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_playing_loads_no_numpy(recording_of: RecordingOf) -> None:
    """It takes longer to load than all that is needed for the first sound."""
    asking = (
        "import sys, pathlib; from callreview.player.opening import open_player, Output;"
        "player = open_player(pathlib.Path(sys.argv[1]), shown='', output=Output.NULL).player; player.play();"
        "player.seek(2); player.set_speed(2); player.close();"
        "print([name for name in ('numpy', 'miniaudio', 'ssl', 'textual') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", asking, recording_of(MP3)], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")
