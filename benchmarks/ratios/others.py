"""Programs of others, in a virtual environment of their own; each may be absent."""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

from ratios.bench import Bench

WANTED = ("orjson", "todoman", "jrnl")


def others(bench: Bench) -> Path:
    """The folder with their programs, installed now if they were not before."""
    place = bench.folder / "others"
    programs = place / ("Scripts" if sys.platform == "win32" else "bin")
    if not place.exists():
        venv.create(place, with_pip=True)
        for name in WANTED:
            asked = [str(programs / "python"), "-m", "pip", "install", "--quiet", name]
            if subprocess.run(asked, check=False, capture_output=True).returncode:
                print(f"{name} does not install here", file=sys.stderr)
    return programs


def program(programs: Path, name: str) -> str | None:
    """The program of that *name*: ours to install, or the system's."""
    return shutil.which(name, path=str(programs)) or shutil.which(name)
