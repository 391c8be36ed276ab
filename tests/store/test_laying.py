"""A workspace is laid whole, and laid beside what is there without losing a byte of it."""

import os
import stat
import subprocess
from pathlib import Path

import pytest

from callreview.errors import CannotWrite, WorkspaceThere
from callreview.store.laying import lay_workspace
from callreview.store.workspace import find_workspace

FILES = {"callreview.yaml": b"schema: callreview/workspace@1\n", "rubrics/billing.yaml": b"id: billing\n"}


def kept(root: Path) -> dict[str, bytes]:
    """Every file below *root*, but git's own."""
    paths = (path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def test_a_workspace_is_laid_with_all_it_needs(tmp_path: Path) -> None:
    """The files given, the git files, a README, and the folders, each for the owner only; config last."""
    root = tmp_path / "new" / "team"
    written = lay_workspace(root, FILES)
    assert [path.as_posix() for path in written] == [
        ".gitignore",
        ".gitattributes",
        "README.md",
        "rubrics/billing.yaml",
        "callreview.yaml",
    ]
    assert {name: kept(root)[name] for name in FILES} == FILES
    assert sorted(path.name for path in root.iterdir() if path.is_dir()) == [
        "drafts",
        "listens",
        "recordings",
        "reviews",
        "rubrics",
    ]
    if os.name != "nt":
        assert {stat.S_IMODE(path.stat().st_mode) for path in (root, root / "reviews")} == {0o700}


def test_git_never_sees_what_is_private(tmp_path: Path) -> None:
    """A real git leaves drafts, recordings, names, derived files and temp files alone, and sees the rest."""
    lay_workspace(tmp_path, FILES)
    for name in (
        "drafts/a.json",
        "recordings/a.mp3",
        "names.yaml",
        ".callreview/locks/a.lock",
        "reviews/.a.json.tmp",
        "reviews/a.json",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    sealed = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, env=sealed, check=True)
    seen = subprocess.run(
        ["git", "status", "--porcelain", "-uall"], cwd=tmp_path, env=sealed, check=True, capture_output=True, text=True
    ).stdout
    assert {line[3:] for line in seen.splitlines()} == {
        ".gitattributes",
        ".gitignore",
        "README.md",
        "callreview.yaml",
        "reviews/a.json",
        "rubrics/billing.yaml",
    }


def test_a_workspace_is_laid_where_a_link_leads_but_not_past_links_below(tmp_path: Path) -> None:
    """The folder named may be a link, as it was meant; one inside it, which anyone may have put there, is refused."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "team").symlink_to(tmp_path / "disk")
    lay_workspace(tmp_path / "team", FILES)
    assert (tmp_path / "disk" / "callreview.yaml").is_file()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "rubrics").symlink_to(tmp_path / "disk")
    with pytest.raises(CannotWrite, match="a link is in the way"):
        lay_workspace(tmp_path / "other", FILES)
    assert not (tmp_path / "disk" / "billing.yaml").exists()


def test_where_a_workspace_is_nothing_is_laid(tmp_path: Path) -> None:
    """lay_workspace raises WorkspaceThere before it writes anything."""
    (tmp_path / "callreview.yaml").write_bytes(b"ours")
    with pytest.raises(WorkspaceThere):
        lay_workspace(tmp_path, FILES)
    assert kept(tmp_path) == {"callreview.yaml": b"ours"}


def test_what_is_there_stays_to_the_byte(tmp_path: Path) -> None:
    """Files of the user's stay as they are and are not told as written; the git files gain only what they lack."""
    before = {
        "README.md": b"# Ours\r\n",
        "rubrics/billing.yaml": b"mine",
        ".gitignore": b"# ours\r\nrecordings/\r\n*.bak",
        ".gitattributes": b"*.json text eol=lf\n*.yaml text eol=lf\n*.md text eol=lf\n",
    }
    for name, raw in before.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(raw)
    written = lay_workspace(tmp_path, FILES)
    assert [path.as_posix() for path in written] == [".gitignore", "callreview.yaml"]
    added = {".gitignore": before[".gitignore"] + b"\ndrafts/\n.callreview/\nnames.yaml\n*.tmp\n"}
    assert kept(tmp_path) == {**before, **added, "callreview.yaml": FILES["callreview.yaml"]}


def test_laying_that_was_cut_short_can_be_done_over(tmp_path: Path) -> None:
    """A file in a folder's place stops the laying without a workspace; once it is gone, laying works."""
    (tmp_path / "reviews").write_bytes(b"a note of ours")
    with pytest.raises(CannotWrite, match="a file is in the way"):
        lay_workspace(tmp_path, FILES)
    assert not (tmp_path / "callreview.yaml").exists()
    (tmp_path / "reviews").unlink()
    lay_workspace(tmp_path, FILES)
    assert find_workspace(tmp_path) == tmp_path.resolve()


@pytest.mark.parametrize("name", ["../outside.yaml", "/outside.yaml", "rubrics/../../outside.yaml"])
def test_nothing_is_laid_outside(tmp_path: Path, name: str) -> None:
    """A file that would lie outside the workspace is a mistake of ours, and nothing is written."""
    with pytest.raises(ValueError, match="lies outside"):
        lay_workspace(tmp_path / "team", {name: b""})
    assert not list(tmp_path.iterdir())
