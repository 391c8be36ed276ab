"""Which folders are not as they were, by the files in them: names, sizes, and times as far as they can be trusted."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.store.index.comparing import by_name, changed_among, known, look_into, written
from callreview.store.index.tables import TABLES, as_kept

NOW = 1_800_000_000_000_000_000
TWO_SECONDS = 2_000_000_000
MANY = 400
"""Folders, more than one process looks into."""
names = st.text(st.characters(exclude_characters="\0/", exclude_categories=["Cs"]), min_size=1)


@given(files=st.dictionaries(names, st.tuples(st.integers(0, NOW + TWO_SECONDS), st.integers(0))), now=st.just(NOW))
def test_what_is_written_down_is_known(files: dict[str, tuple[int, int]], now: int) -> None:
    """Of each file its time and size; but of one that changed in the last two seconds, or will have, no time."""
    there = [f"{name}/{changed}/{size}" for name, (changed, size) in sorted(files.items())]
    expected = {
        name: f"{changed if changed < now - TWO_SECONDS else -1}/{size}" for name, (changed, size) in files.items()
    }
    assert known(written(there, now)) == expected
    assert by_name(there).keys() == expected.keys()


def test_a_doubtful_file_is_written_down_without_its_time() -> None:
    """Whatever its time, so that it is looked at again."""
    assert known(written(["a/1/5", "b/1/5"], NOW, {"b"})) == {"a": "1/5", "b": "-1/5"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A tree of many folders with a file in each, and in some of them another folder with one."""
    for number in range(MANY):
        folder = tmp_path / "tree" / f"2026/11/{number:03}"
        folder.mkdir(parents=True)
        (folder / "file").touch()
        if number % 100 == 50:
            (folder / "inner").mkdir()
            (folder / "inner" / "file").touch()
    return tmp_path / "tree"


@pytest.fixture
def index(root: Path) -> Iterator[Path]:
    """An index in a file, which knows them all as they are."""
    path = root.parent / "50% of #1?.sqlite"
    made = sqlite3.connect(path, isolation_level=None)
    made.executescript(f"BEGIN; {TABLES}")
    for folder in folders_of(root):
        files = written(look_into(str(root), folder).files, NOW * 2)
        made.execute("INSERT INTO folder VALUES (?, ?)", (as_kept(folder), files))
    made.execute("COMMIT")
    made.close()
    yield path
    path.unlink()


def folders_of(root: Path) -> Sequence[str]:
    """All folders with files, as paths from *root*."""
    return sorted({path.parent.relative_to(root).as_posix() for path in root.rglob("file")})


@pytest.mark.parametrize("cores", [1, 2])
def test_the_changed_folders_are_found(root: Path, index: Path, monkeypatch: pytest.MonkeyPatch, cores: int) -> None:
    """By one process or by two: a file that is new, gone, older or longer; in a folder, or in one inside it."""
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    asked = [folder for folder in folders_of(root) if not folder.endswith("inner")]
    connection = sqlite3.connect(index)
    found = [changed_among(connection, str(index), str(root), asked)]
    (root / "2026/11/007/new").touch()
    (root / "2026/11/010/file").unlink()
    os.utime(root / "2026/11/301/file", ns=(1, 1))
    (root / "2026/11/302/file").write_bytes(b"more")
    (root / "2026/11/350/inner/file").unlink()
    (root / "2026/11/399/inner").mkdir()
    (root / "2026/11/399/inner/file").touch()
    found.append(changed_among(connection, str(index), str(root), asked))
    connection.close()
    changed = [f"2026/11/{number}" for number in ("007", "010", "301", "302", "350/inner", "399/inner")]
    assert [sorted(folders) for folders in found] == [[], changed]
