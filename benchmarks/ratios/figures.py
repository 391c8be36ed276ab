"""Processes that take turns, and what comes out of it: medians, and medians of the ratios of neighbours."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ratios.processes import Process, Ran, run

WARMING = 2
"""Rounds that fill the caches and count for nothing."""


@dataclass(frozen=True)
class Figures:
    """The runs of one process, a round each."""

    ran: Sequence[Ran]

    @property
    def wrong(self) -> str:
        """What was wrong with a run, if anything was."""
        return next((ran.wrong for ran in self.ran if ran.wrong), "")

    @property
    def milliseconds(self) -> float:
        """The median of how long it took."""
        return statistics.median(ran.seconds for ran in self.ran) * 1000

    @property
    def mib(self) -> float:
        """The most memory that any run took."""
        return max(ran.mib for ran in self.ran)

    def beside(self, other: "Figures") -> float:
        """How many times as long as *other* it took, round by round: the median."""
        return statistics.median(one.seconds / its.seconds for one, its in zip(self.ran, other.ran, strict=True))


@dataclass(frozen=True)
class Target:
    """A process by its name, the one it is held against, and how many times that it may take, or has to."""

    process: str
    beside: str
    at_most: float | None = None
    mib_at_most: float | None = None
    at_least: float | None = None

    @property
    def limits(self) -> str:
        """The limits in words."""
        limits = [
            *([f"{self.at_most}"] if self.at_most is not None else []),
            *([f"{self.mib_at_most:.0f} MiB"] if self.mib_at_most is not None else []),
            *([f"at least {self.at_least:.0f}"] if self.at_least is not None else []),
        ]
        return ", ".join(limits)

    def verdict(self, ratio: float, mib: float) -> str:
        """Whether they were kept; nothing where there are none."""
        kept = [
            self.at_most is None or ratio <= self.at_most,
            self.mib_at_most is None or mib <= self.mib_at_most,
            self.at_least is None or ratio >= self.at_least,
        ]
        return ("held" if all(kept) else "missed") if self.limits else ""


def in_turn(processes: Mapping[str, Process], environment: Mapping[str, str], rounds: int) -> Mapping[str, Figures]:
    """Run all *processes* one after the other, again and again."""
    return in_rounds(lambda: {name: run(process, environment) for name, process in processes.items()}, rounds)


def in_rounds(one_round: Callable[[], Mapping[str, Ran]], rounds: int, warming: int = WARMING) -> Mapping[str, Figures]:
    """What comes of *rounds* that each run the same processes, after some that warm."""
    turns = [one_round() for _ in range(warming + rounds)][warming:]
    return {name: Figures([turn[name] for turn in turns]) for name in turns[0]}


def table(figures: Mapping[str, Figures], targets: Sequence[Target]) -> Sequence[str]:
    """A Markdown table of *targets*, kept or not."""
    heads = ("what", "beside", "ratio", "at most", "", "ms", "MiB")
    rows = [heads, ["---"] * len(heads), *(_row(target, figures) for target in targets)]
    return [f"| {' | '.join(row)} |" for row in rows]


def _row(target: Target, figures: Mapping[str, Figures]) -> Sequence[str]:
    one, other = figures[target.process], figures[target.beside]
    wrong = one.wrong or other.wrong
    if wrong:
        return target.process, target.beside, "", target.limits, f"error: {_in_a_cell(wrong)}", "", ""
    ratio = one.beside(other)
    verdict = target.verdict(ratio, one.mib)
    return (
        target.process,
        target.beside,
        f"{ratio:.2f}",
        target.limits,
        verdict,
        f"{one.milliseconds:.0f}",
        f"{one.mib:.0f}",
    )


def _in_a_cell(text: str) -> str:
    """*text* on one line, with nothing in it that would move a cursor or end a cell."""
    shown = "".join(letter if letter.isprintable() and letter != "|" else " " for letter in text)
    return " ".join(shown.split())
