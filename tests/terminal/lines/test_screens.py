"""What a question looks like in plain lines."""

from dataclasses import replace

import pytest

from callreview.model.draft import Chose, Said, Skipped
from callreview.session.engine import Asked, Stage
from callreview.session.question import Choice, Kind, Need, Question
from callreview.session.read_back import AnswerLine
from callreview.terminal.lines.screens import choice_lines, help_lines, question_lines, read_back_lines

GUT = Question(
    key="gut",
    kind=Kind.CHOICE,
    text="All in all, how did that call feel?",
    label="Gut",
    why="Say it before you reason about it.",
    example="1",
    choices=(Choice("wow", "WOW", "I would tell someone"), Choice("not_ok", "not OK")),
    about=("We answer the worry.",),
)
STAGE: Stage[None] = Stage("impression", "Impression", lambda _about, _given: iter(()))


def shown(question: Question, prior: Chose | Said | Skipped | None = None) -> list[str]:
    """The lines of a question, as its stage's third of twelve."""
    return [text for text, _ in question_lines(Asked(STAGE, question, 3, 12), prior)]


def test_a_question_is_shown_where_it_stands() -> None:
    """Its stage and number, what it is about, the text, the choices, and how to answer, in the order they are read."""
    assert shown(GUT) == [
        "",
        "Impression, question 3 of 12",
        "We answer the worry.",
        "All in all, how did that call feel?",
        "  1  WOW     I would tell someone",
        "  2  not OK",
        "(a number or a word; b back, ? why we ask, q keep and stop)",
    ]


def test_an_earlier_answer_is_offered() -> None:
    """In words, and Enter keeps it."""
    lines = shown(GUT, Chose(value="not_ok"))
    assert lines[-2] == "You said: not OK"
    assert "Enter keeps what you said" in lines[-1]


@pytest.mark.parametrize(
    ("kind", "need", "hint"),
    [
        (Kind.LINE, Need.ANSWER, "(one line; :b back, :? why we ask, :e editor, :q keep and stop)"),
        (Kind.LINE, Need.FREE, "(one line; Enter leaves it open; :b back, :? why we ask, :e editor, :q keep and stop)"),
        (
            Kind.WORDS,
            Need.REASON,
            (
                "(as many lines as you like, an empty one ends; :s and a reason skips it; "
                ":b back, :? why we ask, :e editor, :q keep and stop)"
            ),
        ),
        (Kind.DAY, Need.ANSWER, "(a day, such as friday, 2w or 2026-11-28; b back, ? why we ask, q keep and stop)"),
        (Kind.SEVERAL, Need.ANSWER, "(numbers or words, as many as fit; b back, ? why we ask, q keep and stop)"),
        (
            Kind.READ_BACK,
            Need.ANSWER,
            "(w to WOW, a number to change that answer; b back, ? why we ask, q keep and stop)",
        ),
    ],
)
def test_how_to_answer_is_said(kind: Kind, need: Need, hint: str) -> None:
    """By the kind of the question, and what an empty line does."""
    assert shown(replace(GUT, kind=kind, need=need))[-1] == hint


def test_what_an_empty_line_takes_is_said() -> None:
    """In the choice's word; and how an answer is taken back where it may be."""
    assert "Enter takes not OK" in shown(replace(GUT, suggested="not_ok"))[-1]
    free = replace(GUT, kind=Kind.LINE, need=Need.FREE, choices=())
    assert "Enter keeps what you said, new words take its place; :s leaves it open" in shown(free, Said(words="x"))[-1]


def test_what_was_left_open_is_not_quoted() -> None:
    """Nothing was said; a reason was, where one was given."""
    free = replace(GUT, kind=Kind.LINE, need=Need.FREE, choices=(), suggested="x")
    assert shown(free, Skipped())[-2:] == [
        "You left it open.",
        "(one line; Enter leaves it open; :b back, :? why we ask, :e editor, :q keep and stop)",
    ]
    assert "You said: skipped: no time" in shown(free, Skipped(reason="no time"))


def test_a_moment_is_explained_where_one_may_be_told() -> None:
    """And nowhere else."""
    words = replace(GUT, kind=Kind.WORDS, choices=())
    assert "a moment begins with its time" in shown(replace(words, moments=True))[-1]
    assert "moment" not in shown(words)[-1]


def test_choices_without_glosses_are_not_padded() -> None:
    """Nothing hangs in the air."""
    choices = (Choice("a", "a short one"), Choice("b", "b"))
    assert [text for text, _ in choice_lines(choices)] == ["  1  a short one", "  2  b"]


def test_help_is_the_reason_and_an_example() -> None:
    """Both, in that order."""
    assert [text for text, _ in help_lines(GUT)] == ["Say it before you reason about it.", "For example: 1"]


def test_answers_are_read_back_under_the_titles_of_their_stages() -> None:
    """Numbered, each stage named once, the sealed one said to be."""
    lines = (
        AnswerLine(1, "agent", "The call", "Agent", "maria", sealed=False),
        AnswerLine(2, "ref", "The call", "Call", "C-3117", sealed=False),
        AnswerLine(3, "gut", "Impression", "Gut", "WOW", sealed=True),
    )
    assert [text for text, _ in read_back_lines(lines)] == [
        "",
        "The call",
        "   1  Agent: maria",
        "   2  Call: C-3117",
        "",
        "Impression, sealed",
        "   3  Gut: WOW",
        "",
    ]
