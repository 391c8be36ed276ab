"""Repositories that are after whoever reads them: nothing of theirs runs, nothing outside is read or written.

Each trap is first seen to work on a bare git, so that no test passes because its trap is broken.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from callreview.errors import CannotAskGit
from callreview.readers.git.repository import NoRepository, Repository, repository_of
from gits import SEALED, a_repository, commit, git, keep
from programs import need

NAME = "rubrics/a.yaml"


@pytest.fixture(autouse=True)
def _git_is_there() -> None:
    need("git", "sh")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with two versions of a file."""
    folder = a_repository(tmp_path / "here")
    keep(folder, NAME, "a: 1\n")
    keep(folder, NAME, "a: 2\n")
    return folder


@pytest.fixture
def sprung(tmp_path: Path) -> Path:
    """What a trap that springs leaves behind."""
    return tmp_path / "sprung"


@pytest.fixture
def trap(tmp_path: Path, sprung: Path) -> Path:
    """A program that leaves it, and hands on what it is given."""
    program = tmp_path / "trap.sh"
    program.write_text(f'#!/bin/sh\ntouch "{sprung}"\ncat\n')
    program.chmod(0o755)
    return program


def ask_everything(folder: Path) -> Repository:
    """Ask all there is to ask."""
    repository = repository_of(folder)
    assert isinstance(repository, Repository), repository.why
    path = folder / NAME
    repository.commit("HEAD~1")
    repository.blob("HEAD", path)
    repository.head_if_clean(path)
    (folder / NAME).write_text("a: changed\n")
    repository.head_if_clean(path)
    repository.versions(path, follow=True)
    repository.versions(path, follow=False)
    return repository


def bare_git(folder: Path, *words: object) -> None:
    """Git as a person would run it there, whatever comes of it."""
    subprocess.run(
        ["git", *map(str, words)],
        cwd=folder,
        env={**os.environ, **SEALED},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=20,
        check=False,
    )


def test_fsmonitor_is_not_run(folder: Path, trap: Path, sprung: Path) -> None:
    """Git would ask that program what has changed, whenever it looks at the folder."""
    git(folder, "config", "core.fsmonitor", trap)
    ask_everything(folder)
    assert not sprung.exists()
    bare_git(folder, "status")
    assert sprung.exists()


def test_hooks_are_not_run(folder: Path, trap: Path, sprung: Path) -> None:
    """None of those that git knows."""
    hooks = folder / ".git/hooks"
    hooks.mkdir()
    for name in ("post-index-change", "pre-commit", "post-checkout", "reference-transaction", "fsmonitor-watchman"):
        shutil.copy(trap, hooks / name)
    ask_everything(folder)
    assert not sprung.exists()
    bare_git(folder, "checkout", "-b", "other")
    assert sprung.exists()


def test_textconv_and_external_diff_are_not_run(folder: Path, trap: Path, sprung: Path) -> None:
    """Neither from the config nor by an attribute."""
    git(folder, "config", "diff.evil.textconv", trap)
    git(folder, "config", "diff.evil.command", trap)
    git(folder, "config", "diff.external", trap)
    (folder / ".gitattributes").write_text("* diff=evil\n")
    commit(folder)
    ask_everything(folder)
    assert not sprung.exists()
    bare_git(folder, "log", "-p", "--ext-diff")
    assert sprung.exists()


def test_filters_are_not_run(folder: Path, trap: Path, sprung: Path) -> None:
    """To see whether a file is as git holds it, its bytes are compared here."""
    (folder / ".gitattributes").write_text("* filter=evil\n")
    commit(folder)
    for kind in ("clean", "smudge", "process"):
        git(folder, "config", f"filter.evil.{kind}", trap)
    ask_everything(folder)
    assert not sprung.exists()
    git(folder, "config", "--unset", "filter.evil.process")
    bare_git(folder, "diff")
    assert sprung.exists()


def test_signatures_are_not_looked_at(folder: Path, trap: Path, sprung: Path) -> None:
    """Git would run the program that its config calls gpg, for every commit it tells of."""
    raw = git(folder, "cat-file", "commit", "HEAD").partition("\n\n")
    signed = f"{raw[0]}\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----\n\n{raw[2]}\n"
    (folder / "signed").write_text(signed)
    git(folder, "update-ref", "HEAD", git(folder, "hash-object", "-t", "commit", "-w", "signed"))
    (folder / "signed").unlink()
    git(folder, "config", "log.showSignature", "true")
    git(folder, "config", "gpg.program", trap)
    ask_everything(folder)
    assert not sprung.exists()
    bare_git(folder, "log")
    assert sprung.exists()


def test_nothing_is_fetched_and_no_helper_run(folder: Path, sprung: Path) -> None:
    """A missing piece that a promise says is elsewhere, where elsewhere is a program."""
    blob = git(folder, "rev-parse", f"HEAD:{NAME}")
    (folder / ".git/objects" / blob[:2] / blob[2:]).unlink()
    for name, value in (
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"),
        ("remote.origin.url", f"ext::touch {sprung}"),
        ("protocol.allow", "always"),
        ("protocol.ext.allow", "always"),
    ):
        git(folder, "config", name, value)
    newest, oldest = ask_everything(folder).versions(folder / NAME, follow=False)
    assert (newest.raw, newest.why, oldest.raw) == (None, "git does not have it here", b"a: 1\n")
    assert not sprung.exists()
    bare_git(folder, "cat-file", "-p", blob)
    assert sprung.exists()


def test_no_pager_and_no_alias_is_run(folder: Path, trap: Path, sprung: Path) -> None:
    """Whatever the repository calls its pager, and by what names it would have git's own commands go."""
    git(folder, "config", "core.pager", trap)
    for command in ("log", "rev-parse", "cat-file", "ls-tree"):
        git(folder, "config", f"pager.{command}", "true")
        git(folder, "config", f"alias.{command}", f"!{trap}")
    ask_everything(folder)
    assert not sprung.exists()


@pytest.mark.parametrize("setting", ["mailmap.file", "diff.orderFile", "core.attributesFile", "core.excludesFile"])
def test_files_that_the_config_names_are_not_opened(folder: Path, tmp_path: Path, setting: str) -> None:
    """A pipe would never be read to its end. The file was renamed and changed at once, so that git looks closely."""
    keep(folder, NAME, "".join(f"line {number}\n" for number in range(20)))
    git(folder, "mv", NAME, "moved.yaml")
    keep(folder, "moved.yaml", "".join(f"line {number}\n" for number in range(1, 20)))
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    git(folder, "config", "log.mailmap", "true")
    git(folder, "config", setting, pipe)
    repository = repository_of(folder)
    assert isinstance(repository, Repository)
    assert len(repository.versions(folder / "moved.yaml", follow=True)) == 4


def test_config_does_not_change_the_answer(folder: Path) -> None:
    """What is told of a history is the same under whatever the repository's config makes of `git log`."""
    git(folder, "checkout", "--quiet", "-b", "side")
    keep(folder, NAME, "a: 3\n", "wörds")
    git(folder, "checkout", "--quiet", "main")
    git(folder, "merge", "--quiet", "--no-ff", "--no-edit", "side", author="Zoë 王")
    repository = repository_of(folder)
    assert isinstance(repository, Repository)
    before = repository.versions(folder / NAME, follow=True)
    assert [(version.author, len(version.brought)) for version in before] == [("Zoë 王", 1), ("Sam", 0), ("Sam", 0)]
    for setting, value in (
        ("log.showRoot", "false"),
        ("log.follow", "true"),
        ("log.date", "relative"),
        ("log.decorate", "full"),
        ("log.diffMerges", "off"),
        ("log.abbrevCommit", "true"),
        ("format.pretty", "oneline"),
        ("color.ui", "always"),
        ("core.abbrev", "4"),
        ("diff.renames", "false"),
        ("diff.noprefix", "true"),
        ("i18n.logOutputEncoding", "latin-1"),
        ("core.quotePath", "true"),
    ):
        git(folder, "config", setting, value)
    assert repository.versions(folder / NAME, follow=True) == before


@pytest.mark.parametrize("revision", ["--output=x", "-x", "--git-dir=/", "--upload-pack=x", "--all", "-"])
def test_a_revision_is_no_option(folder: Path, revision: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that begins with a dash is refused, and writes nothing."""
    monkeypatch.chdir(folder)
    before = sorted(path.name for path in folder.iterdir())
    repository = repository_of(folder)
    assert isinstance(repository, Repository)
    with pytest.raises(CannotAskGit, match="a revision cannot begin with a dash"):
        repository.commit(revision)
    with pytest.raises(CannotAskGit):
        repository.blob(revision, folder / NAME)
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_file_is_no_option(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is a pathspec with a meaning of its own."""
    monkeypatch.chdir(folder)
    repository = repository_of(folder)
    assert isinstance(repository, Repository)
    for name in ("--output=x", ":(glob)**", ":/", "*"):
        assert repository.versions(folder / name, follow=True) == ()
        assert repository.blob("HEAD", folder / name) is None
    assert not (folder / "x").exists()


def test_a_bare_repository_inside_the_tree_is_not_entered(folder: Path, trap: Path, sprung: Path) -> None:
    """A folder of the tree made to look like a repository's inside, whose config then would count."""
    git(folder, "init", "--quiet", "--bare", "rubrics/inner", "--template=")
    git(folder / "rubrics/inner", "config", "core.fsmonitor", trap)
    git(folder / "rubrics/inner", "config", "core.worktree", folder)
    git(folder / "rubrics/inner", "config", "core.bare", "false")
    found = repository_of(folder / "rubrics/inner")
    assert isinstance(found, NoRepository)
    assert found.why == "this is the inside of a repository, not a folder of files"
    assert not sprung.exists()


def test_a_submodule_is_not_entered_from_above(folder: Path, tmp_path: Path) -> None:
    """Its files are no files of the repository around it."""
    inner = a_repository(tmp_path / "inner")
    keep(inner, "a.yaml", "inner: 1\n")
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner, "sub")
    commit(folder)
    repository = ask_everything(folder)
    assert repository.versions(folder / "sub/a.yaml", follow=True) == ()
    assert repository.blob("HEAD", folder / "sub/a.yaml") is None
    assert repository.blob("HEAD", folder / "sub") is None
    assert [version.raw for version in repository.versions(folder / "sub", follow=True)] == [None]


def test_a_worktree_elsewhere_is_not_read(folder: Path, tmp_path: Path) -> None:
    """A config that says the files of this repository lie in another folder."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    git(folder, "config", "core.worktree", elsewhere)
    found = repository_of(folder)
    assert isinstance(found, NoRepository)


def test_a_link_out_of_the_tree_leads_nowhere(folder: Path, tmp_path: Path) -> None:
    """Neither a linked file nor a linked folder is read, in the tree and on the disk."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.yaml").write_text("a: 2\n")
    (folder / "linked").symlink_to(outside)
    (folder / "linked.yaml").symlink_to(outside / "a.yaml")
    repository = ask_everything(folder)
    for name in ("linked/a.yaml", "linked.yaml"):
        assert repository.head_if_clean(folder / name) is None
        assert repository.versions(folder / name, follow=True) == ()
    (folder / NAME).unlink()
    (folder / NAME).symlink_to(outside / "a.yaml")
    assert repository.head_if_clean(folder / NAME) is None, "the link's target has the very bytes that git holds"


def test_a_foreign_owner_is_respected(folder: Path) -> None:
    """Git refuses, and the answer says how to allow it; once allowed, it is read."""
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder to somebody else")
    for path in (folder, *folder.rglob("*")):
        os.chown(path, 12345, 12345, follow_symlinks=False)
    found = repository_of(folder)
    assert isinstance(found, NoRepository)
    assert found.why == "the repository belongs to another user"
    assert found.hint == f'if you trust it: "git config --global --add safe.directory {folder}"'
    (Path.home() / ".gitconfig").write_text(f"[safe]\n\tdirectory = {folder}\n")
    assert isinstance(repository_of(folder), Repository)


def test_the_environment_leads_nowhere_else(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trap: Path, sprung: Path
) -> None:
    """Whatever GIT_* says, as in a hook, the repository is the one around the folder."""
    other = a_repository(tmp_path / "other")
    keep(other, NAME, "other: 1\n")
    for name, value in (
        ("GIT_DIR", other / ".git"),
        ("GIT_WORK_TREE", other),
        ("GIT_INDEX_FILE", other / ".git/index"),
        ("GIT_OBJECT_DIRECTORY", other / ".git/objects"),
        ("GIT_COMMON_DIR", other / ".git"),
        ("GIT_CEILING_DIRECTORIES", folder),
        ("GIT_NAMESPACE", "x"),
        ("GIT_LITERAL_PATHSPECS", "0"),
        ("GIT_EXTERNAL_DIFF", trap),
        ("GIT_PAGER", trap),
        ("GIT_EXEC_PATH", trap.parent),
        ("GIT_TRACE", tmp_path / "trace"),
        ("GIT_CONFIG_COUNT", "1"),
        ("GIT_CONFIG_KEY_0", "core.fsmonitor"),
        ("GIT_CONFIG_VALUE_0", trap),
    ):
        monkeypatch.setenv(name, str(value))
    assert repository_of(folder / "rubrics").__class__ is Repository
    raws = [version.raw for version in ask_everything(folder).versions(folder / NAME, follow=True)]
    assert raws == [b"a: 2\n", b"a: 1\n"]
    assert not sprung.exists()
    assert not (tmp_path / "trace").exists()


def test_a_replaced_commit_is_read_as_it_was(folder: Path) -> None:
    """A name always means what it says: refs/replace is not heard."""
    old = git(folder, "rev-parse", f"HEAD:{NAME}")
    (folder / "b").write_text("forged\n")
    git(folder, "replace", old, git(folder, "hash-object", "-w", "b"))
    (folder / "b").unlink()
    assert git(folder, "cat-file", "-p", old) == "forged"
    newest, _ = ask_everything(folder).versions(folder / NAME, follow=True)
    assert newest.raw == b"a: 2\n"


def test_reading_writes_nothing(folder: Path) -> None:
    """No lock, no refreshed index, no file anywhere in the repository."""
    before = {path: path.lstat().st_mtime_ns for path in (folder / ".git").rglob("*")}
    os.utime(folder / NAME)
    ask_everything(folder)
    assert {path: path.lstat().st_mtime_ns for path in (folder / ".git").rglob("*")} == before
