"""What was agreed: the next step of a review, the commitment of a coaching."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from callreview.model.agreed import Agreed

if TYPE_CHECKING:  # light: a listing waits for what a changed review agreed on
    from callreview.model import bare
    from callreview.model.brief import BehaviorBrief
    from callreview.model.coaching import Coaching
    from callreview.model.review import Review
    from callreview.model.rubric import Behavior


def agreed_in(review: "Review") -> Agreed | None:
    """What *review* agreed on; None where it agreed on nothing, and for an agent's own: nobody agreed with anybody."""
    rubric = review.rubric.copy_
    return agreed_about(review, rubric.behaviors, [feeling.id for feeling in rubric.wanted])


def agreed_about(
    review: "Review | bare.Review", acts: "Iterable[Behavior | BehaviorBrief]", wanted: Collection[str]
) -> Agreed | None:
    """What *review*, whose rubric has those *acts* and *wanted* feelings, agreed on; None as above."""
    step = review.next_step
    if step is None or review.reviewer.is_own:
        return None
    act = next((act for act in acts if act.id == step.behavior), None)
    amended = [change.at for change in review.history if change.at > review.finished]
    return Agreed(
        of=review.id,
        in_coaching=False,
        day=review.day,
        agent=review.call.agent,
        by=review.reviewer.name,
        behavior=step.behavior or "",
        text=act.text if act else step.words,
        words=step.words,
        due=step.due,
        at=review.finished,
        less=act is not None and _is_unwanted(act, wanted),
        revisions=len(amended),
        revised=max(amended, default=review.finished),
    )


def agreed_in_coaching(coaching: "Coaching", reviews: "Iterable[Review]" = ()) -> Agreed | None:
    """What *coaching* agreed on; None where it agreed on nothing.

    A coaching names a behavior by its id alone. It is told in the words of the first of *reviews* whose rubric has it:
    those that were `talked_about`. Where none has, it is told in the words of the conversation.
    """
    step = coaching.follow_up
    if step is None:
        return None
    found = _act(step.behavior, reviews)
    text, less = found or (step.words or step.behavior or "", False)
    return Agreed(
        of=coaching.id,
        in_coaching=True,
        day=coaching.day,
        agent=coaching.agent,
        by=coaching.by,
        behavior=step.behavior or "",
        text=text,
        words=step.words,
        due=step.due,
        at=coaching.finished,
        less=less,
        revisions=0,
        revised=coaching.finished,
    )


def talked_about(coaching: "Coaching", reviews: "Iterable[Review]") -> "tuple[Review, ...]":
    """Those of *reviews* that *coaching* was about, the newest first: by day, and on one day by when each was ended."""
    about = (review for review in reviews if review.id in coaching.about)
    return tuple(sorted(about, key=lambda review: (review.day, review.finished, review.id), reverse=True))


def _act(behavior: str | None, reviews: "Iterable[Review]") -> tuple[str, bool] | None:
    """The words of *behavior*, and whether nobody wants what it creates, by the first of *reviews* that has it."""
    if behavior is None:
        return None
    rubrics = (review.rubric.copy_ for review in reviews)
    known = (
        (each.text, rubric.is_unwanted_act(each))
        for rubric in rubrics
        for each in rubric.behaviors
        if each.id == behavior
    )
    return next(known, None)


def _is_unwanted(act: "Behavior | BehaviorBrief", wanted: Collection[str]) -> bool:
    return not any(feeling in wanted for feeling in act.creates)
