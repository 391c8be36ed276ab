"""A review names nothing that is not there, wherever it names something."""

import json
from collections.abc import Sequence
from typing import Any

import pytest
from pydantic import ValidationError

from callreview.model.review import Review
from views.rich_review import the_review

Way = Sequence[str | int]


def with_part(way: Way, value: object) -> str:
    """Walter's review as JSON, with *value* at the end of *way*."""
    tree: Any = json.loads(the_review().model_dump_json(by_alias=True))
    *steps, last = way
    part = tree
    for step in steps:
        part = part[step]
    part[last] = value
    return json.dumps(tree)


def said(text: str) -> list[str]:
    """What hangs loose in the review *text*."""
    try:
        Review.model_validate_json(text)
    except ValidationError as error:
        (fault,) = error.errors()
        return str(fault["ctx"]["error"]).split("; ")
    return []


@pytest.mark.parametrize(
    ("way", "value", "place"),
    [
        (["moments", 1, "feeling"], "x-9", "moments"),
        (["impression", "wanted", "x-9"], "wow", "impression.wanted"),
        (["impression", "unwanted", "x-9"], "hint", "impression.unwanted"),
        (["impression", "order", 0], "x-9", "impression.order"),
        (["impression", "because", 0, "feeling"], "x-9", "impression.because"),
        (["impression", "because", 0, "moments"], ["m1", "m99"], "impression.because"),
        (["behaviors", 1, "id"], "x-9", "behaviors"),
        (["behaviors", 3, "moments"], ["m99"], "behaviors plays-it-back"),
        (["found", 1, "creates"], ["cared-for", "x-9"], "found"),
        (["found", 0, "moments", 0], "m99", "found"),
        (["against", "moments"], ["m3", "m99"], "against"),
        (["second_look", "wanted", "x-9"], "wow", "second_look.wanted"),
        (["second_look", "unwanted", "x-9"], "hint", "second_look.unwanted"),
        (["musts", "x-9"], "yes", "musts"),
        (["next_step", "behavior"], "x-9", "next_step"),
    ],
)
def test_a_name_of_nothing_is_told_with_its_place(way: Way, value: object, place: str) -> None:
    """Each place that names a feeling, a behavior, a must or a moment refuses one that is not there, and says where."""
    name = "m99" if "m99" in str(value) else "x-9"
    assert said(with_part(way, value)) == [f"{place} names '{name}', which is not there"]


@pytest.mark.parametrize(
    ("way", "value", "place"),
    [
        (["impression", "wanted", "hurried"], "wow", "impression.wanted names 'hurried'"),
        (["impression", "unwanted", "cared-for"], "hint", "impression.unwanted names 'cared-for'"),
        (["second_look", "wanted", "hurried"], "wow", "second_look.wanted names 'hurried'"),
        (["second_look", "unwanted", "cared-for"], "hint", "second_look.unwanted names 'cared-for'"),
    ],
)
def test_a_wanted_feeling_is_no_unwanted_one(way: Way, value: object, place: str) -> None:
    """A feeling of the rubric's that is named among those of the other kind is as good as none."""
    assert said(with_part(way, value)) == [f"{place}, which is not there"]


def test_two_moments_of_one_name_are_told() -> None:
    """A moment's id stands for one moment; what names it could mean either."""
    assert said(with_part(["moments", 3, "id"], "m1")) == [
        "found names 'm4', which is not there",
        "moments has 'm1' twice",
    ]


def test_everything_loose_is_told_once() -> None:
    """Several places at once, in one order, and the same sentence only once."""
    tree = json.loads(with_part(["musts", "x-9"], "yes"))
    tree["impression"]["order"] = ["x-9", "x-9", "cared-for"]
    assert said(json.dumps(tree)) == [
        "impression.order names 'x-9', which is not there",
        "musts names 'x-9', which is not there",
    ]
