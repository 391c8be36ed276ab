"""A reply that did not feel fair waits until somebody else did something about it."""

from datetime import timedelta

import pytest

from agreed import coached
from callreview.insight.people import People
from callreview.insight.replies import unanswered
from callreview.model.choices import FeelsFair
from callreview.model.coaching import Coaching
from callreview.model.people import Colleague
from callreview.model.review import LEFT_OPEN, Reply, Review
from full_desk import a_replied, amended
from said import noon

DAY, BEFORE, AFTER = "2026-11-12", "2026-11-11", "2026-11-13"
PEOPLE = People((Colleague("deb", "Debbie", also=("D. Jones",)), Colleague("sam")))


def waiting(reviews: list[Review], coachings: list[Coaching] | None = None) -> list[str]:
    """Who waits for an answer, and how fair it felt."""
    found = unanswered(reviews, coachings or [], PEOPLE.same)
    return [f"{each.reply.by} {each.reply.feels_fair}" for each in found]


@pytest.mark.parametrize(
    ("fair", "waits"), [(FeelsFair.NO, ["deb no"]), (FeelsFair.PARTLY, ["deb partly"]), (FeelsFair.YES, [])]
)
def test_what_feels_fair_waits_for_nothing(fair: FeelsFair, waits: list[str]) -> None:
    """Partly fair is not fair enough to leave it there."""
    assert waiting([a_replied(DAY, "b", fair=fair)]) == waits


def test_the_last_word_of_a_person_counts() -> None:
    """However their name was written; and another's word is another's."""
    review = a_replied(DAY, "b")
    later = Reply(by="Debbie", at=noon(AFTER), feels_fair=FeelsFair.YES, words="")
    other = later.model_copy(update={"by": "noor", "feels_fair": FeelsFair.NO})
    assert waiting([review.model_copy(update={"replies": (later, *review.replies)})]) == []
    assert waiting([review.model_copy(update={"replies": (*review.replies, other)})]) == ["deb no", "noor no"]


@pytest.mark.parametrize(
    ("on", "by", "what", "waits"),
    [
        (AFTER, "sam", "call: was C-1, now C-2: a slip", False),
        (DAY, "sam", "second look: I was too quick", False),
        (BEFORE, "sam", "second look: I was too quick", True),
        (AFTER, "D. Jones", "call: was C-1, now C-2: a slip", True),
        (AFTER, "sam", f"{LEFT_OPEN}thanks: no time", True),
    ],
)
def test_an_amendment_by_somebody_else_answers(on: str, by: str, what: str, waits: bool) -> None:  # noqa: FBT001 # a column of the table
    """From that instant on; not one's own, and not what the reviewer had left open."""
    assert bool(waiting([amended(a_replied(DAY, "b"), on, by, what)])) == waits


@pytest.mark.parametrize(
    ("on", "agent", "waits"),
    [(AFTER, "deb", False), (AFTER, "DEBBIE", False), (AFTER, "noor", True), (BEFORE, "deb", True)],
)
def test_a_coaching_with_that_person_answers(on: str, agent: str, waits: bool) -> None:  # noqa: FBT001 # as above
    """After it, under any of their names."""
    assert bool(waiting([a_replied(DAY, "b")], [coached(on, agent=agent)])) == waits


def test_the_upward_word_waits_as_well() -> None:
    """A reply to a coaching is answered by another coaching with that person, and not by the one it is about."""
    reply = Reply(by="deb", at=noon(DAY), feels_fair=FeelsFair.NO, words="I was not heard.")
    talk = coached(BEFORE, agent="deb").model_copy(
        update={"replies": (reply,), "finished": noon(DAY) + timedelta(hours=1)}
    )
    (found,) = unanswered([], [talk], PEOPLE.same)
    assert (found.of, found.in_coaching, found.reply) == (talk.id, True, reply)
    assert waiting([], [talk, coached(AFTER, "d", agent="deb")]) == []
