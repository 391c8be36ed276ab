"""Records are saved once, changed only as they were read, and found again newest first."""

import subprocess
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import NOON, REVIEW_ID, a_review
from callreview.errors import (
    ChangedMeanwhile,
    FaultyFiles,
    NoSuchRecord,
    RecordThere,
    WorkspaceBusy,
)
from callreview.model.names import RecordId
from callreview.model.records import Listen
from callreview.model.review import Review
from callreview.store.loaded import Loaded
from callreview.store.records import Records, listens, reviews
from callreview.store.workspace import Folders

Start = Callable[..., subprocess.Popen[str]]


def finished(identity: str, minutes: int = 0) -> Review:
    """A review finished so many minutes past noon."""
    return a_review(id=identity).model_copy(update={"finished": NOON + timedelta(minutes=minutes)})


def told(records: Records[Review]) -> list[str]:
    """Each file of the folder in turn: the id of a record, or the sentence of each of its problems."""
    return [
        said
        for one in records.all()
        for said in ([one.noun.id] if isinstance(one, Loaded) else [problem.sentence for problem in one])
    ]


def test_a_review_is_saved_and_loaded(folders: Folders) -> None:
    """What save_new wrote, load gives, with the fingerprint that save_new gave."""
    fingerprint = reviews(folders).save_new(a_review())
    loaded = reviews(folders).load(REVIEW_ID)
    assert (loaded.noun, loaded.fingerprint) == (a_review(), fingerprint)
    assert (folders.root / "reviews/2026/11/21/2026-11-21-k7f3x9qd.json").is_file()


def test_a_listen_is_saved_and_loaded(folders: Folders) -> None:
    """Listens lie in their own folder, the same way."""
    review = a_review()
    listen = Listen(id=REVIEW_ID, at=NOON, reviewer=review.reviewer, call=review.call, word="warm")
    listens(folders).save_new(listen)
    assert listens(folders).load(REVIEW_ID).noun == listen
    assert not reviews(folders).has(REVIEW_ID)


def test_a_review_is_never_saved_over_another(folders: Folders) -> None:
    """A second save_new of one id raises RecordThere, and the first review stays."""
    reviews(folders).save_new(a_review())
    with pytest.raises(RecordThere):
        reviews(folders).save_new(a_review(own_words="another"))
    assert reviews(folders).load(REVIEW_ID).noun == a_review()


def test_a_review_is_changed_as_it_was_read_and_only_once(folders: Folders) -> None:
    """Of two changes of one reading the first is kept, and the second raises ChangedMeanwhile."""
    records = reviews(folders)
    read = records.save_new(a_review())
    changed = records.replace(a_review(own_words="first"), read)
    with pytest.raises(ChangedMeanwhile):
        records.replace(a_review(own_words="second"), read)
    loaded = records.load(REVIEW_ID)
    assert (loaded.noun, loaded.fingerprint) == (a_review(own_words="first"), changed)


AMENDER = """
import sys
from pathlib import Path
from callreview.errors import ChangedMeanwhile
from callreview.store.records import reviews
from callreview.store.workspace import Folders

records, left = reviews(Folders(Path(sys.argv[1]))), 50
while left:
    loaded = records.load(sys.argv[2])
    try:
        noun = loaded.noun.model_copy(update={"active_seconds": loaded.noun.active_seconds + 1})
        records.replace(noun, loaded.fingerprint)
        left -= 1
    except ChangedMeanwhile:
        pass
"""


def test_changes_from_several_windows_are_all_kept(folders: Folders, start: Start) -> None:
    """Four processes that change one review fifty times each, reading anew when refused, lose no change."""
    records = reviews(folders)
    records.save_new(a_review())
    windows = [start(AMENDER, folders.root, REVIEW_ID) for _ in range(4)]
    assert [window.wait() for window in windows] == [0, 0, 0, 0]
    assert records.load(REVIEW_ID).noun.active_seconds == a_review().active_seconds + 200


@given(own_words=st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf"), include_characters="\t\n")))
def test_any_words_come_back_from_the_disk(own_words: str) -> None:
    """What was saved on a real disk is what is loaded from it, to the letter."""
    with tempfile.TemporaryDirectory() as root:
        records = reviews(Folders(Path(root)))
        records.save_new(a_review(own_words=own_words))
        assert records.load(REVIEW_ID).noun.impression.own_words == own_words


@given(raw=st.binary())
def test_any_bytes_in_a_review_file_are_problems(raw: bytes) -> None:
    """Whatever a review's file holds, reading the folder raises nothing, tells of it, and leaves it as it is."""
    with tempfile.TemporaryDirectory() as root:
        folders = Folders(Path(root))
        path = folders.record_path(folders.reviews, REVIEW_ID)
        path.parent.mkdir(parents=True)
        path.write_bytes(raw)
        (problems,) = reviews(folders).all()
        assert isinstance(problems, tuple)
        assert {problem.path for problem in problems} == {folders.shown(path)}
        assert path.read_bytes() == raw


def test_without_reviews_there_are_none(folders: Folders) -> None:
    """A workspace whose folder was never made has no reviews, and no problem either."""
    assert reviews(folders).ids() == ()
    assert told(reviews(folders)) == []


def test_a_review_that_is_not_there_is_told(folders: Folders) -> None:
    """Load of an id without a file raises NoSuchRecord."""
    with pytest.raises(NoSuchRecord, match=f'no review answers to "{REVIEW_ID}"'):
        reviews(folders).load(REVIEW_ID)


def test_a_faulty_review_is_told_with_its_faults(folders: Folders) -> None:
    """Load of a file that is wrong raises FaultyFiles with every problem, by the name from the root."""
    records = reviews(folders)
    records.save_new(a_review())
    folders.record_path(folders.reviews, REVIEW_ID).write_text("{}", encoding="utf-8")
    with pytest.raises(FaultyFiles, match=r"^reviews/2026/11/21/2026-11-21-k7f3x9qd\.json: schema: is missing"):
        records.load(REVIEW_ID)


def test_reviews_come_newest_first_within_a_day_too(folders: Folders) -> None:
    """Days come from the ids; within a day the review finished last comes first, whatever its id."""
    records = reviews(folders)
    for review in (
        finished("2026-11-21-bbbbbbbb", 5),
        finished("2026-11-21-cccccccc", 9),
        finished("2026-11-21-dddddddd", 7),
        finished("2026-12-01-22222222", 1),
        finished("2025-12-31-zzzzzzzz", 8),
    ):
        records.save_new(review)
    newest_first = [
        "2026-12-01-22222222",
        "2026-11-21-cccccccc",
        "2026-11-21-dddddddd",
        "2026-11-21-bbbbbbbb",
        "2025-12-31-zzzzzzzz",
    ]
    assert told(records) == newest_first
    assert [records.find(f"last~{back}") for back in range(5)] == newest_first
    assert records.find("dd") == "2026-11-21-dddddddd"
    assert [identity[:10] for identity in records.ids()] == [identity[:10] for identity in newest_first]
    assert set(records.ids()) == set(newest_first)


def test_last_passes_over_a_file_that_cannot_be_read(folders: Folders) -> None:
    """`last` is the newest review that can be read; by its name the faulty one is still found."""
    records = reviews(folders)
    records.save_new(finished("2026-11-21-bbbbbbbb"))
    records.save_new(finished("2026-11-22-cccccccc"))
    folders.record_path(folders.reviews, RecordId("2026-11-22-cccccccc")).write_bytes(b"")
    assert records.find("last") == "2026-11-21-bbbbbbbb"
    assert records.find("c") == "2026-11-22-cccccccc"


HOLDER = """
import sys
from pathlib import Path
from callreview.store.locks import workspace_lock
from callreview.store.workspace import Folders

with workspace_lock(Folders(Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_while_another_writes_the_workspace_is_busy(folders: Folders, start: Start) -> None:
    """While another process holds the lock no record is changed; once that process was killed, it is."""
    records = reviews(folders)
    read = records.save_new(a_review())
    holder = start(HOLDER, folders.root)
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(WorkspaceBusy):
        records.replace(a_review(own_words="mine"), read, patience=0)
    assert records.load(REVIEW_ID).noun == a_review()
    holder.kill()
    holder.wait()
    records.replace(a_review(own_words="mine"), read, patience=0)
