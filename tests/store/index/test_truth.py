"""Whatever happens to the files and to the index, the answer is the one from reading every file.

Real files and a real index, in steps that Hypothesis picks. Beside it stands `raw_reviews`, which reads all files raw
and has never heard of an index.
"""

import io
import json
import re
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from callreview.cli.became import settle
from callreview.cli.listing import Asked, list_wanted
from callreview.cli.spans import Days
from callreview.errors import UnknownName
from callreview.insight.filters import Filters
from callreview.model.choices import Level, Noted, Trace
from callreview.model.marks import MarkKind
from callreview.store.index.index import Index
from callreview.store.workspace import Folders
from callreview.views.formats import ListFormat
from callreview.views.visible import show
from store.index import raw_reviews
from store.index.happenings import BREAKAGES, CHANGES, MOVES, Happening, brought_back
from store.index.indexes import opened
from store.index.made_reviews import AGENTS, WORDS, Made, lay, place_of, text_for
from store.index.raw_reviews import Json, Wish
from store.index.spoiling import SPOILINGS

DAYS = ("2026-10-31", "2026-11-01", "2026-11-02", "2026-11-03", "2026-12-24")
IDS = tuple(f"{day}-{letter * 8}" for day in DAYS for letter in "abcd")
STRAYS = (
    *("notes.txt", "2026/11/02/Thumbs.db", ".DS_Store", "2026/11/02/.keep", ".git/f", "2026/11/02/\udcff"),
    *("2026/13/45/2026-13-45-aaaaaaaa.json", "202\u00b2/11/02/f", "2026/ab/01/f", "\udcff/11/02/f"),
)
_PLACE = re.compile(r"(reviews.*?)(?::\d+:\d+)?: ")
A_LITTLE_LATER, NOW, A_DAY_AGO = 3_000_000_000, 0, -86_400_000_000_000

ids = st.sampled_from(IDS)
chances = st.integers(0, 100_000)
days = st.none() | st.sampled_from([date.fromisoformat(day) for day in DAYS])
kinds = st.sets(st.sampled_from([kind for kind in MarkKind if kind is not MarkKind.COPY]), min_size=1)
made = st.builds(
    Made,
    agent=st.sampled_from(AGENTS),
    gut=st.sampled_from([Level.WOW, Level.NOT_OK]),
    cared_for=st.sampled_from([Level.WOW, Level.JUST_OK, Level.NOT_OK, Level.COULD_NOT_TELL]),
    hurried=st.sampled_from([Trace.NOT_FELT, Trace.HINT, Trace.CLEAR]),
    noted=st.none() | st.sampled_from([Noted.HEARD, Noted.MISSED]),
    step=st.none() | st.sampled_from(["", "talks-over", "names-the-worry"]),
    words=st.sampled_from(WORDS),
    copy=st.sampled_from(["3", "4", "4 too"]),
    called=st.none() | st.sampled_from(["2026-11-01", "2026-11-20T14:05"]),
    minutes=st.integers(0, 2),
    queue=st.none() | st.just("billing"),
)
felt = st.sampled_from(
    [
        *((None, ""), ("cared-for", ""), ("cared-for", "not_ok"), ("cared-for", "outside")),
        *(("hurried", "clear"), ("hurried", "outside"), ("in-good-hands", "could_not_tell")),
    ]
)
wishes = st.builds(
    lambda felt, **others: Wish(feeling=felt[0], level=felt[1], **others),
    felt=felt,
    agent=st.none() | st.sampled_from([*AGENTS, "MARIA", "zo\u00cb"]),
    let_pass=st.booleans(),
    behavior=st.none() | st.just("talks-over"),
    noted=st.sampled_from(["", "heard", "missed"]),
    gut=st.sampled_from([None, None, "wow", "not_ok"]),
    text=st.sampled_from([None, None, "wor", "WARM cafe", "caf\u00e9", "relief.", "breathe"]),
    since=days,
    until=days,
    limit=st.integers(0, 4),
)


class Behind(RuleBasedStateMachine):
    """Files that change, an index that is spoiled, and questions."""

    backups = Bundle("backups")

    def __init__(self) -> None:
        """A workspace without a review."""
        super().__init__()
        self._gone = tempfile.TemporaryDirectory()
        self.root = lay(Path(self._gone.name) / "team", {})
        self.asks = False
        self.questions = [Wish(), Wish(text="wor"), Wish(let_pass=True), Wish(), Wish(agent="maria", limit=2)]

    def teardown(self) -> None:
        """Nothing is left."""
        self._gone.cleanup()

    @initialize(
        lies=st.dictionaries(ids, made, max_size=8),
        clock=st.sampled_from([A_LITTLE_LATER, NOW, A_DAY_AGO]),
        asks=st.booleans(),
    )
    def begin(self, *, lies: dict[str, Made], clock: int, asks: bool) -> None:
        """Some reviews are there, and the index is made by a clock that is right, or runs before or behind.

        Where it is later, files are old enough to be known by their times; every change then comes at another time.
        """
        self.clock, self.asks = clock, asks
        lay(self.root, lies)

    @rule(review=ids, made=made)
    def is_written(self, review: str, made: Made) -> None:
        """A review is new, or written over, where it belongs."""
        self._time_goes_on()
        path = place_of(self.root, review)
        brought_back(self.root, path)
        if path.is_symlink():
            path.unlink()
        path.write_bytes(text_for(review, made))

    @precondition(lambda self: self._reviews())
    @rule(happening=st.sampled_from(sorted(CHANGES)), chance=chances, made=made)
    def is_changed(self, happening: str, chance: int, made: Made) -> None:
        """A review that is there says something else."""
        self._happens(CHANGES[happening], chance, made)

    @precondition(lambda self: self._reviews())
    @rule(happening=st.sampled_from(sorted(BREAKAGES)), chance=chances, made=made)
    def is_broken(self, happening: str, chance: int, made: Made) -> None:
        """A review that is there can no longer be read, or looks so."""
        self._happens(BREAKAGES[happening], chance, made)

    @precondition(lambda self: self._reviews())
    @rule(happening=st.sampled_from(sorted(MOVES)), chance=chances, made=made)
    def is_moved(self, happening: str, chance: int, made: Made) -> None:
        """A review that was there is elsewhere."""
        self._happens(MOVES[happening], chance, made)

    @rule(stray=st.sampled_from(STRAYS), gone=st.booleans())
    def strays(self, *, stray: str, gone: bool) -> None:
        """Something lies among the reviews that is none, or is taken away again."""
        self._time_goes_on()
        path = self.root / "reviews" / stray
        brought_back(self.root, path)
        path.unlink(missing_ok=True)
        if not gone:
            path.write_bytes(b"{}")

    @rule(spoiling=st.sampled_from(sorted(SPOILINGS)), chance=chances)
    def is_spoiled(self, spoiling: str, chance: int) -> None:
        """Something happens to the index, if it can with what lies there."""
        self._time_goes_on()
        with suppress(OSError):
            SPOILINGS[spoiling](self.root, chance, another())

    @rule(target=backups)
    def is_backed_up(self) -> Path:
        """All that is derived is copied."""
        backup = Path(tempfile.mkdtemp(dir=self._gone.name))
        if (self.root / ".callreview").is_dir():
            shutil.copytree(self.root / ".callreview", backup, dirs_exist_ok=True, symlinks=True, ignore=_pipes)
        return backup

    @rule(backup=backups, sealed=st.booleans())
    def is_restored(self, *, backup: Path, sealed: bool) -> None:
        """An older copy of the index is put back, with its seal or under the one that is there."""
        self._time_goes_on()
        derived = self.root / ".callreview"
        if derived.is_dir() and not derived.is_symlink():
            for name in ("index.sqlite", *(["index.sqlite.seal"] if sealed else [])):
                if (backup / name).is_file() and (derived / name).is_file():
                    shutil.copy2(backup / name, derived / name)

    @rule(wish=wishes)
    def lists(self, wish: Wish) -> None:
        """`list` shows the newest that were asked for, and tells of what cannot be read."""
        told = io.StringIO()
        rows: list[Json] = []
        expected = raw_reviews.newest(self.root, wish)
        with self._opened() as index:
            shown = io.StringIO()
            with redirect_stdout(shown), redirect_stderr(told), suppress(UnknownName):
                list_wanted(index, _asked(wish), ListFormat.JSONL)
                rows = [json.loads(line) for line in shown.getvalue().splitlines()]
        for row in rows:
            del row["stood_out"]
        assert rows == expected
        last = date.fromisoformat(rows[-1]["day"]) if wish.limit and len(rows) == wish.limit else wish.since
        looked_at, asked_for = (raw_reviews.faulty_in(self.root, first, wish.until) for first in (last, wish.since))
        assert set(map(show, looked_at)) <= _paths(told.getvalue()) <= set(map(show, asked_for))

    @rule(kinds=kinds, by_day=st.booleans(), agent=st.none() | st.sampled_from(AGENTS), since=days, until=days)
    def counts(
        self, *, kinds: set[MarkKind], by_day: bool, agent: str | None, since: date | None, until: date | None
    ) -> None:
        """What trends count, of everyone or of one spelling of an agent, for some days."""
        agents = [agent] if agent else []
        expected = raw_reviews.counted(self.root, kinds, by_day=by_day, agents=agents, since=since, until=until)
        with self._opened() as index:
            index.look(since, until)
            found = index.counts(kinds, by_day=by_day, agents=agents, since=since, until=until)
        assert [count.period for count in found] == sorted(count.period for count in found)
        assert Counter({(count.period, *count.mark): count.reviews for count in found}) == expected

    @rule(since=days, until=days)
    def tells(self, since: date | None, until: date | None) -> None:
        """Names, rubrics, and all that cannot be read."""
        with self._opened() as index:
            index.look()
            for kind in (MarkKind.AGENT, MarkKind.QUEUE, MarkKind.BEHAVIOR, MarkKind.FOLLOWED):
                assert list(index.names(kind)) == raw_reviews.names(self.root, kind)
            bars = [(brief.version, brief.feelings[0].tolerate, len(brief.raised)) for brief in index.briefs()]
            assert sorted(bars) == sorted(raw_reviews.bars(self.root))
            assert [version for version, *_ in bars] == sorted(version for version, *_ in bars)
            told = {problem.path for problem in index.problems(since, until)}
        assert told == raw_reviews.faulty_in(self.root, since, until)

    @rule(agent=st.none() | st.sampled_from(AGENTS), since=days, until=days)
    def what_became(self, agent: str | None, since: date | None, until: date | None) -> None:
        """The outcomes are those that an index begun this moment has."""
        agents = [agent] if agent else []
        answers = []
        for anew in (False, True):
            with self._opened(anew=anew) as index:
                index.look()
                settle(index)
                outcomes = index.outcomes(agents=agents, since=since, until=until)
                felt = {outcome.feeling for outcome in outcomes}
                answers.append((set(outcomes), index.let_pass([felt], 5, agents=agents, since=since, until=until)))
        assert answers[0] == answers[1]

    @invariant()
    def is_right(self) -> None:
        """Where one asks after every step, the next of a few questions is answered as it should be."""
        if self.asks:
            self.lists(self.questions[0])
            self.questions.append(self.questions.pop(0))

    def _happens(self, happening: Happening, chance: int, made: Made) -> None:
        self._time_goes_on()
        there = self._reviews()
        path = there[chance % len(there)]
        happening(path, text_for(path.stem, made))

    def _reviews(self) -> list[Path]:
        """The plain files that lie where a review of that name belongs, whatever is in them."""
        places = (place_of(self.root, review) for review in IDS)
        return [path for path in places if path.is_file() and path.resolve() == path.absolute()]

    @contextmanager
    def _opened(self, *, anew: bool = False) -> Iterator[Index]:
        folders = _Anew(self.root, self.root) if anew else Folders(self.root, self.root)
        with opened(folders, clock=lambda: time.time_ns() + self.clock) as index:
            yield index

    def _time_goes_on(self) -> None:
        """The clock of the file system shows another time than when it was last asked."""
        hand = Path(self._gone.name) / "hand"
        hand.touch()
        before = hand.stat().st_ctime_ns
        while hand.stat().st_ctime_ns == before:
            hand.touch()


class _Anew(Folders):
    """Folders of a workspace whose index cannot be kept."""

    @property
    def derived(self) -> Path:
        return self.root / "callreview.yaml"


@cache
def another() -> Path:
    """Another workspace, and its index."""
    root = lay(Path(tempfile.mkdtemp()) / "others", {"2026-11-02-aaaaaaaa": Made(agent="nobody of ours")})
    with opened(Folders(root)) as index:
        index.look()
    return root


def _asked(wish: Wish) -> Asked:
    feelings = (f"{wish.feeling}:{wish.level}".removesuffix(":"),) if wish.feeling else ()
    behaviors = (f"{wish.behavior}:{wish.noted}".removesuffix(":"),) if wish.behavior else ()
    filters = Filters(agent=wish.agent, gut=wish.gut, feelings=feelings, behaviors=behaviors, let_pass=wish.let_pass)
    return Asked(filters, Days(wish.since, wish.until), wish.text, wish.limit)


def _paths(told: str) -> set[str]:
    """The files that are told of."""
    return {named[1] for line in told.splitlines() if (named := _PLACE.match(line))}


def _pipes(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if Path(folder, name).is_fifo()]


NORMAL = settings(max_examples=25, stateful_step_count=20, suppress_health_check=[HealthCheck.too_slow])

ENDLESS = settings(NORMAL, max_examples=50, stateful_step_count=40, report_multiple_bugs=False)


def test_the_answer_is_that_of_the_files() -> None:
    """After any sequence of changes to files and index."""
    run_state_machine_as_test(Behind, settings=NORMAL)


@pytest.mark.torture
def test_the_answer_is_that_of_the_files_again_and_again() -> None:
    """The same for many more sequences, and longer ones."""
    run_state_machine_as_test(Behind, settings=ENDLESS)
