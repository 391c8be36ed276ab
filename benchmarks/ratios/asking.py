"""How long questions take that a supervisor asks of all reviews."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from ratios.bench import Bench, F, H, R, agent_of, newest
from ratios.figures import Figures, Target, table

WHOLE = 100_000
"""What the targets over everything are about; the listings have theirs up to here."""
MIB = 32
HALF_A_YEAR = timedelta(days=182)
LISTINGS = ("`list --agent X`", "`list --feeling cared-for:not_ok`", "`show last`")
TEXT, MANY = "`list --text heating`", "`list --limit 10000`"
OVER_ALL = ("`trends`", "`standard`")


@dataclass(frozen=True)
class Asked:
    """Every question put to a workspace with so many `reviews`."""

    reviews: int
    figures: Mapping[str, Figures]

    def table(self) -> Sequence[str]:
        """What was measured, and whether the targets of that size were kept."""
        whole = self.reviews == WHOLE
        small = self.reviews <= WHOLE
        return table(
            self.figures,
            [
                *(Target(name, R, 0.55 if small else 1.0, MIB) for name in LISTINGS),
                *(Target(name, F, 0.45 if whole else None) for name in (LISTINGS if self.reviews >= WHOLE else ())),
                *(Target(_drawn(name), H, 0.8 if small else None) for name in LISTINGS),
                Target(TEXT, R, 0.6 if whole else None, MIB),
                *(Target(name, F, 1.0 if whole else None, MIB) for name in OVER_ALL),
                Target(MANY, R, 0.9 if whole else None),
            ],
        )


def asking(bench: Bench, workspace: Path, reviews: int) -> Asked:
    """Ask the workspace with so many *reviews*."""
    agent = agent_of(newest(workspace, 1)[0])
    listings = (("list", "--agent", agent), ("list", "--feeling", "cared-for:not_ok"), ("show", "last"))
    piped = {
        **dict(zip(LISTINGS, listings, strict=True)),
        TEXT: ("list", "--text", "heating"),
        **dict(zip(OVER_ALL, (("trends",), ("standard",)), strict=True)),
        MANY: ("list", "--limit", "10000"),
    }
    processes = {
        **bench.yardsticks(workspace),
        **{name: bench.ours(workspace, *words) for name, words in piped.items()},
        **{_drawn(name): bench.drawn(workspace, *piped[name]) for name in LISTINGS},
    }
    return Asked(reviews, bench.measured(processes))


def asking_lately(bench: Bench, workspace: Path) -> Sequence[str]:
    """The table for the last six months of a workspace."""
    last = date.fromisoformat(newest(workspace, 1)[0].name[:10])
    name, since = "`trends` of the last 6 months", (last - HALF_A_YEAR).isoformat()
    processes = {**bench.yardsticks(workspace), name: bench.ours(workspace, "trends", "--since", since)}
    return table(bench.measured(processes), [Target(name, F, 0.5, MIB)])


def growth(asked: Sequence[Asked]) -> Sequence[str]:
    """A Markdown table of the ratios to `typer hello`, a column for each size."""
    heads = ("what", *(f"{each.reviews:,}" for each in asked))
    rows = [heads, ["---"] * len(heads), *(_growing(name, asked) for name in (*LISTINGS, TEXT, *OVER_ALL, F))]
    return [f"| {' | '.join(row)} |" for row in rows]


def _growing(name: str, asked: Sequence[Asked]) -> Sequence[str]:
    ratios = (each.figures[name].beside(each.figures[R]) for each in asked)
    wrong = (each.figures[name].wrong for each in asked)
    return name, *("error" if bad else f"{ratio:.2f}" for ratio, bad in zip(ratios, wrong, strict=True))


def _drawn(name: str) -> str:
    return f"{name}, drawn"
