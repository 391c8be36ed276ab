"""Everything under rubrics/ and examples/ is what it says it is."""

from pathlib import Path

import pytest

from callreview.model.choices import Noted
from callreview.model.review import Review
from callreview.readers.answers_yaml import read_answers
from callreview.readers.rubric_yaml import read_rubric

ROOT = Path(__file__).parents[2]
RUBRICS = sorted((ROOT / "rubrics").iterdir())
CALL = ROOT / "examples" / "call"


def test_there_are_the_three_starters() -> None:
    """For calls, for leaders, and for when nothing is wrong; nothing else lies there."""
    assert [path.name for path in RUBRICS] == ["check-in.yaml", "craft-coaching.yaml", "range-of-tolerance.yaml"]


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_a_starter_has_no_fault_and_is_named_after_its_id(path: Path) -> None:
    """Read by itself it has not even a warning; beside the starters only that it is one."""
    alone = read_rubric(path, shown=path.name)
    assert alone.rubric is not None
    assert alone.rubric.id == path.stem
    beside = read_rubric(path, shown=path.name, starters=(alone.rubric,))
    assert {problem.check for problem in (*alone.problems, *beside.problems)} <= {"starter", "many-feelings"}
    assert [problem.check for problem in beside.problems].count("starter") == 1


def test_every_file_of_the_example_is_looked_at() -> None:
    """A file that comes to the example comes to a test as well."""
    looked_at = {"answers.yaml", "call.mp3", "call.vtt", "review.json", "review.md", "script.txt"}
    assert {path.name for path in CALL.iterdir()} == looked_at


def test_the_answers_use_what_the_rubric_has() -> None:
    """They have no fault, and leave nothing of the rubric unanswered: they are the example of a whole review."""
    read = read_answers(CALL / "answers.yaml", None, shown="answers.yaml")
    assert read.problems == ()
    assert read.answers is not None
    rubric = read_rubric(ROOT / "rubrics" / "range-of-tolerance.yaml", shown="").rubric
    assert rubric is not None
    assert {*read.answers.wanted, *read.answers.unwanted} == {feeling.id for feeling in rubric.feelings()}
    assert set(read.answers.behaviors) == {behavior.id for behavior in rubric.behaviors}
    assert set(read.answers.behaviors.values()) >= {Noted.HEARD, Noted.MISSED}
    assert set(read.answers.musts) == {must.id for must in rubric.musts}


def test_the_review_is_one() -> None:
    """It is read as any review is, and quotes the answers."""
    review = Review.model_validate_json((CALL / "review.json").read_bytes())
    assert review.call.agent == "maria"
    assert review.call.queue == "billing"
    assert review.impression.own_words in (CALL / "answers.yaml").read_text(encoding="utf-8")
