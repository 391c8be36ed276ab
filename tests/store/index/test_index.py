"""What an index owes whoever asks: the newest first, by a look at no more than could change the answer."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from callreview.cli.became import settle
from callreview.model.choices import Trace
from callreview.model.fates import Fate
from callreview.model.marks import Mark, MarkKind
from callreview.model.problem import Problem
from callreview.store.index.asking import Condition, Says
from callreview.store.index.entry import Entry
from callreview.store.index.index import Index
from callreview.store.index.reading import Read
from callreview.store.index.seal import put_on
from callreview.store.index.searching import search_of
from callreview.store.workspace import Folders
from store.index.indexes import a_little_later, is_right, opened, reader
from store.index.made_reviews import Made, lay, place_of

IDS = tuple(f"2026-11-{day:02}-aaaaaaaa" for day in range(1, 10))
NEWEST = IDS[-1]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with a review for each of nine days."""
    return lay(tmp_path / "team", dict.fromkeys(IDS, Made()))


def listed(index: Index, limit: int, **days: date) -> list[str]:
    """The ids of the newest."""
    return [line.fields[0] for line in index.newest((), lambda _: (), limit, **days)]


def noting(read: Read, names: list[str]) -> Read:
    """Reads as *read* does, and notes the name of what is read."""

    def reads(folder: str, name: str) -> Entry | tuple[Problem, ...]:
        names.append(name.removesuffix(".json"))
        return read(folder, name)

    return reads


def test_only_what_could_change_the_answer_is_read(root: Path) -> None:
    """Of nine changed files the two that are listed, or those of the days that were asked for."""
    with opened(Folders(root)) as index:
        index.look()
    names: list[str] = []
    lay(root, dict.fromkeys(IDS, Made(agent="deb")))
    with opened(Folders(root), read=noting(reader(root), names)) as index:
        assert listed(index, 2) == [NEWEST, IDS[-2]]
        assert sorted(names) == [IDS[-2], NEWEST]
        names.clear()
        assert listed(index, 0, until=date(2026, 11, 3)) == list(reversed(IDS[:3]))
        assert sorted(names) == sorted(IDS[:3])


def test_what_is_gone_lets_older_ones_up(root: Path) -> None:
    """Also where many are: it is looked on until nothing new is found."""
    with opened(Folders(root)) as index:
        index.look()
    for review in IDS[-5:]:
        place_of(root, review).unlink()
    place_of(root, IDS[3]).write_bytes(b"")
    with opened(Folders(root)) as index:
        assert listed(index, 2) == [IDS[2], IDS[1]]
        assert len(index.problems()) == 1


def test_an_answer_is_not_from_before_another_built_the_index(root: Path) -> None:
    """Whoever asks an empty index that another one fills meanwhile, and then finds nothing to read, asks again."""
    asked: list[int] = []

    def conditions(marks: Mapping[int, Mark]) -> Sequence[Condition]:
        asked.append(len(marks))
        if len(asked) == 1:
            with opened(Folders(root), clock=a_little_later) as other:
                other.look()
        return ()

    with opened(Folders(root)) as index:
        lines = index.newest([MarkKind.AGENT], conditions, 3)
    assert [line.fields[0] for line in lines] == list(reversed(IDS[-3:]))
    assert asked[0] == 0
    assert asked[-1] > 0


def test_an_index_that_is_taken_away_while_it_is_asked_is_begun_anew(root: Path) -> None:
    """By another process that found it broken, say: what is new by then is in the answer."""
    with opened(Folders(root)) as index:
        index.look()
        for path in (root / ".callreview").glob("index.sqlite*"):
            path.unlink()
        with opened(Folders(root)) as other:
            assert is_right(other, root)
        lay(root, {"2026-11-10-bbbbbbbb": Made()})
        index.look(date(2026, 11, 1))  # of these days it has seen all
        assert index.names(MarkKind.AGENT) == ("maria",)
    with opened(Folders(root)) as index:
        assert is_right(index, root)


@pytest.mark.parametrize("damage", [b"", b"\xff" * 3 * 8192])
def test_an_index_that_breaks_while_it_is_asked_changes_no_answer(root: Path, damage: bytes) -> None:
    """What it was to have looked at is looked at again in the one that takes its place."""
    with opened(Folders(root)) as index:
        index.look()
        (root / ".callreview" / "index.sqlite").write_bytes(damage)
        counts = index.counts([MarkKind.AGENT])
        assert [(count.mark.name, count.reviews) for count in counts] == [("maria", len(IDS))]


@pytest.mark.parametrize("said", ["1 0.1.0", "99 9.9.9", "", None])
def test_an_index_that_another_callreview_made_is_not_believed(root: Path, said: str | None) -> None:
    """Though it is sealed: what is in it may mean something else."""
    with opened(Folders(root), clock=a_little_later) as index:
        index.look()
    path = root / ".callreview" / "index.sqlite"
    with closing(sqlite3.connect(path)) as theirs, theirs:
        theirs.execute("UPDATE about SET said = ?", (said,))
        theirs.execute("DELETE FROM noted")
    put_on(str(path))
    with opened(Folders(root), clock=a_little_later) as index:
        assert is_right(index, root)


def test_a_rubric_that_no_review_holds_any_more_is_not_told(root: Path) -> None:
    """Those that are held are told by their versions; of one version the longest unused comes first."""
    lay(root, {IDS[0]: Made(copy="4 too"), IDS[1]: Made(copy="4"), IDS[2]: Made(copy="4")})
    with opened(Folders(root)) as index:
        index.look()
        assert [(brief.version, len(brief.raised)) for brief in index.briefs()] == [(3, 0), (4, 0), (4, 1)]
    lay(root, {IDS[1]: Made(), IDS[2]: Made()})
    with opened(Folders(root)) as index:
        index.look()
        assert [(brief.version, len(brief.raised)) for brief in index.briefs()] == [(3, 0), (4, 0)]


@pytest.mark.parametrize("after", [None, Made(agent="deb")], ids=["deleted", "another's"])
def test_a_call_that_is_gone_tells_nothing_of_the_one_before(root: Path, after: Made | None) -> None:
    """What became of an agent's call is found out again when the next one is deleted, or was another agent's."""
    lay(root, {NEWEST: Made(agent="zoe"), IDS[0]: Made(agent="zoe", hurried=Trace.CLEAR, step="talks-over")})

    def became() -> list[Fate]:
        with opened(Folders(root), clock=a_little_later) as index:
            index.look()
            settle(index)
            return [outcome.fate for outcome in index.outcomes()]

    assert became() == [Fate.CAME_BACK]
    if after:
        lay(root, {NEWEST: after})
    else:
        place_of(root, NEWEST).unlink()
    assert became() == [Fate.NOT_HEARD_SINCE]


def test_words_that_are_no_longer_said_are_not_found(root: Path) -> None:
    """Nor those of a file that is gone, or cannot be read any more."""

    def found() -> list[str]:
        with opened(Folders(root)) as index:
            return [line.fields[0] for line in index.newest((), lambda _: [Says(search_of("worried"))], 0)]

    assert found() == []
    lay(root, dict.fromkeys(IDS[:4], Made(words="I was worried.")))
    assert found() == list(reversed(IDS[:4]))
    lay(root, {IDS[0]: Made(words="I was glad.")})
    place_of(root, IDS[1]).unlink()
    place_of(root, IDS[2]).write_bytes(b"")
    assert found() == [IDS[3]]


def test_a_mark_that_no_review_bears_any_more_is_not_offered(root: Path) -> None:
    """A name that was corrected is nobody's, as in an index that never knew it."""
    lay(root, {NEWEST: Made(agent="mara")})
    offered: list[set[str]] = []

    def conditions(marks: Mapping[int, Mark]) -> Sequence[Condition]:
        offered.append({mark.name for mark in marks.values() if mark.kind is MarkKind.AGENT})
        return ()

    for agent in ("mara", "maria"):
        lay(root, {NEWEST: Made(agent=agent)})
        with opened(Folders(root)) as index:
            index.newest([MarkKind.AGENT], conditions, 0)
            assert offered[-1] == {"maria", agent} == set(index.names(MarkKind.AGENT))
