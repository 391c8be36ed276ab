"""A plain list of customers: a name on each line. Blank lines, and a name that is there twice, do no harm."""

from pathlib import Path

from callreview.model.names import as_compared
from callreview.model.problem import Problem
from callreview.model.texts import LINE_AT_MOST
from callreview.readers.plain_file import raw_of
from callreview.readers.plain_text import text_of


def read_customers(path: Path, *, shown: str) -> tuple[str, ...] | Problem:
    """The names in the file at *path*, in its order, each once; or what is wrong with it, *shown* being its name."""
    raw = raw_of(path, shown=shown)
    text = raw if isinstance(raw, Problem) else text_of(raw, shown=shown)
    if isinstance(text, Problem):
        return text
    names: dict[str, str] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        name = " ".join(line.split())
        if len(name) > LINE_AT_MOST:
            return Problem(shown, number, 1, "", "is too long for a name", "write a name on each line", "too-long")
        if name:
            names.setdefault(as_compared(name), name)
    return tuple(names.values())
