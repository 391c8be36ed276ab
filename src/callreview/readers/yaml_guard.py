"""The guard before any YAML becomes values: the events one by one, refused at the first that could do harm.

Aliases, merge keys, tags, directives and second documents are how YAML explodes, hangs or runs code; the files
of a workspace need none of them. JSON is read as the YAML it nearly is.
"""

import re
from collections.abc import Iterator

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    NodeEvent,
    ScalarEvent,
)

from callreview.model.problem import CONFLICT, Problem, line_of_conflict
from callreview.readers.spoken import quoted
from callreview.readers.tree import Place
from callreview.readers.yaml_syntax import syntax_problem

DEPTH_AT_MOST = 20
PARTS_AT_MOST = 20_000

_TAG = ("a ! tag is not used here", "take it out, or put the text in quotes", "tag")
# ruamel reads a tag in time that grows with the square of its length.
_ENDLESS_TAG = re.compile(r"(?<!\S)!\S{1000}")


# Seen from ruamel 0.19 on broken text, beside its own YAMLError.
_RUAMEL_RAISES = (
    YAMLError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


def events_of(text: str, *, shown: str) -> list[Event] | Problem:
    """The events of the one YAML document in *text*, safe to build values from, or the one Problem with it."""
    refused = refused_at_sight(text)
    if refused:
        place, wrong, remedy, check = refused
        return Problem(shown, *place, "", wrong, remedy, check)
    guard = _Guard()
    seen: list[Event] = []
    reached: Place = (1, 1)
    events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
    try:
        for event in events:
            reached = place_of(event)
            unwelcome = guard.refuses(event)
            if unwelcome:
                return Problem(shown, *reached, "", *unwelcome)
            seen.append(event)
    except _RUAMEL_RAISES as error:
        return syntax_problem(error, shown=shown, reached=reached)
    return seen


def place_of(event: Event) -> Place:
    """Where *event* begins, counted from 1."""
    return event.start_mark.line + 1, event.start_mark.column + 1


class _Guard:
    """What has been seen so far: documents, depth and parts."""

    def __init__(self) -> None:
        self.documents = 0
        self.depth = 0
        self.parts = 0

    def refuses(self, event: Event) -> tuple[str, str, str] | None:
        """What is wrong with *event*, what to do, and the check's name; None when nothing is."""
        match event:
            case DocumentStartEvent():
                self.documents += 1
            case CollectionStartEvent():
                self.depth += 1
            case CollectionEndEvent():
                self.depth -= 1
            case _:
                pass
        if isinstance(event, NodeEvent):
            self.parts += 1
            refused = _refused_node(event)
            if refused:
                return refused
        if self.documents > 1:
            return "a second document begins here", "keep one document a file", "second-document"
        if self.depth > DEPTH_AT_MOST:
            return f"is nested more than {DEPTH_AT_MOST} deep", "write it flatter", "too-deep"
        if self.parts > PARTS_AT_MOST:
            return f"has more than {PARTS_AT_MOST:,} parts", "check that it is the file you meant", "too-many-parts"
        return None


def _refused_node(event: NodeEvent) -> tuple[str, str, str] | None:
    if isinstance(event, AliasEvent) or event.anchor is not None:
        sign = "*" if isinstance(event, AliasEvent) else "&"
        return (
            f"{quoted(f'{sign}{event.anchor}')} is an anchor or alias, and these are not used here",
            "write the text out, or put it in quotes if it begins with that sign",
            "anchor",
        )
    if isinstance(event, ScalarEvent | CollectionStartEvent) and event.ctag is not None:
        return _TAG
    if isinstance(event, ScalarEvent) and event.implicit[0] and event.value == "<<":
        return "the merge key << is not used here", "write the keys out", "merge-key"
    return None


def refused_at_sight(text: str) -> tuple[Place, str, str, str] | None:
    """What refuses *text* before it is parsed: the place, what is wrong, what to do, the check's name."""
    return _conflict(text) or _slow_to_read(text) or _directive(text)


def _conflict(text: str) -> tuple[Place, str, str, str] | None:
    """The first mark that a merge leaves where two people changed the same lines."""
    line = line_of_conflict(text)
    return None if line is None else ((line, 1), *CONFLICT)


def _slow_to_read(text: str) -> tuple[Place, str, str, str] | None:
    """What would keep ruamel busy for many seconds before it comes to an event: endless tags and endless lines."""
    tag = _ENDLESS_TAG.search(text)
    if tag:
        line = text.count("\n", 0, tag.start()) + 1
        return (line, tag.start() - text.rfind("\n", 0, tag.start())), *_TAG
    if text.count("\n") > PARTS_AT_MOST:
        wrong = f"has more than {PARTS_AT_MOST:,} lines"
        return (PARTS_AT_MOST + 1, 1), wrong, "check that it is the file you meant", "too-many-parts"
    return None


def _directive(text: str) -> tuple[Place, str, str, str] | None:
    """The first `%` directive before the document begins."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith("%"):
            return (number, 1), "% lines are not used here", "take the line out", "directive"
        if line.strip() and not line.lstrip().startswith("#"):
            break
    return None
