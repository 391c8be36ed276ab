"""The schema in the workspace: laid by `init`, kept current, and nobody else's file written over."""

from pathlib import Path

import pytest

from callreview import __version__
from callreview.cli.rubric.schema import EDITOR_LINES, SCHEMA_FILE, lay_schema, with_editor_lines
from callreview.store.workspace import Folders
from callreview.views.rubric_schema import rubric_schema
from programs import Program


@pytest.fixture
def folders(a_workspace: Path) -> Folders:
    """The folders of a workspace, where the schema has just been laid."""
    return Folders(a_workspace)


def test_init_lays_the_schema_and_the_starters_lead_to_it(run: Program, folders: Folders) -> None:
    """It is what `rubric schema` prints; each starter's first lines name it; and it is never read as a rubric."""
    laid = (folders.rubrics / SCHEMA_FILE).read_text(encoding="utf-8")
    assert laid == run("rubric", "schema").stdout
    starters = sorted(folders.rubrics.glob("*.yaml"))
    assert len(starters) == 3
    assert all(path.read_text(encoding="utf-8").startswith(EDITOR_LINES) for path in starters)
    assert SCHEMA_FILE not in run("rubric", "check").said
    assert SCHEMA_FILE in EDITOR_LINES


def test_a_schema_that_is_missing_is_laid(folders: Folders) -> None:
    """Once."""
    path = folders.rubrics / SCHEMA_FILE
    path.unlink()
    assert lay_schema(folders) == path
    assert path.read_text(encoding="utf-8") == rubric_schema(__version__)
    assert lay_schema(folders) is None


@pytest.mark.parametrize(("version", "stays"), [("0.0.1", False), ("0.0", False), ("999.0.0", True), ("0.10000", True)])
def test_only_an_older_schema_is_replaced(folders: Folders, version: str, *, stays: bool) -> None:
    """One from a newer callreview knows more than ours."""
    path = folders.rubrics / SCHEMA_FILE
    theirs = rubric_schema(version)
    path.write_text(theirs, encoding="utf-8")
    assert (lay_schema(folders) is None) is stays
    assert (path.read_text(encoding="utf-8") == theirs) is stays


@pytest.mark.parametrize("raw", [b"", b"{}", b"\xff\xfe", b'{"$comment": "ours"}'])
def test_somebody_elses_file_stays(folders: Folders, raw: bytes) -> None:
    """Whatever it is."""
    path = folders.rubrics / SCHEMA_FILE
    path.write_bytes(raw)
    assert lay_schema(folders) is None
    assert path.read_bytes() == raw


def test_what_is_no_file_stays(folders: Folders, tmp_path: Path) -> None:
    """A link is not followed, a folder is left."""
    path = folders.rubrics / SCHEMA_FILE
    path.unlink()
    elsewhere = tmp_path / "elsewhere.json"
    path.symlink_to(elsewhere)
    assert lay_schema(folders) is None
    assert not elsewhere.exists()
    path.unlink()
    path.mkdir()
    assert lay_schema(folders) is None


def test_the_lines_for_editors_are_written_once() -> None:
    """Above everything else."""
    once = with_editor_lines(b"# Ours.\nid: x\n")
    assert once == EDITOR_LINES.encode() + b"# Ours.\nid: x\n"
    assert with_editor_lines(once) == once
