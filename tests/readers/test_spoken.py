"""Names and values are quoted so that a message stays one readable line."""

import pytest

from callreview.readers.spoken import begun_small, did_you_mean, nearest, nearest_first, one_of, quoted


@pytest.mark.parametrize(
    ("text", "said"), [("ok", '"ok"'), ("é", '"é"'), ('a"\nb', '"a\\"\\nb"'), ("x" * 61, f'"{"x" * 60}…"')]
)
def test_a_value_is_quoted_on_one_line(text: str, said: str) -> None:
    """Line ends and quotes are spelled out, and long values cut."""
    assert quoted(text) == said


@pytest.mark.parametrize(("names", "said"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")])
def test_choices_are_listed_as_spoken(names: list[str], said: str) -> None:
    """With "or" before the last."""
    assert one_of(names) == said


@pytest.mark.parametrize(
    ("typed", "near"), [("tolrate", "tolerate"), ("Just OK", "just_ok"), ("just-ok", "just_ok"), ("colour", None)]
)
def test_the_nearest_name_is_found(typed: str, near: str | None) -> None:
    """By spelling; capitals, dashes and spaces make no difference."""
    assert nearest(typed, ["id", "just_ok", "tolerate", "not_ok"]) == near


def test_the_likely_choice_stands_first() -> None:
    """And the others keep their order."""
    assert nearest_first("not ok", ["wow", "just_ok", "not_ok"]) == ("not_ok", "wow", "just_ok")
    assert nearest_first("meh", ["wow", "just_ok", "not_ok"]) == ("wow", "just_ok", "not_ok")


def test_a_question_is_asked_only_where_a_name_is_near() -> None:
    """Otherwise what there is to say instead."""
    assert did_you_mean("hurred", ["hurried"], otherwise="see the list") == 'did you mean "hurried"?'
    assert did_you_mean("x", ["hurried"], otherwise="see the list") == "see the list"


def test_a_sentence_can_end_another() -> None:
    """Small at its beginning and without its full stop."""
    assert begun_small("The bar: today's. Or not.") == "the bar: today's. Or not"
