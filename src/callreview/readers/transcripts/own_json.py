"""What `callreview transcript --format json` wrote, read back: the same turns, and the source they came from.

What was told when it was written is told again, with the line it had then.
"""

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import Keys, said_in
from callreview.readers.transcripts.pieces import Amiss, Pieces
from callreview.readers.transcripts.turns import on_one_line

_KEYS = Keys(("text",), ("start",), ("end",))
_LONGEST_NAME = 40


def fits(root: Node) -> bool:
    """Whether *root* is of this kind."""
    return root["turns"].is_list and "source" in root


def source_of(root: Node) -> str:
    """The kind of the file that it was made from."""
    return on_one_line(root["source"].text)[:_LONGEST_NAME] or "callreview"


def read(root: Node) -> Pieces:
    """The turns as they are."""
    yield from said_in(root["turns"], _KEYS, lambda part: part["speaker"].label)
    for problem in root["problems"]:
        line, message = problem["line"].value, on_one_line(problem["message"].text)
        if message:
            at = f" at line {line}" if isinstance(line, int) and line else ""
            hint = f"this was told{at} of the {source_of(root)} it was made from"
            yield Amiss(problem, message, hint, "told-before")
