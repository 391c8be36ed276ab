"""The sound device of this machine, by miniaudio.

The compiled half of the package is used directly: the other half loads numpy, ssl and an HTTP client, which takes
longer than everything else on the way to the first sound, and it never gives its context back.
"""

import time
from collections.abc import Callable
from threading import Thread
from typing import Any

from _miniaudio import ffi, lib  # type: ignore[import-not-found] # compiled, without types

from callreview.player.device import PERIOD, Fill, NoDevice
from callreview.player.form import CHANNELS, FRAME_BYTES, RATE
from callreview.player.quiet import quiet

_PERIODS = 3
_PATIENCE = 2.0
# PulseAudio is asked to hold one period only, and the null output holds one; the others are kept full.
_HOLD_ONE = {"PulseAudio", "Null"}
_BACKENDS = ("wasapi", "dsound", "winmm", "coreaudio", "sndio", "audio4", "oss", "pulseaudio", "alsa", "jack")


class MiniaudioDevice:
    """One device, opened; it asks for sound from `start` on."""

    def __init__(self, *, null: bool = False) -> None:
        """Open the machine's default device, or one that keeps real time and makes no sound.

        Raises NoDevice where there is none.
        """
        self._fill: Fill | None = None
        self._lost: Callable[[], None] | None = None
        # Kept: the device calls back with it for as long as it lives.
        self._handle = ffi.new_handle(self)
        self._device = ffi.new("ma_device *")
        names = ("null",) if null else _BACKENDS
        backends = ffi.new("ma_backend[]", [getattr(lib, f"ma_backend_{name}") for name in names])
        # Each backend is tried until one has a device. ALSA and JACK say on fd 2 what they miss.
        with quiet():
            failed = lib.ma_device_init_ex(backends, len(names), ffi.NULL, self._config(), self._device)
        if failed:
            self._device = None
            raise NoDevice
        name = ffi.string(lib.ma_get_backend_name(self._device.pContext.backend)).decode()
        self.delay = PERIOD if name in _HOLD_ONE else PERIOD * _PERIODS

    def now(self) -> float:
        """Seconds that only go on."""
        return time.perf_counter()

    def start(self, fill: Fill, lost: Callable[[], None]) -> None:
        """Ask *fill* for sound until `close`. Raises NoDevice when the device has gone since it was opened."""
        self._fill, self._lost = fill, lost
        if lib.ma_device_start(self._device):
            raise NoDevice

    def close(self) -> None:
        """Stop, and let go of the device and its threads.

        One whose sound server has died is waited for in vain, and left to itself after `_PATIENCE` seconds.
        """
        self._lost = None
        device, self._device = self._device, None
        if device is not None:
            closing = Thread(target=lib.ma_device_uninit, args=(device,), name="callreview-device", daemon=True)
            closing.start()
            closing.join(_PATIENCE)

    # The names are those of the package's other half, whose callbacks take the place of ours should it be imported.
    def _data_callback(self, _device: object, output: object, _input: object, frames: int) -> None:
        if self._fill is not None:
            self._fill(memoryview(ffi.buffer(output, frames * FRAME_BYTES)))

    def _stop_callback(self, _device: object) -> None:
        if self._lost is not None:
            self._lost()

    def _config(self) -> Any:  # noqa: ANN401 # a struct of C
        config = ffi.new("ma_device_config *", lib.ma_device_config_init(lib.ma_device_type_playback))
        config.sampleRate = RATE
        config.playback.channels = CHANNELS
        config.playback.format = lib.ma_format_s16
        config.periodSizeInMilliseconds = int(PERIOD * 1000)
        config.periods = _PERIODS
        config.dataCallback = lib._internal_data_callback  # noqa: SLF001 # the package has no other
        config.stopCallback = lib._internal_stop_callback  # noqa: SLF001 # as above
        config.pUserData = self._handle
        return config


@ffi.def_extern(onerror=lambda *_: None)  # type: ignore[untyped-decorator] # as above
def _internal_data_callback(device: Any, output: object, asked: object, frames: int) -> None:  # noqa: ANN401 # of C
    if frames > 0 and device.pUserData:
        ffi.from_handle(device.pUserData)._data_callback(device, output, asked, frames)  # noqa: SLF001 # of this file


@ffi.def_extern(onerror=lambda *_: None)  # type: ignore[untyped-decorator] # as above
def _internal_stop_callback(device: Any) -> None:  # noqa: ANN401 # a struct of C
    if device.pUserData:
        ffi.from_handle(device.pUserData)._stop_callback(device)  # noqa: SLF001 # of this file
