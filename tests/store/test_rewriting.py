"""A file that people write by hand is changed for them, and nothing else about it."""

import os
import stat
from pathlib import Path

import pytest

from callreview.errors import CannotWrite, ChangedMeanwhile
from callreview.store.rewriting import rewrite

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no modes and links of this kind")


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755])
def test_whoever_could_read_it_still_can(tmp_path: Path, mode: int) -> None:
    """The mode stays, and nothing lies beside the file."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"one")
    path.chmod(mode)
    rewrite(path, b"two", before=b"one")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"two", mode)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_changed_meanwhile_is_left(tmp_path: Path) -> None:
    """What somebody wrote in between is not lost."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"theirs")
    with pytest.raises(ChangedMeanwhile, match=r"a\.yaml: has changed since it was read"):
        rewrite(path, b"two", before=b"one")
    assert path.read_bytes() == b"theirs"


@posix
def test_a_read_only_file_is_left(tmp_path: Path) -> None:
    """A rename would go over it all the same; whoever made it read-only meant it."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"one")
    path.chmod(0o444)
    with pytest.raises(CannotWrite, match="it is read-only"):
        rewrite(path, b"two", before=b"one")
    assert path.read_bytes() == b"one"


@posix
def test_a_link_is_left(tmp_path: Path) -> None:
    """Neither it nor what it leads to is written."""
    (tmp_path / "b.yaml").write_bytes(b"one")
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    with pytest.raises(CannotWrite, match="it is a link, not a plain file"):
        rewrite(tmp_path / "a.yaml", b"two", before=b"one")
    assert (tmp_path / "a.yaml").is_symlink()
    assert (tmp_path / "b.yaml").read_bytes() == b"one"


def test_a_file_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    """One sentence, and no file."""
    with pytest.raises(ChangedMeanwhile):
        rewrite(tmp_path / "a.yaml", b"two", before=b"one")
    assert list(tmp_path.iterdir()) == []
