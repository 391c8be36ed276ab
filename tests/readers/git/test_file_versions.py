"""Every version a file had: each once, in the order in which they held, under the names it had, whoever wrote them."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from callreview.readers.git.blobs import TOGETHER, TOO_MUCH
from callreview.readers.git.repository import FileVersion, Repository, repository_of
from gits import a_repository, commit, git, keep
from programs import need

NAME = "rubrics/a.yaml"
LONG = "".join(f"line {number}\n" for number in range(20))


@pytest.fixture(autouse=True)
def _git_is_there() -> None:
    need("git")


def versions(folder: Path, name: str = NAME, *, follow: bool = True) -> Sequence[FileVersion]:
    """The versions of the file of that name in the repository at *folder*."""
    repository = repository_of(folder)
    assert isinstance(repository, Repository), repository.why
    return repository.versions(folder / name, follow=follow)


def texts(found: Sequence[FileVersion]) -> list[str | None]:
    """What each of them holds."""
    return [version.raw.decode() if version.raw is not None else None for version in found]


def test_the_newest_comes_first(tmp_path: Path) -> None:
    """Each with its commit, its author, its words, its name and its bytes."""
    folder = a_repository(tmp_path)
    one = keep(folder, NAME, "1\n", "begun", author="Ann", on="2026-01-01")
    two = keep(folder, NAME, "2\n", "gone on", author="Bo", on="2026-02-01")
    told = [
        (found.commit, found.author, found.subject, found.path, found.raw, found.at.month) for found in versions(folder)
    ]
    assert told == [(two, "Bo", "gone on", NAME, b"2\n", 2), (one, "Ann", "begun", NAME, b"1\n", 1)]


def test_older_names_are_followed_when_asked(tmp_path: Path) -> None:
    """Each version has the name it had; without following, the story begins with the newest name."""
    folder = a_repository(tmp_path)
    keep(folder, "old name.yaml", LONG)
    git(folder, "mv", "old name.yaml", "middle.yaml")
    (folder / "middle.yaml").write_text(LONG + "and more\n")
    commit(folder)
    (folder / "rubrics").mkdir()
    git(folder, "mv", "middle.yaml", NAME)
    commit(folder)
    assert [version.path for version in versions(folder)] == [NAME, "middle.yaml", "old name.yaml"]
    assert texts(versions(folder)) == [LONG + "and more\n", LONG + "and more\n", LONG]
    git(folder, "config", "log.follow", "true")
    assert [version.path for version in versions(folder, follow=False)] == [NAME]


def test_a_copy_begins_a_story_of_its_own(tmp_path: Path) -> None:
    """What the other file went through before is not told of this one."""
    folder = a_repository(tmp_path)
    keep(folder, "starter.yaml", LONG)
    keep(folder, "starter.yaml", LONG + "more\n")
    keep(folder, NAME, LONG + "more\n")
    assert [version.path for version in versions(folder)] == [NAME]


def test_a_file_that_was_gone_for_a_while(tmp_path: Path) -> None:
    """The gap is a version without bytes, and what came before it is told."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, "1\n")
    (folder / NAME).unlink()
    commit(folder)
    keep(folder, NAME, "2\n")
    assert texts(versions(folder)) == ["2\n", None, "1\n"]
    assert versions(folder)[1].why == "was removed"


def test_a_file_that_is_gone_still_has_its_past(tmp_path: Path) -> None:
    """The newest version says that it was removed."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, "1\n")
    (folder / NAME).unlink()
    commit(folder)
    assert [(version.raw, version.why) for version in versions(folder)] == [(None, "was removed"), (b"1\n", "")]


def test_a_link_is_no_version_of_a_file(tmp_path: Path) -> None:
    """Neither what it leads to nor its own text is read, also where a file once held that very text."""
    folder = a_repository(tmp_path / "here")
    secret = tmp_path / "secret.yaml"
    secret.write_text("secret\n")
    keep(folder, "text.yaml", str(secret))
    keep(folder, NAME, str(secret))
    (folder / NAME).unlink()
    (folder / NAME).symlink_to(secret)
    head = commit(folder)
    newest, *_ = versions(folder)
    assert (newest.commit, newest.raw, newest.why) == (head, None, "is no plain file")
    repository = repository_of(folder)
    assert isinstance(repository, Repository)
    assert repository.blob(head, folder / NAME) is None
    assert repository.head_if_clean(folder / NAME) is None


def test_a_file_too_large_to_have_been_written_is_not_held(tmp_path: Path) -> None:
    """Git is asked for its size first, and never for its bytes."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, b"a" * 1_000_001)
    keep(folder, NAME, "1\n")
    assert texts(versions(folder)) == ["1\n", None]
    assert versions(folder)[1].why == "is over 1 MB"


def test_a_change_made_on_a_branch_is_told_where_it_was_merged(tmp_path: Path) -> None:
    """So that each version is what became of the one before it; who wrote it is told with the merge."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, LONG, "begun", on="2026-01-01")
    git(folder, "checkout", "--quiet", "-b", "side")
    one = keep(folder, NAME, LONG + "side 1\n", "on the side", author="Ann", on="2026-01-03")
    two = keep(folder, NAME, LONG + "side 2\n", "on the side again", author="Bo", on="2026-01-02")
    keep(folder, "other.yaml", "x\n", "elsewhere", on="2026-01-03")
    git(folder, "checkout", "--quiet", "main")
    keep(folder, NAME, "main\n" + LONG, "on main", on="2026-01-04")
    git(folder, "merge", "--quiet", "--no-edit", "side", on="2026-01-05")
    merged, mine, begun = versions(folder)
    assert texts([merged, mine, begun]) == ["main\n" + LONG + "side 2\n", "main\n" + LONG, LONG]
    assert [(each.commit, each.author) for each in merged.brought] == [(two, "Bo"), (one, "Ann")]
    assert mine.brought == begun.brought == ()


def test_a_branch_of_a_branch_and_a_second_merge_each_keep_their_own(tmp_path: Path) -> None:
    """No commit is told of twice, and none is lost."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, LONG)
    git(folder, "checkout", "--quiet", "-b", "side")
    one = keep(folder, NAME, LONG + "1\n")
    git(folder, "checkout", "--quiet", "-b", "deep")
    two = keep(folder, NAME, LONG + "1\n2\n")
    git(folder, "checkout", "--quiet", "side")
    git(folder, "merge", "--quiet", "--no-ff", "--no-edit", "deep")
    git(folder, "checkout", "--quiet", "main")
    git(folder, "merge", "--quiet", "--no-ff", "--no-edit", "side")
    git(folder, "checkout", "--quiet", "side")
    three = keep(folder, NAME, LONG + "1\n2\n3\n")
    git(folder, "checkout", "--quiet", "main")
    git(folder, "merge", "--quiet", "--no-ff", "--no-edit", "side")
    found = versions(folder)
    assert [{each.commit for each in version.brought} for version in found] == [{three}, {one, two}, set()]


def test_a_file_that_came_with_a_merge_is_told_with_who_wrote_it(tmp_path: Path) -> None:
    """Where main had no such file before."""
    folder = a_repository(tmp_path)
    keep(folder, "other.yaml", "x\n")
    git(folder, "checkout", "--quiet", "-b", "side")
    one, two = keep(folder, NAME, "1\n"), keep(folder, NAME, "2\n")
    git(folder, "checkout", "--quiet", "main")
    git(folder, "merge", "--quiet", "--no-ff", "--no-edit", "side")
    (version,) = versions(folder)
    assert (version.raw, [each.commit for each in version.brought]) == (b"2\n", [two, one])


def test_a_merge_that_kept_ours_is_no_version(tmp_path: Path) -> None:
    """What the branch did to the file never held."""
    folder = a_repository(tmp_path)
    keep(folder, NAME, "1\n")
    git(folder, "checkout", "--quiet", "-b", "side")
    keep(folder, NAME, "2\n")
    git(folder, "checkout", "--quiet", "main")
    keep(folder, NAME, "3\n")
    git(folder, "merge", "--quiet", "--no-edit", "--strategy=ours", "side")
    assert texts(versions(folder)) == ["3\n", "1\n"]


def test_a_shallow_clone_says_where_it_begins(tmp_path: Path) -> None:
    """Its oldest version may be older than it looks; one that came within the clone is not."""
    folder = a_repository(tmp_path / "whole")
    for number in range(4):
        keep(folder, NAME, f"{number}\n")
    keep(folder, "new.yaml", "1\n")
    git(tmp_path, "clone", "--quiet", "--depth=3", f"file://{folder}", "shallow")
    shallow = versions(tmp_path / "shallow")
    assert texts(shallow) == ["3\n", "2\n"]
    assert [version.cut for version in shallow] == [False, True]
    assert [version.cut for version in versions(tmp_path / "shallow", "new.yaml")] == [False]
    git(tmp_path, "clone", "--quiet", "--depth=50", f"file://{folder}", "deep")
    assert [version.cut for version in versions(tmp_path / "deep")] == [False] * 4


def test_a_partial_clone_fetches_nothing(tmp_path: Path) -> None:
    """What is not here is told so, though the repository it came from is one step away."""
    folder = a_repository(tmp_path / "whole")
    git(folder, "config", "uploadpack.allowFilter", "true")
    keep(folder, "old.yaml", LONG)
    git(folder, "mv", "old.yaml", "new.yaml")
    keep(folder, "new.yaml", LONG + "and more\n")
    keep(folder, "new.yaml", LONG)
    git(tmp_path, "clone", "--quiet", "--no-checkout", "--filter=blob:none", f"file://{folder}", "partial")
    found = versions(tmp_path / "partial", "new.yaml")
    assert [(version.raw, version.why) for version in found] == [(None, "git does not have it here")] * 2


def test_the_number_of_git_processes_does_not_grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three versions or thirty, with merges: as many."""
    folder = a_repository(tmp_path / "here")
    shim, log = tmp_path / "bin", tmp_path / "log"
    shim.mkdir()
    (shim / "git").write_text(f'#!/bin/sh\necho x >> "{log}"\nexec "{shutil.which("git")}" "$@"\n')
    (shim / "git").chmod(0o755)
    counts = []
    for number in range(30):
        keep(folder, NAME, f"{number}\n")
        if number in {2, 29}:
            git(folder, "checkout", "--quiet", "-b", f"side{number}")
            keep(folder, NAME, f"{number} aside\n")
            git(folder, "checkout", "--quiet", "main")
            git(folder, "merge", "--quiet", "--no-ff", "--no-edit", f"side{number}")
            with monkeypatch.context() as on_the_path:
                on_the_path.setenv("PATH", str(shim), prepend=":")
                log.write_text("")
                versions(folder)
            counts.append(log.read_text().count("x"))
    assert counts == [6, 6]


def test_a_heap_of_large_versions_is_read_up_to_a_limit(tmp_path: Path) -> None:
    """The newest are there, and of the others it is said: memory and time are not for whoever made the heap."""
    folder = a_repository(tmp_path / "heap")
    count = TOGETHER // 990_000 + 2
    for number in range(count):
        keep(folder, "a.yaml", f"# {number} {'x' * 990_000}\n")
    told = versions(folder, "a.yaml")
    assert [version.why for version in told] == [""] * (count - 2) + [TOO_MUCH] * 2
    assert (told[0].raw or b"").startswith(b"# %d " % (count - 1))
