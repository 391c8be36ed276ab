"""Whether a question leaves room for an answer. Nobody is accused wrongly."""

from string import ascii_letters

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from callreview.session.openness import Openness, openness_of


@pytest.mark.parametrize(
    "words",
    [
        "What did you hear in her voice?",
        "How was that for you",
        "Tell me about the call.",
        "When she said that, did you hear it?",
        "Could you tell me what you heard?",
        "Can you please walk me through it?",
        "Why don't you tell me about it?",
        "Did you like it? What was it like?",
        "",
        "?",
        "...",
        "\U0001f642",
    ],
)
def test_an_open_question_is_open(words: str) -> None:
    """As is an invitation, and a question beside which another is open."""
    assert openness_of(words) is Openness.OPEN


@pytest.mark.parametrize(
    "words",
    [
        "Did you hear her?",
        "DID YOU HEAR HER",
        "Is it the screen?",
        "Have you tried waiting?",
        "So, do you think it was long?",
        "Maria, did you notice?",
        "I listened twice. Was that the moment?",
        "Can you do that on the next call?",
        "Are you tired?",
    ],
)
def test_what_yes_or_no_will_do_for_is_closed(words: str) -> None:
    """Whoever is called by name before it."""
    assert openness_of(words) is Openness.CLOSED


@pytest.mark.parametrize(
    "words",
    [
        "Don't you think it was short?",
        "Don\u2019t you think it was short?",
        "Wouldn't it be better to wait?",
        "Isn't that what we said?",
        "Would you agree that it was short?",
        "Do you not think so?",
        "You felt rushed, right?",
        "That was hard, wasn't it?",
        "It was better, don't you think?",
        "Why didn't you wait?",
    ],
)
def test_what_says_its_answer_is_leading(words: str) -> None:
    """Whichever apostrophe is typed."""
    assert openness_of(words) is Openness.LEADING


@pytest.mark.parametrize(
    "words",
    [
        "Was hast du gehört?",
        "Hast du sie gehört?",
        "War das gut, right?",
        "Will er das?",
        "Is dat zo?",
        "Had je haar gehoord?",
        "As-tu entendu ?",
        "Has visto el error, no?",
        "¿Fue difícil, no?",
        "Is a hiba ott volt?",
        "Do i od czego?",
        "Kan du høre det?",
        "Var det inte svårt?",
        "あなたは聞きましたか?",
        "هل سمعت صوتها؟",
        "האם שמעת אותה?",
    ],
)
def test_other_languages_are_never_accused(words: str) -> None:
    """Though some have words that look like ours."""
    assert openness_of(words) is Openness.OPEN


@given(st.text(max_size=200))
@example("so " * 100_000)
@example("," * 100_000 + "?")
def test_any_text_is_judged_and_always_the_same(words: str) -> None:
    """Nothing that can be typed stops a conversation."""
    assert openness_of(words) is openness_of(words)


@given(st.text(st.characters(exclude_characters=ascii_letters), max_size=60))
def test_without_a_letter_of_ours_nothing_is_accused(words: str) -> None:
    """No other script can be taken for English."""
    assert openness_of(words) is Openness.OPEN


@given(
    closed=st.sampled_from(["did you hear her?", "don't you think so?"]),
    before=st.sampled_from(["", "So ", "ok, ", "\u2026 ", "\n\n"]),
    loud=st.booleans(),
)
def test_capitals_and_fillers_make_no_difference(closed: str, before: str, loud: bool) -> None:  # noqa: FBT001 # drawn
    """It is the same question."""
    assert openness_of(before + (closed.upper() if loud else closed)) is openness_of(closed)
