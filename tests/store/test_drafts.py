"""Drafts are safe after every answer, open in one window, and gone once finished."""

import os
import stat
import subprocess
from collections.abc import Callable

import pytest

from builders import REVIEW_ID, said
from callreview.errors import CannotRead, CannotWrite, DraftOpenElsewhere, FaultyFiles, NoSuchRecord, SeveralRecords
from callreview.model.draft import Draft, RubricOpening
from callreview.model.names import RecordId
from callreview.store.drafts import Drafts, OpenDraft
from callreview.store.temp import temp_of
from callreview.store.workspace import Folders
from session.ranges import a_rubric_opening

Start = Callable[..., subprocess.Popen[str]]
Make = Callable[..., Draft]


def test_each_answer_is_on_disk_once_saved(folders: Folders, a_draft: Make) -> None:
    """After every save, load gives the draft as it is by then."""
    with Drafts(folders).open(REVIEW_ID) as draft:
        for said in (["one"], ["one", "two"]):
            draft.save(a_draft(*said))
            assert draft.load() == a_draft(*said)
    with Drafts(folders).open(REVIEW_ID) as draft:
        assert draft.load() == a_draft("one", "two")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes of this kind")
def test_a_draft_is_for_its_owner_only(folders: Folders, a_draft: Make) -> None:
    """The draft and its lock are 0600, and their folders 0700."""
    with Drafts(folders).open(REVIEW_ID) as draft:
        draft.save(a_draft())
        files = [folders.drafts / f"{REVIEW_ID}.json", folders.locks / f"{REVIEW_ID}.lock"]
        assert [stat.S_IMODE(path.stat().st_mode) for path in files] == [0o600, 0o600]
        assert [stat.S_IMODE(path.parent.stat().st_mode) for path in files] == [0o700, 0o700]


@pytest.mark.parametrize("end", [OpenDraft.finish, OpenDraft.discard])
def test_a_draft_that_is_over_leaves_nothing(folders: Folders, a_draft: Make, end: Callable[[OpenDraft], None]) -> None:
    """After finish or discard there is no draft and no lock, and ending it twice is no fault."""
    with Drafts(folders).open(REVIEW_ID) as draft:
        draft.save(a_draft("one"))
        end(draft)
        end(draft)
    assert Drafts(folders).all() == ()
    assert not list(folders.drafts.iterdir())
    assert os.name == "nt" or not list(folders.locks.iterdir())


def test_a_draft_that_was_never_saved_leaves_nothing(folders: Folders) -> None:
    """Opening a new draft and leaving again makes no draft, and load says there is none."""
    with Drafts(folders).open(REVIEW_ID) as draft, pytest.raises(NoSuchRecord):
        draft.load()
    assert Drafts(folders).all() == ()


WINDOW = """
import sys
from pathlib import Path
from callreview.store.drafts import Drafts
from callreview.store.workspace import Folders

with Drafts(Folders(Path(sys.argv[1]))).open(sys.argv[2]) as draft:
    print("open", flush=True)
    sys.stdin.read()
"""


def test_a_draft_is_open_in_one_window_until_that_is_gone(folders: Folders, a_draft: Make, start: Start) -> None:
    """A second process is refused at once; after kill -9 of the first the draft opens, with all that was saved."""
    with Drafts(folders).open(REVIEW_ID) as draft:
        draft.save(a_draft("one"))
    window = start(WINDOW, folders.root, REVIEW_ID)
    assert window.stdout
    assert window.stdout.readline() == "open\n"
    with pytest.raises(DraftOpenElsewhere, match=REVIEW_ID), Drafts(folders).open(REVIEW_ID):
        pass
    window.kill()
    window.wait()
    with Drafts(folders).open(REVIEW_ID) as draft:
        assert draft.load() == a_draft("one")


def test_one_process_cannot_open_a_draft_twice_either(folders: Folders) -> None:
    """Two windows of one program are two windows; another draft opens beside the first."""
    drafts, other = Drafts(folders), RecordId("2026-11-21-bbbbbbbb")
    with drafts.open(REVIEW_ID), drafts.open(other):
        for held in (REVIEW_ID, other):
            with pytest.raises(DraftOpenElsewhere), drafts.open(held):
                pass


def test_a_draft_is_let_go_of_when_its_block_fails(folders: Folders) -> None:
    """Whatever is raised while a draft is open, it can be opened again."""
    drafts = Drafts(folders)
    with pytest.raises(KeyboardInterrupt), drafts.open(REVIEW_ID):
        raise KeyboardInterrupt
    with drafts.open(REVIEW_ID):
        pass


def test_opening_sweeps_what_a_crash_left_half_written(folders: Folders, a_draft: Make) -> None:
    """A left-over temp file is gone once the draft is open, and the draft is as last saved."""
    with Drafts(folders).open(REVIEW_ID) as draft:
        draft.save(a_draft("one"))
    left_over = temp_of(folders.drafts / f"{REVIEW_ID}.json")
    left_over.write_bytes(b"half of a dra")
    with Drafts(folders).open(REVIEW_ID) as draft:
        assert not left_over.exists()
        assert draft.load() == a_draft("one")


def test_drafts_come_newest_first_and_faulty_ones_are_told(folders: Folders, a_draft: Make) -> None:
    """Readable drafts by when they were begun, then the problems of each of the others; none is dropped."""
    drafts = Drafts(folders)
    made = [a_draft(id=f"2026-11-21-{each * 8}", minute=minute) for each, minute in (("b", 3), ("c", 9), ("d", 5))]
    for one in made:
        with drafts.open(one.opening.id) as draft:
            draft.save(one)
    (folders.drafts / "2026-11-22-22222222.json").write_bytes(b"")
    (folders.drafts / "2026-11-20-22222222.json").write_bytes(
        (folders.drafts / "2026-11-21-bbbbbbbb.json").read_bytes()
    )
    *readable, first, second = drafts.all()
    assert readable == [made[1], made[2], made[0]]
    assert isinstance(first, tuple)
    assert isinstance(second, tuple)
    assert [problem.check for problem in (*first, *second)] == ["record-place", "bad-json"]
    assert drafts.find("last") == made[1].opening.id
    assert drafts.find("2026-11-22") == "2026-11-22-22222222"
    with pytest.raises(SeveralRecords, match="fits 2 drafts"):
        drafts.find("2222")


def test_a_faulty_draft_is_told_and_left(folders: Folders) -> None:
    """Load of a draft that is wrong raises FaultyFiles, and not a byte of it changes."""
    folders.drafts.mkdir()
    path = folders.drafts / f"{REVIEW_ID}.json"
    path.write_bytes(b"{}")
    with Drafts(folders).open(REVIEW_ID) as draft, pytest.raises(FaultyFiles, match="drafts/2026-11-21-k7f3x9qd"):
        draft.load()
    assert path.read_bytes() == b"{}"


def test_a_draft_is_never_saved_under_anothers_name(folders: Folders, a_draft: Make) -> None:
    """Saving another draft than the one held is a mistake of ours, and nothing is written."""
    with Drafts(folders).open(REVIEW_ID) as draft, pytest.raises(ValueError, match="is not the draft that is open"):
        draft.save(a_draft(id="2026-11-21-bbbbbbbb"))
    assert Drafts(folders).all() == ()


@pytest.mark.parametrize("linked", ["drafts", ".callreview"])
def test_no_draft_or_lock_goes_through_a_link(folders: Folders, linked: str) -> None:
    """Where drafts or the locks would land elsewhere by a link, opening is refused and nothing lands there."""
    elsewhere = folders.root / "elsewhere"
    elsewhere.mkdir()
    (folders.root / linked).symlink_to(elsewhere)
    with pytest.raises(CannotRead), Drafts(folders).open(REVIEW_ID):
        pass
    assert not list(elsewhere.iterdir())


def test_where_no_lock_can_be_taken_it_is_told(folders: Folders) -> None:
    """What is in a lock's way is named in a sentence, and no draft opens unheld."""
    folders.locks.mkdir(parents=True)
    (folders.locks / f"{REVIEW_ID}.lock").mkdir()
    with (
        pytest.raises(CannotWrite, match=r"cannot be written \(a folder is in the way\)"),
        Drafts(folders).open(REVIEW_ID),
    ):
        pass


def test_a_draft_of_a_rubric_lies_beside_those_of_reviews(folders: Folders, a_draft: Make) -> None:
    """Both are listed, found and loaded as what they are."""
    drafts, rubric = Drafts(folders), RecordId("2026-11-21-bbbbbbbb")
    ours = Draft(opening=a_rubric_opening().model_copy(update={"id": rubric}), events=(said("title", "Moves"),))
    review = a_draft("one", "two")
    for one in (ours, review):
        with drafts.open(one.opening.id) as held:
            held.save(one)
    assert drafts.all() == (ours, review)
    with drafts.open(drafts.find("bbbb")) as held:
        assert isinstance(held.load().opening, RubricOpening)


def test_a_draft_of_a_kind_nobody_knows_is_told_of(folders: Folders, a_draft: Make) -> None:
    """Its kind is named, with those there are, and not a byte of it changes."""
    with Drafts(folders).open(REVIEW_ID) as held:
        held.save(a_draft("one"))
        path = folders.drafts / f"{REVIEW_ID}.json"
        strange = path.read_bytes().replace(b'"kind": "review"', b'"kind": "revue"', 1)
        path.write_bytes(strange)
        with pytest.raises(
            FaultyFiles, match='"revue" is none of review, rubric, voice, coaching; did you mean "review"'
        ):
            held.load()
    assert path.read_bytes() == strange
