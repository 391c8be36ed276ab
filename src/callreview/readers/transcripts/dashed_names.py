"""Names with a dash, a bar or a tab behind them (`Agent - Good morning`), where the whole file shows them."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from callreview.readers.transcripts.lines import Line
from callreview.readers.transcripts.name_shapes import NAME, begins_a_sentence, is_capital, states_nobody_else

_DASHED = re.compile(rf"({NAME})(?:[ \t]+[-–—][ \t]+|[ ]*\t[ \t]*|[ ]?\|[ \t]*|[ ]{{2,20}})(?=\S)")  # noqa: RUF001 # dashes that people use
_MOST_WORDS = 4
_MOST_NAMES = 8


def with_dashed_names(lines: Sequence[Line], beginnings: int) -> list[Line]:
    """*lines*, with the names before dashes. *beginnings* counts the lines with which a turn may begin."""
    dashed = [_label_of(line) for line in lines]
    met = Counter(label for label, _ in filter(None, dashed))
    known = {line.name.casefold() for line in lines if line.name}
    names = {label for label in met if label.casefold() in known} if known else _names_among(met, beginnings)
    return [
        replace(line, name=label[0], words=label[1]) if label and label[0] in names else line
        for line, label in zip(lines, dashed, strict=True)
    ]


def _label_of(line: Line) -> tuple[str, str] | None:
    found = _DASHED.match(line.words) if line.name is None else None
    if not found or len(found[1].split()) > _MOST_WORDS or not re.search(r"[^\W\d_]", found[1]):
        return None
    return found[1].strip(), line.words[found.end() :]


def _names_among(met: Counter[str], beginnings: int) -> AbstractSet[str]:
    """Those that come again, or are roles, if few of them head most turns; with them, what is written as they are."""
    may_be = {name: times for name, times in met.items() if is_capital(name) and not begins_a_sentence(name)}
    again = {name: times for name, times in may_be.items() if times > 1 or states_nobody_else(name)}
    if not again or sum(again.values()) * 2 <= beginnings or len(may_be) > _MOST_NAMES:
        return set()
    return may_be.keys()
