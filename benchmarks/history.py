"""How long `rubric history` takes over 500 commits of one rubric, and how many processes of git it starts.

Whole processes that take turns, beside three yardsticks: `git log --follow` of the same file, `rubric show`, which is
the program and one reading, and 50 of the versions read one by one. Twenty reviews lie in the workspace. The
processes are counted by a program called git on the path. Prints medians, and the median of the ratios of neighbours.

    python benchmarks/history.py [RUNS]
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from rubric_story import commits, story

RUNS = 7
COMMITS = 500
FEW = 50
REVIEWS = 20
AT_MOST = 2000
RUBRIC = "range-of-tolerance"
PROGRAM = (sys.executable, "-m", "callreview")
HISTORY = (*PROGRAM, "rubric", "history", RUBRIC)
ONE_BY_ONE = """
import pathlib
from callreview.readers.rubric_yaml import rubric_of
for path in pathlib.Path("texts").iterdir():
    assert rubric_of(path.read_bytes(), shown=path.name).rubric
"""
Environment = Mapping[str, str]


def main() -> None:
    """Measure, and print a table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    git = shutil.which("git") or sys.exit("there is no git here")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made).resolve()
        environment = sealed(folder)
        few, many = (workspace(folder / str(count), count, git, environment) for count in (FEW, COMMITS))
        commands: Mapping[str, tuple[Sequence[str], Path]] = {
            f"`git log --follow` of {COMMITS} commits": (
                [git, "log", "--follow", "--format=%H", "--", f"rubrics/{RUBRIC}.yaml"],
                many,
            ),
            "`rubric show`": ((*PROGRAM, "rubric", "show", RUBRIC), many),
            f"{FEW} versions read one by one": ([sys.executable, "-c", ONE_BY_ONE], few),
            f"`rubric history`, {FEW} commits": (HISTORY, few),
            f"`rubric history`, {COMMITS} commits": (HISTORY, many),
            f"`rubric history --format md`, {COMMITS} commits": ((*HISTORY, "--format", "md"), many),
        }
        taken: dict[str, list[float]] = {what: [] for what in commands}
        for _ in range(runs):
            for what, (command, where) in commands.items():
                taken[what].append(milliseconds(command, where, environment))
        started = {
            what: processes(command, where, environment, git, folder)
            for what, (command, where) in commands.items()
            if command[0] != git
        }
    show(taken, started)


def show(taken: Mapping[str, Sequence[float]], started: Mapping[str, int]) -> None:
    """The table."""
    beside = taken["`rubric show`"]
    print("| what | median ms | ratio to `rubric show` | git processes | at most ms |")
    print("| --- | --- | --- | --- | --- |")
    for what, each in taken.items():
        ratio = statistics.median(one / other for one, other in zip(each, beside, strict=True))
        limit = AT_MOST if "history" in what and str(COMMITS) in what else ""
        print(f"| {what} | {statistics.median(each):.0f} | {ratio:.2f} | {started.get(what, '')} | {limit} |")


def sealed(folder: Path) -> Environment:
    """Our environment, with nobody's config and home."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "CALLREVIEW_"))}
    home = folder / "home"
    home.mkdir()
    return {**kept, "HOME": str(home), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def workspace(folder: Path, count: int, git: str, environment: Environment) -> Path:
    """A workspace whose rubric has *count* commits behind it, with some reviews, and the texts in a folder."""
    run([*PROGRAM, "init", str(folder), "--no-git", "--belief", "We answer the worry."], folder.parent, environment)
    run([git, "init", "--quiet", "--initial-branch=main", "--template="], folder, environment)
    texts = tuple(story((folder / f"rubrics/{RUBRIC}.yaml").read_text(encoding="utf-8"), count))
    run([git, "fast-import", "--quiet"], folder, environment, told=b"".join(commits(texts, RUBRIC)))
    run([git, "reset", "--quiet", "--hard", "main"], folder, environment)
    (folder / "texts").mkdir()
    for number, text in enumerate(texts[:FEW]):
        (folder / f"texts/{number}.yaml").write_text(text, encoding="utf-8")
    example = (Path(__file__).parents[1] / "examples/call/review.json").read_text(encoding="utf-8")
    day = folder / "reviews/2026/11/21"
    day.mkdir(parents=True)
    for number in range(REVIEWS):
        name = f"2026-11-21-k7f3x9{chr(ord('a') + number // 5)}{number % 5 + 2}"
        (day / f"{name}.json").write_text(example.replace("2026-11-21-k7f3x9qd", name), encoding="utf-8")
    return folder


def milliseconds(command: Sequence[str], folder: Path, environment: Environment) -> float:
    """How long *command* runs."""
    begun = time.perf_counter()
    run(command, folder, environment)
    return (time.perf_counter() - begun) * 1000


def processes(command: Sequence[str], folder: Path, environment: Environment, git: str, scratch: Path) -> int:
    """How often *command* starts a git."""
    counting, log = scratch / "bin", scratch / "started"
    counting.mkdir(exist_ok=True)
    (counting / "git").write_text(f'#!/bin/sh\necho x >> "{log}"\nexec "{git}" "$@"\n')
    (counting / "git").chmod(0o755)
    log.write_text("")
    run(command, folder, {**environment, "PATH": f"{counting}{os.pathsep}{environment['PATH']}"})
    return log.read_text().count("x")


def run(command: Sequence[str], folder: Path, environment: Environment, told: bytes = b"") -> None:
    """Run *command*, which has to end well and say nothing on stderr that would go unread."""
    done = subprocess.run(command, cwd=folder, env=environment, input=told, capture_output=True, check=False)
    if done.returncode or (b"review" in done.stderr and "history" in command):
        sys.exit(f"{command}: {done.stderr.decode(errors='replace')}")


if __name__ == "__main__":
    main()
