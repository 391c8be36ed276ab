"""Where parts of a JSON tree stand in their text. Only the way to them is walked; all else is skipped at full speed.

The text is one that `json` has read, so that nothing is checked again.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from callreview.readers.transcripts.json_node import Node, Step

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, strict=False)
_Ways = dict[Step, "_Ways"]


class Places:
    """Finds lines and columns, both from 1, in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[tuple[Step, ...], int] = {}

    def __call__(self, nodes: Sequence[Node]) -> Mapping[Node, tuple[int, int]]:
        """Line and column of each of *nodes*; of the nearest part around it, where it is not in the text itself."""
        if not nodes:
            return {}
        paths = {node: node.path for node in nodes}
        ways: _Ways = {}
        for path in paths.values():
            inner = ways
            for step in path:
                inner = inner.setdefault(step, {})
        self._walk(_after_space(self._text, 0), (), ways)
        starts = [0, *(end.end() for end in re.finditer("\n", self._text))]
        return {node: _line_column(starts, self._offset(path)) for node, path in paths.items()}

    def _offset(self, path: tuple[Step, ...]) -> int:
        while path and path not in self._found:
            path = path[:-1]
        return self._found.get(path, 0)

    def _walk(self, at: int, path: tuple[Step, ...], ways: _Ways) -> int:
        """Note the value at *at*, and those on the *ways* inside it. Comes back with the offset after it."""
        self._found[path] = at
        sign = self._text[at]
        if not ways or sign not in "{[":
            return _DECODER.raw_decode(self._text, at)[1]
        at = _after_space(self._text, at + 1)
        index = 0
        while self._text[at] not in "}]":
            step: Step = index
            if sign == "{":
                key, at = _DECODER.raw_decode(self._text, at)
                step = str(key)
                at = _after_space(self._text, _after_space(self._text, at) + 1)
            at = self._walk(at, (*path, step), ways[step]) if step in ways else _DECODER.raw_decode(self._text, at)[1]
            at = _after_space(self._text, at)
            if self._text[at] == ",":
                at = _after_space(self._text, at + 1)
            index += 1
        return at + 1


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _line_column(starts: list[int], offset: int) -> tuple[int, int]:
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
