"""What was agreed: the next step of a review, the commitment of a coaching."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from callreview.model.agreed import Agreed
from callreview.model.choices import ReviewerRole

if TYPE_CHECKING:  # light: a listing waits for what a changed review agreed on
    from callreview.model import bare
    from callreview.model.brief import BehaviorBrief
    from callreview.model.coaching import Coaching
    from callreview.model.review import Review
    from callreview.model.rubric import Behavior


def agreed_in(review: "Review") -> Agreed | None:
    """What *review* agreed on; None where it agreed on nothing, and for an agent's own: nobody agreed with anybody."""
    return agreed_about(review, review.rubric.copy_.behaviors)


def agreed_about(review: "Review | bare.Review", acts: "Iterable[Behavior | BehaviorBrief]") -> Agreed | None:
    """What *review*, whose rubric has those *acts*, agreed on; None as above."""
    step = review.next_step
    if step is None or review.reviewer.role is ReviewerRole.SELF:
        return None
    texts = {act.id: act.text for act in acts}
    return Agreed(
        of=review.id,
        in_coaching=False,
        day=review.day,
        agent=review.call.agent,
        by=review.reviewer.name,
        behavior=step.behavior or "",
        text=str(texts[step.behavior]) if step.behavior else step.words,
        words=step.words,
        due=step.due,
        at=review.finished,
    )


def agreed_in_coaching(coaching: "Coaching", reviews: "Iterable[Review]" = ()) -> Agreed | None:
    """What *coaching* agreed on; None where it agreed on nothing.

    A coaching names a behavior by its id alone. It is told in the words of those of *reviews*, newest first, whose
    rubric has it; where none has, in the words of the conversation.
    """
    step = coaching.follow_up
    if step is None:
        return None
    return Agreed(
        of=coaching.id,
        in_coaching=True,
        day=coaching.day,
        agent=coaching.agent,
        by=coaching.by,
        behavior=step.behavior or "",
        text=_text(step.behavior, reviews) or step.words or step.behavior or "",
        words=step.words,
        due=step.due,
        at=coaching.finished,
    )


def _text(behavior: str | None, reviews: "Iterable[Review]") -> str:
    if behavior is None:
        return ""
    known = (each for review in reviews for each in review.rubric.copy_.behaviors)
    return next((each.text for each in known if each.id == behavior), "")
