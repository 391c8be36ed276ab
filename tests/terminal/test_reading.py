"""A typed line as an answer: every kind of question, and what is said where it is none."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given

from callreview.model.draft import Answer, Chose, ChoseSome, HeardMoment, Said, Skipped
from callreview.session.question import Choice, Kind, Need, Question
from callreview.terminal.reading import DAYS_AS, NotUnderstood, answer_of
from said import ANY_WORDS

TODAY = date(2026, 11, 21)
GUTS = (Choice("wow", "WOW"), Choice("just_ok", "just OK"), Choice("not_ok", "not OK"))


def a_question(
    kind: Kind, *, need: Need = Need.ANSWER, moments: bool = False, suggested: str | None = None
) -> Question:
    """A question of that kind."""
    return Question(
        key="gut",
        kind=kind,
        text="How did it feel?",
        label="Gut",
        why="Say it.",
        example="1",
        choices=GUTS if kind in {Kind.CHOICE, Kind.SEVERAL, Kind.READ_BACK} else (),
        need=need,
        moments=moments,
        suggested=suggested,
    )


def read(typed: str, question: Question, prior: Answer | None = None) -> Answer:
    """The answer on that day."""
    return answer_of(typed, question, prior, TODAY)


@pytest.mark.parametrize(
    ("kind", "typed", "answer"),
    [
        (Kind.CHOICE, "1", Chose(value="wow")),
        (Kind.CHOICE, "just ok", Chose(value="just_ok")),
        (Kind.READ_BACK, "w", Chose(value="wow")),
        (Kind.SEVERAL, "3 1", ChoseSome(values=("wow", "not_ok"))),
        (Kind.LINE, "  maria  ", Said(words="maria")),
        (Kind.LINE, "1", Said(words="1")),
        (Kind.WORDS, "wow", Said(words="wow")),
        (Kind.WORDS, "one\n\ntwo", Said(words="one\n\ntwo")),
        (Kind.WORDS, "1:12 no moment is asked for", Said(words="1:12 no moment is asked for")),
        (Kind.DAY, "2026-11-28", Said(words="2026-11-28")),
        (Kind.DAY, "tomorrow", Said(words="2026-11-22")),
        (Kind.DAY, "fri", Said(words="2026-11-27")),
        (Kind.DAY, "2w", Said(words="2026-12-05")),
        (Kind.WHEN, "yesterday 14:05", Said(words="2026-11-20T14:05")),
        (Kind.WHEN, "friday", Said(words="2026-11-20")),
        (Kind.WHEN, "today", Said(words="2026-11-21")),
    ],
)
def test_a_line_is_read_by_the_kind_of_its_question(kind: Kind, typed: str, answer: Answer) -> None:
    """A text that looks like a choice is a text where a text is asked for."""
    assert read(typed, a_question(kind)) == answer


def test_moments_are_read_where_they_are_asked_for() -> None:
    """With the words, or alone."""
    question = a_question(Kind.WORDS, moments=True)
    assert read("There.\n1:12 a sigh", question) == Said(
        words="There.", moments=(HeardMoment(at=72.0, words="a sigh"),)
    )
    assert read("1:12", question) == Said(words="", moments=(HeardMoment(at=72.0),))


@pytest.mark.parametrize(
    ("question", "prior", "answer"),
    [
        (a_question(Kind.CHOICE), Chose(value="wow"), Chose(value="wow")),
        (a_question(Kind.CHOICE, suggested="wow"), None, Chose(value="wow")),
        (a_question(Kind.CHOICE, suggested="wow"), Chose(value="not_ok"), Chose(value="not_ok")),
        (a_question(Kind.DAY, suggested="2026-11-28"), None, Said(words="2026-11-28")),
        (a_question(Kind.WORDS, need=Need.FREE), None, Skipped()),
        (a_question(Kind.WORDS, need=Need.FREE), Said(words="x"), Said(words="x")),
    ],
)
def test_an_empty_line_keeps_takes_or_leaves_open(question: Question, prior: Answer | None, answer: Answer) -> None:
    """What was said before, what is suggested, or nothing; a line of spaces is empty too."""
    assert read("", question, prior) == answer
    assert read(" \t\n ", question, prior) == answer


@pytest.mark.parametrize(
    ("question", "typed", "told"),
    [
        (a_question(Kind.CHOICE), "", "type a number from 1 to 3, or the word"),
        (a_question(Kind.LINE), "", "this one needs an answer"),
        (a_question(Kind.WORDS, need=Need.REASON), "", "or skip it with a reason, such as :s we were interrupted"),
        (a_question(Kind.CHOICE), "wov", 'did you mean "WOW"?'),
        (a_question(Kind.CHOICE), "jsut ok", 'did you mean "just OK"?'),
        (a_question(Kind.CHOICE), "superb", "type a number from 1 to 3, or the word"),
        (a_question(Kind.CHOICE), "7" * 5000, "type a number from 1 to 3, or the word"),
        (a_question(Kind.SEVERAL), "1 7", '"7" is none of the choices'),
        (a_question(Kind.READ_BACK), "yes", 'type "W" to WOW, or the number of an answer to change'),
        (a_question(Kind.READ_BACK), "", 'type "W" to WOW, or the number of an answer to change'),
        (a_question(Kind.DAY), "soon", f'"soon" is no day; write it as {DAYS_AS[Kind.DAY]}'),
        (a_question(Kind.WHEN), "25:00", f"write it as {DAYS_AS[Kind.WHEN]}"),
        (a_question(Kind.WORDS, moments=True), "1:75 x", "is no moment"),
        (a_question(Kind.WORDS), "x" * 200_001, "keep it under 200,000 characters"),
    ],
)
def test_what_is_no_answer_is_told_what_would_be(question: Question, typed: str, told: str) -> None:
    """In one short sentence, whatever was typed."""
    with pytest.raises(NotUnderstood) as wrong:
        read(typed, question)
    assert told in str(wrong.value)
    assert len(str(wrong.value)) < 200


@pytest.mark.parametrize(
    ("kind", "typed", "told"),
    [
        (Kind.DAY, "yesterday", "2026-11-20 is before 2026-11-21; name that day, or a later one"),
        (Kind.DAY, "2020-01-01", "2020-01-01 is before 2026-11-21; name that day, or a later one"),
        (Kind.WHEN, "2027-01-01", "2027-01-01 is still to come; name the day it was"),
        (Kind.WHEN, "2026-11-23 14:05", "2026-11-23T14:05 is still to come; name the day it was"),
    ],
)
def test_a_day_that_cannot_be_is_refused(kind: Kind, typed: str, told: str) -> None:
    """In one sentence; the days beside it are taken."""
    question = replace(a_question(kind), not_before=TODAY if kind is Kind.DAY else None)
    with pytest.raises(NotUnderstood) as wrong:
        read(typed, question)
    assert str(wrong.value) == told
    assert isinstance(read("tomorrow" if kind is Kind.WHEN else "today", question), Said)


@pytest.mark.parametrize("kind", [Kind.DAY, Kind.WHEN])
def test_every_form_of_a_day_that_is_told_is_understood(kind: Kind) -> None:
    """What we say can be typed."""
    for form in DAYS_AS[kind].replace(" or ", ", ").split(", "):
        assert isinstance(read(form, a_question(kind)), Said)


def test_characters_nobody_sees_are_left_out() -> None:
    """Arrow keys, bidi marks and lone surrogates that a paste brings along; what is seen stays."""
    typed = "\x1b[Aworried\u202e \udce9and\r\ncalm\x00"
    assert read(typed, a_question(Kind.WORDS)) == Said(words="[Aworried and\ncalm")


@given(ANY_WORDS)
@example("\x1b[Aworried\u202e and\r\ncalm\x00")
def test_words_that_are_kept_to_the_letter_have_every_character(typed: str) -> None:
    """But for the blanks at either end, and halves of characters, which no file can hold."""
    question = replace(a_question(Kind.WORDS), verbatim=True)
    assert read(f" \t{typed}\udce9\n", question) == Said(words=typed.strip(" \t\r\n"))
