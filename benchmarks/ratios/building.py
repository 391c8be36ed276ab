"""What the first index costs, against reading every review with orjson and forgetting it."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from ratios.bench import HERE, Bench
from ratios.figures import Target, in_rounds, table
from ratios.others import others
from ratios.processes import Process, Ran, run

ROUNDS = 3
READ, BUILT = "reading all with orjson", "`list`, the first ever"


def building(bench: Bench, workspace: Path) -> Sequence[str]:
    """The table."""
    python = str(others(bench) / "python")
    reading = Process((python, str(HERE / "floors/read_all.py"), str(workspace)), workspace, {})
    listing = bench.ours(workspace, "list")
    rounds = in_rounds(lambda: _built(bench, workspace, reading, listing), ROUNDS, warming=1)
    return table(rounds, [Target(BUILT, READ, 3.2)])


def _built(bench: Bench, workspace: Path, reading: Process, listing: Process) -> Mapping[str, Ran]:
    shutil.rmtree(workspace / ".callreview", ignore_errors=True)
    return {READ: run(reading, bench.environment), BUILT: run(listing, bench.environment)}
