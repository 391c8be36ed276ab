"""What was agreed: the next step of a review, the commitment of a coaching."""

from callreview.model.agreed import Agreed
from callreview.model.coaching import Coaching
from callreview.model.review import Review


def agreed_in(review: Review) -> Agreed | None:
    """What *review* agreed on; None where it agreed on nothing."""
    step = review.next_step
    if step is None:
        return None
    texts = {behavior.id: behavior.text for behavior in review.rubric.copy_.behaviors}
    return Agreed(
        of=review.id,
        in_coaching=False,
        day=review.day,
        agent=review.call.agent,
        by=review.reviewer.name,
        behavior=step.behavior or "",
        text=texts[step.behavior] if step.behavior else step.words,
        words=step.words,
        due=step.due,
    )


def agreed_in_coaching(coaching: Coaching) -> Agreed | None:
    """What *coaching* agreed on; None where it agreed on nothing."""
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
        text=step.words or step.behavior or "",
        words=step.words,
        due=step.due,
    )
