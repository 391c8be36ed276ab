"""Reviews worth telling and pages that told them, for tests of the line-up."""

from collections.abc import Sequence
from datetime import UTC, datetime

from builders import a_review, a_rubric
from callreview.model.choices import Level, Noted, Who
from callreview.model.lineup import LineUp, Told
from callreview.model.names import BehaviorId, FeelingId, MomentId, RecordId
from callreview.model.review import BehaviorNoted, Moment, Review, Thanks
from callreview.model.rubric import Rubric
from said import noon, record_id

THANKS = Thanks(did="You said the worry back first", felt="I stopped bracing.", matters="People stay who feel safe.")


def a_moment(words: str, *, who: Who | None = Who.AGENT, number: int = 1, feeling: str | None = None) -> Moment:
    """A moment at its number in minutes."""
    return Moment(
        id=MomentId(f"m{number}"),
        at=60.0 * number,
        to=None,
        who=who,
        words=words,
        note="A private note.",
        feeling=FeelingId(feeling) if feeling else None,
    )


def a_wow_review(  # noqa: PLR0913 # what a review worth telling may say
    day: str = "2026-11-20",
    letter: str = "b",
    *,
    agent: str = "maria",
    ref: str | None = "",
    rubric: Rubric | None = None,
    moments: Sequence[Moment] | None = None,
) -> Review:
    """A WOW call with thanks in three parts, and names-the-worry heard in words. Without *ref* the call has its own."""
    review = a_review(id=record_id(day, letter), agent=agent, rubric=rubric or a_rubric())
    there = (a_moment(f"I would have paled, too ({day}, {letter})."),) if moments is None else tuple(moments)
    heard = BehaviorNoted(
        id=BehaviorId("names-the-worry"), noted=Noted.HEARD, moments=tuple(each.id for each in there), note="Hm."
    )
    felt = {**review.impression.wanted, FeelingId("cared-for"): Level.WOW}
    return review.model_copy(
        update={
            "finished": noon(day),
            "thanks": THANKS,
            "moments": there,
            "behaviors": (heard,),
            "impression": review.impression.model_copy(update={"wanted": felt}),
            "call": review.call.model_copy(update={"ref": f"C-{day}-{letter}" if ref == "" else ref}),
        }
    )


def a_page(day: str, *told: Told, letter: str = "b", since: str | None = None, hour: int = 8) -> LineUp:
    """The page of that day."""
    return LineUp(
        id=RecordId(record_id(day, letter)),
        at=datetime.fromisoformat(day).replace(hour=hour, tzinfo=UTC),
        by="sam",
        since=datetime.fromisoformat(since).date() if since else None,
        told=told,
    )
