"""callreview as a terminal shows it: forked as in `forked`, with its answers on a terminal of 100 columns."""

import fcntl
import multiprocessing
import os
import pty
import struct
import sys
import tempfile
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path

from forked import LOADED
from programs import PATIENCE_SECONDS, Ran

_SIZE = struct.pack("HHHH", 40, 100, 0, 0)


def run_drawn(folder: Path, *arguments: str) -> Ran:
    """Run `callreview ARGUMENTS` in *folder* on a terminal; nobody types. What it shows and tells comes as one."""
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload([*LOADED, "drawn"])
    with tempfile.TemporaryDirectory() as ends:
        shown = Path(ends, "shown")
        program = server.Process(target=_watched, args=(arguments, str(folder), dict(os.environ), str(shown)))
        program.start()
        program.join(PATIENCE_SECONDS)
        assert program.exitcode is not None, f"{arguments} does not end"
        return Ran(program.exitcode, shown.read_text(encoding="utf-8", errors="replace"), "")


def _watched(arguments: Sequence[str], folder: str, env: Mapping[str, str], shown: str) -> None:
    child, terminal = pty.fork()
    if child == 0:
        _callreview(arguments, folder, env)
    with Path(shown).open("wb") as kept:
        while True:
            try:
                said = os.read(terminal, 65_536)
            except OSError:  # so a terminal ends on Linux
                break
            if not said:
                break
            kept.write(said)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _callreview(arguments: Sequence[str], folder: str, env: Mapping[str, str]) -> None:
    fcntl.ioctl(1, termios.TIOCSWINSZ, _SIZE)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update({**env, "TERM": "xterm-256color"})
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 # as long as the process
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 # as above
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 # as above
    sys.argv = ["callreview", *arguments]
    from callreview.cli import main  # noqa: PLC0415 # loaded already, where it matters

    main()
