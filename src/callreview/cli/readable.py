"""The records of a folder that can be read; what is wrong with the others is told."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from callreview.cli.aside import tell_of_faults
from callreview.errors import FaultyFiles
from callreview.model.problem import Problem
from callreview.model.record import Record
from callreview.store.loaded import Loaded
from callreview.store.records import Records

R = TypeVar("R", bound=Record)


def read(records: Records[R], since: date | None = None) -> tuple[R, ...]:
    """The *records* that can be read, newest first, from *since* on; what is wrong with the others is told."""
    return readable(records.all(since))


def readable(files: Iterable[Loaded[R] | tuple[Problem, ...]]) -> tuple[R, ...]:
    """The records among *files*, in their order; what is wrong with the others is told."""
    nouns: list[R] = []
    for each in files:
        if isinstance(each, Loaded):
            nouns.append(each.noun)
        else:
            tell_of_faults(each)
    return tuple(nouns)


def all_of(files: Iterable[Loaded[R] | tuple[Problem, ...]]) -> tuple[R, ...]:
    """All the records of *files*, in their order. Raises FaultyFiles where one cannot be read."""
    nouns: list[R] = []
    for each in files:
        if not isinstance(each, Loaded):
            raise FaultyFiles(each)
        nouns.append(each.noun)
    return tuple(nouns)
