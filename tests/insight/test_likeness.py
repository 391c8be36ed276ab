"""Whether two wordings can still be the same thing said otherwise."""

import pytest
from hypothesis import given, settings

from callreview.insight.likeness import is_another
from rubrics_drawn import lines


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Says the customer's worry back before the first fix.", "Repeats the worry before offering a fix."),
        (
            "Says the worry back.",
            "Says the customer's worry back, in their own words, before the first fix is offered.",
        ),
        ("Hurried", "HURRIED!"),
        ("?", "!"),
        ("先重复客户的担心", "首先重复客户的担忧"),
    ],
)
def test_said_otherwise(before: str, after: str) -> None:
    """A wording that kept a third of the shorter one's words is the same thing, cut short or written out."""
    assert not is_another(before, after)
    assert not is_another(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Says the customer's worry back before the first fix.", "Gives their own first name in the greeting."),
        ("Names the worry.", "Gives a day."),
        ("Hurried", "Talked down to"),
        ("先重复客户的担心", "报上名字"),
    ],
)
def test_another(before: str, after: str) -> None:
    """A wording that shares almost nothing is another thing."""
    assert is_another(before, after)


@settings(max_examples=60)
@given(lines, lines)
def test_the_same_both_ways(before: str, after: str) -> None:
    """Nothing is another than itself, and being another goes both ways."""
    assert not is_another(before, before)
    assert is_another(before, after) == is_another(after, before)
