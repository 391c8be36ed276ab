"""What belongs to what on a page."""

from datetime import date, timedelta

from builders import NOON, a_behavior, a_review, a_rubric
from callreview.model.choices import Level, Noted, Trace
from callreview.model.names import BehaviorId, FeelingId, MomentId
from callreview.model.review import LEFT_OPEN, Because, BehaviorNoted, Change, Moment, NextStep, Review
from callreview.model.surroundings import RubricRef
from callreview.views.page import Page
from callreview.views.paging import page_of
from views.rich_review import the_review

CARED, HURRIED = FeelingId("cared-for"), FeelingId("hurried")


def a_moment(number: int, at: float, *, to: float | None = None) -> Moment:
    """A moment with words of its own."""
    return Moment(id=MomentId(f"m{number}"), at=at, to=to, who=None, words=f"words {number}", note="", feeling=None)


def a_note(behavior: str, noted: Noted, *moments: str) -> BehaviorNoted:
    """A behavior as noted at *moments*."""
    named = tuple(MomentId(moment) for moment in moments)
    return BehaviorNoted(id=BehaviorId(behavior), noted=noted, moments=named, note="")


def felt(review: Review, cared: Level, hurried: Trace) -> Review:
    """*review* with these two feelings."""
    said = {"wanted": {**review.impression.wanted, CARED: cared}, "unwanted": {HURRIED: hurried}}
    return review.model_copy(update={"impression": review.impression.model_copy(update=said)})


def page(cared: Level = Level.WOW, hurried: Trace = Trace.NOT_FELT, **parts: object) -> Page:
    """The page of a small review with other *parts*."""
    return page_of(felt(a_review(), cared, hurried).model_copy(update=parts))


def test_feelings_that_stood_out_come_in_the_order_they_were_asked() -> None:
    """The order is the reviewer's own, not the rubric's."""
    assert [felt.word for felt in page_of(the_review()).stood_out] == ["Told straight", "Hurried", "Cared for"]


def test_a_feeling_with_a_reason_is_never_among_the_others() -> None:
    """A reason makes a feeling stand out, whatever its level."""
    review = felt(a_review(), Level.JUST_OK, Trace.NOT_FELT)
    because = (Because(feeling=CARED, words="You waited.", moments=()),)
    reasoned = review.model_copy(update={"impression": review.impression.model_copy(update={"because": because})})
    assert [felt.word for felt in page_of(reasoned).stood_out] == ["Cared-for"]


def test_moments_come_in_the_order_of_the_call_with_their_behaviors() -> None:
    """A behavior stands at its moments, and the moments stand in the call's order."""
    shown = page(
        moments=(a_moment(1, 90), a_moment(2, 12, to=20.9)),
        behaviors=(a_note("names-the-worry", Noted.HEARD, "m1", "m2"),),
    )
    (cared,) = shown.stood_out
    assert [(here.at, [act.text for act in here.acts]) for here in cared.moments] == [
        ("0:12 to 0:20", ["Does names-the-worry."]),
        ("1:30", ["Does names-the-worry."]),
    ]


def test_a_moment_is_quoted_once() -> None:
    """Where two feelings share a moment, the second points back at it."""
    shown = page(
        hurried=Trace.CLEAR,
        moments=(a_moment(1, 12),),
        behaviors=(a_note("names-the-worry", Noted.HEARD, "m1"), a_note("talks-over", Noted.HEARD, "m1")),
    )
    assert [(felt.moments[0].words, felt.moments[0].again) for felt in shown.stood_out] == [
        ("words 1", False),
        ("", True),
    ]


def test_a_missed_act_speaks_of_a_wanted_feeling_only() -> None:
    """A good act that was missed is told; a bad habit that was not heard is not held against anybody."""
    shown = page(
        Level.NOT_OK,
        Trace.HINT,
        behaviors=(a_note("names-the-worry", Noted.MISSED), a_note("talks-over", Noted.MISSED)),
    )
    assert [[(act.text, act.missed) for act in felt.acts] for felt in shown.stood_out] == [
        [("Does names-the-worry.", True)],
        [],
    ]


def test_a_feeling_is_outside_by_the_bar_of_the_review_s_own_rubric() -> None:
    """Not OK where just OK is the bar is outside, and the bar is said in words."""
    cared, hurried = page(Level.NOT_OK, Trace.HINT).stood_out
    assert (cared.outside, cared.bar) == (True, "just OK at least")
    assert (hurried.outside, hurried.bar) == (False, "a hint at most")


def test_moments_that_nothing_names_are_still_there() -> None:
    """No moment that was marked is lost."""
    assert [here.words for here in page(moments=(a_moment(1, 5),)).marked] == ["words 1"]


def test_a_step_says_whether_more_or_less_of_it() -> None:
    """A behavior that creates an unwanted feeling is one to do less of."""
    more = NextStep(behavior=BehaviorId("names-the-worry"), words="", due=date(2027, 1, 4))
    less = NextStep(behavior=BehaviorId("talks-over"), words="", due=date(2026, 11, 28))
    steps = [page(next_step=step).step for step in (more, less)]
    assert [step and (step.less, step.by) for step in steps] == [(False, "4 January 2027"), (True, "28 November")]


def test_no_second_look_where_no_behavior_was_looked_at() -> None:
    """A quick review kept its impression without a second look, and the page does not pretend one."""
    quick = page(against=None, second_look=None)
    assert (quick.against, quick.again) == (None, None)
    assert page().again is not None


def test_words_that_are_only_white_space_are_no_words() -> None:
    """A field with nothing but spaces counts as left empty."""
    assert page_of(a_review(own_words=" \n ")).own_words == ""


def test_the_bar_is_that_of_the_call_s_day() -> None:
    """It is told by the day and version of the last raise before the call, whatever the rubric's version is now."""
    assert page_of(the_review()).under == "under the bar of 1 November 2026 (version 3)"
    october = the_review().call.model_copy(update={"when": "2026-10-31"})
    assert (
        page_of(the_review().model_copy(update={"call": october})).under == "under the bar from before 1 November 2026"
    )
    assert page_of(a_review(rubric=a_rubric(behaviors=(a_behavior("waits", "cared-for"),)))).under == "version 3"


def test_a_bar_that_was_new_is_told_of() -> None:
    """With how long before the review it was raised; on an old one nothing is said."""
    review = the_review()
    (bar, *_) = review.rubric.copy_.raised
    on = review.day - timedelta(days=5)
    new = review.rubric.copy_.model_copy(update={"raised": (bar.model_copy(update={"on": on}),)})
    said = page_of(review.model_copy(update={"rubric": RubricRef.of(new, commit=None)})).new_bars
    assert said == ("Cared for: the bar was raised from not OK to just OK 5 days before this review",)
    assert page_of(review).new_bars == ()


def test_why_a_question_was_skipped_is_not_for_the_agent() -> None:
    """It is kept in the review; the page tells only what was changed."""
    skipped = Change(at=NOON, by="sam", what=f"{LEFT_OPEN}Thanks: too tired")
    amended = Change(at=NOON, by="sam", what="agent: was deb")
    assert [each.what for each in page(history=(skipped, amended)).beside] == ["agent: was deb"]
