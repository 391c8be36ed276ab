"""The page in docs/line-up.md is one that the program makes."""

import re
from pathlib import Path

from programs import Program

ROOT = Path(__file__).parents[2]
COMMANDS: tuple[tuple[object, ...], ...] = (
    ("listen", "--answers", ROOT / "examples" / "call" / "answers.yaml"),
    ("kudos", "add", "--agent", "noor", "--consent", "yes", "--words", "She said the worry back to me."),
    ("idea", "add", "--by", "deb", "--words", "Show us the last bill when a call comes in."),
    ("idea", "answer", "last", "--did", "--words", "The last bill is on the first screen since Monday."),
    (
        *("rubric", "raise", "range-of-tolerance", "cared-for"),
        *("--to", "wow", "--why", "Thank-you letters name warmth first."),
    ),
)


def undated(page: str) -> str:
    """*page* with every day as one."""
    return re.sub(r"\d{1,2} [A-Z][a-z]+ \d{4}", "23 November 2026", page)


def test_the_page_that_is_shown_is_made_by_the_program(run: Program) -> None:
    """From the example's review and a few commands; only its day is another."""
    for words in COMMANDS:
        ran = run(*words)
        assert ran.code == 0, ran.said
    made = run("export", "lineup", "--preview").stdout
    shown = (ROOT / "docs" / "line-up.md").read_text(encoding="utf-8")
    assert f"```markdown\n{undated(made)}```\n" in shown
