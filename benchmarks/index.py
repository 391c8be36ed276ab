"""How fast callreview answers from many reviews, against what its kind costs at least, and against others.

Whole processes that take turns; every figure is the median of the ratios of neighbours. The yardsticks are a bare
Python, a Typer that says hello or its help, and a Python that walks the reviews and looks at each file from outside.
Workspaces are made in FOLDER once, and kept there.

    python benchmarks/index.py [--folder FOLDER] [--rounds 15] [--million] [--only starting asking …]
"""

import argparse
import resource
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ratios.asking import asking, asking_lately, growth
from ratios.bench import Bench, R
from ratios.building import building
from ratios.changing import changing
from ratios.peers import peers
from ratios.processes import MIB
from ratios.starting import starting

ROUNDS = 15
SIZES = (1_000, 10_000, 100_000)
MILLION = 1_000_000
TWO_YEARS = 730
Part = Callable[[Bench, int], Sequence[str]]
PARTS: Mapping[str, tuple[str, Part]] = {
    "starting": ("Before there is anything to answer", lambda bench, size: starting(bench, bench.workspace(size))),
    "lately": ("Six months of two years", lambda bench, size: asking_lately(bench, bench.workspace(size, TWO_YEARS))),
    "changing": ("After a change", lambda bench, size: changing(bench, bench.workspace(size), size)),
    "building": ("The first index", lambda bench, size: building(bench, bench.workspace(size))),
    "peers": ("Others at the same work", lambda bench, size: peers(bench, bench.workspace(size))),
}
ASKING = "asking"


def main() -> None:
    """Measure, and print tables."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "callreview-benchmarks")
    asked.add_argument("--rounds", type=int, default=ROUNDS)
    asked.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    asked.add_argument("--million", action="store_true", help="a million reviews as well: 8 GB, and five minutes more")
    asked.add_argument("--only", nargs="+", choices=(ASKING, *PARTS), default=(ASKING, *PARTS))
    given = asked.parse_args()
    bench = Bench(given.folder.resolve(), given.rounds)
    sizes = [*given.sizes, *([MILLION] if given.million else [])]
    if ASKING in given.only:
        asked_of = []
        for size in sizes:
            asked_of.append(asking(bench, bench.workspace(size), size))
            show(f"{size:,} reviews", asked_of[-1].table())
        show(f"Growth, beside `{R}`", growth(asked_of))
        print(f"No process can show fewer MiB than the {own_mib():.0f} of the one that measured them.\n")
    for name, (title, part) in PARTS.items():
        if name in given.only:
            show(f"{title}, {given.sizes[-1]:,} reviews", part(bench, given.sizes[-1]))


def own_mib() -> float:
    """The memory of this process, which the kernel counts as that of every process it starts."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MIB


def show(title: str, lines: Sequence[str]) -> None:
    """A heading and what is under it, as soon as it is known."""
    print(f"### {title}\n", *lines, "", sep="\n", flush=True)


if __name__ == "__main__":
    main()
