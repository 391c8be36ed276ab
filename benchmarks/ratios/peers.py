"""Others at the same work: the last 20 of one person, out of the same number of entries with the same words.

todoman keeps a file for each entry and an index over them, Taskwarrior a file with a line for each, jrnl one text.
todoman knows no "last 20": it is asked for what began since the 20th newest.
"""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from ratios.bench import HERE, Bench, agent_of, newest
from ratios.figures import Target, table
from ratios.others import others, program
from ratios.processes import Process

LAST = 20
SEARCHED = 20_000
"""Among so many of the newest reviews the 20 are surely found."""
TIMES = {"todoman": 12, "taskwarrior": 12, "jrnl": 50}


def peers(bench: Bench, workspace: Path) -> Sequence[str]:
    """The table: how many times as long as callreview each takes."""
    agent = agent_of(newest(workspace, 1)[0])
    mine = [review for review in newest(workspace, SEARCHED) if agent_of(review) == agent][:LAST]
    files = bench.folder / f"peers-{workspace.name}"
    if not files.exists():
        subprocess.run([sys.executable, HERE / "ratios/peer_files.py", workspace, files], check=True)
    asked = _asked(others(bench), files, agent, mine[-1].name[:10])
    if "taskwarrior" in asked and not (files / "task/pending.data").exists():
        task = asked["taskwarrior"].command
        subprocess.run([*task[:2], "import", files / "tasks.json"], check=True, capture_output=True)
    absent = [f"{name} is not here, and was not measured." for name in TIMES if name not in asked]
    ours = f"`list --agent {agent}`"
    figures = bench.measured({ours: bench.ours(workspace, "list", "--agent", agent), **asked})
    return [*table(figures, [Target(name, ours, at_least=TIMES[name]) for name in asked]), "", *absent]


def _asked(programs: Path, files: Path, agent: str, since: str) -> Mapping[str, Process]:
    """The question, put to each that is here."""
    lately = ("--category", agent, "--start", "after", f"{since} 00:00", "--sort", "start")
    said = {
        "todoman": ("todo", "--config", f"{files}/todoman.py", "list", *lately),
        "taskwarrior": ("task", f"rc:{files}/taskrc", f"project:{agent}", f"limit:{LAST}", "lately"),
        "jrnl": ("jrnl", "--config-file", f"{files}/jrnl.yaml", f"@{agent}", "-n", str(LAST)),
    }
    here = {name: program(programs, words[0]) for name, words in said.items()}
    return {name: Process((found, *said[name][1:]), files, {}) for name, found in here.items() if found}
