"""How long callreview takes to say anything: its version, its help, what could be typed next, its first question."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from ratios.bench import Bench, H, P
from ratios.figures import Target, table

COMMANDS = "from callreview.cli.app import commands\nfor words in commands(): print(*words)"
ASKS = b"> "
"""What a question ends with."""


def starting(bench: Bench, workspace: Path) -> Sequence[str]:
    """The table."""
    helps = {f"`{' '.join((*words, '--help'))}`": (*words, "--help") for words in [[], *_commands()]}
    processes = {
        **bench.yardsticks(workspace),
        "`--version`": bench.ours(workspace, "--version"),
        "completion of a word": bench.ours(workspace, also=_tab("callreview", "li")),
        "completion of a value": bench.ours(workspace, also=_tab("callreview", "list", "--agent", "")),
        "first question of `listen --plain`": bench.drawn(workspace, "listen", "--plain", until=ASKS),
        **{name: bench.ours(workspace, *words) for name, words in helps.items()},
    }
    targets = [
        Target("`--version`", P, 1.25),
        Target("completion of a word", P, 1.25),
        Target("completion of a value", P, 2.2),
        *(Target(name, H, 0.5) for name in helps),
        Target("first question of `listen --plain`", H, 0.72),
    ]
    return table(bench.measured(processes), targets)


def _commands() -> Sequence[Sequence[str]]:
    """The words of every command there is. Asked of another process: this one stays small."""
    told = subprocess.run([sys.executable, "-c", COMMANDS], check=True, capture_output=True, text=True)
    return [line.split() for line in told.stdout.splitlines()]


def _tab(*words: str) -> dict[str, str]:
    """What bash says of a Tab after *words*, the last of which is being typed."""
    return {
        "_CALLREVIEW_COMPLETE": "complete_bash",
        "COMP_WORDS": "\n".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }
