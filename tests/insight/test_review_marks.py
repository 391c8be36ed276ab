"""What a review is found and counted by: who and where, how each feeling came through, what was agreed."""

from collections.abc import Mapping
from datetime import date

import pytest

from bared import bared
from builders import a_review, a_rubric
from callreview.insight.review_marks import marks_of, words_of
from callreview.model.choices import Level, Noted, ReviewerRole, Trace
from callreview.model.marks import Mark, MarkKind
from callreview.model.names import BehaviorId, FeelingId
from callreview.model.review import BehaviorNoted, NextStep, Review
from callreview.model.rubric import Raised
from views.rich_review import the_review

UNDER = ("billing-care", 3)


def borne_by(review: Review) -> list[Mark]:
    """The marks of *review*, as often as they are given."""
    found = bared(review)
    return list(marks_of(found.review, found.copy.brief))


def said_in(review: Review) -> str:
    """The words of *review*."""
    return words_of(bared(review).review)


def agreed(behavior: str | None, wanted: Mapping[str, Level], unwanted: Mapping[str, Trace]) -> Review:
    """A call of maria's where feelings came through so, and what was agreed about it."""
    review = a_review()
    came = {"wanted": dict(wanted), "unwanted": dict(unwanted)}
    step = NextStep(behavior=BehaviorId(behavior) if behavior else None, words="Wait for the end.", due=None)
    return review.model_copy(update={"impression": review.impression.model_copy(update=came), "next_step": step})


def followed(review: Review) -> list[str]:
    """The feelings that the next step of *review* is about."""
    return [mark.name for mark in borne_by(review) if mark.kind is MarkKind.FOLLOWED]


def test_a_review_has_a_mark_for_each_thing_that_was_said() -> None:
    """Walter's call, whole: who, where, under which rubric, the gut, each feeling with its bar, each behavior."""
    assert set(borne_by(the_review())) == {
        Mark(MarkKind.AGENT, "maria"),
        Mark(MarkKind.REVIEWER, "sam"),
        Mark(MarkKind.QUEUE, "billing"),
        Mark(MarkKind.RUBRIC, "billing-care", "", "", *UNDER),
        Mark(MarkKind.GUT, "gut", "wow", "", *UNDER),
        Mark(MarkKind.WANTED, "cared-for", "wow", "just_ok", *UNDER),
        Mark(MarkKind.WANTED, "listened-to", "just_ok", "just_ok", *UNDER),
        Mark(MarkKind.WANTED, "told-straight", "wow", "just_ok", *UNDER),
        Mark(MarkKind.WANTED, "in-good-hands", "could_not_tell", "not_ok", *UNDER),
        Mark(MarkKind.UNWANTED, "hurried", "hint", "hint", *UNDER),
        Mark(MarkKind.UNWANTED, "talked-down-to", "not_felt", "not_felt", *UNDER),
        Mark(MarkKind.BEHAVIOR, "names-the-worry", "heard", "", *UNDER),
        Mark(MarkKind.BEHAVIOR, "owns-the-mistake", "heard", "", *UNDER),
        Mark(MarkKind.BEHAVIOR, "talks-over", "heard", "", *UNDER),
        Mark(MarkKind.BEHAVIOR, "plays-it-back", "missed", "", *UNDER),
        Mark(MarkKind.BEHAVIOR, "you-should-have", "missed", "", *UNDER),
        Mark(MarkKind.BEHAVIOR, "gives-the-day", "could_not_tell", "", *UNDER),
    }


def test_a_mark_is_plain_text_and_there_once() -> None:
    """A mark is kept and compared as text, so none of its words is a choice of the model's, and none is doubled."""
    marks = borne_by(the_review())
    assert len(marks) == len(set(marks))
    assert {type(part) for mark in marks for part in mark[1:]} == {str, int}


@pytest.mark.parametrize("queue", [None, ""])
def test_a_call_of_no_queue_has_no_mark_for_one(queue: str | None) -> None:
    """A queue that nobody named, or left empty, is not counted as one."""
    review = a_review()
    review = review.model_copy(update={"call": review.call.model_copy(update={"queue": queue})})
    assert MarkKind.QUEUE not in {mark.kind for mark in borne_by(review)}


def test_a_behavior_noted_twice_counts_as_it_was_noted_last() -> None:
    """A file may say it twice; a review is counted once for each behavior."""
    noted = [
        BehaviorNoted(id=BehaviorId("talks-over"), noted=how, moments=(), note="")
        for how in (Noted.HEARD, Noted.NOT_CALLED_FOR)
    ]
    marks = borne_by(a_review().model_copy(update={"behaviors": tuple(noted)}))
    assert [mark.value for mark in marks if mark.kind is MarkKind.BEHAVIOR] == ["not_called_for"]


@pytest.mark.parametrize(("call", "bar"), [("2026-11-14", "not_ok"), ("2026-11-15T09:00", "just_ok")])
def test_a_feeling_is_marked_with_the_bar_of_the_calls_day(call: str, bar: str) -> None:
    """One rubric, two calls, before the bar was raised and after."""
    raised = Raised(
        on=date(2026, 11, 15),
        feeling=FeelingId("cared-for"),
        from_=Level.NOT_OK,
        to=Level.JUST_OK,
        why="Kudos name warmth first.",
        version=3,
    )
    rubric = a_rubric().model_copy(update={"raised": (raised,)})
    review = a_review(rubric=rubric)
    review = review.model_copy(update={"call": review.call.model_copy(update={"when": call})})
    bars = {mark.name: mark.bar for mark in borne_by(review) if mark.kind is MarkKind.WANTED}
    assert bars == {"cared-for": bar, "in-good-hands": "just_ok"}


@pytest.mark.parametrize(
    ("behavior", "came", "trace", "names"),
    [
        ("names-the-worry", Level.NOT_OK, Trace.NOT_FELT, ["cared-for"]),
        ("names-the-worry", Level.JUST_OK, Trace.NOT_FELT, []),
        ("names-the-worry", Level.COULD_NOT_TELL, Trace.NOT_FELT, []),
        ("talks-over", Level.NOT_OK, Trace.HINT, []),
        ("talks-over", Level.NOT_OK, Trace.CLEAR, ["hurried"]),
        (None, Level.NOT_OK, Trace.CLEAR, ["cared-for", "hurried"]),
        (None, Level.WOW, Trace.NOT_FELT, []),
    ],
)
def test_a_next_step_follows_what_lay_outside_the_range(
    behavior: str | None, came: Level, trace: Trace, names: list[str]
) -> None:
    """By the behavior it names it follows the feelings that one creates; without one, each that lay outside."""
    assert followed(agreed(behavior, {"cared-for": came}, {"hurried": trace})) == names


def test_what_was_not_agreed_follows_nothing() -> None:
    """Outside the range, and no next step."""
    review = agreed(None, {"cared-for": Level.NOT_OK}, {})
    assert followed(review) == ["cared-for"]
    assert followed(review.model_copy(update={"next_step": None})) == []


def test_two_rubrics_that_say_the_same_of_each_call_are_told_apart() -> None:
    """The marks of one version are not given to the reviews of another, though everything else is equal."""
    marks = [set(borne_by(a_review(rubric=a_rubric(version=version)))) for version in (3, 4)]
    assert {mark.version for mark in marks[0]} == {0, 3}
    assert {mark.version for mark in marks[1]} == {0, 4}


def test_the_words_are_all_that_people_wrote_or_quoted() -> None:
    """Every text of Walter's review that a person would look for, and none of its empty ones."""
    words = said_in(the_review()).split("\n")
    assert "" not in words
    assert words == [
        "I was worried with him, and then I was not.",
        "I wanted to call Walter myself.",
        "You said his worry back before you touched the keyboard",
        "The plumber came while he was still talking.",
        "You called the mistake ours, twice.",
        "From forty to four hundred. No wonder you didn't sleep.",
        "warm",
        "A plumber. I can't pay for a plumber as well.",
        "I'm sorry, Walter, I talked right over you.",
        "It isn't you. It's us.",
        "you could hear him breathe out",
        "You remembered the rent.",
        "once, and you caught it yourself",
        "Says sorry for talking over, and hands the turn back.",
        "Thinks of the neighbours",
        "The meter is on another screen, and it froze for six seconds.",
        "I knew about the meter.",
        "I was waiting for the screen.",
        "What did you hear in his voice at the start?",
        "He had to say it twice before you heard about the meter.",
        "I had not noticed the meter until I looked for it.",
        "You said the worry back first",
        "I stopped bracing.",
        "People stay when they feel safe.",
        "Count to one before you answer.",
    ]


def test_a_review_without_a_word_has_none() -> None:
    """Nothing was typed: there is nothing to find."""
    assert said_in(a_review(own_words="")) == ""


def test_an_own_review_is_found_by_who_and_when_alone() -> None:
    """What an agent wrote of their own call counts for no standard, and is found by nothing that stands in it."""
    review = the_review()
    own = review.model_copy(update={"reviewer": review.reviewer.model_copy(update={"role": ReviewerRole.SELF})})
    assert {mark.kind for mark in borne_by(own)} == {MarkKind.AGENT, MarkKind.REVIEWER, MarkKind.QUEUE, MarkKind.RUBRIC}
    assert said_in(own) == ""
