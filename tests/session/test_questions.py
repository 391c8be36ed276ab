"""Every question of every conversation: each can be understood, helped with, and answered with its own example."""

from collections.abc import Iterator
from datetime import date

import pytest

from builders import a_review, a_rubric, a_wanted, an_opening
from callreview.model.draft import Chose, ChoseSome, Opening, Said
from callreview.model.rubric import AppliesTo, Rubric
from callreview.session.engine import About, Session, begin, flow
from callreview.session.fit import misfit_of
from callreview.session.question import Kind, Need, Question
from callreview.session.stages.amending import AMENDING, Amended
from callreview.session.stages.coaching import COACHING
from callreview.session.stages.just_listen import JUST_LISTEN
from callreview.terminal.reading import answer_of
from coached import a_coaching_opening
from session.ranges import WHOLE, a_rubric_opening, a_start
from session.ranges import go_on as go_on_ranging
from session.walks import Quiet, a_session, go_on

TODAY = date(2026, 11, 21)
WITH_QUEUES = a_rubric().model_copy(update={"applies_to": AppliesTo(queues=("billing",))})
SMALLEST = a_rubric(wanted=(a_wanted("safe"),), unwanted=(), behaviors=(), musts=())
MOST: Quiet = {
    "feeling:cared-for": Chose(value="wow"),
    "feeling:safe": Chose(value="wow"),
    "feeling:hurried": Chose(value="clear"),
    "own:1": Said(words="relieved"),
    "others": Chose(value="yes"),
    "found:1": Said(words="Told her the amount."),
    "second_look": Chose(value="changed"),
    "second_feelings": ChoseSome(values=("safe",)),
    "in_the_way": ChoseSome(values=("system", "policy", "knowledge", "tool", "other")),
    "thanks_did": Said(words="You said it back."),
}


def asked_in(session: Session[About]) -> Iterator[Question]:
    """The questions of a flow."""
    return (asked.question for asked in flow(session))


def review_questions(rubric: Rubric, *, quick: bool) -> Iterator[Question]:
    """The questions of a review in which most things were said."""
    opening: Opening = an_opening(rubric=rubric, quick=quick, belief="We answer the worry.")
    said = {**MOST, "second_feelings": ChoseSome(values=(rubric.wanted[0].id,))}
    return asked_in(go_on(a_session(opening), said, until="save").end)


def amending_questions() -> Iterator[Question]:
    """The questions of a second look and of a correction."""
    for about in (Amended.of(a_review()), Amended.of(a_review(rubric=SMALLEST))):
        for known in ({"second_look": Chose(value="changed")}, {"second_look": Chose(value="fact")}):
            yield from asked_in(begin(AMENDING, about, {**known, "fact": Chose(value="when")}))


def rubric_questions() -> Iterator[Question]:
    """The questions of a new rubric in which much was said, and of one for which nothing was offered."""
    yield from asked_in(go_on_ranging(a_start(), WHOLE, until="save").end)
    nothing_offered = a_rubric_opening().model_copy(update={"wanted": (), "unwanted": ()})
    yield from asked_in(go_on_ranging(a_start(nothing_offered), {"unwanted_own:1": "Small"}, until="save").end)


def coaching_questions() -> Iterator[Question]:
    """The questions of a conversation with all that a page can offer, and of one for which nothing was offered."""
    said: Quiet = {
        "thanks": Chose(value="1"),
        "thanks_did:1": Said(words="You waited."),
        "commitment": Said(words="I count to one."),
        "asked": Said(words="Did you hear her?"),
    }
    yield from asked_in(begin(COACHING, a_coaching_opening(), said))
    leading: Quiet = {"asked": Said(words="Don't you think so?"), "thanks_did:_own_words": Said(words="You waited.")}
    yield from asked_in(begin(COACHING, a_coaching_opening(offers=False), leading))


CONVERSATIONS = {
    "a review": tuple(review_questions(WITH_QUEUES, quick=False)),
    "a quick review": tuple(review_questions(WITH_QUEUES, quick=True)),
    "a review under the smallest rubric": tuple(review_questions(SMALLEST, quick=False)),
    "a quick review under the smallest rubric": tuple(review_questions(SMALLEST, quick=True)),
    "just listening": tuple(asked_in(begin(JUST_LISTEN, an_opening()))),
    "amending": tuple(amending_questions()),
    "a new rubric": tuple(rubric_questions()),
    "a coaching": tuple(coaching_questions()),
}
every_conversation = pytest.mark.parametrize("questions", CONVERSATIONS.values(), ids=CONVERSATIONS.keys())
Questions = tuple[Question, ...]


def test_most_questions_of_a_review_are_looked_at_here() -> None:
    """None of these tests is about an empty list."""
    kinds = {question.key.partition(":")[0] for questions in CONVERSATIONS.values() for question in questions}
    assert {"agent", "gut", "because", "own_kind", "evidence", "found_creates", "second", "way", "next_due"} <= kinds


@every_conversation
def test_a_question_says_why_and_gives_an_example(questions: Questions) -> None:
    """Its help is never empty."""
    for question in questions:
        assert question.text.strip()
        assert question.label.strip()
        assert question.why.strip().endswith(".")
        assert question.example.strip()


def test_only_what_is_said_in_a_coaching_is_kept_to_the_letter() -> None:
    """All of it; the words of a review have nothing that cannot be seen."""
    letters = {
        name: {each.verbatim for each in some if each.kind is Kind.WORDS} for name, some in CONVERSATIONS.items()
    }
    assert letters.pop("a coaching") == {True}
    assert set().union(*letters.values()) == {False}


@every_conversation
def test_the_example_is_an_answer(questions: Questions) -> None:
    """Where one writes, it is understood and fits as it stands; where one chooses, it says what a choice means."""
    for question in questions:
        if question.choices:
            assert len(question.example.split()) > 1
            continue
        answer = answer_of(question.example, question, None, TODAY)
        assert misfit_of(question, answer) is None


@every_conversation
def test_what_is_suggested_is_an_answer(questions: Questions) -> None:
    """An empty line takes it, and it fits."""
    for question in questions:
        if question.suggested is not None or question.need is Need.FREE:
            assert misfit_of(question, answer_of("", question, None, TODAY)) is None


@every_conversation
def test_choices_are_told_apart_by_their_words(questions: Questions) -> None:
    """There are some exactly where some are asked for, and each word means one of them."""
    for question in questions:
        assert bool(question.choices) is (question.kind in {Kind.CHOICE, Kind.SEVERAL, Kind.READ_BACK})
        words = [choice.word.lower() for choice in question.choices]
        assert len(words) == len(set(words))


@every_conversation
def test_a_question_is_short_and_plain(questions: Questions) -> None:
    """One line of the terminal, no number that sums anything up, none of the words we do not use."""
    for question in questions:
        assert len(question.text) <= 100
        assert len(question.why) <= 160
        spoken = f" {question.text} {question.why} {question.label} ".lower()
        assert not [
            word for word in (" score", " grade", " rating", " rate ", " points", " kpi", " fail") if word in spoken
        ]
