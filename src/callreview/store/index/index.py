"""The index of the reviews, as commands ask it: looked after first, then asked.

A look compares the files of some days with what is written down of them, and takes in what changed. Its answer to the
newest reviews is as strict as one from all files, though only the folders are looked into that could change it: a
review lies in the folder of its day, and one that does not is told of as misplaced.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from callreview.model.marks import Count, Mark, MarkKind
from callreview.store.index import asking, telling
from callreview.store.index.asking import Bears, Condition, Line
from callreview.store.index.comparing import changed_among
from callreview.store.index.database import Database, Doubt, doubting, in_memory, opened
from callreview.store.index.folders import Tree, is_reached, tree_below
from callreview.store.index.spans import Span, in_span, span_of
from callreview.store.index.turn import Waiting, nobody_waits
from callreview.store.workspace import Folders

if TYPE_CHECKING:
    from callreview.model.agreed import Agreed
    from callreview.model.brief import RubricBrief
    from callreview.model.fates import Beside, Outcome
    from callreview.model.problem import Problem
    from callreview.store.index.asides import Source
    from callreview.store.index.asking import SaidLater
    from callreview.store.index.pages import Made
    from callreview.store.index.settling import Fates
    from callreview.store.index.stated import ReadRange

T = TypeVar("T")

Conditions = Callable[[Mapping[int, Mark]], Sequence[Condition]]

_TRIES = 2


class Index:
    """The reviews below one folder, indexed. Whatever is wrong with the index, the answers are those of the files."""

    def __init__(
        self, folders: Folders, take: Callable[[Database, Sequence[str]], None], waiting: Waiting = nobody_waits
    ) -> None:
        """*take* takes changed folders into the database that it is given; *waiting* is called where that lasts."""
        self.folders, self._take, self._waiting = folders, take, waiting
        self._root = str(folders.reviews)
        self._database = opened(folders, waiting)
        self._looked: list[Span] = []
        self._look_again: list[Span] = []
        self._tree: Tree | None = None

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def look(self, since: date | None = None, until: date | None = None) -> None:
        """See to it that every file of these days is in as it is now."""
        self._surely(lambda: self._look(span_of(since, until)))

    def newest(
        self,
        kinds: Collection[MarkKind],
        conditions: Conditions,
        limit: int,
        since: date | None = None,
        until: date | None = None,
    ) -> list[Line]:
        """The newest *limit* reviews (0: all) of which all *conditions* are so, as the files are now.

        *conditions* gets the marks of *kinds* that there are by now, and is asked again when a look found more.
        """
        return self._surely(lambda: self._newest(kinds, conditions, limit, span_of(since, until)))

    def at_once(self, ask: Callable[[], T]) -> T:
        """The answer of *ask*, which asks several things that belong together: none of them is older than the rest."""
        return self._surely(ask)

    def counts(  # noqa: PLR0913 # what, how finely, of whom, and when
        self,
        kinds: Collection[MarkKind],
        *,
        by_day: bool = False,
        agents: Collection[str] = (),
        rubric: str | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> list[Count]:
        """How many reviews bear each mark of *kinds*, by month or by day, oldest first; of days that were looked at.

        *agents* are all the spellings of one agent; none stands for everyone.
        """
        from callreview.store.index.counting import counts

        span = span_of(since, until)
        return self._surely(
            lambda: counts(self._database.connection, kinds, span, by_day=by_day, agents=agents, rubric=rubric)
        )

    def settle(self, fates: "Fates", beside: "Mapping[str, Beside]") -> None:
        """See to it that what became of feelings outside the range is as *fates* tells it of one agent's calls.

        *beside* is what other records say of reviews, by their ids. Only of days that were looked at.
        """
        from callreview.store.index.settling import settle

        self._surely(lambda: settle(self._database, fates, beside))

    def outcomes(
        self,
        *,
        agents: Collection[str] = (),
        rubric: str | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> "list[Outcome]":
        """What became of the feelings outside the range, by the last `settle`; the rest is as in `counts`.

        The days after *until* must have been looked at as well: it is the next call that tells.
        """
        from callreview.store.index.outcomes import outcomes

        span = span_of(since, until)
        return self._surely(lambda: outcomes(self._database.connection, span, agents, rubric))

    def asides(self, source: "Source") -> Mapping[str, str]:
        """What each record of *source* says in a line, by its id."""
        from callreview.store.index.asides import asides

        root = str(self.folders.root)
        return self._surely(lambda: asides(self._database, root, source))

    def said_later(self, search: str, source: "Source") -> "SaidLater":
        """The condition that what was said to a review in *source*, as it is now, fits *search*."""
        from callreview.store.index.asides import look
        from callreview.store.index.asking import SaidLater

        root = str(self.folders.root)

        def see(first: int, last: int) -> None:
            look(self._database, root, source, Span(first, last))

        return SaidLater(search, source.folder, see)

    def let_pass(
        self,
        groups: Sequence[Collection[Mark]],
        limit: int,
        *,
        agents: Collection[str] = (),
        since: date | None = None,
        until: date | None = None,
    ) -> list[list[str]]:
        """For each group of marks the ids of the newest reviews, at most *limit*, with one that led to nothing.

        By the last `settle`; the rest is as in `counts`.
        """
        from callreview.store.index.outcomes import newest_let_pass

        span = span_of(since, until)
        return self._surely(lambda: newest_let_pass(self._database.connection, span, agents, groups, limit))

    def names(self, kind: MarkKind) -> tuple[str, ...]:
        """The names of that kind that some review has now, sorted."""
        return self._surely(lambda: telling.names(self._database.connection, kind))

    def briefs(self, since: date | None = None, until: date | None = None) -> "tuple[RubricBrief, ...]":
        """What each rubric said that a review of these days was made under; by id, the oldest version first."""
        from callreview.store.index.briefs import briefs

        span = span_of(since, until)
        return self._surely(lambda: briefs(self._database.connection, span))

    def stated(self, read: "ReadRange") -> "tuple[RubricBrief, ...]":
        """The rubrics of the workspace as their files say them today; *read* reads one that has changed."""
        from callreview.store.index.stated import stated

        root = str(self.folders.root)
        return self._surely(lambda: tuple(stated(self._database, root, self.folders.rubrics.name, read)))

    def agreed(self) -> "tuple[Agreed, ...]":
        """What the reviews agreed on, the oldest first; of days that were looked at."""
        from callreview.store.index.telling import agreed

        return self._surely(lambda: agreed(self._database.connection))

    def page(self, paths: Sequence[str], width: int, make: "Callable[[], Made]") -> str:
        """The page of the file that is the first of *paths*, as it was shown before, or as *make* makes it."""
        from callreview.store.index.pages import page

        return self._surely(lambda: page(self._database, paths, width, make))

    def problems(self, since: date | None = None, until: date | None = None) -> "tuple[Problem, ...]":
        """What is wrong with files of these days, and with those in no day's folder, as those files are now."""
        span = span_of(since, until)
        if self._surely(lambda: telling.all_is_well(self._database.connection)):
            return ()
        return self._surely(lambda: self._problems(span))

    def _surely(self, ask: Callable[[], T]) -> T:
        """The answer of *ask*, whatever happens to the index: it is begun anew, or kept in memory."""
        for _ in range(_TRIES):
            try:
                with doubting():
                    return self._undisturbed(ask)
            except Doubt:
                self._turn_to(opened(self.folders, self._waiting))
        self._turn_to(in_memory(self.folders))
        return self._undisturbed(ask)

    def _turn_to(self, database: Database) -> None:
        """Ask another database from now on, which has to be looked after as this one was."""
        self._database.close()
        self._database = database
        self._look_again += self._looked
        self._looked = []

    def _undisturbed(self, ask: Callable[[], T]) -> T:
        """The answer of *ask*, asked again when another process wrote meanwhile, or we turned to another database."""
        while self._look_again:
            self._look(self._look_again[-1])
            self._look_again.pop()
        while True:
            database, version = self._database, telling.version(self._database.connection)
            answer = ask()
            if self._database is database and telling.version(database.connection) == version:
                return answer

    def _newest(self, kinds: Collection[MarkKind], conditions: Conditions, limit: int, span: Span) -> list[Line]:
        while True:
            connection = self._database.connection
            marks = telling.marks_now(connection, {*kinds, MarkKind.RUBRIC})
            anyone = Bears([n for n, mark in marks.items() if mark.kind is MarkKind.RUBRIC])
            days = telling.days(connection, span)
            lines = asking.newest(connection, [*conditions(marks), anyone], days, limit)
            needed = Span(lines[-1].day, span.last) if limit and len(lines) == limit else span
            if not self._look(needed):
                return lines

    def _look(self, span: Span) -> bool:
        """Take in what changed in *span*; whether anything had."""
        if any(looked.covers(span) for looked in self._looked):
            return False
        if self._tree is None:
            self._tree = tree_below(self._root)
        there = {*self._tree.others, *(path for day, path in self._tree.days.items() if span.has(day))}
        known = [path for path in telling.folders(self._database.connection) if in_span(path, span)]
        changed = self._take_changed(sorted(there), [path for path in known if path not in there])
        self._looked.append(span)
        return changed

    def _problems(self, span: Span) -> "tuple[Problem, ...]":
        from callreview.store.index.problems import faulty_folders, problems

        known = faulty_folders(self._database.connection, span)
        self._take_changed([], [path for path in known if not any(in_span(path, looked) for looked in self._looked)])
        return problems(self._database.connection, span, self.folders)

    def _take_changed(self, there: Sequence[str], known: Sequence[str]) -> bool:
        """Take in what changed in the folders that are *there*, and in some that are *known*; whether anything had."""
        database = self._database
        reached = {path: is_reached(self._root, path) for path in known}
        folders = [*there, *(path for path in known if reached[path])]
        path = database.path if database.kept else ""
        changed = dict.fromkeys(path for path in known if not reached[path])
        changed |= dict.fromkeys(changed_among(database.connection, path, self._root, folders))
        if changed:
            self._take(database, tuple(changed))
        return bool(changed)
