"""Where each value of a YAML text stands in it, from its first character to behind its last.

The places are those of the guarded events, and so of the library's own parser: nothing here reads YAML by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from ruamel.yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    Event,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from callreview.readers.tree import Loc


@dataclass(frozen=True)
class Spot:
    """Where one key or value stands: *start* and *end* count characters of the text, *column* those of its line.

    `quote` is how a text is written: nothing where it is plain, else one of `'`, `"`, `|` and `>`. `in_brackets` is
    said of lists and keys in `[…]` or `{…}`; the others have no end of their own, but reach to the next thing.
    """

    start: int
    end: int
    column: int
    quote: str = ""
    in_brackets: bool = False


@dataclass(frozen=True)
class Spots:
    """Where everything in a sound file stands: each value, each key by the place of its value, and the end."""

    values: dict[Loc, Spot]
    keys: dict[Loc, Spot]
    end: int
    """Where the document ends: at its `...`, or with the text."""

    def keys_in(self, loc: Loc) -> tuple[str, ...]:
        """The keys right below *loc*, in the order of the file."""
        return tuple(str(key[-1]) for key in self.keys if key[:-1] == loc)


def spots_of(events: Iterable[Event], *, length: int) -> Spots:
    """Where everything stands in the text of that *length* that *events* were read from, and that has no fault."""
    seen = tuple(events)
    ends = (event.start_mark.index for event in seen if isinstance(event, DocumentEndEvent) and event.explicit)
    found = Spots({}, {}, next(ends, length))
    nodes = (event for event in seen if isinstance(event, NodeEvent | CollectionEndEvent))
    _put(found, (), next(nodes), nodes)
    return found


def _put(found: Spots, loc: Loc, begun: Event, events: Iterator[Event]) -> None:
    """Note the value that *begun* begins and all that is inside it, taking its other events off *events*."""
    found.values[loc] = _spot(begun, begun)
    if not isinstance(begun, CollectionStartEvent):
        return
    parts = count()
    while not isinstance(event := next(events), CollectionEndEvent):
        if isinstance(begun, SequenceStartEvent):
            _put(found, (*loc, next(parts)), event, events)
        elif isinstance(event, ScalarEvent):
            found.keys[*loc, event.value] = _spot(event, event)
            _put(found, (*loc, event.value), next(events), events)
    found.values[loc] = _spot(begun, event)


def _spot(first: Event, last: Event) -> Spot:
    quote = (first.style or "") if isinstance(first, ScalarEvent) else ""
    in_brackets = isinstance(first, CollectionStartEvent) and bool(first.flow_style)
    return Spot(first.start_mark.index, last.end_mark.index, first.start_mark.column, quote, in_brackets)
