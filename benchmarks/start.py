"""From Enter to sound: how long `callreview listen` takes until a call is heard, against bare imports.

Whole processes that take turns, in a terminal of their own: `python -c "import textual.app, av"`, and the program up to
the first sample its player has put out (to a device that takes them in real time and is not heard), with the example
call and with an hour of two channels, which takes some minutes to make. Prints medians, and the medians of the ratios
of neighbours.

    python benchmarks/start.py [RUNS]
"""

import os
import pty
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playing import SIXTY, recording

RUNS = 15
CALLS = ("call.mp3", "hour.mp3")
LINES = (
    ("importing Textual and PyAV", ""),
    ("from Enter to sound, the example call", "1.5 times"),
    ("from Enter to sound, an hour of two channels", "1000 ms"),
)
BARE = "import textual.app, av"

# Runs in the program's own process. It waits for the player's module, so that nothing is imported earlier than usual,
# and ends the process with the first sample heard.
UNTIL_SOUND = """
import importlib.util, os, sys, threading, time

class Hook:
    @staticmethod
    def find_spec(name, path, target=None):
        if name != "callreview.player.embedded":
            return None
        sys.meta_path.remove(Hook)
        spec = importlib.util.find_spec(name)
        run = spec.loader.exec_module
        def exec_module(module):
            run(module)
            play = module.Embedded.play
            def heard(player):
                play(player)
                def watch():
                    while player.position <= 0:
                        time.sleep(0.0005)
                    os._exit(7)
                threading.Thread(target=watch, daemon=True).start()
            module.Embedded.play = heard
        spec.loader.exec_module = exec_module
        return spec

sys.meta_path.insert(0, Hook)
from callreview.cli import main
main()
"""
HEARD = 7


def seconds_in_a_terminal(folder: Path, code: str, *arguments: str) -> tuple[float, int]:
    """How long a Python process with *code* runs at a terminal, and its exit code."""
    environment = {**os.environ, "CALLREVIEW_OUTPUT": "null", "TERM": "xterm-256color", "HOME": str(folder)}
    for plain in ("ACCESSIBLE", "CALLREVIEW_PLAIN", "CALLREVIEW_PLAYER"):
        environment.pop(plain, None)
    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execve(sys.executable, [sys.executable, "-c", code, *arguments], environment)  # noqa: S606 # no shell is wanted
    while True:
        try:
            if not os.read(terminal, 1 << 16):
                break
        except OSError:  # the other end is gone
            break
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return time.perf_counter() - begun, os.waitstatus_to_exitcode(status)


def main() -> None:
    """Measure, and print a table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        demo = [sys.executable, "-m", "callreview", "demo", str(folder / "demo")]
        subprocess.run(demo, check=True, stdin=subprocess.DEVNULL, capture_output=True)  # our own program
        calls = folder / "demo" / "recordings"
        recording(calls, "mp3", SIXTY).rename(calls / "hour.mp3")
        turns = [one_turn(folder / "demo") for _ in range(runs + 2)][2:]  # the first two warm the disk's cache
    print("| what | median ms | ratio | at most |\n| --- | --- | --- | --- |")
    for number, (name, limit) in enumerate(LINES):
        ratio = statistics.median(turn[number] / turn[0] for turn in turns)
        print(f"| {name} | {statistics.median(turn[number] for turn in turns) * 1000:.0f} | {ratio:.2f} | {limit} |")


def one_turn(folder: Path) -> list[float]:
    """Seconds of the bare imports, and until each call is heard, one after the other."""
    ended = [seconds_in_a_terminal(folder, BARE)]
    ended += [seconds_in_a_terminal(folder, UNTIL_SOUND, "listen", f"recordings/{name}") for name in CALLS]
    if [code for _, code in ended] != [0, *(HEARD for _ in CALLS)]:
        sys.exit(f"a run ended with {ended}, so nothing was measured")
    return [seconds for seconds, _ in ended]


if __name__ == "__main__":
    main()
