"""The page before a conversation: which reviews it looks at, and what it says of what was agreed."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from callreview.insight.coaching_page import AGREED_AT_MOST, CoachingPage, History, Why, coaching_page
from callreview.insight.people import People
from callreview.insight.replies import unanswered
from callreview.model.choices import FeelsFair, FollowUpState, Noted, Obstacle, ReviewerRole
from callreview.model.coaching import Coaching, FollowUpNote, StepAgreed
from callreview.model.names import BehaviorId, RecordId
from callreview.model.people import Colleague
from callreview.model.review import InTheWay, Review
from coached import TODAY, a_call, a_coaching, hurried, with_replies, with_step, with_ways
from said import a_check_in, a_kudos, noon, record_id

PEOPLE = People((Colleague("maria", "Maria Ortiz"),))
COUNT = StepAgreed(behavior=BehaviorId("talks-over"), words="Count to one.", due=TODAY)


def the_page(
    reviews: Sequence[Review],
    coachings: Sequence[Coaching] = (),
    notes: Sequence[FollowUpNote] = (),
    since: date | None = None,
) -> CoachingPage:
    """The page about maria."""
    about = History("maria", reviews, coachings, notes)
    return coaching_page(about, today=TODAY, days=7, same=PEOPLE.same, since=since)


def a_note(of: str, state: FollowUpState, day: str = "2026-11-20") -> FollowUpNote:
    """A word on a follow-up."""
    return FollowUpNote(
        id=record_id(day),
        at=noon(day),
        by="sam",
        of=RecordId(of),
        state=state,
        worked=None,
        words="",
        due=None,
    )


def looked_at(page: CoachingPage) -> tuple[Why, list[str]]:
    """Why these reviews, and which."""
    return page.span.why, [review.id for review in page.span.reviews]


def test_without_a_conversation_it_looks_at_the_last_eight_weeks() -> None:
    """Newest first, whatever order they come in."""
    reviews = [a_call(56), a_call(1), a_call(57)]
    assert looked_at(the_page(reviews)) == (Why.LAST_WEEKS, [reviews[1].id, reviews[0].id])


def test_where_these_have_none_it_looks_at_the_newest_twenty() -> None:
    """And where there is no review at all, at none."""
    old = [a_call(number) for number in range(60, 85)]
    assert looked_at(the_page(old)) == (Why.NEWEST, [review.id for review in old[:20]])
    empty = the_page(())
    assert looked_at(empty) == (Why.LAST_WEEKS, [])
    assert (empty.calls, empty.thanks, empty.pattern, empty.agreed) == (0, (), None, ())


def test_after_a_conversation_it_looks_at_what_came_since() -> None:
    """From its day on, but not at what was talked about then, in that conversation or an earlier one."""
    before, spoken_of, same_day, after = a_call(12), a_call(10), a_call(10, letter="w", ref="C-77"), a_call(1)
    last = a_coaching(TODAY - timedelta(10), about=[spoken_of.id])
    page = the_page([before, spoken_of, same_day, after], [last, a_coaching(TODAY - timedelta(90), letter="y")])
    assert looked_at(page) == (Why.SINCE_COACHING, [after.id, same_day.id])
    assert page.last == last


def test_it_looks_from_the_day_that_is_asked_for() -> None:
    """Whatever was talked about since."""
    reviews = [a_call(1), a_call(30)]
    page = the_page(reviews, [a_coaching(TODAY, about=[reviews[0].id])], since=TODAY - timedelta(30))
    assert looked_at(page) == (Why.ASKED, [review.id for review in reviews])


def test_ones_own_review_is_not_taken_for_anothers() -> None:
    """It was written blind; it counts for no pattern."""
    page = the_page([hurried(1), hurried(2), a_call(3, role=ReviewerRole.SELF)])
    assert (page.calls, page.pattern) == (2, None)


def test_what_was_agreed_last_time_comes_first_with_the_calls_since() -> None:
    """Then what else waits; what is done is left out, but not what was agreed last time."""
    step = with_step(a_call(5), "names-the-worry")
    done = with_step(a_call(41), "says-what-is-next")
    last = a_coaching(TODAY - timedelta(20), follow_up=COUNT)
    missed = a_call(6, acts={"talks-over": Noted.MISSED})
    notes = [a_note(done.id, FollowUpState.DONE), a_note(last.id, FollowUpState.DONE)]
    page = the_page([step, done, hurried(2), hurried(3), missed, a_call(4)], [last], notes)
    assert [(kept.follow_up.agreed.of, kept.last_time) for kept in page.agreed] == [(last.id, True), (step.id, False)]
    since = page.agreed[0].since
    assert [len(calls) for calls in since] == [2, 1, 0, 2]
    assert page.agreed[0].due == TODAY


def test_several_agreements_on_one_behavior_are_one_thing_to_talk_about() -> None:
    """The newest stands for all and names the others, the first due first; more than a few are counted, not told."""
    same = [with_step(a_call(number), "talks-over") for number in (3, 2, 1)]
    words = [with_step(a_call(number), None, f"Try {number}.") for number in range(4, 12)]
    page = the_page([*same, *words])
    assert page.agreed[0].follow_up.agreed.of == same[-1].id
    assert [due.of for due in page.agreed[0].also] == [same[0].id, same[1].id]
    assert [due.day for due in page.agreed[0].also] == [TODAY + timedelta(4), TODAY + timedelta(5)]
    assert {each.also for each in page.agreed[1:]} == {()}
    assert (len(page.agreed), page.more_agreed) == (AGREED_AT_MOST, 9 - AGREED_AT_MOST)


def test_what_is_done_hides_nothing_that_waits() -> None:
    """Agreed in the last conversation and done, then agreed once more: both are told."""
    last = a_coaching(TODAY - timedelta(11), follow_up=COUNT)
    again = with_step(a_call(3), "talks-over")
    page = the_page([again], [last], [a_note(last.id, FollowUpState.DONE)])
    assert [(kept.follow_up.agreed.of, kept.last_time) for kept in page.agreed] == [(last.id, True), (again.id, False)]
    waits = the_page([again], [last])
    assert [kept.follow_up.agreed.of for kept in waits.agreed] == [last.id]


def test_what_was_agreed_is_told_in_the_words_of_the_calls_it_was_about() -> None:
    """Not in those of a rubric that came later."""
    spoken_of, later = a_call(20), a_call(1)
    copy = later.rubric.copy_
    acts = tuple(act.model_copy(update={"text": "Lets them finish."}) for act in copy.behaviors)
    rubric = later.rubric.model_copy(update={"copy_": copy.model_copy(update={"behaviors": acts})})
    last = a_coaching(TODAY - timedelta(15), about=[spoken_of.id], follow_up=COUNT)
    page = the_page([spoken_of, later.model_copy(update={"rubric": rubric})], [last])
    assert [kept.follow_up.agreed.text for kept in page.agreed] == ["Does talks-over."]


def test_the_last_word_is_that_of_the_person() -> None:
    """By its instant, whatever name it was given under and wherever it stands in the file: as on the desk."""
    review = with_replies(a_call(1), ("maria", FeelsFair.YES, "Now."), ("Maria Ortiz", FeelsFair.NO, "No."))
    last, first = review.replies
    replies = (last.model_copy(update={"at": last.at + timedelta(hours=1)}), first)
    review = review.model_copy(update={"replies": replies})
    assert the_page([review]).unfair == ()
    assert unanswered([review], [], PEOPLE.same) == ()


@pytest.mark.parametrize("fair", FeelsFair)
def test_replies_that_did_not_feel_fair_are_told(fair: FeelsFair) -> None:
    """The last word of each counts."""
    review = with_replies(a_call(1), ("maria", FeelsFair.NO, "No."), ("maria", fair, "Now."))
    page = the_page([review])
    assert [(each.review, each.reply.words) for each in page.unfair] == (
        [] if fair is FeelsFair.YES else [(review, "Now.")]
    )


def test_the_upward_word_on_the_last_conversation_is_told() -> None:
    """And that on an older one is not."""
    reply = with_replies(a_call(1), ("maria", FeelsFair.PARTLY, "You talked.")).replies
    last = a_coaching(TODAY).model_copy(update={"replies": reply})
    older = a_coaching(TODAY - timedelta(9), letter="x").model_copy(update={"replies": reply})
    page = the_page((), [older, last])
    assert [(each.review, each.reply.words) for each in page.unfair] == [(None, "You talked.")]


def test_what_was_in_the_way_is_told_apart_from_what_they_did() -> None:
    """By kind, of the calls that are looked at."""
    froze = InTheWay(kind=Obstacle.SYSTEM, words="It froze.")
    page = the_page([with_ways(a_call(1), froze), with_ways(a_call(80), froze)])
    assert {kind: [way.words for way in ways] for kind, ways in page.in_the_way.items()} == {
        Obstacle.SYSTEM: ["It froze."]
    }


def test_kudos_are_those_since_the_page_looks_and_concerns_all_that_wait() -> None:
    """The newest kudos first, a few of them; the oldest concern first."""
    kudos = [a_kudos(str(TODAY - timedelta(ago)), letter) for ago, letter in ((3, "b"), (1, "c"), (2, "d"), (4, "f"))]
    before = a_kudos(str(TODAY - timedelta(9)))
    about = History("maria", (), [a_coaching(TODAY - timedelta(8))], (), [before, *kudos], [kudos[1], before])
    page = coaching_page(about, today=TODAY, days=7, same=PEOPLE.same)
    assert page.kudos == (kudos[1], kudos[2], kudos[0])
    assert (page.more_kudos, page.concerns) == (1, (before, kudos[1]))


def test_check_ins_are_those_since_the_page_looks() -> None:
    """The newest first, a few of them; with the days asked for, those since that day."""
    days = ((3, "b"), (8, "c"), (1, "d"), (2, "f"), (4, "g"), (9, "h"))
    made = {ago: a_check_in(str(TODAY - timedelta(ago)), "maria", letter=letter) for ago, letter in days}
    about = History("maria", (), [a_coaching(TODAY - timedelta(8))], (), check_ins=[*made.values()])
    page = coaching_page(about, today=TODAY, days=7, same=PEOPLE.same)
    assert (page.check_ins, page.more_check_ins) == ((made[1], made[2], made[3]), 2)
    since = coaching_page(about, today=TODAY, days=7, same=PEOPLE.same, since=TODAY - timedelta(2))
    assert (since.check_ins, since.more_check_ins) == ((made[1], made[2]), 0)
