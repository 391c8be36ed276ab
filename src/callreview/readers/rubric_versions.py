"""Many versions of one rubric's file, read in the time of a few: what stands in many of them is parsed once.

The rule is in `block_parts`: a file is read from its parts only where every part is sound by itself; any other is read
whole. Either way the answer is that of `rubric_of`, save for its warnings: nobody can mend what is past.
"""

import json
from dataclasses import replace
from typing import TypeVar

from callreview.model.choices import Status
from callreview.model.noun import Noun
from callreview.model.problem import Problem
from callreview.model.rubric import AppliesTo, Behavior, Must, Raised, Rubric, UnwantedFeeling, WantedFeeling
from callreview.readers.block_parts import BlockParts
from callreview.readers.plain_text import text_of
from callreview.readers.rubric_checks import linking_problems
from callreview.readers.rubric_yaml import RubricRead, rubric_of
from callreview.readers.tree import Tree, Value

N = TypeVar("N", bound=Noun)

_LISTS = (
    ("wanted", WantedFeeling),
    ("unwanted", UnwantedFeeling),
    ("behaviors", Behavior),
    ("musts", Must),
    ("raised", Raised),
)


class RubricVersions:
    """Reads one version after the other, and remembers their parts."""

    def __init__(self) -> None:
        self._parts = BlockParts()
        self._nouns: dict[int, tuple[Value, Noun]] = {}
        self._sound: dict[bytes, Rubric] = {}
        self._linked_well: set[object] = set()

    def read(self, raw: bytes, *, shown: str) -> RubricRead:
        """The rubric in *raw*, or its faults; *shown* names it in them."""
        rubric = self._sound.get(raw) or self._from_parts(raw)
        if rubric is None:
            whole = rubric_of(raw, shown=shown)
            return replace(whole, problems=()) if whole.rubric else whole
        self._sound[raw] = rubric
        return RubricRead(shown, rubric, ())

    def _from_parts(self, raw: bytes) -> Rubric | None:
        """The rubric in *raw*, if its parts can tell. They know no places, so that faults are left to the whole."""
        text = text_of(raw, shown="")
        value = None if isinstance(text, Problem) else self._parts.value_of(text)
        if not isinstance(value, dict):
            return None
        try:
            rubric = self._rubric(value)
        except ValueError:  # as pydantic's own errors are
            return None
        links = _links(rubric)
        if links not in self._linked_well:
            if linking_problems(Tree("", value, (), {(): (1, 1)}, {}, {})):
                return None
            self._linked_well.add(links)
        return rubric

    def _rubric(self, value: dict[str, Value]) -> Rubric:
        """The rubric that *value* says, of nouns made once. Raises ValueError."""
        made: dict[str, object] = {**value}
        for key, noun in _LISTS:
            listed = value.get(key)
            if isinstance(listed, list):
                made[key] = tuple(self._noun(noun, one) for one in listed)
        if "status" in value:
            made["status"] = Status(str(value["status"]))
        if "applies_to" in value:
            made["applies_to"] = self._noun(AppliesTo, value["applies_to"])
        return Rubric.model_validate(made)

    def _noun(self, kind: type[N], value: Value) -> N:
        """The noun that *value* says. The same value is met in many versions, and known by who it is."""
        _, noun = self._nouns.get(id(value), (None, None))
        if not isinstance(noun, kind):
            noun = kind.model_validate_json(json.dumps(value))
            self._nouns[id(value)] = value, noun  # held, so that nothing else can get its id
        return noun


def _links(rubric: Rubric) -> object:
    """All of *rubric* that `linking_problems` looks at: its ids, and what they link."""
    return (
        tuple(feeling.id for feeling in rubric.wanted),
        tuple(feeling.id for feeling in rubric.unwanted),
        tuple((behavior.id, behavior.creates) for behavior in rubric.behaviors),
        tuple(must.id for must in rubric.musts),
        tuple((raised.feeling, raised.from_, raised.to) for raised in rubric.raised),
    )
