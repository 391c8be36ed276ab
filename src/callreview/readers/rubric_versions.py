"""Many versions of one rubric's file, read in the time of a few: what stands in many of them is parsed once.

The rule is in `block_parts`: a file is read from its parts only where every part is sound by itself; any other is read
whole. Either way the answer is that of `rubric_of`, save for its warnings: nobody can mend what is past.
"""

import json
from dataclasses import replace

from pydantic import ValidationError

from callreview.model.problem import Problem
from callreview.model.rubric import Rubric
from callreview.readers.block_parts import BlockParts
from callreview.readers.plain_text import text_of
from callreview.readers.rubric_checks import rubric_problems
from callreview.readers.rubric_yaml import RubricRead, rubric_of
from callreview.readers.tree import Tree


class RubricVersions:
    """Reads one version after the other, and remembers their parts."""

    def __init__(self) -> None:
        self._parts = BlockParts()
        self._sound: dict[bytes, Rubric] = {}

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
        if value is None:
            return None
        try:
            rubric = Rubric.model_validate_json(json.dumps(value))
        except ValidationError:
            return None
        return None if rubric_problems(Tree("", value, (), {(): (1, 1)}, {}, {})) else rubric
