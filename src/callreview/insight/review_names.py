"""A review, or a coaching, with its people called as people read them. What is kept never changes: it is for a page."""

from callreview.insight.people import People
from callreview.model.coaching import Coaching
from callreview.model.review import Review


def with_names(review: Review, people: People) -> Review:
    """*review* with the names of *people* where it holds their ids, or names they had."""
    named = people.shown
    return review.model_copy(
        update={
            "call": review.call.model_copy(update={"agent": named(review.call.agent)}),
            "reviewer": review.reviewer.model_copy(update={"name": named(review.reviewer.name)}),
            "replies": tuple(each.model_copy(update={"by": named(each.by)}) for each in review.replies),
            "history": tuple(each.model_copy(update={"by": named(each.by)}) for each in review.history),
        }
    )


def talk_with_names(coaching: Coaching, people: People) -> Coaching:
    """*coaching* likewise."""
    named = people.shown
    return coaching.model_copy(
        update={
            "by": named(coaching.by),
            "agent": named(coaching.agent),
            "replies": tuple(each.model_copy(update={"by": named(each.by)}) for each in coaching.replies),
        }
    )
