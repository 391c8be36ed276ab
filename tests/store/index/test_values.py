"""A Tab's look into the index: what it knows, and nothing where it cannot be read."""

import sqlite3
from pathlib import Path

import pytest

from callreview.store.index.values import values_of


def test_without_an_index_there_is_nothing(tmp_path: Path) -> None:
    """And none is made."""
    assert values_of(str(tmp_path / ".callreview"), "agent", "") == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("raw", [b"", b"no index at all", b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_file_that_is_no_index_has_nothing(tmp_path: Path, raw: bytes) -> None:
    """And stays as it is."""
    path = tmp_path / "index.sqlite"
    path.write_bytes(raw)
    assert values_of(str(tmp_path), "agent", "") == []
    assert path.read_bytes() == raw


@pytest.mark.parametrize("folder", ["plain", "50%41 of #1?", "é ö"])
def test_a_folder_may_have_any_name(tmp_path: Path, folder: str) -> None:
    """SQLite opens it by an address, in which some characters mean more."""
    (tmp_path / folder).mkdir()
    laid = sqlite3.connect(tmp_path / folder / "index.sqlite")
    with laid:
        laid.executescript(
            "CREATE TABLE mark (n, kind, name); CREATE TABLE monthly (mark, month, reviews);"
            "INSERT INTO mark VALUES (1, 'agent', 'maria'); INSERT INTO monthly VALUES (1, 202611, 1);"
        )
    laid.close()
    assert values_of(str(tmp_path / folder), "agent", "ma") == ["maria"]
    assert values_of(str(tmp_path / folder), "agent", "%") == []
