"""The comments of a YAML file, told apart from every # that is part of a text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ruamel.yaml.events import Event, NodeEvent, ScalarEvent

_BEGINS = re.compile(r"(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)
_BLOCKS = frozenset("|>")


@dataclass(frozen=True)
class Comment:
    """One comment: where its # stands, counted from 1, and what it says after it.

    `alone` says that nothing else stands on its line; `at_head` that it comes before the file's first key.
    """

    line: int
    column: int
    said: str
    alone: bool
    at_head: bool


def comments_of(text: str, events: Sequence[Event]) -> tuple[Comment, ...]:
    """The comments in *text*, which *events* were read from, in its order."""
    return tuple(_comments(text, events)) if "#" in text else ()


def _comments(text: str, events: Sequence[Event]) -> Iterator[Comment]:
    spans = [_span(text, event) for event in events if isinstance(event, ScalarEvent)]
    begins = [start for start, _ in spans]
    first = next((event.start_mark.index for event in events if isinstance(event, NodeEvent)), len(text))
    at = 0
    while found := _BEGINS.search(text, at):
        before = bisect_right(begins, found.start()) - 1
        end = spans[before][1] if before >= 0 else 0
        if found.start() < end:  # inside a text: look on behind it
            at = end
            continue
        line_start = text.rfind("\n", 0, found.start()) + 1
        yield Comment(
            line=text.count("\n", 0, line_start) + 1,
            column=found.start() - line_start + 1,
            said=found.group()[1:].strip(),
            alone=not text[line_start : found.start()].strip(),
            at_head=found.start() < first,
        )
        at = found.end()


def _span(text: str, event: ScalarEvent) -> tuple[int, int]:
    """From where to where the words of a text go. A block's own line, with its | or >, may end in a comment."""
    start, end = event.start_mark.index, event.end_mark.index
    if event.style in _BLOCKS:
        start = text.find("\n", start, end) + 1 or end
    return start, end
