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


def said_of_behavior(text: str) -> list[str]:
    """The checks that speak of a behavior with that text."""
    behaviors = [a_behavior("x", "cared-for", "in-good-hands", "hurried", text=text)]
    return [sentence.partition(":")[0] for sentence in said_of(a_rubric(behaviors=behaviors))]


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


@pytest.mark.parametrize(
    "text",
    [
        "Is friendly.",
        "The agent is always really polite to the customer.",
        "Sounds warm from the first word.",
        "Be professional.",
        "Empathetic throughout.",
    ],
)
def test_a_trait_is_no_behavior(text: str) -> None:
    """No recorder catches what somebody is."""
    assert said_of_behavior(text) == ["trait"]


@pytest.mark.parametrize(
    "text",
    [
        "Asks whether the customer feels warm enough.",
        "Says what a professional would say.",
        'Says "that is kind of you" when thanked.',
        "Leaves the patient on hold.",
    ],
)
def test_an_act_with_a_traits_word_in_it_is_a_behavior(text: str) -> None:
    """Only being something is a trait, and not in words said aloud."""
    assert said_of_behavior(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Says the name and asks for the number.",
        "Listens to the end, then repeats the worry.",
        "Names the worry; says what is next.",
        "Greet the customer and then ask what happened.",
        "Checks the account and apologizes.",
    ],
)
def test_two_acts_are_told_apart(text: str) -> None:
    """Two acts cannot be noted as one."""
    assert said_of_behavior(text) == ["two-acts"]


@pytest.mark.parametrize(
    "text",
    [
        "Asks for name and number.",
        "Reads the terms and conditions aloud.",
        "Gives dates and times of the visit.",
        "Says what happens now and who calls back.",
        "Offers questions and answers.",
        'Says "take your time and tell me" to a customer who searches.',
        "Says what was done and by whom; nothing more.",
        "Sums up the asking and the saying.",
    ],
)
def test_an_and_between_things_is_one_act(text: str) -> None:
    """Names, days and words said aloud are joined without a second act."""
    assert said_of_behavior(text) == []


def test_what_a_warning_says_of_a_behavior() -> None:
    """The words that gave it away, and what to do."""
    assert said_of(a_rubric(behaviors=[a_behavior("x", "cared-for", text="Is very kind, then asks why.")]))[-2:] == [
        'trait: behaviors[0].text: "kind" names a trait; write what a recorder would catch',
        'two-acts: behaviors[0].text: "then asks" begins a second act; make it two behaviors, or drop one',
    ]


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
