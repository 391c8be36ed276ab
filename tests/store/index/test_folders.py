"""Folders and files as they are told: all of them, none through a link, and none twice."""

import os
import threading
from pathlib import Path

import pytest

from callreview.store.index.folders import Tree, is_reached, seen_in, tree_below


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of the reviews, not yet made."""
    return tmp_path / "reviews"


def seen(root: Path, folder: str) -> tuple[list[str], list[str]]:
    """The names of the files in *folder*, and of the folders."""
    inner: list[str] = []
    files = [told.rsplit("/", 2)[0] for told in seen_in(str(root), folder, inner.append)]
    return files, sorted(inner)


def test_without_the_folder_there_is_none(root: Path) -> None:
    """Nor any other."""
    assert tree_below(str(root)) == Tree({}, ())


def test_days_are_told_by_their_day(root: Path) -> None:
    """By three numbers that are one; every other folder is one of the others, with all that it holds."""
    names = {
        *("2026/11/21", "2026/11/01", "2025/02/28", "0001/01/01"),
        *("2026/13/01", "2026/02/30", "2026/2/03", "26/11/21", "2026/11/021", "2026/11/x", "0000/01/01"),
        *("202\u00b2/11/21", "\u0662\u0660\u0662\u0666/11/21", "old/2026/11/21", "2026/11/21/inner", "2026/11/x/inner"),
    }
    for name in names:
        (root / name).mkdir(parents=True, exist_ok=True)
    tree = tree_below(str(root))
    assert tree.days == {20261121: "2026/11/21", 20261101: "2026/11/01", 20250228: "2025/02/28", 10101: "0001/01/01"}
    folders = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir()}
    expected = {name for name in folders if name not in tree.days.values() and not name.startswith("2026/11/21/")}
    assert sorted(tree.others) == sorted({"", *expected})


def test_links_and_hidden_folders_are_no_folders(root: Path, tmp_path: Path) -> None:
    """Wherever they lie; a link is a file of the folder it lies in."""
    (tmp_path / "elsewhere" / "11" / "21").mkdir(parents=True)
    (root / "2026" / "11" / "21").mkdir(parents=True)
    for link in ("2025", "2026/10", "2026/11/20", "2026/11/21/inner", "other"):
        (root / link).symlink_to(tmp_path / "elsewhere")
    for hidden in (".git/objects", "2026/.old", "2026/11/21/.old"):
        (root / hidden).mkdir(parents=True)
    assert tree_below(str(root)) == Tree({20261121: "2026/11/21"}, ("", "2026", "2026/11"))
    assert seen(root, "") == (["2025", "other"], ["2026"])
    assert seen(root, "2026/11/21") == (["inner"], [])


@pytest.mark.parametrize("what", ["link", "file"])
def test_what_is_no_folder_is_left_to_be_told_of(root: Path, tmp_path: Path, what: str) -> None:
    """A link or a file in place of the whole tree: nothing is below it, and whoever looks into it is refused."""
    if what == "link":
        (tmp_path / "elsewhere" / "2026" / "11" / "21").mkdir(parents=True)
        root.symlink_to(tmp_path / "elsewhere")
    else:
        root.touch()
    assert tree_below(str(root)) == Tree({}, ("",))
    with pytest.raises(OSError, match="reviews"):
        seen_in(str(root), "", print)


def test_a_folder_behind_a_link_is_not_reached(root: Path) -> None:
    """However deep it lies, and though it can be opened; one that is gone may still be reached."""
    (root / "2026" / "11" / "21").mkdir(parents=True)
    assert all(is_reached(str(root), folder) for folder in ("", "2026", "2026/11", "2026/11/21", "2026/11/30"))
    (root / "2026").rename(root.with_name("moved"))
    (root / "2026").symlink_to(root.with_name("moved"))
    assert (root / "2026" / "11" / "21").is_dir()
    assert is_reached(str(root), "2026")
    assert not any(is_reached(str(root), folder) for folder in ("2026/11", "2026/11/21", "2026/11/30"))


def test_every_change_is_told(root: Path) -> None:
    """A file is another by its name, its size, or the time of its last change, which nobody can set."""
    root.mkdir()
    path = root / "file"
    path.write_bytes(b"a")
    told = [seen_in(str(root), "", print)]
    at = path.stat()
    while path.stat().st_ctime_ns == at.st_ctime_ns:  # until the clock of the file system goes on
        path.write_bytes(b"b")
        os.utime(path, ns=(at.st_atime_ns, at.st_mtime_ns))
    told.append(seen_in(str(root), "", print))
    path.rename(root / "other")
    told.append(seen_in(str(root), "", print))
    (root / "other").write_bytes(b"more")
    told.append(seen_in(str(root), "", print))
    assert [len(files) for files in told] == [1, 1, 1, 1]
    assert len({files[0] for files in told}) == 4


def test_a_file_that_goes_away_takes_no_other_with_it(root: Path) -> None:
    """While files come and go, as temp files do, the one that stays is told of in every look."""
    root.mkdir()
    (root / "stays").touch()
    done = threading.Event()

    def come_and_go() -> None:
        while not done.is_set():
            for number in range(20):
                (root / f"goes {number}").touch()
            for number in range(20):
                (root / f"goes {number}").unlink()

    others = threading.Thread(target=come_and_go)
    others.start()
    try:
        assert all("stays" in seen(root, "")[0] for _ in range(3_000))
    finally:
        done.set()
        others.join()


def test_a_name_may_have_any_bytes(root: Path) -> None:
    """Such as are no text, or stand for something where files are written down."""
    root.mkdir()
    names = [os.fsdecode(name) for name in (b"\xff", b"a\nb", b"1/2".replace(b"/", b"\xe2\x88\x95"), b" ", b"-1")]
    for name in names:
        (root / name).touch()
    assert sorted(seen(root, "")[0]) == sorted(names)
