"""A workspace is found from below, and each thing in it has its place."""

from pathlib import Path

import pytest

from callreview.errors import CannotRead, NoWorkspace
from callreview.model.names import RecordId
from callreview.store.workspace import Folders, find_workspace


@pytest.mark.parametrize("below", [".", "reviews/2026/11/21", "reviews/2026/../../rubrics", "not/yet/there"])
def test_a_workspace_is_found_from_any_folder_in_it(tmp_path: Path, below: str) -> None:
    """find_workspace walks up to the nearest callreview.yaml."""
    (tmp_path / "reviews/2026/11/21").mkdir(parents=True)
    (tmp_path / "rubrics").mkdir()
    (tmp_path / "callreview.yaml").touch()
    assert find_workspace(tmp_path / below) == tmp_path.resolve()


def test_without_a_workspace_the_folder_asked_from_is_named(tmp_path: Path) -> None:
    """NoWorkspace says where the search began and how to make one."""
    with pytest.raises(NoWorkspace, match=r'here: no workspace .* "callreview init"'):
        find_workspace(tmp_path / "here")


def test_a_record_lies_in_the_folder_of_its_day(folders: Folders) -> None:
    """The path follows from the id alone, and is told with forward slashes from the root."""
    path = folders.record_path(folders.reviews, RecordId("2026-11-21-k7f3x9qd"))
    assert folders.shown(path) == "reviews/2026/11/21/2026-11-21-k7f3x9qd.json"


def test_a_folder_behind_a_link_is_refused(folders: Folders, tmp_path: Path) -> None:
    """A link on the way from the root, which a clone could bring along, is never followed."""
    folders.reviews.symlink_to(tmp_path)
    with pytest.raises(CannotRead, match=r"reviews: cannot be read \(it is a link, not a folder\)"):
        folders.free_of_links(folders.reviews / "2026" / "11")
    assert folders.free_of_links(folders.drafts) == folders.drafts
