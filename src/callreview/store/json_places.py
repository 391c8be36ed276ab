"""Where in a JSON text each key and each part of a list stands. Only a text with a fault is looked through."""

import json
import re
from bisect import bisect_right

Step = str | int
"""A key, or an index from 0."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_NO_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})


class Places:
    """The places of one text that Python's `json` could read, keys twice and NaN included."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line_starts = [0, *(end.end() for end in re.finditer("\n", text))]
        self._found: dict[tuple[Step, ...], int] = {}
        self.twice: list[tuple[str, str, int]] = []
        """Each key that its place has already: the place, the key, and the offset of the second."""
        self.no_numbers: list[tuple[str, int]] = []
        """Each NaN or Infinity, with its offset."""
        self._look_through()

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of *offset*, both from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def place(self, steps: tuple[Step, ...]) -> tuple[tuple[Step, ...], tuple[int, int]]:
        """As many of *steps* as lead somewhere in the text, and the line and column they lead to.

        Steps that name nothing in the text are passed over: pydantic puts the branches of a choice among them.
        """
        known: tuple[Step, ...] = ()
        for step in steps:
            if (*known, step) in self._found:
                known = (*known, step)
        return known, self.line_column(self._found.get(known, 0))

    def _look_through(self) -> None:
        path: list[Step | None] = []  # the step under the cursor in each open level; None awaits a key
        for token in _TOKEN.finditer(self._text):
            sign, at = token.group(), token.start()
            if sign in _NO_NUMBERS:
                self.no_numbers.append((sign, at))
            if sign in "}]":
                path.pop()
            elif sign == ",":
                path[-1] = path[-1] + 1 if isinstance(path[-1], int) else None
            elif sign != ":":
                if path and path[-1] is None:
                    path[-1] = self._key(path[:-1], sign, at)
                elif path and isinstance(path[-1], int):
                    self._found[_steps(path)] = at
                if sign in "{[":
                    path.append(None if sign == "{" else 0)

    def _key(self, path: list[Step | None], sign: str, at: int) -> str:
        key: str = json.loads(sign)
        steps = (*_steps(path), key)
        if steps in self._found:
            self.twice.append((spelled(steps[:-1]), key, at))
        self._found.setdefault(steps, at)
        return key


def spelled(steps: tuple[Step, ...]) -> str:
    """The steps as a person reads them: `impression.because[0].words`; nothing for the whole."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


def _steps(path: list[Step | None]) -> tuple[Step, ...]:
    return tuple(step for step in path if step is not None)
