"""`list` where its index cannot be kept, or not all of it: the answer is the same, and nothing is said about it."""

import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from programs import Program, Ran, files_in, need
from store.index import raw_reviews
from store.index.made_reviews import AGENTS, Made, lay

ONLY_64_KB = ("sh", "-c", 'ulimit -f 128; exec "$@"', "sh")  # in blocks of 512 bytes
ITS_OWN_DISK = 'mount -t tmpfs -o size="$1"k none .callreview; shift; exec "$@"'
DAYS, A_DAY = 20, 10


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose index is larger than 64 KB."""
    reviews = {
        f"2026-10-{day:02}-{letter * 8}": Made(agent=AGENTS[day % 5], words=f"word{day}{letter} " * 30)
        for day in range(1, DAYS + 1)
        for letter in "abcdefghjk"[:A_DAY]
    }
    return lay(tmp_path_factory.mktemp("hard") / "team", reviews)


@pytest.fixture
def workspace(many: Path, tmp_path: Path) -> Path:
    """The same reviews, in a workspace without an index of its own."""
    root = lay(tmp_path / "team", {})
    (root / "reviews").mkdir()
    for path in sorted(many.glob("reviews/*/*/*/*.json")):
        there = root / path.relative_to(many)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.hardlink_to(path)
    return root


def expected(root: Path) -> list[str]:
    """All ids, newest first."""
    return [raw.id for raw in raw_reviews.reviews_in(root)]


def is_answer(ran: Ran, root: Path) -> bool:
    """Whether that is the whole answer and nothing else was said."""
    return (ran.code, ran.stderr, ran.stdout.split()) == (0, "", expected(root))


def listed(root: Path, through: Sequence[str] = ()) -> Ran:
    """All ids, as the program lists them."""
    return Program(root)("list", "--limit", 0, "--format", "ids", through=through)


def test_a_full_disk_changes_no_answer(workspace: Path) -> None:
    """Neither while it is full, nor after; and nothing but the index is left behind."""
    before = files_in(workspace)
    for _ in range(2):
        assert is_answer(listed(workspace, through=ONLY_64_KB), workspace)
    assert is_answer(listed(workspace), workspace)
    with sqlite3.connect(workspace / ".callreview" / "index.sqlite") as index:
        assert index.execute("SELECT count(*) FROM review").fetchone() == (DAYS * A_DAY,)
        assert index.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    index.close()
    assert is_answer(listed(workspace, through=ONLY_64_KB), workspace)
    left = {name for name in files_in(workspace).keys() - before.keys() if not name.startswith(".callreview/locks/")}
    assert left == {".callreview/index.sqlite", ".callreview/index.sqlite.seal"}


def test_a_disk_that_is_full_while_one_review_comes_changes_no_answer(workspace: Path) -> None:
    """An index that stands cannot grow: what is new is found all the same, each time."""
    assert is_answer(listed(workspace), workspace)
    lay(workspace, {"2026-10-21-zzzzzzzz": Made(words="new " * 100)})
    for _ in range(2):
        assert is_answer(listed(workspace, through=ONLY_64_KB), workspace)
    assert is_answer(listed(workspace), workspace)


@pytest.mark.parametrize("kilobytes", [4, 12, 60, 100_000])
def test_a_small_disk_changes_no_answer(workspace: Path, kilobytes: int) -> None:
    """Whether it has no room for the seal, for the tables or for the reviews, or has room for all of it."""
    need("unshare")
    if subprocess.run(
        ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False
    ).returncode:
        pytest.skip("nobody may mount anything here")
    (workspace / ".callreview").mkdir()
    through = ("unshare", "-rm", "sh", "-c", ITS_OWN_DISK, "sh", str(kilobytes))
    assert is_answer(listed(workspace, through), workspace)


@pytest.fixture
def read_only(workspace: Path) -> Iterator[tuple[Path, Sequence[str]]]:
    """A workspace in which nobody may write, and what starts a program as somebody whom that stops."""
    through: tuple[str, ...] = ()
    if os.geteuid() == 0:
        need("setpriv")
        powers = "-dac_override,-dac_read_search"
        through = ("setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}")
    folders = [workspace, *filter(Path.is_dir, workspace.rglob("*"))]
    for folder in folders:
        folder.chmod(0o500)
    yield workspace, through
    for folder in folders:
        folder.chmod(0o700)


def test_a_read_only_workspace_is_listed_without_an_index(read_only: tuple[Path, Sequence[str]]) -> None:
    """And stays as it is."""
    workspace, through = read_only
    before = files_in(workspace)
    assert is_answer(listed(workspace, through), workspace)
    assert files_in(workspace) == before


def test_an_index_that_may_only_be_read_is_read(workspace: Path) -> None:
    """Its answers are the same, and so are those about a file that has changed since."""
    assert is_answer(listed(workspace), workspace)
    through: tuple[str, ...] = ()
    if os.geteuid() == 0:
        need("setpriv")
        powers = "-dac_override,-dac_read_search"
        through = ("setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}")
    kept = [*(workspace / ".callreview").rglob("*"), workspace / ".callreview"]
    for path in kept:
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        assert is_answer(listed(workspace, through), workspace)
        lay(workspace, {"2026-10-21-zzzzzzzz": Made()})
        assert is_answer(listed(workspace, through), workspace)
    finally:
        for path in reversed(kept):
            path.chmod(0o700)


def a_file(workspace: Path) -> Path:
    """Where all that is derived should be."""
    (workspace / ".callreview").write_text("mine", encoding="utf-8")
    return workspace / ".callreview"


def a_link(workspace: Path) -> Path:
    """To a folder elsewhere, which is nobody's business."""
    (workspace / "mine").mkdir()
    (workspace / "mine" / "note.txt").write_text("mine", encoding="utf-8")
    (workspace / ".callreview").symlink_to(workspace / "mine")
    return workspace / "mine"


def a_file_for_locks(workspace: Path) -> Path:
    """So that nothing can be locked."""
    (workspace / ".callreview").mkdir()
    (workspace / ".callreview" / "locks").write_text("mine", encoding="utf-8")
    return workspace / ".callreview"


def a_folder_for_the_lock(workspace: Path) -> Path:
    """The same."""
    (workspace / ".callreview" / "locks" / "index.lock" / "mine").mkdir(parents=True)
    return workspace / ".callreview"


def a_folder_for_the_index(workspace: Path) -> Path:
    """With something of somebody's in it."""
    (workspace / ".callreview" / "index.sqlite").mkdir(parents=True)
    (workspace / ".callreview" / "index.sqlite" / "note.txt").write_text("mine", encoding="utf-8")
    return workspace / ".callreview" / "index.sqlite"


@pytest.mark.parametrize(
    "lie",
    [a_file, a_link, a_file_for_locks, a_folder_for_the_lock, a_folder_for_the_index],
    ids=lambda lie: lie.__name__,
)
def test_what_lies_in_the_way_of_the_index_stays_there(workspace: Path, lie: Callable[[Path], Path]) -> None:
    """The answer is the same without an index, and what lies there is neither followed nor touched."""
    there = lie(workspace)
    before = there.read_bytes() if there.is_file() else files_in(there)
    for _ in range(2):
        assert is_answer(listed(workspace), workspace)
    assert (there.read_bytes() if there.is_file() else files_in(there)) == before
