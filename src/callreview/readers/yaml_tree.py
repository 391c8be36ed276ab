"""The one way YAML and JSON are read: bytes to text to guarded events to plain values with their places.

The values are built here from the events, under YAML 1.2, so that days stay text, no key is lost without a word,
and nothing of a file's can run, explode or hang.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TypeGuard

from ruamel.yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from callreview.model.noun import hidden_character, without_hidden
from callreview.model.problem import Problem
from callreview.readers.comments import comments_of
from callreview.readers.plain_file import raw_of
from callreview.readers.plain_text import text_of
from callreview.readers.spoken import quoted
from callreview.readers.tree import Loc, Place, Tree, Value, where_of
from callreview.readers.yaml_guard import events_of, place_of
from callreview.readers.yaml_scalar import joined, meaning


def read_tree(path: Path, *, shown: str) -> Tree | tuple[Problem, ...]:
    """The values of the YAML or JSON file at *path*, or what stands in the way. *shown* names it in messages.

    A Tree may have `faults` of its own: see there.
    """
    raw = raw_of(path, shown=shown)
    return (raw,) if isinstance(raw, Problem) else tree_of(raw, shown=shown)


def tree_of(raw: bytes, *, shown: str) -> Tree | tuple[Problem, ...]:
    """As `read_tree`, of bytes that were already read."""
    text = text_of(raw, shown=shown)
    if isinstance(text, Problem):
        return (text,)
    events = events_of(text, shown=shown)
    if isinstance(events, Problem):
        return (events,)
    nodes = [event for event in events if isinstance(event, NodeEvent | CollectionEndEvent)]
    if not nodes or (_is_plain(nodes[0]) and nodes[0].value == ""):
        return (Problem(shown, 0, 0, "", "is empty", "write something in it, or name another file", "empty"),)
    return replace(_Builder(shown, nodes).tree(), comments=comments_of(text, events))


class _Builder:
    """Builds plain values from guarded events, noting where each stands."""

    def __init__(self, shown: str, nodes: Iterable[Event]) -> None:
        self.shown = shown
        self.events: Iterator[Event] = iter(nodes)
        self.faults: list[Problem] = []
        self.places: dict[Loc, Place] = {}
        self.key_places: dict[Loc, Place] = {}
        self.sources: dict[Loc, str] = {}

    def tree(self) -> Tree:
        value = self._value((), next(self.events))
        return Tree(self.shown, value, tuple(self.faults), self.places, self.key_places, self.sources)

    def _value(self, loc: Loc, event: Event) -> Value:
        # Nothing written has no place of its own (ruamel gives that of whatever comes next): take its key's.
        nothing = _is_plain(event) and event.value == ""
        self.places[loc] = (nothing and self.key_places.get(loc)) or place_of(event)
        if isinstance(event, ScalarEvent):
            return self._scalar(loc, event)
        if isinstance(event, SequenceStartEvent):
            return self._list(loc)
        return self._mapping(loc)

    def _list(self, loc: Loc) -> Value:
        values: list[Value] = []
        for position in count():
            event = next(self.events)
            if isinstance(event, CollectionEndEvent):
                break
            values.append(self._value((*loc, position), event))
        return values

    def _mapping(self, loc: Loc) -> Value:
        values: dict[str, Value] = {}
        while not isinstance(key := next(self.events), CollectionEndEvent):
            name = self._key(loc, key)
            if name is None or name in values:
                self._skip(next(self.events))
            else:
                self.key_places[*loc, name] = place_of(key)
                values[name] = self._value((*loc, name), next(self.events))
        return values

    def _key(self, loc: Loc, key: Event) -> str | None:
        """The key's name, or None where it is no text. A name that stands there already is a fault."""
        if not isinstance(key, ScalarEvent):
            self._skip(key)
            self._fault(loc, key, "a list or keys stand where a key should", "write a word", "key-not-text")
            return None
        if _is_plain(key) and not _is_text(key.value):
            wrong = f"the key {key.value} is no text" if key.value else "a colon stands here without a key"
            self._fault(loc, key, wrong, "write a word, or put it in quotes", "key-not-text")
            return None
        name = self._text(loc, key)
        first = self.key_places.get((*loc, name))
        if first:
            self._fault(
                loc, key, f"the key {quoted(name)} is already on line {first[0]}", "keep one of them", "duplicate-key"
            )
        return name

    def _scalar(self, loc: Loc, event: ScalarEvent) -> Value:
        if not _is_plain(event):
            return self._text(loc, event)
        try:
            value = meaning(event.value)
        except ValueError:
            hint = "write a number with fewer digits, or put it in quotes if it is text"
            self._fault(loc, event, f"{quoted(event.value)} is no number that can be kept", hint, "no-number")
            return self._text(loc, event)
        if isinstance(value, str):
            return self._text(loc, event)
        self.sources[loc] = event.value
        return value

    def _text(self, loc: Loc, event: ScalarEvent) -> str:
        """The text without what nobody could see, which is a fault even when quotes spell it out by its number."""
        text = joined(event.value)
        hidden = hidden_character(text)
        if not hidden:
            return text
        self._fault(loc, event, f"has the hidden character {hidden}", "take it out", "hidden-character")
        return without_hidden(text)

    def _skip(self, event: Event) -> None:
        """Pass over the value that *event* begins."""
        depth = 0
        while True:
            depth += isinstance(event, CollectionStartEvent)
            depth -= isinstance(event, CollectionEndEvent)
            if not depth:
                return
            event = next(self.events)

    def _fault(self, loc: Loc, event: Event, message: str, hint: str, check: str) -> None:
        self.faults.append(Problem(self.shown, *place_of(event), where_of(loc), message, hint, check))


def _is_plain(event: Event) -> TypeGuard[ScalarEvent]:
    return isinstance(event, ScalarEvent) and bool(event.implicit[0])


def _is_text(plain: str) -> bool:
    try:
        return isinstance(meaning(plain), str)
    except ValueError:
        return False
