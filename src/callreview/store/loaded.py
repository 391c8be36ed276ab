"""A record as it was read, with the fingerprint that a change of it must name."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from callreview.errors import CannotRead
from callreview.model.draft import Draft
from callreview.model.names import RecordId
from callreview.model.problem import Problem
from callreview.model.records import Listen
from callreview.model.review import Review
from callreview.store.atomic import fingerprint
from callreview.store.json_text import noun_of
from callreview.store.reading import read_whole

R = TypeVar("R", bound=Review | Listen | Draft)


@dataclass(frozen=True)
class Loaded(Generic[R]):
    """A record and the fingerprint of its file."""

    noun: R
    fingerprint: str


def id_of(noun: Review | Listen | Draft) -> RecordId:
    """The id of a record, which its file is named after."""
    return noun.opening.id if isinstance(noun, Draft) else noun.id


def read_record(path: Path, model: type[R], *, shown: str) -> Loaded[R] | tuple[Problem, ...]:
    """The record at *path*, or everything that is wrong with its file, *shown* as its name. Never raises."""
    try:
        raw = read_whole(path)
    except CannotRead as error:
        return (unreadable(error, path, shown=shown),)
    noun = noun_of(raw, model, shown=shown)
    if isinstance(noun, tuple):
        return noun
    if id_of(noun) != path.stem:
        wrong = f'holds the record "{id_of(noun)}" under another name'
        return (Problem(shown, 0, 0, "", wrong, f'name it "{id_of(noun)}.json", or remove the copy', "record-place"),)
    return Loaded(noun, fingerprint(raw))


def unreadable(error: CannotRead, path: Path, *, shown: str) -> Problem:
    """What *error* says of *path*, as a Problem of what lies there."""
    wrong, _, remedy = str(error).removeprefix(f"{path}: ").partition("; ")
    return Problem(shown, 0, 0, "", wrong, remedy, "unreadable")
