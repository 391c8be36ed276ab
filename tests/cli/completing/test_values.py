"""What a workspace holds that could be typed."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from callreview.cli.completing.values import values

LEVELS = ("wow", "just_ok", "not_ok", "not_called_for", "could_not_tell")
MARKS = (
    ("agent", "maria", 2),
    ("agent", "Maria K", 1),
    ("agent", "gone", 0),
    ("queue", "billing", 2),
    ("rubric", "retired-one", 1),
    ("wanted", "cared-for", 2),
    ("unwanted", "hurried", 2),
    ("behavior", "talks-over", 2),
)


def index(root: Path, marks: Sequence[tuple[str, str, int]]) -> None:
    """Lay an index that knows these *marks*, each on so many reviews."""
    (root / ".callreview").mkdir()
    laid = sqlite3.connect(root / ".callreview" / "index.sqlite")
    with laid:
        laid.execute("CREATE TABLE mark (n INTEGER PRIMARY KEY, kind TEXT, name TEXT)")
        laid.execute("CREATE TABLE monthly (mark INTEGER, month INTEGER, reviews INTEGER)")
        laid.executemany("INSERT INTO mark VALUES (?, ?, ?)", [(n, *mark[:2]) for n, mark in enumerate(marks)])
        laid.executemany("INSERT INTO monthly VALUES (?, 202611, ?)", [(n, mark[2]) for n, mark in enumerate(marks)])
    laid.close()


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small one, in which we stand."""
    for path in (
        "callreview.yaml",
        "rubrics/billing-care.yaml",
        "rubrics/notes.txt",
        "drafts/2026-11-22-zzzzzzzz.json",
        "drafts/2026-11-21-yyyyyyyy.json",
        "reviews/2025/12/31/2025-12-31-k7f3x9qd.json",
        "reviews/2026/01/02/2026-01-02-m2xqabcd.json",
        "reviews/2026/01/02/2026-01-02-2222abcd.json",
        "reviews/2026/01/02/notes.txt",
        "coaching/2026/01/03/2026-01-03-2345abcd.json",
        "ideas/2026/01/04/2026-01-04-2323abcd.json",
        "kudos/2026/01/05/2026-01-05-2424abcd.json",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    index(tmp_path, MARKS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("kind", "begun", "found"),
    [
        ("agent", "", ["Maria K", "maria"]),
        ("agent", "m", ["maria"]),
        ("queue", "b", ["billing"]),
        ("rubric", "", ["billing-care", "retired-one"]),
        ("feeling", "", ["cared-for", "hurried"]),
        ("feeling:", "hu", ["hurried:not_felt", "hurried:hint", "hurried:clear", "hurried:could_not_tell"]),
        ("feeling:", "cared-for:w", ["cared-for:wow"]),
        ("feeling[:", "c", ["cared-for", *(f"cared-for:{level}" for level in LEVELS)]),
        ("behavior:", "talks-over:h", ["talks-over:heard"]),
        ("draft", "", ["last", "2026-11-22-zzzzzzzz", "2026-11-21-yyyyyyyy"]),
        ("review", "", ["last", "2026-01-02-m2xqabcd", "2026-01-02-2222abcd", "2025-12-31-k7f3x9qd"]),
        ("review", "2", ["2026-01-02-m2xqabcd", "2026-01-02-2222abcd", "2025-12-31-k7f3x9qd"]),
        ("review", "2025", ["2025-12-31-k7f3x9qd"]),
        ("review", "k7", ["k7f3x9qd"]),
        ("review", "22", ["2222abcd"]),
        ("review", "la", ["last"]),
        ("review", "zz", []),
        ("agreed", "23", ["2345abcd"]),
        ("agreed", "2026", ["2026-01-03-2345abcd", "2026-01-02-m2xqabcd", "2026-01-02-2222abcd"]),
        ("record", "23", ["2345abcd"]),
        ("record", "2026", ["2026-01-02-m2xqabcd", "2026-01-02-2222abcd", "2026-01-03-2345abcd"]),
        ("record", "co", ["coaching:last"]),
        ("record", "la", ["last"]),
        ("idea", "", ["last", "2026-01-04-2323abcd"]),
        ("kudos", "24", ["2424abcd"]),
        ("nonsense", "", []),
    ],
)
@pytest.mark.usefixtures("workspace")
def test_what_begins_so(kind: str, begun: str, found: list[str]) -> None:
    """Names that some review has now, rubrics of the folder too; records newest first, by either part of their id."""
    assert values(kind, begun, []) == found


def test_the_workspace_is_the_one_that_is_meant(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one above, the one named by option, or the one named by variable; and without one there is nothing."""
    (workspace / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(workspace / "deep" / "er")
    assert values("queue", "", []) == ["billing"]
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert values("queue", "", []) == []
    assert values("queue", "", ["list", "--workspace", str(workspace)]) == ["billing"]
    assert values("queue", "", ["list", f"--workspace={workspace}"]) == ["billing"]
    monkeypatch.setenv("CALLREVIEW_WORKSPACE", str(workspace))
    assert values("queue", "", []) == ["billing"]
    assert values("queue", "", ["list", "--workspace", "."]) == []


def test_of_many_reviews_the_newest_are_enough(workspace: Path) -> None:
    """A Tab does not read five years."""
    day = workspace / "reviews" / "2026" / "02" / "01"
    day.mkdir(parents=True)
    for number in range(60):
        (day / f"2026-02-01-{number:08}.json").touch()
    offered = values("review", "2026", [])
    assert len(offered) == 50
    assert offered[0] == "2026-02-01-00000059"
