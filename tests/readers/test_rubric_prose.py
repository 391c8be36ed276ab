"""Behaviors are worded as acts: one at a time, heard in one call, and never as a trait."""

import pytest

from builders import a_behavior, a_rubric
from callreview.model.problem import Severity
from callreview.readers.rubric_prose import prose_warnings
from readers.texts import a_tree


def told_of(text: str) -> list[str]:
    """What is said of a behavior with that *text*, each with its check's name."""
    rubric = a_rubric(behaviors=[a_behavior("x", "cared-for", text=text)])
    warnings = list(prose_warnings(rubric, a_tree(rubric.model_dump_json())))
    assert {warning.severity for warning in warnings} <= {Severity.WARNING}
    return [f"{warning.check}: {warning.where}: {warning.message}; {warning.hint}" for warning in warnings]


def said_of_behavior(text: str) -> list[str]:
    """The checks that speak of a behavior with that text."""
    return [sentence.partition(":")[0] for sentence in told_of(text)]


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


@pytest.mark.parametrize(
    "text",
    [
        "Always says their own name.",
        "Never lets the customer wait in silence.",
        "Repeats the number every time.",
        "Says the next step 100 % of the calls.",
        "Says the next step in 100% of calls.",
        "Thanks each and every customer by name.",
        "Stays on the line at all times.",
        "Says the day without exception.",
    ],
)
def test_what_one_call_cannot_show_is_an_absolute(text: str) -> None:
    """A recorder hears one call."""
    assert said_of_behavior(text) == ["absolute"]


@pytest.mark.parametrize(
    "text",
    [
        'Says "you can always call me" at the end.',
        "Reads every name on the bill aloud.",
        "Says what all of it costs, the 1100 percent included.",
        "Leaves nevertheless a second of silence.",
        "Counts to 100.",
    ],
)
def test_all_there_is_in_one_call_is_no_absolute(text: str) -> None:
    """Nor are words said aloud, nor words that only look like it."""
    assert said_of_behavior(text) == []


def test_a_trait_that_is_always_there_is_told_once() -> None:
    """The trait is the reason to write it anew; another always in the same sentence is one more."""
    assert said_of_behavior("Is always friendly.") == ["trait"]
    assert said_of_behavior("Is always friendly, at all times.") == ["trait", "absolute"]


def test_what_a_warning_says_of_a_behavior() -> None:
    """The words that gave it away, and what to do."""
    remedy = "write the act as it is heard in one call"
    assert told_of("Is very kind, then asks why, every time.") == [
        'trait: behaviors[0].text: "kind" names a trait; write what a recorder would catch',
        'two-acts: behaviors[0].text: "then asks" begins a second act; make it two behaviors, or drop one',
        f'absolute: behaviors[0].text: "every time" is more than one call can show; {remedy}',
    ]
