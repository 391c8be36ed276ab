"""A line for each record beside the reviews: what its file says now, whatever it said when it was read."""

import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.store.index.asides import Source, asides
from callreview.store.index.database import Database, in_memory, opened
from callreview.store.workspace import Folders
from store.index.indexes import a_little_later

NOTE = "2026-11-21-aaaaaaaa"


def lay(root: Path, said: str, name: str = NOTE) -> Path:
    """A record that says *said*, written in place."""
    path = root.joinpath("notes", *name[:10].split("-"), f"{name}.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(said, encoding="utf-8")
    return path


def read(path: str) -> str | None:
    """What the file says; None for what cannot be read."""
    said = Path(path).read_text(encoding="utf-8")
    return None if said == "?" else said


def refuses(path: str, number: int) -> None:
    """No folder is refused, where this is given."""
    pytest.fail(f"{path} is refused: {number}")


NOTES = Source("notes", read, refuses)


def found(database: Database, word: str) -> set[str]:
    """The notes that have that word, by the tables alone."""
    rows = database.connection.execute(
        "SELECT path FROM said_later JOIN aside ON number = said_later.rowid WHERE said_later MATCH ?", (word,)
    )
    return {Path(path).stem for (path,) in rows}


def test_an_edit_right_after_it_was_read_is_seen(tmp_path: Path) -> None:
    """In place, of the same size, within the tick of a clock."""
    database = opened(Folders(tmp_path))
    for said in ("done", "open", "done"):
        lay(tmp_path, said)
        assert asides(database, str(tmp_path), NOTES) == {NOTE: said}
    database.close()


def test_what_is_gone_is_gone_and_what_was_not_read_is_asked_again(tmp_path: Path) -> None:
    """Also in another run; other folders do not matter, nor files that are no records."""
    other = "2026-11-20-bbbbbbbb"
    for said in ("?", "open"):
        lay(tmp_path, said)
        lay(tmp_path, "done", other)
        (tmp_path / "notes" / "2026" / "Thumbs.db").write_text("x", encoding="utf-8")
        for _ in range(2):
            database = opened(Folders(tmp_path))
            expected = {other: "done"} | ({NOTE: said} if said != "?" else {})
            assert asides(database, str(tmp_path), NOTES) == expected
            assert asides(database, str(tmp_path), Source("shared", read, refuses)) == {}
            database.close()
    lay(tmp_path, "done", other).unlink()
    database = in_memory(Folders(tmp_path))
    assert asides(database, str(tmp_path), NOTES) == {NOTE: "open"}
    database.close()


def test_a_file_that_is_as_it_was_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once it is old enough to be known by its time."""
    lay(tmp_path, "done")
    later = a_little_later()
    monkeypatch.setattr(time, "time_ns", lambda: later)
    database = opened(Folders(tmp_path))
    assert asides(database, str(tmp_path), NOTES) == {NOTE: "done"}
    assert asides(database, str(tmp_path), Source("notes", lambda _: pytest.fail("read again"), refuses)) == {
        NOTE: "done"
    }
    database.close()


LETTERS = "abc"
WORDS = ("one", "two", "one two", None)


@given(
    steps=st.lists(
        st.tuples(st.sampled_from(LETTERS), st.sampled_from(WORDS), st.integers(0, 1), st.booleans()), max_size=12
    )
)
def test_the_words_that_are_found_are_those_of_the_files(steps: list[tuple[str, str | None, int, bool]]) -> None:
    """Whoever writes, edits and removes, and whichever of two looks: nothing old is found, and nothing is lost."""
    with TemporaryDirectory() as folder:
        root, said = Path(folder), dict[str, str]()
        databases = [opened(Folders(root)) for _ in range(2)]
        for letter, words, who, looks in steps:
            name = f"2026-11-21-{letter * 8}"
            if words is not None:
                said[name] = words
                lay(root, words, name)
            elif said.pop(name, None):
                lay(root, "", name).unlink()
            if looks:
                asides(databases[who], folder, NOTES)
        for database in databases:
            asides(database, folder, NOTES)
            for word in ("one", "two"):
                having = {name for name, words in said.items() if word in words.split()}
                assert found(database, word) == having
            database.connection.execute("INSERT INTO said_later (said_later) VALUES ('integrity-check')")
            database.close()


def test_a_folder_that_is_refused_is_told_and_what_was_known_of_it_stays(tmp_path: Path) -> None:
    """Here it is a link by now, which is not followed."""
    lay(tmp_path, "done")
    other = lay(tmp_path, "open", "2026-11-20-bbbbbbbb")
    database = opened(Folders(tmp_path))
    assert len(asides(database, str(tmp_path), NOTES)) == 2
    moved = tmp_path / "elsewhere"
    (tmp_path / "notes").rename(moved)
    (tmp_path / "notes").symlink_to(moved)
    told: list[tuple[str, int]] = []
    source = Source("notes", read, lambda path, number: told.append((path, number)))
    assert len(asides(database, str(tmp_path), source)) == 2
    assert [path for path, _ in told] == ["notes"]
    (tmp_path / "notes").unlink()
    moved.rename(tmp_path / "notes")
    other.unlink()
    assert asides(database, str(tmp_path), NOTES) == {NOTE: "done"}
    database.close()


def test_what_could_not_be_read_is_asked_again_however_old_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the system refuses can be let go without a change of its own."""
    lay(tmp_path, "done")
    later = a_little_later()
    monkeypatch.setattr(time, "time_ns", lambda: later)
    database = opened(Folders(tmp_path))
    assert asides(database, str(tmp_path), Source("notes", lambda _: None, refuses)) == {}
    assert asides(database, str(tmp_path), NOTES) == {NOTE: "done"}
    database.close()


def test_what_another_process_takes_in_meanwhile_is_taken_in_once(tmp_path: Path) -> None:
    """It comes between our look and our writing."""
    lay(tmp_path, "done")
    ours, theirs = opened(Folders(tmp_path)), opened(Folders(tmp_path))

    def read_late(path: str) -> str | None:
        assert asides(theirs, str(tmp_path), NOTES) == {NOTE: "done"}
        return read(path)

    assert asides(ours, str(tmp_path), Source("notes", read_late, refuses)) == {NOTE: "done"}
    assert found(ours, "done") == {NOTE}
    ours.connection.execute("INSERT INTO said_later (said_later) VALUES ('integrity-check')")
    for database in (ours, theirs):
        database.close()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="every name is text there")
def test_a_folder_whose_name_is_no_text_hides_nothing(tmp_path: Path) -> None:
    """What lies in it is asked for, and told, each time."""
    lay(tmp_path, "done")
    strange = os.fsencode(tmp_path / "notes") + b"/\xff"
    os.mkdir(strange)  # noqa: PTH102 # bytes
    Path(os.fsdecode(strange), f"{NOTE}.json").write_text("?", encoding="utf-8")
    asked: list[str] = []

    def noted(path: str) -> str | None:
        asked.append(path)
        return read(path)

    for times in (1, 2):
        database = opened(Folders(tmp_path))
        assert asides(database, str(tmp_path), Source("notes", noted, refuses)) == {NOTE: "done"}
        assert asked.count(os.fsdecode(strange) + f"/{NOTE}.json") == times
        database.close()
