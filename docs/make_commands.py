# ruff: noqa: INP001 # a script, no package
"""Makes the part of docs/commands.md that every command's own `--help` says.

Prints it; with `--write` it is put into the page. A test holds the page current.
"""

import io
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path

from callreview.cli import run
from callreview.cli.app import commands

PAGE = Path(__file__).parent / "commands.md"
BEGINS, ENDS = "<!-- made by docs/make_commands.py -->\n", "<!-- made until here -->\n"
COLUMNS = "100"


def help_of(command: tuple[str, ...]) -> str:
    """What `callreview COMMAND --help` says."""
    said = io.StringIO()
    with redirect_stdout(said):
        run([*command, "--help"])
    return said.getvalue().strip("\n")


def main() -> None:
    """Print the part that is made, or put it into its page."""
    os.environ["COLUMNS"] = COLUMNS
    parts = [f"## callreview {' '.join(each)}\n\n```text\n{help_of(each)}\n```\n" for each in commands()]
    made = BEGINS + "\n" + "\n".join(parts) + "\n" + ENDS
    if sys.argv[1:] != ["--write"]:
        sys.stdout.buffer.write(made.encode())
        return
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    PAGE.write_text(before + made + after, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
