"""Every file among the reviews is accounted for: what does not belong is told, and left."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from builders import REVIEW_ID, a_review
from callreview.errors import CannotRead
from callreview.model.review import Review
from callreview.store.loaded import Loaded
from callreview.store.records import Records, reviews
from callreview.store.workspace import Folders

Start = Callable[..., subprocess.Popen[str]]


def told(records: Records[Review]) -> list[str]:
    """Each file of the folder in turn: the id of a record, or the sentence of each of its problems."""
    return [
        said
        for one in records.all()
        for said in ([one.noun.id] if isinstance(one, Loaded) else [problem.sentence for problem in one])
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("reviews/notes.txt", "is not named like a record; move it out of reviews/"),
        ("reviews/2026/11/21/2026-11-21-k7f3x9qd (1).json", "is not named like a record; move it out of reviews/"),
        ("reviews/2026/11/21/2026-11-21-k7f3x9qd.json.orig", "is not named like a record; move it out of reviews/"),
        ("reviews/2026-11-21-bbbbbbbb.json", "lies in the wrong folder; move it to reviews/2026/11/21/"),
        ("reviews/2026/11/20/2026-11-21-bbbbbbbb.json", "lies in the wrong folder; move it to reviews/2026/11/21/"),
        (
            "reviews/2026/11/21/2026-11-21-bbbbbbbb.json",
            (
                'holds the record "2026-11-21-k7f3x9qd" under another name; '
                'name it "2026-11-21-k7f3x9qd.json", or remove the copy'
            ),
        ),
    ],
)
def test_a_file_that_does_not_belong_is_told_and_left(folders: Folders, name: str, said: str) -> None:
    """A copy of a review under another name or in another folder is a problem, and the review stays readable."""
    records = reviews(folders)
    records.save_new(a_review())
    stray = folders.root / name
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_bytes(folders.record_path(folders.reviews, REVIEW_ID).read_bytes())
    assert sorted(told(records)) == sorted([REVIEW_ID, f"{name}: {said}"])
    assert stray.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("reviews/2026/11/21/2026-11-21-bbbbbbbb.json", "link"),
        ("reviews/2026/11/21/2026-11-21-bbbbbbbb.json", "pipe"),
        ("reviews/2026/12", "link"),
        ("reviews/2026/12", "pipe"),
    ],
)
def test_what_is_no_plain_file_is_told_and_never_followed(
    folders: Folders, tmp_path: Path, name: str, kind: str
) -> None:
    """A link or a pipe among the reviews is a problem; what a link leads to is not read as ours."""
    records = reviews(folders)
    records.save_new(a_review())
    elsewhere = Folders(tmp_path / "elsewhere")
    reviews(elsewhere).save_new(a_review(id="2026-12-01-bbbbbbbb"))
    if kind == "pipe":
        os.mkfifo(folders.root / name)
    else:
        (folders.root / name).symlink_to(elsewhere.reviews / "2026" / "12")
    wrong = f"{name}: cannot be read (it is a {kind}, not a plain file); check the name and whose it is"
    assert sorted(told(records)) == sorted([REVIEW_ID, wrong])


def test_a_folder_of_reviews_that_is_a_link_is_neither_read_nor_written(folders: Folders, tmp_path: Path) -> None:
    """When `reviews` itself is a link, it is told, and nothing lands where it leads."""
    elsewhere = Folders(tmp_path / "elsewhere")
    elsewhere.reviews.mkdir(parents=True)
    folders.reviews.symlink_to(elsewhere.reviews)
    assert told(reviews(folders)) == [
        "reviews: cannot be read (it is a link, not a plain file); check the name and whose it is"
    ]
    with pytest.raises(CannotRead):
        reviews(folders).save_new(a_review())
    assert not list(elsewhere.reviews.iterdir())


def test_what_the_system_leaves_in_a_folder_is_passed_over(folders: Folders) -> None:
    """Names with a dot in front, a left-over temp file among them, are neither records nor problems."""
    records = reviews(folders)
    records.save_new(a_review())
    for name in (".DS_Store", f".{REVIEW_ID}.json.tmp"):
        (folders.record_path(folders.reviews, REVIEW_ID).parent / name).touch()
    assert told(records) == [REVIEW_ID]


UNSEEN = """
import os, sys
from pathlib import Path
from callreview.store.records import reviews
from callreview.store.workspace import Folders

folders = Folders(Path(sys.argv[1]))
assert len(list(reviews(folders).all())) == 1  # what it takes to read one is loaded while we may
os.chdir(folders.root)  # below here a stranger may look
(folders.reviews / "2026").chmod(0)
if os.geteuid() == 0:
    os.seteuid(65534)  # root is refused nothing
for one in reviews(Folders(Path("."))).all():
    print(*(problem.sentence for problem in one))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes of this kind")
def test_a_folder_that_may_not_be_read_is_told(folders: Folders, start: Start) -> None:
    """Reviews behind a closed folder are not silently missing."""
    reviews(folders).save_new(a_review())
    folders.root.chmod(0o755)
    folders.reviews.chmod(0o755)
    said, _ = start(UNSEEN, folders.root).communicate()
    (folders.reviews / "2026").chmod(0o700)
    assert said == "reviews/2026: cannot be read (no permission); check the name and whose it is\n"
