"""The workspaces that the benchmarks measure: made up, and yet what callreview itself would have written."""

import stat
from collections.abc import Mapping
from pathlib import Path

import pytest

from callreview.model.review import Review
from callreview.readers.rubric_yaml import read_rubric
from callreview.store.json_text import noun_of, text_of
from many_reviews import with_many_reviews
from programs import Program, files_in

REVIEWS = 800
Reviews = Mapping[Path, Review]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of one year."""
    return with_many_reviews(tmp_path_factory.mktemp("made") / "calls", REVIEWS)


@pytest.fixture(scope="module")
def reviews(made: Path) -> Reviews:
    """Its reviews by their files, oldest first."""
    read = {
        path: noun_of(path.read_bytes(), Review, shown=path.name) for path in sorted(made.glob("reviews/**/*.json"))
    }
    faults = [review for review in read.values() if not isinstance(review, Review)]
    assert faults == []
    return {path: review for path, review in read.items() if isinstance(review, Review)}


def test_there_are_as_many_as_asked_for(reviews: Reviews) -> None:
    """Not one more or less, each where its id says, for its owner alone."""
    assert len(reviews) == REVIEWS
    assert all(path.stem == review.id for path, review in reviews.items())
    assert all("/".join(path.parts[-4:-1]) == review.day.strftime("%Y/%m/%d") for path, review in reviews.items())
    assert {stat.S_IMODE(path.stat().st_mode) for path in reviews} == {0o600}


def test_a_file_is_what_callreview_would_write(reviews: Reviews) -> None:
    """To the byte: keys, order, spaces, numbers."""
    assert [path for path, review in reviews.items() if text_of(review) != path.read_bytes()] == []


def test_a_review_holds_the_rubric_of_its_day(made: Path, reviews: Reviews) -> None:
    """Under its own digest, with no bar that was raised later; the newest is the one in rubrics/."""
    newest: dict[str, object] = {}
    for review in reviews.values():
        held = review.rubric
        assert (held.digest, held.version) == (held.copy_.digest(), held.copy_.version)
        assert all(bar.on <= review.day for bar in held.copy_.raised)
        newest[held.id] = held.copy_
    assert newest == {rubric: read_rubric(made / f"rubrics/{rubric}.yaml", shown=rubric).rubric for rubric in newest}
    assert {held.rubric.version for held in reviews.values()} == {1, 2, 3, 4}


def test_the_rubrics_need_no_mending(made: Path) -> None:
    """Their words pass the check that a team's own words have to pass."""
    checked = Program(made)("rubric", "check")
    assert (checked.code, checked.stdout) == (0, ""), checked.said


def test_something_is_agreed_about_part_of_what_lies_outside(reviews: Reviews) -> None:
    """Some next steps work on a behavior behind a feeling outside the range, and much is let pass."""
    outside = {review.id: outside_of(review) for review in reviews.values()}
    steps = {review.id: review.next_step for review in reviews.values() if outside[review.id]}
    linked = [
        review
        for review in reviews.values()
        if (step := steps.get(review.id))
        and step.behavior
        and outside[review.id].intersection(review.rubric.copy_.behavior(step.behavior).creates)
    ]
    assert len(steps) > REVIEWS / 10
    assert REVIEWS / 50 < len(linked) < len(steps) / 2


def outside_of(review: Review) -> set[str]:
    """The feelings that lay outside the range of the call's day."""
    felt, bars = review.impression, review.range
    wanted = {feeling.id for feeling in bars.wanted if feeling.is_outside(felt.wanted[feeling.id])}
    return wanted | {feeling.id for feeling in bars.unwanted if feeling.is_outside(felt.unwanted[feeling.id])}


def test_the_same_seed_makes_the_same_bytes(tmp_path: Path) -> None:
    """The whole workspace again, to the byte; another seed makes another."""
    first, again, other = (
        files_in(with_many_reviews(tmp_path / name, 40, days=20, seed=seed))
        for name, seed in (("first", 1), ("again", 1), ("other", 2))
    )
    assert first == again
    assert first.keys() != other.keys()
