"""docs/commands.md says what every command's own help says."""

import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_commands_is_made_from_their_help() -> None:
    """docs/commands.md holds what docs/make_commands.py makes today."""
    made = subprocess.run([sys.executable, DOCS / "make_commands.py"], check=True, capture_output=True).stdout.decode()
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert made in page, "make it again with: python docs/make_commands.py --write"
