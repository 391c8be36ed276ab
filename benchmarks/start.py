"""From Enter to sound: how long `callreview listen` takes until the example call is heard, against bare imports.

Whole processes that take turns, in a terminal of their own: `python -c "import textual.app, av"`, and the program up to
the first sample its player has put out (to a device that takes them in real time and is not heard). Prints medians,
and the median of the ratios of neighbours.

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

RUNS = 15
AT_MOST = 1.5
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
        bare, sound = [], []
        for run in range(runs + 2):
            pair = (
                seconds_in_a_terminal(folder, BARE),
                seconds_in_a_terminal(folder / "demo", UNTIL_SOUND, "listen", "recordings/call.mp3"),
            )
            if pair[0][1] != 0 or pair[1][1] != HEARD:
                sys.exit(f"a run ended with {pair}, so nothing was measured")
            if run > 1:  # the first two warm the disk's cache
                bare.append(pair[0][0])
                sound.append(pair[1][0])
    ratio = statistics.median(one / other for one, other in zip(sound, bare, strict=True))
    print("| what | median ms | ratio | at most |\n| --- | --- | --- | --- |")
    print(f"| importing Textual and PyAV | {statistics.median(bare) * 1000:.0f} | 1.0 | |")
    print(f"| from Enter to sound | {statistics.median(sound) * 1000:.0f} | {ratio:.2f} | {AT_MOST} |")


if __name__ == "__main__":
    main()
