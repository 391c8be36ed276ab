"""A part of a JSON tree that knows its way from the root, so that its line can be found when there is one to tell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None
Step = str | int
"""A key, or an index from 0."""


@dataclass(slots=True, eq=False)  # not frozen, which takes twice the time: a long call has a million of them
class Node:
    """One value. Asking for what is not there gives a Node of None, so that an adapter reads as its format does."""

    value: Json
    parent: "Node | None" = None
    step: Step = ""

    def __getitem__(self, key: str) -> "Node":
        inner = self.value.get(key) if isinstance(self.value, Mapping) else None
        return Node(inner, self, key)

    def __iter__(self) -> Iterator["Node"]:
        """The parts of a list, in order; nothing where it is no list."""
        if isinstance(self.value, Sequence) and not isinstance(self.value, str):
            for index, inner in enumerate(self.value):
                yield Node(inner, self, index)

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, Mapping) and key in self.value

    def first(self, *keys: str) -> "Node":
        """The first of *keys* that is there and not null; else the last of them."""
        node = self
        for key in keys:
            node = self[key]
            if node.value is not None:
                break
        return node

    @property
    def part(self) -> "Node":
        """The first part of a list; a Node of None where there is none."""
        value = self.value
        if isinstance(value, Sequence) and not isinstance(value, str) and value:
            return Node(value[0], self, 0)
        return Node(None, self, 0)

    @property
    def is_list(self) -> bool:
        """Whether it is a list."""
        return isinstance(self.value, Sequence) and not isinstance(self.value, str)

    @property
    def text(self) -> str:
        """The text; empty where it is none."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def label(self) -> str | None:
        """The text, or the whole number as digits; None where it is neither, or empty."""
        if isinstance(self.value, int) and not isinstance(self.value, bool):
            return str(self.value)
        return self.text.strip() or None

    @property
    def path(self) -> tuple[Step, ...]:
        """The keys and indexes that lead here from the root."""
        steps: list[Step] = []
        node = self
        while node.parent is not None:
            steps.append(node.step)
            node = node.parent
        return tuple(reversed(steps))
