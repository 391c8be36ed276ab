"""A file that cannot be read is told of in every listing of its days, and no longer once it is mended."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from programs import Program, Ran, need
from store.index.made_reviews import Made, lay, place_of, text_for

OLD, NEW = "2020-01-31-aaaaaaaa", "2026-11-19-bbbbbbbb"
OTHERS = [f"2026-11-2{n}-cccccccc" for n in range(3)]
IN_2020 = ("--until", "2020-12-31")
IN_2021 = ("--since", "2021-01-01")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with an old review, and some new ones."""
    return lay(tmp_path / "team", dict.fromkeys([OLD, NEW, *OTHERS], Made(queue=None)))


@pytest.fixture
def run(workspace: Path) -> Program:
    """The program, run there."""
    return Program(workspace)


def told(ran: Ran) -> list[str]:
    """The files that were told of."""
    return [line.partition(": ")[0].removeprefix("reviews/") for line in ran.stderr.splitlines()]


ASKED: Sequence[Sequence[str]] = (
    (),
    ("--limit", "1"),
    ("--agent", "maria", "--limit", "2", "--format", "ids"),
    ("--feeling", "hurried:clear", "--format", "json"),
    ("--text", "nothing of the kind", "--format", "ids"),
    ("--agent", "nobody we know"),
    ("--feeling", "unheard-of"),
    ("--since", "2020-01-31", "--limit", "1", "--format", "csv"),
)


def test_an_old_file_is_told_of_whatever_is_asked(run: Program, workspace: Path) -> None:
    """The first time and every time after, though nothing changes; also where nothing is found, or a name unknown."""
    path = place_of(workspace, OLD)
    path.write_bytes(b"{\n")
    shown = path.relative_to(workspace / "reviews").as_posix()
    for _ in range(2):
        for asked in ASKED:
            assert told(run("list", *asked))[0] == f"{shown}:2:1", asked
    assert told(run("list", *IN_2020, "--format", "ids")) == [f"{shown}:2:1"]
    assert told(run("list", *IN_2021)) == []


@pytest.mark.parametrize("old", [True, False], ids=["old", "new"])
@pytest.mark.parametrize("how", ["mended", "deleted", "its day deleted"])
def test_it_is_told_of_no_more_once_it_is_mended(run: Program, workspace: Path, how: str, *, old: bool) -> None:
    """By the next listing, though that looks for newer reviews only; and then it is listed itself."""
    review = OLD if old else NEW
    path = place_of(workspace, review)
    path.write_bytes(b"")
    assert len(told(run("list", "--limit", "1"))) == 1
    if how == "mended":
        path.write_bytes(text_for(review, Made()))
    else:
        path.unlink()
    if how == "its day deleted":
        path.parent.rmdir()
    listed = run("list", "--limit", "1", "--format", "ids")
    assert (listed.stdout, listed.stderr) == (f"{OTHERS[2]}\n", "")
    assert (review in run("list", "--format", "ids").stdout) is (how == "mended")


def replaced_by_a_link(folder: Path) -> None:
    """It is moved out of the workspace."""
    folder.rename(workspace_of(folder).parent / "moved")
    folder.symlink_to(workspace_of(folder).parent / "moved")


def replaced_by_a_file(folder: Path) -> None:
    """The same, with a file of that name in its place."""
    folder.rename(workspace_of(folder).parent / "moved")
    folder.touch()


def workspace_of(path: Path) -> Path:
    """The workspace that *path* lies in."""
    return next(folder for folder in path.parents if (folder / "callreview.yaml").exists())


def back(folder: Path) -> None:
    """The folder is moved back to where it was."""
    folder.unlink()
    (workspace_of(folder).parent / "moved").rename(folder)


@pytest.mark.parametrize(
    ("folder", "replace"),
    [
        (".", replaced_by_a_link),
        ("2020", replaced_by_a_link),
        ("2020/01/31", replaced_by_a_link),
        ("2020/01", replaced_by_a_file),
    ],
)
def test_what_lies_in_place_of_a_folder_is_told_of(
    run: Program, workspace: Path, folder: str, replace: Callable[[Path], None]
) -> None:
    """It alone, and nothing in it is listed, whether the index knew the folder or not; until it is a folder again."""
    path = (workspace / "reviews" / folder).resolve()
    every = run("list", "--format", "ids").stdout.split()
    replace(path)
    left = [] if folder == "." else [each for each in every if each != OLD]
    name = "reviews" if folder == "." else folder
    for _ in range(2):
        ran = run("list", "--format", "ids")
        assert (ran.stdout.split(), told(ran)) == (left, [name])
    (workspace / ".callreview" / "index.sqlite").unlink()
    assert told(run("list", "--format", "ids")) == [name]
    back(path)
    ran = run("list", "--format", "ids")
    assert (ran.stdout.split(), ran.stderr) == (every, "")


@pytest.fixture
def mortal() -> tuple[str, ...]:
    """What starts a program as somebody who may not open everything; root lays that power down."""
    if os.geteuid() != 0:
        return ()
    need("setpriv")
    powers = "-dac_override,-dac_read_search"
    return ("setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}")


@pytest.mark.parametrize(("folder", "mode"), [(".", 0o000), ("2020", 0o300), ("2020", 0o400), ("2020/01/31", 0o000)])
def test_a_folder_that_shows_nobody_what_is_in_it_is_told_of(
    run: Program, workspace: Path, mortal: Sequence[str], folder: str, mode: int
) -> None:
    """It alone, and whether the index knew what was in it or not; once it may be looked into all is as it was."""
    path = workspace / "reviews" / folder
    every = run("list", "--format", "ids").stdout.split()
    left = [] if folder == "." else [each for each in every if each != OLD]
    name = "reviews" if folder == "." else folder
    path.chmod(mode)
    try:
        ran = [run("list", "--format", "ids", through=mortal) for _ in range(2)]
        (workspace / ".callreview" / "index.sqlite").unlink()
        ran.append(run("list", "--format", "ids", through=mortal))
    finally:
        path.chmod(0o700)
    assert [(each.stdout.split(), told(each)) for each in ran] == [(left, [name])] * 3
    after = run("list", "--format", "ids")
    assert (after.stdout.split(), after.stderr) == (every, "")
