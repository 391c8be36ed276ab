"""Which answers fit which questions: by the question's kind, and by how much it wants an answer."""

from dataclasses import replace

import pytest

from callreview.model.draft import Answer, Chose, ChoseSome, HeardMoment, Said, Skipped
from callreview.model.texts import LINE_AT_MOST
from callreview.session.fit import misfit_of
from callreview.session.question import Choice, Kind, Need, Question

MOMENT = HeardMoment(at=72.0)


def a_question(kind: Kind, *, need: Need = Need.ANSWER, moments: bool = False) -> Question:
    """A question of that kind, with three choices where it has any."""
    has_choices = kind in {Kind.CHOICE, Kind.SEVERAL, Kind.READ_BACK}
    choices = tuple(Choice(word, word) for word in ("wow", "just_ok", "not_ok")) if has_choices else ()
    return Question(
        key="gut",
        kind=kind,
        text="How did it feel?",
        label="Gut",
        why="Say it.",
        example="1",
        choices=choices,
        need=need,
        moments=moments,
    )


FITTING: list[tuple[Kind, Answer]] = [
    (Kind.CHOICE, Chose(value="wow")),
    (Kind.READ_BACK, Chose(value="wow")),
    (Kind.SEVERAL, ChoseSome(values=("not_ok", "wow"))),
    (Kind.LINE, Said(words="maria")),
    (Kind.LINE, Said(words="m" * LINE_AT_MOST)),
    (Kind.WORDS, Said(words="I was worried.\nThen I was not.\tReally.")),
    (Kind.DAY, Said(words="2026-11-28")),
    (Kind.WHEN, Said(words="2026-11-28")),
    (Kind.WHEN, Said(words="2026-11-28T14:05")),
]
MISFITTING: list[tuple[Kind, Answer]] = [
    (Kind.CHOICE, Chose(value="superb")),
    (Kind.CHOICE, ChoseSome(values=("wow",))),
    (Kind.CHOICE, Said(words="wow")),
    (Kind.READ_BACK, Said(words="wow")),
    (Kind.SEVERAL, ChoseSome(values=())),
    (Kind.SEVERAL, ChoseSome(values=("wow", "wow"))),
    (Kind.SEVERAL, ChoseSome(values=("wow", "superb"))),
    (Kind.SEVERAL, Chose(value="wow")),
    (Kind.LINE, Chose(value="wow")),
    (Kind.LINE, Said(words="  ")),
    (Kind.LINE, Said(words="maria\nana")),
    (Kind.LINE, Said(words="maria\tana")),
    (Kind.LINE, Said(words="m" * (LINE_AT_MOST + 1))),
    (Kind.WORDS, Said(words=" \n ")),
    (Kind.WORDS, Said(words="There.", moments=(MOMENT,))),
    (Kind.DAY, Said(words="friday")),
    (Kind.DAY, Said(words="20261128")),
    (Kind.DAY, Said(words="2026-W48-6")),
    (Kind.DAY, Said(words="2026-11-28T14:05")),
    (Kind.WHEN, Said(words="2026-11-28T14:05:30")),
    (Kind.WHEN, Said(words="2026-11-28T14:05+01:00")),
    (Kind.WHEN, Said(words="2026-13-01")),
]


@pytest.mark.parametrize(("kind", "answer"), FITTING)
def test_an_answer_of_the_questions_kind_fits(kind: Kind, answer: Answer) -> None:
    """Nothing keeps it from being one."""
    assert misfit_of(a_question(kind), answer) is None


@pytest.mark.parametrize(("kind", "answer"), MISFITTING)
def test_any_other_answer_is_told_what_would_fit(kind: Kind, answer: Answer) -> None:
    """In a few words, without a full stop."""
    wrong = misfit_of(a_question(kind), answer)
    assert wrong
    assert not wrong.endswith(".")


def test_moments_fit_where_they_are_asked_for() -> None:
    """With words or without."""
    question = a_question(Kind.WORDS, moments=True)
    assert misfit_of(question, Said(words="", moments=(MOMENT,))) is None
    assert misfit_of(question, Said(words="There.", moments=(MOMENT,))) is None


@pytest.mark.parametrize(
    ("need", "reason", "fits"),
    [
        (Need.ANSWER, "no time", False),
        (Need.REASON, "no time", True),
        (Need.REASON, " ", False),
        (Need.REASON, "no time " * 1000, False),
        (Need.FREE, "", True),
        (Need.FREE, "no time", True),
    ],
)
def test_what_may_be_skipped(need: Need, reason: str, *, fits: bool) -> None:
    """A free question, and with a reason of a line or two the one that wants a reason."""
    assert (misfit_of(a_question(Kind.WORDS, need=need), Skipped(reason=reason)) is None) is fits


def test_a_question_without_choices_does_not_speak_of_choices() -> None:
    """Who took the call is no choice."""
    assert "choice" not in (misfit_of(a_question(Kind.LINE), Skipped()) or "")
    assert "choice" in (misfit_of(a_question(Kind.CHOICE), Skipped()) or "")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("billing", "there already"),
        ("Billing Care", "such as billing-care"),
        ("心配", "such as billing-care"),
        ("-x", "such as x"),
        ("../x", "such as x"),
        ("x" * 65, "digits and dashes"),
        ("refunds", None),
    ],
)
def test_an_id_is_a_plain_name_that_nobody_has(typed: str, told: str | None) -> None:
    """Whatever else is said of it, what could be typed instead is said as well."""
    question = replace(a_question(Kind.LINE), is_id=True, taken=("billing",))
    misfit = misfit_of(question, Said(words=typed))
    assert misfit is None if told is None else told in (misfit or "")


def test_a_line_that_is_taken_is_so_in_capitals_too() -> None:
    """Two feelings of one word could not be told apart."""
    question = replace(a_question(Kind.LINE), taken=("Cared for",))
    assert misfit_of(question, Said(words=" cared FOR ")) == '"cared FOR" is there already; say another'
    assert misfit_of(question, Said(words="cared")) is None
