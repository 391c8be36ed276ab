"""What was agreed, as the review or the conversation holds it."""

from agreed import STEP, coached, reviewed
from callreview.insight.agreeing import agreed_in, agreed_in_coaching
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
