"""Somebody's own words become a record: what was said, by question, as plain text, whether asked for or given."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TypeVar

from callreview.model.choices import Consent, FeelsFair, Met, Speaker, Tone, WeSaid
from callreview.model.coaching import Coaching
from callreview.model.draft import Chose, Said, VoiceOpening
from callreview.model.names import RecordId
from callreview.model.review import Reply, Review
from callreview.model.voices import CheckIn, Idea, IdeaAnswer, Kudos, MetWith
from callreview.session.engine import Session, standing

Answerable = TypeVar("Answerable", Review, Coaching)
"""What an agent may reply to."""
SaidByKey = Mapping[str, str]
"""What was said to each question; one that was left open is not there."""


def said_in(session: Session[VoiceOpening]) -> dict[str, str]:
    """What was said in *session*."""
    said: dict[str, str] = {}
    for key, answer in standing(session).items():
        match answer:
            case Chose(value=text) | Said(words=text):
                said[key] = text
            case _:
                pass
    return said


def kudos_of(said: SaidByKey, record: RecordId, *, by: str, at: datetime) -> Kudos:
    """The kudos, or the concern, that was said: a customer's where nobody said whose."""
    return Kudos(
        schema_="callreview/kudos@1",
        id=record,
        at=at,
        by=by,
        kind=Tone(said["kind"]),
        from_=Speaker(said.get("from", Speaker.CUSTOMER)),
        agent=said.get("agent"),
        ref=said.get("ref"),
        words=said["words"],
        consent=Consent(said.get("consent", Consent.NOT_ASKED)),
    )


def idea_of(said: SaidByKey, record: RecordId, *, by: str, at: datetime) -> Idea:
    """The idea that was said, which is owed an answer."""
    return Idea(schema_="callreview/idea@1", id=record, at=at, by=by, words=said["words"], answers=())


def check_in_of(said: SaidByKey, record: RecordId, *, by: str, at: datetime) -> CheckIn:
    """What was learned, and from whom."""
    return CheckIn(
        schema_="callreview/checkin@1",
        id=record,
        at=at,
        by=by,
        with_=MetWith(kind=Met(said["met"]), name=said["name"]),
        words=said["words"],
    )


def answered(idea: Idea, said: SaidByKey, *, by: str, at: datetime, on: date) -> Idea:
    """*idea* with one more answer; those before it stay. The same *idea* where the last one says the very same."""
    answer = IdeaAnswer(at=at, on=on, by=by, we=WeSaid(said["we"]), because=said["words"])
    last = idea.answer
    if last and last.model_copy(update={"at": at, "on": on}) == answer:
        return idea
    return idea.model_copy(update={"answers": (*idea.answers, answer)})


def replied(record: Answerable, said: SaidByKey, *, by: str, at: datetime) -> Answerable:
    """*record* with one more reply, and nothing else changed. The same *record* where the last one says the same."""
    reply = Reply(by=by, at=at, feels_fair=FeelsFair(said["fair"]), words=said.get("words", ""))
    if record.replies and record.replies[-1].model_copy(update={"at": at}) == reply:
        return record
    return record.model_copy(update={"replies": (*record.replies, reply)})
