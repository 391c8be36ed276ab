"""Small edits of a file's bytes that leave every byte beside them as it was: marks, line ends and all."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass

_LINE_END = re.compile(r"(\r\n|\r|\n)")


@dataclass(frozen=True, order=True)
class Edit:
    """What stands from *start* to *end* becomes *new*.

    Places count characters of the file's text as `text_of` gives it: without a mark, every line end one LF.
    """

    start: int
    end: int
    new: str


def with_edits(raw: bytes, edits: Iterable[Edit]) -> bytes:
    """*raw*, which is UTF-8, after *edits*, which do not overlap. A new line ends as the line above it does."""
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = raw.removeprefix(mark).decode()
    ends = _LINE_END.findall(text)
    plain = _LINE_END.sub("\n", text)
    for edit in sorted(edits, reverse=True):
        above = plain.count("\n", 0, edit.start)
        line_end = (ends[max(above - 1, 0) :] or ["\n"])[0]
        start, end = (place + _wider(ends, plain.count("\n", 0, place)) for place in (edit.start, edit.end))
        text = text[:start] + edit.new.replace("\n", line_end) + text[end:]
    return mark + text.encode()


def _wider(ends: list[str], lines: int) -> int:
    """How many characters more than one each the first *lines* of *ends* take."""
    return sum(len(end) - 1 for end in ends[:lines])
