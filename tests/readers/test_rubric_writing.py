"""A rubric written new: it reads back as it was meant, is checked clean, and is a file people like to open."""

from datetime import date

import pytest
from hypothesis import given, settings

from builders import a_behavior, a_rubric, a_wanted, an_unwanted
from callreview.cli.desk import starters
from callreview.errors import FaultyFiles
from callreview.model.choices import Level, Role, Status
from callreview.model.names import FeelingId
from callreview.model.noun import FilledLine
from callreview.model.rubric import Anchor, AppliesTo, Raised, Rubric
from callreview.readers.rubric_writing import rubric_text
from callreview.readers.rubric_yaml import rubric_of
from goldens import assert_golden
from rubrics_drawn import rubrics


@settings(max_examples=60)
@given(rubrics())
def test_a_rubric_reads_back_as_it_was(rubric: Rubric) -> None:
    """Every key and every text of it, in any script."""
    read = rubric_of(rubric_text(rubric).encode(), shown="new.yaml")
    assert read.rubric == rubric
    assert rubric_text(rubric) == rubric_text(rubric), "the same rubric is always the same bytes"


@pytest.mark.parametrize("starter", starters(), ids=lambda starter: starter.id)
def test_a_starter_reads_back_as_it_was(starter: Rubric) -> None:
    """Real prose, of the length that people write."""
    assert rubric_of(rubric_text(starter).encode(), shown="new.yaml").rubric == starter


def test_a_rubric_with_everything_is_written_as_people_read_it() -> None:
    """The order of docs/formats.md, a comment over each part, nothing wider than one reads."""
    text = rubric_text(everything())
    assert_golden("readers/new-rubric.yaml", text)
    assert max(map(len, text.splitlines())) <= 120
    assert rubric_of(text.encode(), shown="new.yaml").problems == ()


def test_what_is_not_there_has_no_part() -> None:
    """The smallest rubric has no empty lists and no comments about them."""
    smallest = a_rubric(wanted=(a_wanted("safe"),), unwanted=(), behaviors=(), musts=())
    keys = [line.partition(":")[0] for line in rubric_text(smallest).splitlines() if line[:1].isalpha()]
    assert keys == ["schema", "id", "title", "version", "status", "purpose", "gut", "wanted"]


def test_a_rubric_too_big_to_be_read_is_refused() -> None:
    """In the reader's own words, and before anything is written."""
    long = "word " * 190
    behaviors = [a_behavior(f"act-{number}", "safe", text=long + str(number)) for number in range(1200)]
    with pytest.raises(FaultyFiles, match="is over 1 MB"):
        rubric_text(a_rubric(wanted=(a_wanted("safe"),), unwanted=(), behaviors=behaviors))


def everything() -> Rubric:
    """A rubric with a word in every place."""
    long: FilledLine = (
        "Says what happens next, with a day, and what the customer can do should that day pass without a word from us."
    )
    act = a_behavior("says-the-day", "cared-for", text=long).model_copy(
        update={
            "when": "the customer is waiting for something",
            "heard_as": ("It leaves tomorrow: you'll have it Thursday.", '"Thursday", and then she said it again.'),
            "not_this": (
                "Somebody will be in touch.",
                "'You will be notified', read from a screen: nobody knows when.",
            ),
            "anchors": (Anchor(call="C-2041", at="01:12"),),
        }
    )
    return a_rubric(
        wanted=(
            a_wanted("cared-for", word="Cared for").model_copy(update={"near": ("warm", "patient")}),
            a_wanted("in-good-hands", word="In good hands"),
        ),
        unwanted=(an_unwanted("hurried"),),
        behaviors=(act, a_behavior("knows-the-way", "in-good-hands"), a_behavior("talks-over", "hurried")),
    ).model_copy(
        update={
            "applies_to": AppliesTo(queues=("billing", "moves"), roles=(Role.AGENT,)),
            "status": Status.DRAFT,
            "raised": (
                Raised(
                    on=date(2026, 11, 1),
                    feeling=FeelingId("cared-for"),
                    from_=Level.NOT_OK,
                    to=Level.JUST_OK,
                    why="Kudos name warmth first.",
                    version=3,
                ),
            ),
        }
    )
