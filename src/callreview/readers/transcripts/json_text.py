"""JSON text as a tree, however it was made: what no JSON may have is told or refused, and nothing can fill memory."""

import json
import re
from collections.abc import Iterator

from callreview.model.problem import Problem
from callreview.readers.spoken import quoted
from callreview.readers.transcripts.json_node import Json, Node
from callreview.readers.transcripts.pieces import Amiss

_MOST_PARTS = 2_000_000
"""Commas and brackets. A day of talk with a time for every word has fewer; a tree of more would fill the memory."""
_LONGEST_WHOLE = 18
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]')
_EXPORT = "export the transcript again"


def node_of(text: str, *, shown: str) -> tuple[Node, list[Amiss]] | Problem:
    """The root of the tree that *text* holds, and what is amiss with it; the Problem where it is no whole JSON."""
    if sum(text.count(sign) for sign in ",[{") > _MOST_PARTS:
        return _refused(shown, "has more parts than any transcript", "split it, or export it without single words")
    doubled = _Doubled()
    decoder = json.JSONDecoder(parse_int=_whole, object_pairs_hook=doubled.mapping, strict=False)
    try:
        tree: Json = decoder.decode(text)
    except json.JSONDecodeError as error:
        wrong = f"is not whole JSON ({error.msg.removesuffix(' at').lower()})"
        return Problem(shown, error.lineno, error.colno, "", wrong, _mending(text, error), "bad-json")
    except RecursionError:
        return _refused(shown, "is nested more deeply than any transcript", _EXPORT)
    return Node(tree), list(_told_twice(text)) if doubled.any else []


def _mending(text: str, error: json.JSONDecodeError) -> str:
    """What to do about *error*."""
    before, behind = text[: error.pos].rstrip()[-1:], text[error.pos : error.pos + 100].lstrip()
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return f"it may be cut short: {_EXPORT}"
    if (before == "," and behind[:1] in {"]", "}"}) or re.match(r",\s*[\]}]", behind):
        return f"there is a comma too many before the bracket: take it out, or {_EXPORT}"
    return _EXPORT


class _Doubled:
    """Makes mappings, and remembers whether a key came twice."""

    def __init__(self) -> None:
        self.any = False

    def mapping(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        made = dict(pairs)
        if len(made) < len(pairs):
            self.any = True
        return made


def _whole(digits: str) -> int | float:
    """A whole number; one of thousands of digits is only as exact as any number needs to be."""
    return int(digits) if len(digits) <= _LONGEST_WHOLE else float(digits)


def _told_twice(text: str) -> Iterator[Amiss]:
    """A word on each key that its mapping has already."""
    open_keys: list[set[str] | None] = []  # None is a list
    before = ""
    for token in _TOKEN.finditer(text):
        sign = token.group()
        if sign in {"{", "["}:
            open_keys.append(set() if sign == "{" else None)
        elif sign in {"}", "]"}:
            open_keys.pop()
        elif sign == ":" and open_keys and open_keys[-1] is not None:
            if before in open_keys[-1]:
                wrong = f"has the key {quoted(before[1:-1])} twice"
                line = text.count("\n", 0, token.start()) + 1
                several = f"{wrong}, the first of {{count}} keys that come twice"
                yield Amiss(line, wrong, "the last of them was read", "duplicate-key", several)
            open_keys[-1].add(before)
        before = sign


def _refused(shown: str, message: str, hint: str) -> Problem:
    return Problem(shown, 0, 0, "", message, hint, "bad-json")
