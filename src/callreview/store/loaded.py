"""A record as it was read, with the fingerprint that a change of it must name."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from callreview.errors import CannotRead
from callreview.model.problem import Problem
from callreview.store.atomic import fingerprint
from callreview.store.json_text import noun_of, sound_noun
from callreview.store.reading import read_whole
from callreview.store.unreadable import unreadable

if TYPE_CHECKING:
    from callreview.model.draft import Draft
    from callreview.model.record import Record

R = TypeVar("R", bound="Record | Draft")


@dataclass(frozen=True)
class Loaded(Generic[R]):
    """A record, and the bytes of its file."""

    noun: R
    raw: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """What a change of the record names to say which file it was made from."""
        return fingerprint(self.raw)


def read_record(path: Path, model: type[R], *, shown: Callable[[Path], str]) -> Loaded[R] | tuple[Problem, ...]:
    """The record at *path*, or everything that is wrong with its file; *shown* names it for a person. Never raises."""
    try:
        raw = read_whole(path)
    except CannotRead as error:
        return (unreadable(error, path, shown=shown(path)),)
    noun = sound_noun(raw, model) or noun_of(raw, model, shown=shown(path))
    if isinstance(noun, tuple):
        return noun
    record = noun.id  # which its file is named after
    if record != path.stem:
        wrong = f'holds the record "{record}" under another name'
        return (Problem(shown(path), 0, 0, "", wrong, f'name it "{record}.json", or remove the copy', "record-place"),)
    return Loaded(noun, raw)
