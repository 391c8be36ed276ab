"""What a typed line means: a key, a choice, or neither."""

import pytest

from callreview.session.question import Choice, Kind, Question
from callreview.session.wording import GUTS, MUSTS, NOTED, TRACES
from callreview.terminal.choosing import chosen, several
from callreview.terminal.keys import Key, Pressed, meant_as_key, pressed

OBSTACLES = (Choice("system", "system"), Choice("policy", "policy"), Choice("not_ok", "not OK"))


def among(*choices: Choice) -> Question:
    """A question with several answers."""
    return Question(
        key="way", kind=Kind.SEVERAL, text="What?", label="Way", why="Because.", example="1", choices=choices
    )


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        (":b", Key.BACK),
        (":back", Key.BACK),
        (" :B ", Key.BACK),
        (": b", Key.BACK),
        (":?", Key.WHY),
        (":help", Key.WHY),
        (":q", Key.STOP),
        (":quit", Key.STOP),
        (":e", Key.EDIT),
        (":k", Key.KEEP),
        (":s", Key.SKIP),
    ],
)
@pytest.mark.parametrize("kind", list(Kind))
def test_a_colon_and_a_key_works_everywhere(typed: str, key: Key, kind: Kind) -> None:
    """In free text and at a choice."""
    assert pressed(typed, kind) == Pressed(key)


@pytest.mark.parametrize("typed", ["b", "B", "back", "help", "q", "quit", "k"])
def test_a_bare_key_works_at_a_choice_and_is_asked_about_in_free_text(typed: str) -> None:
    """Nobody's answer is taken for a key, and nobody's key for an answer."""
    for kind in Kind:
        free = kind in {Kind.LINE, Kind.WORDS, Kind.LISTEN}
        assert (pressed(typed, kind) is None) is free
        assert meant_as_key(typed, kind) == (f":{typed.lower()}" if free else None)


def test_a_question_mark_alone_asks_why_everywhere() -> None:
    """It says nothing else in any text."""
    assert {pressed("?", kind) for kind in Kind} == {Pressed(Key.WHY)}


def test_a_skip_carries_its_reason() -> None:
    """Everything after it."""
    assert pressed(":s we were interrupted", Kind.WORDS) == Pressed(Key.SKIP, "we were interrupted")
    assert pressed(":skip no time", Kind.LINE) == Pressed(Key.SKIP, "no time")


@pytest.mark.parametrize(
    "typed",
    [":)", ":-) she laughed", ":nothing", ":", ":why did she say that", ":keep the change", ":back to the bill"],
)
def test_a_line_that_only_looks_like_a_key_is_an_answer(typed: str) -> None:
    """Only a skip has words after it."""
    assert pressed(typed, Kind.WORDS) is None


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1", "wow"),
        (" 2 ", "just_ok"),
        ("WOW", "wow"),
        ("w", "wow"),
        ("just ok", "just_ok"),
        ("just_ok", "just_ok"),
        ("JUST  OK", "just_ok"),
        ("j", "just_ok"),
        ("not", "not_ok"),
    ],
)
def test_a_choice_is_named_by_number_word_value_or_beginning(typed: str, value: str) -> None:
    """However it is written."""
    choice = chosen(typed, GUTS)
    assert choice is not None
    assert choice.value == value


@pytest.mark.parametrize("typed", ["0", "4", "-1", "1.0", "", "  ", "wowow", "ok", "9" * 5000])
def test_what_names_no_choice_is_none(typed: str) -> None:
    """A number that is not there, however long, is no crash."""
    assert chosen(typed, GUTS) is None


def test_an_ambiguous_beginning_is_refused() -> None:
    """An n could be no or not called for; a no is a whole word and means itself."""
    assert chosen("n", MUSTS) is None
    assert chosen("no", MUSTS) == MUSTS[1]
    assert chosen("not c", MUSTS) == MUSTS[2]


def test_every_choice_answers_to_its_number_word_and_value() -> None:
    """In each of the sets people meet most."""
    for choices in (GUTS, TRACES, NOTED, MUSTS):
        for number, choice in enumerate(choices, start=1):
            assert {chosen(typed, choices) for typed in (str(number), choice.word, choice.value)} == {choice}


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("1", ["system"]),
        ("1 2", ["system", "policy"]),
        ("2,1", ["system", "policy"]),
        ("2, 1,", ["system", "policy"]),
        ("policy, system", ["system", "policy"]),
        ("sys pol", ["system", "policy"]),
        ("not OK", ["not_ok"]),
        ("not ok, 1", ["system", "not_ok"]),
        ("1 1", ["system"]),
    ],
)
def test_several_are_named_with_spaces_or_commas(typed: str, values: list[str]) -> None:
    """In the question's own order, each once."""
    found = several(typed, among(*OBSTACLES))
    assert not isinstance(found, str)
    assert [choice.value for choice in found] == values


@pytest.mark.parametrize(("typed", "wrong"), [("1 4", "4"), ("system, tool", "tool"), ("sys pol x", "x")])
def test_the_part_that_names_nothing_is_told(typed: str, wrong: str) -> None:
    """And nothing of the line is taken."""
    assert several(typed, among(*OBSTACLES)) == wrong
