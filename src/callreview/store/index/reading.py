"""Files read and taken in, in this process or in several: the slow part, which comes once for each file.

A process numbers the marks it meets, so that a mark is sent once and a review's marks are a few bytes.
"""

import os
from array import array
from collections.abc import Callable, Generator, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from callreview.model.brief import Copy
from callreview.model.marks import Mark, MarkKind
from callreview.model.problem import Problem
from callreview.store.index.entry import Entry
from callreview.store.index.searching import searchable
from callreview.store.index.sharing import CAN_FORK, as_they_come, cores, shared
from callreview.store.index.tables import MARK_NUMBERS

Read = Callable[[str, str], Entry | tuple[Problem, ...]]
"""Reads a file, by its folder in the tree and its name: what the index keeps of it, or everything wrong with it."""

_WORTH_A_FORK = 600
"""Files; a process costs about as much as reading thirty, and the screen is ours meanwhile."""


class Wish(NamedTuple):
    """Files of a folder that are to be read."""

    folder: str
    names: tuple[str, ...]


class Taken(NamedTuple):
    """What one file gave. `marks` are numbers of the batch's own, as the bytes of an array of `MARK_NUMBERS`."""

    name: str
    at: float
    row: tuple[str, ...]
    words: str
    marks: bytes
    agreed: tuple[str, ...]


class Batch(NamedTuple):
    """What one folder gave. `new_marks` are numbered on from those of the batches before it from the same `source`."""

    source: int
    folder: str
    new_marks: tuple[Mark, ...]
    new_copies: tuple[Copy, ...]
    taken: tuple[Taken, ...]
    faulty: tuple[tuple[str, tuple[Problem, ...]], ...]


def batches(read: Read, root: str, wishes: Sequence[Wish], *, alone: bool = False) -> Generator[Batch]:
    """A batch for each of *wishes*, in any order; *alone* in this process.

    Raises ShareLost where a process it was shared with died.
    """
    files = sum(len(wish.names) for wish in wishes)
    if alone or files < _WORTH_A_FORK or not CAN_FORK:
        yield from _batches(0, read, root, wishes)
        return
    number = cores()
    try:
        shares = shared(partial(_pickled, source, read, root, wishes[source::number]) for source in range(number))
    except OSError:  # too many processes already
        yield from _batches(0, read, root, wishes)
        return
    import pickle  # noqa: PLC0415 # only what is shared is pickled

    for pickled in as_they_come(shares):
        batch: Batch = pickle.loads(pickled)  # noqa: S301 # from a process of our own, through a pipe of our own
        yield batch


def _pickled(source: int, read: Read, root: str, wishes: Sequence[Wish]) -> Iterator[bytes]:
    import pickle  # noqa: PLC0415 # as above

    return (pickle.dumps(batch, pickle.HIGHEST_PROTOCOL) for batch in _batches(source, read, root, wishes))


def _batches(source: int, read: Read, root: str, wishes: Sequence[Wish]) -> Iterator[Batch]:
    numbers: dict[Mark, int] = {}
    copies: dict[bytes, Copy] = {}
    for wish in wishes:
        marks_before, copies_before = len(numbers), len(copies)
        taken: list[Taken] = []
        faulty: list[tuple[str, tuple[Problem, ...]]] = []
        for name in wish.names:
            entry = read(wish.folder, name)
            if isinstance(entry, Entry):
                copies.setdefault(entry.copy.text, entry.copy)
                borne = (*entry.marks, Mark(MarkKind.COPY, entry.copy.name))
                marks = array(MARK_NUMBERS, [numbers.setdefault(mark, len(numbers)) for mark in borne])
                taken.append(Taken(name, entry.at, entry.row, searchable(entry.words), marks.tobytes(), entry.agreed))
            elif os.path.lexists(os.path.join(root, wish.folder, name)):  # noqa: PTH118 # no pathlib on the way to a listing,  # one that went away meanwhile is no fault
                faulty.append((name, entry))
        new_marks = tuple(numbers)[marks_before:]
        new_copies = tuple(copies.values())[copies_before:]
        yield Batch(source, wish.folder, new_marks, new_copies, tuple(taken), tuple(faulty))
