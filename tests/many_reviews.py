"""Workspaces with as many reviews as a test is about, made as the benchmarks make theirs."""

import subprocess
import sys
from pathlib import Path

GENERATOR = Path(__file__).parents[1] / "benchmarks" / "workspaces.py"


def with_many_reviews(folder: Path, reviews: int, *, days: int | None = None, seed: int = 1) -> Path:
    """A new workspace in *folder*, with so many *reviews* from so many *days*: the same ones each time.

    The last day is 20 November 2026. A thousand take half a second.
    """
    asked = ["--reviews", str(reviews), "--seed", str(seed), *(["--days", str(days)] if days else [])]
    subprocess.run([sys.executable, GENERATOR, folder, *asked], check=True, capture_output=True)
    return folder


def with_a_quarter(folder: Path, *, seed: int = 1) -> Path:
    """A new workspace in *folder*, with all that a team of twelve keeps in the 13 weeks up to 20 November 2026."""
    subprocess.run(
        [sys.executable, GENERATOR, folder, "--quarter", "--seed", str(seed)], check=True, capture_output=True
    )
    return folder
