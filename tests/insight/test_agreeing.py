"""What was agreed, as the review or the conversation holds it."""

from agreed import STEP, coached, reviewed
from callreview.insight.agreeing import agreed_in, agreed_in_coaching, talked_about
from callreview.model.agreed import agreed_from, kept
from callreview.model.choices import ReviewerRole


def test_the_next_step_of_a_review_is_told_in_the_rubrics_words() -> None:
    """Its own words stand beside them, or alone; without a step there is nothing."""
    named, own = reviewed("2026-11-21", words="Count to one."), reviewed("2026-11-21", step="", words="Count to one.")
    found = [agreed_in(review) for review in (named, own)]
    assert [(each.behavior, each.text, each.words) for each in found if each] == [
        (STEP, "Does names-the-worry.", "Count to one."),
        ("", "Count to one.", "Count to one."),
    ]
    assert agreed_in(reviewed("2026-11-21", step=None)) is None
    by_maria = named.reviewer.model_copy(update={"role": ReviewerRole.SELF})
    assert agreed_in(named.model_copy(update={"reviewer": by_maria})) is None


def test_a_coaching_takes_the_words_of_the_reviews_it_was_about() -> None:
    """Where none of them has the behavior, those of the conversation; and its id where there are none."""
    review = reviewed("2026-11-20", step=None)
    texts = [
        agreed_in_coaching(coached("2026-11-21", words="I say it back."), [review]),
        agreed_in_coaching(coached("2026-11-21", words="I say it back.")),
        agreed_in_coaching(coached("2026-11-21")),
        agreed_in_coaching(coached("2026-11-21", step="", words="I say it back."), [review]),
    ]
    assert [each.text for each in texts if each] == ["Does names-the-worry.", "I say it back.", STEP, "I say it back."]
    assert agreed_in_coaching(coached("2026-11-21", step=None), [review]) is None


def test_the_newest_of_the_reviews_it_was_about_says_it() -> None:
    """On one day that which was ended last, whatever its id; none that it was not about."""
    late, early = reviewed("2026-11-20", "b", hour=15), reviewed("2026-11-20", "z", hour=9)
    older, later = reviewed("2026-11-19", "c", hour=23), reviewed("2026-11-22", "d")
    coaching = coached("2026-11-21", about=(older.id, early.id, late.id))
    assert talked_about(coaching, [later, early, older, late]) == (late, early, older)


def test_less_is_agreed_on_of_an_act_that_nobody_wants() -> None:
    """In a review and in a conversation; and what is kept of it says so when it is read again."""
    review = reviewed("2026-11-20", step="talks-over")
    told = [agreed_in(review), agreed_in_coaching(coached("2026-11-21", step="talks-over"), [review])]
    told += [agreed_in(reviewed("2026-11-20")), agreed_in_coaching(coached("2026-11-21", step="talks-over"))]
    found = [agreed_from(kept(each)) for each in told if each]
    assert found == told
    assert [each.goal for each in found] == [
        "Less of this: Does talks-over.",
        "Less of this: Does talks-over.",
        "Does names-the-worry.",
        "talks-over",
    ]
