"""The person's own config file becomes a Person. Most people have none, and that is fine."""

import os
from pathlib import Path

from callreview.model.problem import Problem
from callreview.model.records import Person
from callreview.readers.faults import noun_from
from callreview.readers.yaml_tree import read_tree


def read_person(path: Path, *, shown: str) -> Person | tuple[Problem, ...]:
    """What the person says of themself in the file at *path*, or its faults; nothing, where there is no file."""
    if not os.path.lexists(path):
        return Person()
    tree = read_tree(path, shown=shown)
    return tree if isinstance(tree, tuple) else noun_from(tree, Person)
