"""Choose a player for a recording, and open it.

PyAV and miniaudio take some hundredths of a second to load: they are imported here, when a recording is opened, and
the device is opened while PyAV loads.
"""

import shutil
import time
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from callreview.errors import CannotPlay
from callreview.plain_file import unreadable
from callreview.player.output import Output, output_of
from callreview.player.player import Player
from callreview.player.silent import Silent
from callreview.player.sound_file import head_of, not_sound

if TYPE_CHECKING:
    from callreview.player.device import Device
    from callreview.player.recording import Recording

NO_DEVICE = "no sound device was found, so a silent clock runs; the call can be followed, not heard"
NO_PLAYER = "callreview cannot make sound on this computer, so a silent clock runs; install mpv to hear the call"
SILENT = "the silent clock runs, as was asked for; the call can be followed, not heard"
MPV_INSTEAD = "callreview cannot make sound on this computer by itself, so mpv plays"


@dataclass(frozen=True)
class Opened:
    """A player, paused at the beginning, and sentences for the person about how it was chosen."""

    player: Player
    said: tuple[str, ...] = ()


def open_player(path: Path, *, shown: str, wanted: str | None = None, output: Output = Output.DEVICE) -> Opened:
    """A player for the recording at *path*, told to the person as *shown*.

    *wanted* is `embedded`, `mpv` or `silent`; None takes the first of them that this machine has. `CALLREVIEW_OUTPUT`
    can make *output* the null one. Where there is no sound device a silent clock runs, and `said` tells so.

    Raises CannotPlay where there is nothing to play at *path*, or the player that was wanted is not here.
    """
    head = head_of(path, shown=shown)
    if output_of() is Output.NULL:
        output = Output.NULL
    match wanted:
        case "embedded" if not _can_embed():
            raise CannotPlay(shown, "the embedded player is not on this machine", "choose another player")
        case "mpv" if not shutil.which("mpv"):
            raise CannotPlay(shown, "mpv is not on this machine", "install mpv, or choose another player")
        case "mpv":
            return _with_mpv(path, head, shown, output)
        case "silent":
            return _silently(path, head, shown, SILENT)
        case None if not _can_embed() and shutil.which("mpv"):
            return _with_mpv_or_silently(path, head, shown, output)
        case None if not _can_embed():
            return _silently(path, head, shown, NO_PLAYER)
        case _:
            return _embedded(path, head, shown, output)


def _can_embed() -> bool:
    """Whether PyAV is here, and a miniaudio that is as it was when this was written."""
    try:
        import_module("callreview.player.miniaudio_device")
    except (ImportError, AttributeError):
        return False
    return _has_av()


def _has_av() -> bool:
    return find_spec("av") is not None


def _embedded(path: Path, head: bytes, shown: str, output: Output) -> Opened:
    opening = _Opening(output)
    try:
        recording = _recording(path, head, shown)
    except BaseException:
        opening.give_up()
        raise
    from callreview.player.device import NoDevice  # noqa: PLC0415 # PyAV loads here, not before
    from callreview.player.embedded import Embedded  # noqa: PLC0415

    device = opening.device()
    if device is not None:
        try:
            return Opened(Embedded(path, recording, device))
        except NoDevice:
            device.close()
    duration, channels = recording.duration, recording.channels
    recording.close()
    return Opened(Silent(duration, channels, time.monotonic), (NO_DEVICE,))


class _Opening:
    """A sound device that is being opened while other things are done."""

    def __init__(self, output: Output) -> None:
        self._null = output is Output.NULL
        self._device: Device | None = None
        self._thread = Thread(target=self._open, name="callreview-device")
        self._thread.start()

    def device(self) -> "Device | None":
        """The device, once it is open; None where there is none."""
        self._thread.join()
        return self._device

    def give_up(self) -> None:
        """Close it again."""
        device = self.device()
        if device is not None:
            device.close()

    def _open(self) -> None:
        from callreview.player.device import NoDevice  # noqa: PLC0415
        from callreview.player.miniaudio_device import MiniaudioDevice  # noqa: PLC0415

        try:
            self._device = MiniaudioDevice(null=self._null)
        except NoDevice:
            self._device = None


def _recording(path: Path, head: bytes, shown: str) -> "Recording":
    """The recording, open, with sound in it. Raises CannotPlay."""
    import av  # noqa: PLC0415 # as above

    from callreview.player.recording import NoSound, Recording  # noqa: PLC0415

    try:
        recording = Recording(path)
        if recording.has_sound():
            return recording
        recording.close()
        if recording.rate:
            raise CannotPlay(shown, "holds no sound", "ask for the recording once more where it was made")
    except NoSound as none:
        raise CannotPlay(shown, str(none), none.remedy) from None
    except OSError as error:
        if not isinstance(error, av.EOFError):
            why = unreadable(error, path)
            raise CannotPlay(shown, why.message, why.hint) from None
    except av.FFmpegError:
        pass
    raise not_sound(head, shown=shown)


def _with_mpv(path: Path, head: bytes, shown: str, output: Output) -> Opened:
    from callreview.player.mpv import open_mpv  # noqa: PLC0415

    if _has_av():
        _recording(path, head, shown).close()
    player, is_heard = open_mpv(path, shown=shown, output=output)
    if is_heard:
        return Opened(player)
    duration, channels = player.duration, player.channels
    player.close()
    return Opened(Silent(duration, channels, time.monotonic), (NO_DEVICE,))


def _with_mpv_or_silently(path: Path, head: bytes, shown: str, output: Output) -> Opened:
    """By mpv, which nobody asked for; where it cannot be steered (Windows), by the clock."""
    try:
        opened = _with_mpv(path, head, shown, output)
    except CannotPlay:
        return _silently(path, head, shown, NO_PLAYER)
    return Opened(opened.player, (MPV_INSTEAD, *opened.said))


def _silently(path: Path, head: bytes, shown: str, why: str) -> Opened:
    if _has_av():
        recording = _recording(path, head, shown)
        duration, channels = recording.duration, recording.channels
        recording.close()
    else:
        duration, channels = _wave_shape(path)
    return Opened(Silent(duration, channels, time.monotonic), (why,))


def _wave_shape(path: Path) -> tuple[float | None, int]:
    """The duration and the channels of a wav, without PyAV; None and 1 of anything else."""
    import wave  # noqa: PLC0415

    try:
        with wave.open(str(path)) as file:
            return file.getnframes() / file.getframerate(), file.getnchannels()
    except (wave.Error, EOFError, OSError, ZeroDivisionError):
        return None, 1
