"""What every measurement needs: our program, the yardsticks, a sealed home, and workspaces that are made once."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ratios.figures import Figures, in_turn
from ratios.processes import Process, sealed

HERE = Path(__file__).resolve().parents[1]
HELLO = str(HERE / "floors/hello_typer.py")
WALK = str(HERE / "floors/walk_and_stat.py")
AGENT = re.compile(rb'"agent": "([^"]*)"')
P, H, R, F = "python", "typer --help", "typer hello", "walk and stat"


@dataclass(frozen=True)
class Bench:
    """Where things are made and measured. `rounds` is how often processes take turns."""

    folder: Path
    rounds: int

    @cached_property
    def environment(self) -> Mapping[str, str]:
        """What every process gets: a home of its own, with nothing in it."""
        home = self.folder / "home"
        home.mkdir(parents=True, exist_ok=True)
        return sealed(home)

    @cached_property
    def program(self) -> str:
        """The callreview that this Python has."""
        program = Path(sys.executable).with_name("callreview")
        return str(program) if program.exists() else sys.exit(f"there is no {program}: install the project first")

    def ours(self, workspace: Path, *arguments: str, also: Mapping[str, str] | None = None) -> Process:
        """Our program in *workspace*, into a pipe."""
        return Process((self.program, *arguments), workspace, also or {})

    def drawn(self, workspace: Path, *arguments: str, until: bytes = b"") -> Process:
        """Our program in *workspace*, on a terminal."""
        return Process((self.program, *arguments), workspace, {}, terminal=True, until=until)

    def yardsticks(self, workspace: Path) -> Mapping[str, Process]:
        """What others need at least, by their names."""
        commands = {P: ("-c", "pass"), H: (HELLO, "--help"), R: (HELLO, "hello"), F: (WALK, str(workspace))}
        return {
            name: Process((sys.executable, *words), workspace, {}, speaks=name != P) for name, words in commands.items()
        }

    def measured(self, processes: Mapping[str, Process]) -> Mapping[str, Figures]:
        """*processes* taking turns."""
        return in_turn(processes, self.environment, self.rounds)

    def workspace(self, reviews: int, days: int | None = None) -> Path:
        """The workspace of so many *reviews*, made now if it was not made before."""
        place = self.folder / (f"{reviews}-in-{days}-days" if days else f"{reviews}")
        if not place.exists():
            half = Path(tempfile.mkdtemp(prefix="half-made-", dir=self.folder)) / "workspace"
            asked = ["--reviews", str(reviews), *(["--days", str(days)] if days else [])]
            subprocess.run([sys.executable, HERE / "workspaces.py", half, *asked], check=True, stdout=sys.stderr)
            half.rename(place)
            half.parent.rmdir()
        return place


def newest(workspace: Path, count: int) -> list[Path]:
    """The files of the newest *count* reviews, newest first."""
    found: list[Path] = []
    for folder, inner, files in os.walk(workspace / "reviews"):
        inner.sort(reverse=True)
        found += [Path(folder) / name for name in sorted(files, reverse=True)]
        if len(found) >= count:
            break
    return found[:count]


def agent_of(review: Path) -> str:
    """Who took the call of that review."""
    found = AGENT.search(review.read_bytes())
    return found[1].decode() if found else sys.exit(f"{review} names no agent")
