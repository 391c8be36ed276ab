"""An mpv process of our own, and the line to it: JSON over one end of a socket pair.

mpv holds the other end and leaves when ours closes, however we end. Windows has no socket that a child can inherit;
mpv would take a named pipe there, which is not built: there is no link on Windows.
"""

import json
import shutil
import socket
import subprocess
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread

Told = Callable[[Mapping[str, object]], None]
Word = str | float | bool

_PATIENCE = 2.0
_OPTIONS = (
    "--no-config",
    "--no-terminal",
    "--no-video",
    "--pause",
    "--keep-open=yes",
    "--hr-seek=yes",
    "--audio-pitch-correction=yes",
    "--audio-buffer=0.1",
    "--audio-fallback-to-null=yes",
    # Nothing but this one file is opened: no scripts, no playlist, nothing that lies beside it.
    "--load-scripts=no",
    "--ytdl=no",
    "--demuxer=lavf",
    "--audio-file-auto=no",
    "--sub-auto=no",
    "--input-media-keys=no",
)


class NoLink(Exception):
    """mpv cannot be started, or not be steered on this system."""


class MpvLink:
    """One mpv with one file. *told* gets each message in a thread of its own; *gone* is called when mpv leaves."""

    def __init__(self, path: Path, options: tuple[str, ...], told: Told, gone: Callable[[], None]) -> None:
        """Start mpv on *path*. Raises NoLink."""
        program = shutil.which("mpv")
        if program is None or not hasattr(socket, "AF_UNIX"):
            raise NoLink
        self._told, self._gone = told, gone
        self._closing = Lock()
        self._ours, theirs = socket.socketpair()
        with theirs:
            try:
                self._process = subprocess.Popen(  # noqa: S603 # a list of arguments, none of them read as an option
                    [program, *_OPTIONS, *options, f"--input-ipc-client=fd://{theirs.fileno()}", "--", path.absolute()],
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,  # Ctrl-C is meant for us
                )
            except OSError as error:
                self._ours.close()
                raise NoLink from error
        self._thread = Thread(target=self._listen, name="callreview-mpv", daemon=True)
        self._thread.start()

    def send(self, *command: Word | int, number: int = 0) -> None:
        """Have mpv do *command*; its answer bears *number*. Without effect once mpv is gone."""
        with suppress(OSError):
            self._ours.sendall(json.dumps({"command": command, "request_id": number}).encode() + b"\n")

    def watch(self, *properties: str) -> None:
        """Be told each of *properties* now and whenever it changes."""
        for number, name in enumerate(properties, start=1):
            self.send("observe_property", number, name)

    def close(self) -> None:
        """Send mpv away and wait until it has gone. May be called more than once, never from *told* or *gone*."""
        with self._closing:
            with suppress(OSError):
                self._ours.shutdown(socket.SHUT_RDWR)
            self._thread.join()
            self._ours.close()
            try:
                self._process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def _listen(self) -> None:
        with suppress(OSError), self._ours.makefile("rb") as lines:
            for line in lines:
                with suppress(ValueError):
                    self._told(json.loads(line))
        self._gone()
