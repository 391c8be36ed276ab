"""A line for each record beside the reviews: what its file says now, whatever it said when it was read."""

import time
from pathlib import Path

import pytest

from callreview.store.index.asides import asides
from callreview.store.index.database import in_memory, opened
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


def test_an_edit_right_after_it_was_read_is_seen(tmp_path: Path) -> None:
    """In place, of the same size, within the tick of a clock."""
    database = opened(Folders(tmp_path))
    for said in ("done", "open", "done"):
        lay(tmp_path, said)
        assert asides(database, str(tmp_path), "notes", read) == {NOTE: said}
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
            assert asides(database, str(tmp_path), "notes", read) == expected
            assert asides(database, str(tmp_path), "shared", read) == {}
            database.close()
    lay(tmp_path, "done", other).unlink()
    database = in_memory(Folders(tmp_path))
    assert asides(database, str(tmp_path), "notes", read) == {NOTE: "open"}
    database.close()


def test_a_file_that_is_as_it_was_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once it is old enough to be known by its time."""
    lay(tmp_path, "done")
    later = a_little_later()
    monkeypatch.setattr(time, "time_ns", lambda: later)
    database = opened(Folders(tmp_path))
    assert asides(database, str(tmp_path), "notes", read) == {NOTE: "done"}
    assert asides(database, str(tmp_path), "notes", lambda _: pytest.fail("read again")) == {NOTE: "done"}
    database.close()
