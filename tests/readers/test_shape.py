"""A noun's own schema says what may stand where."""

import pytest

from callreview.model.answers import AnswersFile
from callreview.model.rubric import Rubric
from callreview.readers.shape import Shape
from callreview.readers.tree import Loc


@pytest.mark.parametrize(
    ("loc", "first", "needed"),
    [((), "schema", True), (("wanted", 3), "id", False), (("applies_to",), "queues", False), (("gut",), "", True)],
)
def test_the_keys_of_a_place_are_known(loc: Loc, first: str, *, needed: bool) -> None:
    """Through lists and definitions; text has none."""
    shape = Shape.of(Rubric).at(loc)
    assert (*shape.allowed(), "")[0] == first
    assert shape.needed is needed


@pytest.mark.parametrize(
    ("loc", "choices"),
    [
        (("wanted", 0, "tolerate"), ("wow", "just_ok", "not_ok")),
        (("applies_to", "roles", 0), ("agent", "leader")),
        (("schema",), ("callreview/rubric@1",)),
        (
            ("raised", 0, "to"),
            ("wow", "just_ok", "not_ok", "not_called_for", "could_not_tell", "not_felt", "hint", "clear"),
        ),
        (("title",), ()),
        (("no", "such", 3, "place"), ()),
    ],
)
def test_the_choices_of_a_place_are_known(loc: Loc, choices: tuple[str, ...]) -> None:
    """Of each type that would do, in order and once."""
    assert Shape.of(Rubric).at(loc).choices() == choices


def test_a_map_of_ids_expects_the_same_of_each() -> None:
    """Whatever the id."""
    assert Shape.of(AnswersFile).at(("behaviors", "talks-over")).choices()[0] == "heard"


def test_what_a_key_is_for_is_known() -> None:
    """From the noun's own description of it."""
    assert Shape.of(Rubric).at(("wanted", 0, "wow")).description.startswith("What the customer would say")
