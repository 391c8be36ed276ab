"""A sound rubric is told what it could do better, and is never refused for it."""

import json

import pytest

from builders import a_behavior, a_rubric, a_wanted, an_unwanted
from callreview.model.problem import Severity
from callreview.model.rubric import Rubric
from callreview.readers.rubric_warnings import rubric_warnings
from callreview.readers.tree import Tree
from callreview.readers.yaml_tree import tree_of
from readers.texts import billing

MANY = [f"f{n}" for n in range(8)]


def said_of(rubric: Rubric, *starters: Rubric) -> list[str]:
    """What is said of *rubric*, each with its check's name."""
    tree = tree_of(rubric.model_dump_json().encode(), shown="a.yaml")
    assert isinstance(tree, Tree)
    warnings = rubric_warnings(rubric, tree, starters)
    assert {warning.severity for warning in warnings} <= {Severity.WARNING}
    return [f"{warning.check}: {warning.where}: {warning.message}; {warning.hint}" for warning in warnings]


def test_a_good_rubric_gives_nothing_to_say() -> None:
    """Every feeling has a behavior, and no sentence is a starter's."""
    assert said_of(a_rubric()) == []


def test_a_feeling_without_a_behavior_is_named() -> None:
    """Wanted or unwanted: nobody can practise it."""
    said = said_of(a_rubric(behaviors=[a_behavior("x", "cared-for")]))
    assert [sentence.partition(";")[0] for sentence in said] == [
        'feeling-without-behavior: wanted[1].id: no behavior creates "in-good-hands"',
        'feeling-without-behavior: unwanted[0].id: no behavior creates "hurried"',
    ]


def test_over_seven_feelings_of_a_kind_are_many() -> None:
    """Eight are one too many, and the two kinds are counted apart."""
    eight = a_rubric(
        wanted=[a_wanted(name) for name in MANY],
        unwanted=[an_unwanted(f"u-{name}") for name in MANY[:7]],
        behaviors=[a_behavior("x", *MANY, *(f"u-{name}" for name in MANY[:7]))],
    )
    assert said_of(eight) == ["many-feelings: wanted: 8 feelings are more than a listener can hold; keep 7 or fewer"]
    hurried = a_rubric(unwanted=[an_unwanted(name) for name in MANY])
    assert "many-feelings: unwanted: 8 feelings are more than a listener can hold; keep 7 or fewer" in said_of(hurried)


@pytest.mark.parametrize(("behaviors", "warned"), [(15, []), (16, ["many-behaviors"])])
def test_over_fifteen_behaviors_are_many(behaviors: int, warned: list[str]) -> None:
    """Fifteen are not."""
    feelings = ("cared-for", "in-good-hands", "hurried")
    said = said_of(a_rubric(behaviors=[a_behavior(f"b{n}", *feelings) for n in range(behaviors)]))
    assert [sentence.partition(":")[0] for sentence in said] == warned


def test_starter_text_is_one_warning_with_a_count() -> None:
    """However many of the sentences are still the starter's, of however many starters."""
    starter = a_rubric()
    assert said_of(starter, starter) == [
        "starter: : 11 of 11 sentences are still the starter's; make them your own words"
    ]
    own = starter.model_copy(update={"purpose": "Ours.", "wanted": (a_wanted("cared-for"), a_wanted("safe"))})
    said = said_of(own, a_rubric(wanted=[a_wanted("other")]), starter)
    assert "starter: : 7 of 11 sentences are still the starter's; make them your own words" in said


def test_a_rubric_in_own_words_is_not_called_a_starter() -> None:
    """Ids and near words may be shared."""
    assert (
        said_of(
            a_rubric(),
            a_rubric(wanted=[a_wanted("x")], behaviors=[]).model_copy(update={"gut": "Other?", "purpose": "O."}),
        )
        == []
    )


def test_the_worked_example_is_warned_of_nothing() -> None:
    """The rubric the formats are explained with is a good one."""
    tree = tree_of(billing().encode(), shown="a.yaml")
    assert isinstance(tree, Tree)
    assert rubric_warnings(Rubric.model_validate_json(_as_json(tree)), tree, ()) == ()


def _as_json(tree: Tree) -> str:
    return json.dumps(tree.value)
