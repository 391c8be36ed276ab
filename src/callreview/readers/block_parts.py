"""YAML text cut into the parts that people change one at a time, each parsed once however often it is met.

A text is cut only at lines that begin a key, or a dash, at the very indentation of its first one. Inside a quote or a
bracket such a line is no key; but then what stands before the cut has an open quote or bracket, and is no YAML by
itself. So where every part is sound, together they say what the whole says; where one is not, nothing is said here.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from callreview.readers.tree import Value
from callreview.readers.yaml_guard import refused_at_sight
from callreview.readers.yaml_scalar import meaning
from callreview.readers.yaml_tree import tree_of

LONGEST = 40_000
"""Characters of a text that is cut: nothing sound of that length has more parts than the guard allows."""
_DEEPEST = 8

_UNSAID = r"(?:[ ]*(?:#[^\n]*)?\n)*"
_KEY = r"[$a-z_]+:(?=[ \n]|\Z)"
_BEGINS = re.compile(rf"{_UNSAID}(?P<indent>[ ]*)(?:(?P<dash>- )|{_KEY})")
_KEY_ALONE = re.compile(
    rf"(?P<indent>[ ]*)(?P<key>[$\w]+):(?:[ ]+#[^\n]*|[ ]*)\n(?={_UNSAID}(?P<below>[ ]*)(?:(?P<dash>- )|{_KEY}))"
)
_DASH_AND_KEY = re.compile(rf"[ ]*- (?={_KEY})")
# One line of plain words. Every other way to write a value is left to the parser.
_PLAIN = re.compile(rf"[ ]*(?P<key>[$a-z_]+): +(?P<words>[^\W\d_](?:[^:#\n\t]|:(?=[^ \n\t])|(?<=[^ ])#)*)\n{_UNSAID}")
_NO_TEXT = frozenset({"null", "true", "false"})
_DOCUMENT_BEGINS = re.compile(rf"\A({_UNSAID})---[ ]*\n")
_DOCUMENT_MARKS = ("---", "...")


class _Unsound(Exception):
    """A part is no YAML by itself."""


class BlockParts:
    """Values of texts, from parts that are remembered."""

    def __init__(self) -> None:
        self._pairs: dict[str, tuple[str, Value]] = {}
        self._entries: dict[str, Value] = {}

    def value_of(self, text: str) -> Value:
        """What the YAML document *text* holds; None where that cannot be told from its parts."""
        if refused_at_sight(text):  # what stands between the parts is in none of them
            return None
        body = _DOCUMENT_BEGINS.sub(r"\1", text)
        if (
            len(body) > LONGEST
            or body.startswith(_DOCUMENT_MARKS)
            or any(f"\n{mark}" in body for mark in _DOCUMENT_MARKS)
        ):
            return None
        try:
            return self._block(body, 0)
        except _Unsound:
            return None

    def _block(self, text: str, depth: int) -> Value:
        """The keys, or the entries, that *text* consists of. Raises _Unsound."""
        first = _BEGINS.match(text)
        if first is None or depth > _DEEPEST:
            return _parsed(text)
        if first["dash"]:
            return [self._entry(part, depth) for part in _cut(text, f"{first['indent']}- ")]
        value: dict[str, Value] = {}
        for part in _cut(text, f"{first['indent']}{_KEY}"):
            key, said = self._pair(part, depth)
            if key in value:
                raise _Unsound
            value[key] = said
        return value

    def _entry(self, part: str, depth: int) -> Value:
        """The value behind the dash that *part* begins with. Raises _Unsound."""
        if part not in self._entries:
            head = _DASH_AND_KEY.match(part)
            if head:
                self._entries[part] = self._block(" " * head.end() + part[head.end() :], depth + 1)
            else:
                said = _parsed(part)
                if not isinstance(said, list) or len(said) != 1:
                    raise _Unsound
                self._entries[part] = said[0]
        return self._entries[part]

    def _pair(self, part: str, depth: int) -> tuple[str, Value]:
        """The key that *part* begins with, and its value. Raises _Unsound."""
        if part not in self._pairs:
            head = _KEY_ALONE.match(part)
            if head and len(head["below"]) + bool(head["dash"]) > len(head["indent"]) and head["key"] not in _NO_TEXT:
                self._pairs[part] = head["key"], self._block(part[head.end() :], depth + 1)
            else:
                self._pairs[part] = _plain_pair(part) or _parsed_pair(part)
        return self._pairs[part]


def _plain_pair(part: str) -> tuple[str, Value] | None:
    """The pair that *part* is, where its value is one line of plain words."""
    plain = _PLAIN.fullmatch(part)
    if plain is None or plain["key"] in _NO_TEXT:
        return None
    return plain["key"], meaning(plain["words"].rstrip(" "))


def _parsed_pair(part: str) -> tuple[str, Value]:
    """The one pair that *part* is. Raises _Unsound."""
    said = _parsed(part)
    if not isinstance(said, dict) or len(said) != 1:
        raise _Unsound
    ((key, value),) = said.items()
    return key, value


def _parsed(part: str) -> Value:
    """The value of *part* as a document of its own. Raises _Unsound."""
    tree = tree_of(part.encode(), shown="")
    if isinstance(tree, tuple) or tree.faults:
        raise _Unsound
    return tree.value


def _cut(text: str, at: str) -> Iterator[str]:
    """*text* from each line that begins with the pattern *at* to the next one."""
    begins = [found.start() for found in re.finditer(f"^{at}", text, re.MULTILINE)]
    return (text[begin:end] for begin, end in pairwise([*begins, len(text)]))
