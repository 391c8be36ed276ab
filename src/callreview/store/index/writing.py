"""What was read, put into the tables: a folder at a time, so that the marks of its day are counted anew together."""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from callreview.model.marks import MarkKind
from callreview.model.problem import Problem
from callreview.store.index.briefs import keep_copy
from callreview.store.index.reading import Batch, Taken
from callreview.store.index.tables import MARK_NUMBERS, SEPARATOR, as_kept, day_and_slot, key_of, keys_of
from callreview.store.index.telling import marks


class _Slot(NamedTuple):
    """A review that is in: where, and the numbers of its marks."""

    slot: int
    marks: "array[int]"


class Writer:
    """Puts batches into the tables of open transactions, one after the other."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Learn which marks there are. Nobody else may write meanwhile."""
        self._db = connection
        self._marks = {mark: n for n, mark in marks(connection, tuple(MarkKind)).items()}
        self._agents = {n for mark, n in self._marks.items() if mark.kind is MarkKind.AGENT}
        self._of_source: dict[int, list[int]] = {}
        self._of_month: Counter[tuple[int, int]] = Counter()

    def put(self, batch: Batch, gone: Sequence[str], day: int, files: bytes | None) -> None:
        """Put one folder in: *batch* has its new and changed files, *gone* the names of those that are no more.

        *day* is 0 for a folder that is no day's. *files* is what the folder is known by from now on; None where it
        is to be looked into again, whatever is found there.
        """
        numbers = self._numbers(batch)
        for copy in batch.new_copies:
            keep_copy(self._db, copy)
        self._put_problems(batch, gone)
        if day:
            self._put_reviews(batch, numbers, gone, day)
        folder = as_kept(batch.folder)
        if files == b"":
            self._db.execute("DELETE FROM folder WHERE path = ?", (folder,))
        else:
            self._db.execute("INSERT OR REPLACE INTO folder VALUES (?, ?)", (folder, files))

    def sum_up(self) -> None:
        """Add to each month what was put in since this was done last: before the transaction ends."""
        self._db.executemany(
            "INSERT INTO monthly VALUES (?, ?, ?)"
            " ON CONFLICT (mark, month) DO UPDATE SET reviews = reviews + excluded.reviews",
            [(mark, month, more) for (mark, month), more in sorted(self._of_month.items())],
        )
        self._of_month.clear()

    def _numbers(self, batch: Batch) -> Sequence[int]:
        """The tables' numbers for the marks of the batch's source, in its order."""
        numbers = self._of_source.setdefault(batch.source, [])
        for mark in batch.new_marks:
            if mark not in self._marks:
                self._marks[mark] = len(self._marks) + 1
                self._db.execute("INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?, ?)", (self._marks[mark], *mark))
                if mark.kind is MarkKind.AGENT:
                    self._agents.add(self._marks[mark])
            numbers.append(self._marks[mark])
        return numbers

    def _put_problems(self, batch: Batch, gone: Sequence[str]) -> None:
        names = {*gone, *(name for name, _ in batch.faulty), *(taken.name for taken in batch.taken)}
        folder = as_kept(batch.folder)
        self._db.executemany(
            "DELETE FROM problem WHERE folder = ? AND name = ?", [(folder, as_kept(name)) for name in names]
        )
        self._db.executemany(
            "INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(folder, as_kept(name), *_problem_row(problem)) for name, told in batch.faulty for problem in told],
        )

    def _put_reviews(self, batch: Batch, numbers: Sequence[int], gone: Sequence[str], day: int) -> None:
        there = dict(self._there(day))
        before = _bits(there.values())
        out = {*gone, *(name for name, _ in batch.faulty), *(taken.name for taken in batch.taken)}
        for name in out & there.keys():
            self._remove(key_of(day, there[name].slot))
            self._note_agents(there.pop(name).marks)
        used = {review.slot for review in there.values()}
        free = (slot for slot in count() if slot not in used)
        added: list[tuple[int, Taken, array[int]]] = []
        for taken, slot in zip(batch.taken, free, strict=False):
            borne = array(MARK_NUMBERS, [numbers[n] for n in array(MARK_NUMBERS, taken.marks)])
            added.append((key_of(day, slot), taken, borne))
            there[taken.name] = _Slot(slot, borne)
        self._add(added)
        self._note_agents(mark for _, _, borne in added for mark in borne)
        self._count(day, before, _bits(there.values()))

    def _there(self, day: int) -> Iterator[tuple[str, _Slot]]:
        rows = self._db.execute("SELECT key, name, marks FROM review WHERE key BETWEEN ? AND ?", keys_of(day, day))
        for key, name, borne in rows:
            yield name, _Slot(day_and_slot(key)[1], array(MARK_NUMBERS, borne))

    def _remove(self, key: int) -> None:
        (words,) = self._db.execute("SELECT words FROM review WHERE key = ?", (key,)).fetchone()
        self._db.execute("INSERT INTO said (said, rowid, words) VALUES ('delete', ?, ?)", (key, words))
        self._db.execute("DELETE FROM review WHERE key = ?", (key,))
        self._db.execute("DELETE FROM agreed WHERE key = ?", (key,))

    def _add(self, added: "Sequence[tuple[int, Taken, array[int]]]") -> None:
        self._db.executemany(
            "INSERT INTO review VALUES (?, ?, ?, ?, ?, ?)",
            (
                (key, taken.name, taken.at, SEPARATOR.join(taken.row), taken.words, borne.tobytes())
                for key, taken, borne in added
            ),
        )
        words = ((key, taken.words) for key, taken, _ in added)
        self._db.executemany("INSERT INTO said (rowid, words) VALUES (?, ?)", words)
        agreed = ((key, SEPARATOR.join(taken.agreed)) for key, taken, _ in added if taken.agreed)
        self._db.executemany("INSERT INTO agreed VALUES (?, ?)", agreed)

    def _note_agents(self, borne: Iterable[int]) -> None:
        """What became of an agent's calls is to be found out again."""
        agents = [(mark,) for mark in self._agents.intersection(borne)]
        self._db.executemany("INSERT OR IGNORE INTO dirty VALUES (?)", agents)

    def _count(self, day: int, before: Mapping[int, int], after: Mapping[int, int]) -> None:
        """Write the bits of each mark of *day*, and remember what that adds to its month."""
        gone = [mark for mark, bits in before.items() if after.get(mark) != bits]
        new = [(mark, bits, bits.bit_count()) for mark, bits in after.items() if before.get(mark) != bits]
        self._db.executemany("DELETE FROM noted WHERE mark = ? AND day = ?", [(mark, day) for mark in gone])
        self._db.executemany(
            "INSERT INTO noted VALUES (?, ?, ?, ?)",
            [(mark, day, number, _as_bytes(bits)) for mark, bits, number in new],
        )
        month = day // 100
        for mark in gone:
            self._of_month[mark, month] -= before[mark].bit_count()
        for mark, _, number in new:
            self._of_month[mark, month] += number


def _bits(reviews: Iterable[_Slot]) -> dict[int, int]:
    """For each mark the reviews that bear it, one bit a slot."""
    bits: dict[int, int] = {}
    for slot, borne in reviews:
        bit = 1 << slot
        for mark in borne:
            bits[mark] = bits.get(mark, 0) | bit
    return bits


def _as_bytes(bits: int) -> bytes:
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")


def _problem_row(problem: Problem) -> tuple[str | bytes | int, ...]:
    texts = (problem.where, problem.message, problem.hint, problem.check)
    return (as_kept(problem.path), problem.line, problem.column, *map(as_kept, texts))
