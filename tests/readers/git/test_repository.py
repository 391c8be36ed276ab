"""Repositories as they are found: none, without a commit, cut short, in the middle of something; and what they hold."""

import os
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from callreview.errors import CannotAskGit
from callreview.readers.git.repository import NoRepository, Repository, repository_of
from gits import a_repository, commit, git, keep
from programs import need

NAME = "rubrics/a.yaml"


@pytest.fixture(autouse=True)
def _git_is_there() -> None:
    need("git")


def opened(folder: Path) -> Repository:
    """The repository that holds *folder*."""
    repository = repository_of(folder)
    assert isinstance(repository, Repository), repository.why
    return repository


def refused(folder: Path) -> NoRepository:
    """Why *folder* is in no repository."""
    repository = repository_of(folder)
    assert isinstance(repository, NoRepository)
    return repository


def test_a_folder_without_a_repository_is_an_ordinary_answer(tmp_path: Path) -> None:
    """It is said in plain words, and raises nothing."""
    assert refused(tmp_path).why == "this is no git repository"


def test_a_folder_that_is_not_there_is_an_ordinary_answer(tmp_path: Path) -> None:
    """Git is not even asked."""
    assert refused(tmp_path / "nowhere").why == "there is no such folder"


def test_a_machine_without_git_is_an_ordinary_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stands in the folder itself, and whatever the path names without a root."""
    a_repository(tmp_path)
    impostor = tmp_path / "git"
    impostor.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n")
    impostor.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "bin"]))
    assert refused(tmp_path).why == "git is not installed"
    assert not (tmp_path / "ran").exists()


def test_the_inside_of_a_repository_is_no_folder_of_files(tmp_path: Path) -> None:
    """Nothing is asked of the folder .git itself."""
    folder = a_repository(tmp_path)
    assert refused(folder / ".git").why == "this is the inside of a repository, not a folder of files"


def test_a_repository_without_a_commit_has_nothing_to_tell(tmp_path: Path) -> None:
    """No head, no versions, and a file in it is not clean."""
    repository = opened(a_repository(tmp_path))
    (tmp_path / "a.yaml").write_text("a: 1\n")
    assert repository.head is None
    assert repository.versions(tmp_path / "a.yaml", follow=True) == ()
    assert repository.head_if_clean(tmp_path / "a.yaml") is None
    with pytest.raises(CannotAskGit, match="git knows no such commit"):
        repository.commit("HEAD")


def test_a_folder_deep_inside_finds_the_root(tmp_path: Path) -> None:
    """As git finds it, also through a link to the folder."""
    folder = a_repository(tmp_path / "here")
    keep(folder, NAME, "a: 1\n")
    (tmp_path / "link").symlink_to(folder)
    assert opened(folder / "rubrics").root == folder
    assert opened(tmp_path / "link" / "rubrics").head_if_clean(tmp_path / "link" / NAME) == git(
        folder, "rev-parse", "HEAD"
    )


@pytest.mark.parametrize("revision", ["HEAD", "main", "v2", "main~1", "@{0}"])
def test_a_revision_becomes_its_commit(tmp_path: Path, revision: str) -> None:
    """By any name git has for it; an annotated tag is its commit."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, "a: 1\n")
    keep(folder, NAME, "a: 2\n")
    git(folder, "tag", "-a", "v2", "-m", "two")
    assert opened(folder).commit(revision) == git(folder, "rev-parse", f"{revision}^{{commit}}")


@pytest.mark.parametrize(
    "revision", ["nowhere", "", "main..v1", "^main", "HEAD:rubrics/a.yaml", "HEAD\nHEAD", "\x00", "a b", "⟂"]
)
def test_what_is_no_revision_is_told_so(tmp_path: Path, revision: str) -> None:
    """In one sentence, and nothing is made of it."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, "a: 1\n")
    with pytest.raises(CannotAskGit):
        opened(folder).commit(revision)


def test_a_file_as_it_was(tmp_path: Path) -> None:
    """The bytes of the commit, by a path from the root or a whole one; None where there was none."""
    folder = a_repository(tmp_path)
    first = keep(folder, NAME, b"a: 1\r\n")
    second = keep(folder, "rubrics/b.yaml", "b: 1\n")
    repository = opened(folder)
    assert repository.blob(first, folder / NAME) == b"a: 1\r\n"
    assert repository.blob(second, Path(NAME)) == b"a: 1\r\n"
    assert repository.blob(first, folder / "rubrics/b.yaml") is None
    assert repository.blob(first, folder / "rubrics") is None
    assert repository.blob(first, tmp_path.parent / "elsewhere.yaml") is None


@pytest.mark.parametrize(
    "name", ["rubrics/接客 心.yaml", 'a"b\\c.yaml', "line\nend.yaml", "-x.yaml", ":(top)x.yaml", "*.yaml", "שלום.yaml"]
)
def test_any_name_a_file_can_have(tmp_path: Path, name: str) -> None:
    """Blanks, quotes, line ends, other scripts, and what git would take for more than a name."""
    folder = a_repository(tmp_path)
    made = keep(folder, name, "a: 1\n")
    keep(folder, "other.yaml", "a: 2\n")
    repository = opened(folder)
    (version,) = repository.versions(folder / name, follow=True)
    assert (version.path, version.commit, version.raw) == (name, made, b"a: 1\n")
    assert repository.blob("HEAD", folder / name) == b"a: 1\n"
    assert repository.head_if_clean(folder / name)


def test_a_changed_file_is_not_clean(tmp_path: Path) -> None:
    """Whatever is staged: it is the file on the disk that counts."""
    folder = a_repository(tmp_path)
    head = keep(folder, NAME, "a: 1\n")
    repository, path = opened(folder), folder / NAME
    assert repository.head_if_clean(path) == head
    path.write_text("a: 2\n")
    assert repository.head_if_clean(path) is None
    git(folder, "add", "--all")
    assert repository.head_if_clean(path) is None
    path.write_text("a: 1\n")
    assert repository.head_if_clean(path) == head
    path.unlink()
    assert repository.head_if_clean(path) is None


def test_a_checkout_with_windows_line_ends_is_clean(tmp_path: Path) -> None:
    """Git holds LF and the disk CRLF, as with core.autocrlf; a real change is still one."""
    folder = a_repository(tmp_path)
    head = keep(folder, NAME, "a: 1\nb: 2\n")
    (folder / NAME).write_bytes(b"a: 1\r\nb: 2\r\n")
    assert opened(folder).head_if_clean(folder / NAME) == head
    (folder / NAME).write_bytes(b"a: 1\r\nb: 3\r\n")
    assert opened(folder).head_if_clean(folder / NAME) is None


def test_a_file_git_does_not_know_is_not_clean(tmp_path: Path) -> None:
    """New, ignored, or outside of the repository."""
    folder = a_repository(tmp_path / "here")
    keep(folder, NAME, "a: 1\n")
    for path in (folder / "new.yaml", tmp_path / "outside.yaml"):
        path.write_text("a: 1\n")
        assert opened(folder).head_if_clean(path) is None
        assert opened(folder).versions(path, follow=True) == ()


def test_a_detached_head_has_its_own_history(tmp_path: Path) -> None:
    """What is checked out counts, not a branch."""
    folder = a_repository(tmp_path)
    first = keep(folder, NAME, "a: 1\n")
    keep(folder, NAME, "a: 2\n")
    git(folder, "checkout", "--quiet", "--detach", first)
    assert opened(folder).head == first
    assert [version.commit for version in opened(folder).versions(folder / NAME, follow=True)] == [first]
    assert opened(folder).head_if_clean(folder / NAME) == first


def test_a_merge_in_progress_leaves_the_committed_history(tmp_path: Path) -> None:
    """With a conflict in the file, in the index and in MERGE_HEAD; the file on the disk is not clean."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, "a: 1\n")
    git(folder, "checkout", "--quiet", "-b", "side")
    keep(folder, NAME, "a: 2\n")
    git(folder, "checkout", "--quiet", "main")
    head = keep(folder, NAME, "a: 3\n")
    git(folder, "merge", "--quiet", "side", code=1)
    repository = opened(folder)
    assert (folder / ".git/MERGE_HEAD").exists()
    assert repository.head == head
    assert [version.raw for version in repository.versions(folder / NAME, follow=True)] == [b"a: 3\n", b"a: 1\n"]
    assert repository.head_if_clean(folder / NAME) is None


def test_a_linked_worktree_is_a_repository_of_its_own(tmp_path: Path) -> None:
    """Its .git is a file that leads to the other one."""
    folder = a_repository(tmp_path / "here")
    keep(folder, NAME, "a: 1\n")
    git(folder, "worktree", "add", "--quiet", tmp_path / "there")
    repository = opened(tmp_path / "there")
    assert repository.root == tmp_path / "there"
    assert repository.head_if_clean(tmp_path / "there" / NAME)


def test_a_repository_with_long_names_is_read_alike(tmp_path: Path) -> None:
    """SHA-256 in place of SHA-1."""
    git(tmp_path, "init", "--quiet", "--object-format=sha256", "--template=")
    head = keep(tmp_path, NAME, "a: 1\n")
    assert len(head) == 64
    assert opened(tmp_path).head_if_clean(tmp_path / NAME) == head
    (version,) = opened(tmp_path).versions(tmp_path / NAME, follow=True)
    assert (version.commit, version.raw) == (head, b"a: 1\n")


def test_a_broken_repository_says_so(tmp_path: Path) -> None:
    """Its objects are gone: one sentence for whoever asks, and a review goes on without a commit."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, "a: 1\n")
    repository = opened(folder)
    shutil.rmtree(folder / ".git/objects")
    (folder / ".git/objects").mkdir()
    assert repository.head_if_clean(folder / NAME) is None
    with pytest.raises(CannotAskGit):
        repository.commit("main")


def test_dates_are_the_authors_own(tmp_path: Path) -> None:
    """The day and the clock of who wrote it, not of who put it in."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, "a: 1\n", on="2026-11-01")
    git(folder, "commit", "--quiet", "--amend", "--no-edit", on="2026-12-24")
    (version,) = opened(folder).versions(folder / NAME, follow=True)
    assert version.at == datetime.fromisoformat("2026-11-01T10:00:00+01:00")
    assert version.at.utcoffset() == datetime.fromisoformat("2026-11-01T10:00:00+01:00").utcoffset()


def test_a_date_that_is_none_hides_nothing(tmp_path: Path) -> None:
    """A commit whose author line is nonsense is told with the first instant there is."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, "a: 1\n")
    raw = git(folder, "cat-file", "commit", "HEAD")
    for zone in ("99999999999999999999 +9999", "-5 -0000", "nonsense"):
        lines = [f"author x <x> {zone}" if line.startswith("author") else line for line in raw.splitlines()]
        written = ["git", "hash-object", "-t", "commit", "-w", "--stdin", "--literally"]
        made = subprocess.run(
            written, cwd=folder, input="\n".join(lines).encode(), capture_output=True, check=True, timeout=20
        )
        git(folder, "update-ref", "HEAD", made.stdout.decode().strip())
        (version,) = opened(folder).versions(folder / NAME, follow=True)
        assert version.raw == b"a: 1\n"


def test_authors_and_subjects_come_as_they_were_written(tmp_path: Path) -> None:
    """Whatever is in them; nothing is taken for the end of a field."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, "a: 1\n", ":100644 100644 aaa bbb M\n\nbody", author='O\'Neil, "Zoë" 王 \x1b[31m')
    keep(folder, NAME, "a: 2\n", "%H%x00 --format=x", author="x\u202ey")
    newest, oldest = opened(folder).versions(folder / NAME, follow=False)
    assert (newest.author, newest.subject) == ("x\u202ey", "%H%x00 --format=x")
    assert (oldest.author, oldest.subject) == ('O\'Neil, "Zoë" 王 \x1b[31m', ":100644 100644 aaa bbb M")


def test_commits_elsewhere_are_no_versions(tmp_path: Path) -> None:
    """Only those that touched the file."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, "a: 1\n")
    keep(folder, "other.yaml", "a: 1\n")
    commit(folder, "nothing at all")
    assert len(opened(folder).versions(folder / NAME, follow=True)) == 1
