"""Only plain files of a sensible size are opened; everything else is one sentence."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from callreview.model.problem import Problem
from callreview.readers.plain_file import BY_HAND, raw_of


def refusal(path: Path) -> str:
    """The sentence *path* is refused with."""
    problem = raw_of(path, shown="rubric.yaml")
    assert isinstance(problem, Problem)
    return problem.sentence


def test_a_plain_files_bytes_come_back(tmp_path: Path) -> None:
    """Up to the limit, whatever they are."""
    path = tmp_path / "rubric.yaml"
    path.write_bytes(b"\xff" * BY_HAND.most)
    assert raw_of(path, shown="rubric.yaml") == b"\xff" * BY_HAND.most


def test_a_link_to_a_plain_file_is_followed(tmp_path: Path) -> None:
    """A link is as good as what it leads to."""
    (tmp_path / "real.yaml").write_bytes(b"a: 1")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    assert raw_of(tmp_path / "link.yaml", shown="link.yaml") == b"a: 1"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """So that a typing mistake is seen at once."""
    assert refusal(tmp_path / "rubric.yaml") == "rubric.yaml: is not there; check the name and the folder"


def test_a_link_that_leads_nowhere_is_told_from_a_missing_file(tmp_path: Path) -> None:
    """The link is there, and it is the link that needs mending."""
    (tmp_path / "rubric.yaml").symlink_to("gone.yaml")
    assert refusal(tmp_path / "rubric.yaml").startswith("rubric.yaml: is a link that leads nowhere; mend it")


def test_links_in_a_ring_are_one_sentence(tmp_path: Path) -> None:
    """A link to itself is refused and not followed for ever."""
    (tmp_path / "rubric.yaml").symlink_to("rubric.yaml")
    assert refusal(tmp_path / "rubric.yaml").startswith("rubric.yaml: cannot be read (")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder is called one."""
    assert refusal(tmp_path) == "rubric.yaml: is a folder; name a plain file"


def test_a_path_through_a_file_is_one_sentence(tmp_path: Path) -> None:
    """A file that stands where a folder should is an ordinary mistake."""
    (tmp_path / "file").touch()
    assert refusal(tmp_path / "file" / "rubric.yaml").startswith("rubric.yaml: cannot be read (not a directory)")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("through_a_link", [False, True])
def test_a_pipe_is_never_waited_for(tmp_path: Path, through_a_link: bool) -> None:  # noqa: FBT001 # parametrized
    """Nobody writes to it, so opening it as a file would hang."""
    path = tmp_path / "rubric.yaml"
    os.mkfifo(tmp_path / "pipe")
    path.symlink_to("pipe") if through_a_link else (tmp_path / "pipe").rename(path)
    assert refusal(path) == "rubric.yaml: is a pipe; name a plain file"


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="this system has no /dev/zero")
def test_a_device_is_never_read() -> None:
    """It would never end."""
    assert refusal(Path("/dev/zero")) == "rubric.yaml: is a device; name a plain file"


@pytest.mark.parametrize("size", [BY_HAND.most + 1, 100_000_000])
def test_a_large_file_is_refused(tmp_path: Path, size: int) -> None:
    """Over 1 MB is refused by its size."""
    path = tmp_path / "rubric.yaml"
    with path.open("wb") as file:
        file.truncate(size)
    assert refusal(path) == "rubric.yaml: is over 1 MB; check that it is the file you meant, or split it"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other permissions")
def test_a_file_that_may_not_be_read_is_said_so() -> None:
    """No permission is told from not being there."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "rubric.yaml"
        path.touch(mode=0)
        with nobody():
            assert refusal(path) == "rubric.yaml: may not be read by you; check whose file it is"


@contextmanager
def nobody() -> Iterator[None]:
    """Root may read anything, so root steps down for a moment."""
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if was_root:
            os.seteuid(0)


def test_a_name_no_file_can_have_is_one_sentence() -> None:
    """A NUL in a name is refused before any system sees it."""
    assert refusal(Path("a\0b")) == "rubric.yaml: is no name a file can have; check the name"
