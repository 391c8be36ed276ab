"""A conversation that was held becomes a record. Only answers whose questions apply are in it."""

from collections.abc import Mapping
from datetime import date, datetime

from callreview.errors import Misfit
from callreview.model.coaching import Analyze, Coaching, Connect, StepAgreed, Talk, ThanksSaid
from callreview.model.draft import Answer, Chose, CoachingOpening, Said
from callreview.model.names import BehaviorId
from callreview.session.engine import Session, standing
from callreview.session.stages.coaching import NONE, OWN, anew


def coaching_of(session: Session[CoachingOpening], *, finished: datetime) -> Coaching:
    """The record that *session* comes to. Raises Misfit while a question is open."""
    if session.cursor is not None:
        message = f'"{session.cursor}" is still open'
        raise Misfit(message)
    about, given = session.about, standing(session)
    behavior = _behavior(given)
    return Coaching(
        id=about.id,
        started=about.started,
        finished=max(finished, about.started),
        by=about.by,
        agent=about.agent,
        about=about.about,
        connect=Connect(matters=_words(given, "matters"), team=_words(given, "team")),
        recognize=_thanks(given),
        analyze=Analyze(
            behavior=behavior,
            theirs=_words(given, "theirs"),
            causes=_words(given, "causes"),
            impact=_words(given, "impact"),
        ),
        follow_up=_follow_up(given, behavior),
        talk=Talk(asked=_asked(given), heard=_words(given, "heard")),
        replies=(),
    )


def _thanks(given: Mapping[str, Answer]) -> ThanksSaid | None:
    chosen = given.get("thanks")
    of = chosen.value if isinstance(chosen, Chose) else OWN
    did = _words(given, f"thanks_did:{of}")
    if not did:
        return None
    return ThanksSaid(did=did, felt=_words(given, f"thanks_felt:{of}"), matters=_words(given, f"thanks_matters:{of}"))


def _behavior(given: Mapping[str, Answer]) -> BehaviorId | None:
    chosen = given.get("behavior")
    return BehaviorId(chosen.value) if isinstance(chosen, Chose) and chosen.value != NONE else None


def _follow_up(given: Mapping[str, Answer], behavior: BehaviorId | None) -> StepAgreed | None:
    words = _words(given, "commitment")
    return StepAgreed(behavior=behavior, words=words, due=date.fromisoformat(_words(given, "due"))) if words else None


def _asked(given: Mapping[str, Answer]) -> str:
    """The question as it was asked, or as it was asked anew."""
    asked = _words(given, "asked")
    return _words(given, anew(asked)) or asked


def _words(given: Mapping[str, Answer], key: str) -> str:
    said = given.get(key)
    return said.words if isinstance(said, Said) else ""
