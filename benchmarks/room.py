"""What the listening room costs: an hour of two channels with ten thousand cues, at 80 by 24, in a terminal of its own.

Prints the time until the whole program shows its first screen (with the example call, with ten thousand cues alone, and
with the hour), its share of a core while the hour plays, measured and unmeasured, and its peak memory. Beside them
stands the time of importing Textual and PyAV bare. Linux only: it reads /proc.

    python benchmarks/room.py
"""

import fcntl
import os
import pty
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
from pathlib import Path

from playing import SIXTY, recording

CUES = 10_000
RUNS = 5
LISTENED = 20.0
UNTIL_MEASURED = 300
"""Seconds after which the sound of the hour is surely measured."""
SHOWN = b"heard enough"
"""What the first screen ends with, among the keys, where there is something to listen to."""
ASKED = b"Enter answers"
"""The same where there is a transcript alone, and the first question asks for words."""


class Seen:
    """The program in a terminal: its process, and what it has drawn so far."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        """Start it in *folder*."""
        self.begun = time.perf_counter()
        self.drawn = b""
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            environment = {**os.environ, "CALLREVIEW_OUTPUT": "null", "TERM": "xterm-256color", "HOME": str(folder)}
            os.execve(sys.executable, [sys.executable, "-m", "callreview", *arguments], environment)  # noqa: S606 # no shell is wanted
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        threading.Thread(target=self._read, daemon=True).start()

    def seconds_until(self, text: bytes) -> float:
        """Seconds from the start until *text* was drawn."""
        while text not in self.drawn:
            if time.perf_counter() - self.begun > 60:  # noqa: PLR2004 # nobody waits a minute
                sys.exit(f"nothing came: {self.drawn[-400:]!r}")
            time.sleep(0.002)
        return time.perf_counter() - self.begun

    def share(self) -> float:
        """How much of a core it takes for some seconds, in percent."""
        before = self._ticks()
        time.sleep(LISTENED)
        return 100 * (self._ticks() - before) / os.sysconf("SC_CLK_TCK") / LISTENED

    def peak(self) -> float:
        """The most memory it had, in MB."""
        status = Path(f"/proc/{self.child}/status").read_text(encoding="utf-8")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024

    def end(self) -> None:
        """Kill it."""
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)

    def _ticks(self) -> int:
        fields = Path(f"/proc/{self.child}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def _read(self) -> None:
        try:
            while drawn := os.read(self.terminal, 1 << 16):
                self.drawn += drawn
        except OSError:  # the other end is gone
            return


def main() -> None:
    """Measure, and print two tables."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        demo = [sys.executable, "-m", "callreview", "demo", str(folder / "demo")]
        subprocess.run(demo, check=True, stdin=subprocess.DEVNULL, capture_output=True)
        calls = folder / "demo" / "recordings"
        (calls / "six turns.vtt").write_text(cues(1.5, 6), encoding="utf-8")
        (calls / "cues.vtt").write_text(cues(1.5), encoding="utf-8")
        recording(calls, "mp3", SIXTY).rename(calls / "hour.mp3")
        (calls / "hour.vtt").write_text(cues(SIXTY / CUES), encoding="utf-8")
        bare = [seconds_of([sys.executable, "-c", "import textual.app, av"]) for _ in range(RUNS)]
        print("| to the first screen, whole program | median ms | ratio |\n| --- | --- | --- |")
        print(f"| importing Textual and PyAV bare | {1000 * statistics.median(bare):.0f} | 1.0 |")
        for name in ("call.mp3", "six turns.vtt", "cues.vtt", "hour.mp3"):
            took = [first_screen(folder / "demo", name) for _ in range(RUNS)]
            ratio = statistics.median(took) / statistics.median(bare)
            print(f"| {name} | {1000 * statistics.median(took):.0f} | {ratio:.2f} |")
        print()
        show_costs(folder / "demo")


def show_costs(folder: Path) -> None:
    """The hour, playing."""
    seen = Seen(folder, "listen", "recordings/hour.mp3")
    seen.seconds_until(SHOWN)
    print("| the hour, playing at 80 by 24 | |\n| --- | --- |")
    shares = [seen.share() for _ in range(UNTIL_MEASURED // int(LISTENED))]
    print(f"| share of a core in the first {LISTENED:.0f} s | {shares[0]:.1f} % |")
    print(f"| share of a core in the first minute | {statistics.mean(shares[:3]):.1f} % |")
    print(f"| the most in any {LISTENED:.0f} s after the first, while it is measured | {max(shares[1:]):.1f} % |")
    print(f"| share of a core once it is measured | {seen.share():.1f} % |")
    print(f"| peak memory | {seen.peak():.0f} MB |")
    seen.end()


def first_screen(folder: Path, name: str) -> float:
    """Seconds from Enter to the first screen."""
    seen = Seen(folder, "listen", f"recordings/{name}")
    took = seen.seconds_until(ASKED if name.endswith(".vtt") else SHOWN)
    seen.end()
    return took


def seconds_of(command: list[str]) -> float:
    """How long *command* takes."""
    begun = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - begun


def cues(every: float, count: int = CUES) -> str:
    """A WebVTT file of *count* cues of two speakers, one *every* so many seconds."""

    def at(seconds: float) -> str:
        return f"{int(seconds // 3600):02d}:{int(seconds // 60 % 60):02d}:{seconds % 60:06.3f}"

    words = "the bill and the meter and what happens next, said in one breath "

    def cue(number: int) -> str:
        speaker = ("Agent", "Customer")[number % 2]
        times = f"{at(number * every)} --> {at((number + 0.9) * every)}"
        return f"{times}\n<v {speaker}>{words * (1 + number % 3)}\n"

    return "WEBVTT\n\n" + "\n".join(map(cue, range(count)))


if __name__ == "__main__":
    main()
