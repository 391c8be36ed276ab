"""A review with something added beside it. The impression is never among it."""

from callreview.errors import Misfit
from callreview.model.choices import Level, Trace
from callreview.model.draft import Chose, Said
from callreview.model.instants import Stamp, after
from callreview.model.names import FeelingId
from callreview.model.review import Change, Review, SecondLook
from callreview.session.engine import Session, standing
from callreview.session.stages.amending import Amended
from callreview.session.writing import second_look_of

FACT_NAMES = {"agent": "agent", "ref": "call", "when": "when", "queue": "queue"}


def amended_by(session: Session[Amended], review: Review, stamp: Stamp) -> Review:
    """*review* with what the finished *session* adds to it."""
    given = standing(session)
    fact, now, why = given.get("fact"), given.get("fact_now"), given.get("fact_why")
    if isinstance(fact, Chose) and isinstance(now, Said) and isinstance(why, Said):
        return with_fact(review, fact.value, now.words, why=why.words, stamp=stamp)
    look = second_look_of(review.rubric.copy_, given)
    if look is None:
        message = "a second look or a correction is still open"
        raise Misfit(message)
    return with_second_look(review, look, stamp)


def with_second_look(review: Review, look: SecondLook, stamp: Stamp) -> Review:
    """*review* with a second look beside it; an earlier second look goes to the history, in words."""
    before = review.second_look
    what = f"second look: {look.why}"
    if before and not before.kept:
        what += f" (the second look before it said {_said(before)}, because: {before.why})"
    return _with_change(review, what, stamp, second_look=look)


def with_fact(review: Review, fact: str, now: str, *, why: str, stamp: Stamp) -> Review:
    """*review* with one fact of its call put right; the old one goes to the history."""
    was = getattr(review.call, fact)
    what = f"{FACT_NAMES[fact]}: was {was or 'empty'}, now {now}: {why}"
    return _with_change(review, what, stamp, call=review.call.model_copy(update={fact: now}))


def _with_change(review: Review, what: str, stamp: Stamp, **changed: object) -> Review:
    at = after(stamp.at, max([review.finished, *(change.at for change in review.history)]))
    history = (*review.history, Change(at=at, on=stamp.on, by=stamp.by, what=what))
    amended = review.model_copy(update={**changed, "history": history})
    return Review.model_validate_json(amended.model_dump_json())  # model_copy checks nothing


def _said(look: SecondLook) -> str:
    levels: dict[FeelingId, Level | Trace] = {**look.wanted, **look.unwanted}
    gut = [f"gut {look.gut}"] if look.gut else []
    return ", ".join([*gut, *(f"{feeling} {level}" for feeling, level in levels.items())]) or "the same"
