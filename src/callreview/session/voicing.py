"""Somebody's own words become a record: what was said, by question, as plain text, whether asked for or given.

What answers another record comes after all that it was answered before, whatever the clocks say.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from callreview.model.choices import Consent, FeelsFair, Met, Speaker, Tone, WeSaid
from callreview.model.draft import Chose, Said, VoiceOpening
from callreview.model.instants import Stamp, after
from callreview.model.names import RecordId, ResponseId
from callreview.model.responses import KeptAnswer, KeptReply, Repliable
from callreview.model.sharing import KeptConsent
from callreview.model.voices import CheckIn, Idea, Kudos, MetWith
from callreview.session.engine import Session, standing

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


def consent_to(
    kudos: Kudos, consent: Consent, kept: Iterable[KeptConsent], made: ResponseId, stamp: Stamp
) -> KeptConsent:
    """What was said of sharing *kudos*, after all that was *kept* of it before."""
    return KeptConsent(
        schema_="callreview/consent@1",
        id=made,
        at=after(stamp.at, max((kudos.at, *(each.at for each in kept)))),
        by=stamp.by,
        on=stamp.on,
        consent=consent,
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


def answer_of(idea: Idea, said: SaidByKey, made: ResponseId, stamp: Stamp) -> KeptAnswer | None:
    """One more answer to *idea*, told whole; None where the last one says the very same."""
    answer = KeptAnswer(
        schema_="callreview/answer@1",
        id=made,
        at=after(stamp.at, max((each.at for each in idea.answers), default=None)),
        by=stamp.by,
        on=stamp.on,
        we=WeSaid(said["we"]),
        because=said["words"],
    )
    last = idea.answer
    return None if last and (last.by, last.we, last.because) == (stamp.by, answer.we, answer.because) else answer


def reply_to(record: Repliable, said: SaidByKey, made: ResponseId, stamp: Stamp) -> KeptReply | None:
    """One more reply to *record*, told whole; None where the last one says the same."""
    reply = KeptReply(
        schema_="callreview/reply@1",
        id=made,
        at=after(stamp.at, max((each.at for each in record.replies), default=None)),
        by=stamp.by,
        on=stamp.on,
        feels_fair=FeelsFair(said["fair"]),
        words=said.get("words", ""),
    )
    last = record.replies[-1] if record.replies else None
    same = last and (last.by, last.feels_fair, last.words) == (stamp.by, reply.feels_fair, reply.words)
    return None if same else reply
