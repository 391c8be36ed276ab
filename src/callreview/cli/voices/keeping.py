"""What was said, kept: a record of its own, or one more answer or reply in the record it belongs to."""

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar, assert_never

from callreview.cli.desk import Desk
from callreview.cli.drafting import short
from callreview.cli.followups.keeping import keep_said
from callreview.cli.here import now, shown, today
from callreview.cli.talk import answer, tell
from callreview.cli.voices.given import as_listed, id_of
from callreview.model.choices import Met, Voice
from callreview.model.draft import VoiceOpening
from callreview.model.names import RecordId
from callreview.model.noun import without_hidden
from callreview.model.voices import CheckIn, Idea, Kudos
from callreview.session.voicing import answered, check_in_of, idea_of, kudos_of, replied
from callreview.store.records import Records

R = TypeVar("R", Kudos, Idea, CheckIn)


def keep(desk: Desk, about: VoiceOpening, said: Mapping[str, str]) -> None:
    """Save what was *said*, and tell where it is and what it asks for. Raises ChangedMeanwhile, CannotWrite."""
    match about.voice:
        case Voice.KUDOS:
            _keep_kudos(desk, about, said)
        case Voice.IDEA:
            idea = idea_of(said, about.id, by=id_of(desk, about.by), at=now())
            path = _saved(desk.ideas, idea, desk.folders.record_path(desk.folders.ideas, idea.id))
            tell(f"Kept. It is owed an answer:  callreview idea answer {short(idea.id)}{desk.option}")
            answer(path)
        case Voice.ANSWER:
            _keep_answer(desk, about, said)
        case Voice.CHECK_IN:
            name = as_listed(desk, said["name"]) if said["met"] == Met.AGENT else said["name"]
            check_in = check_in_of({**said, "name": name}, about.id, by=id_of(desk, about.by), at=now())
            path = _saved(desk.checkins, check_in, desk.folders.record_path(desk.folders.checkins, check_in.id))
            tell("Kept.")
            answer(path)
        case Voice.REPLY:
            _keep_reply(desk, about, said)
        case Voice.UPWARD:
            _keep_upward(desk, about, said)
        case Voice.FOLLOW_UP | Voice.LETTING_GO:
            keep_said(desk, about, said)
        case _:
            assert_never(about.voice)


def _keep_kudos(desk: Desk, about: VoiceOpening, said: Mapping[str, str]) -> None:
    agent = {"agent": as_listed(desk, said["agent"])} if "agent" in said else {}
    kudos = kudos_of({**said, **agent}, about.id, by=id_of(desk, about.by), at=now())
    path = _saved(desk.kudos, kudos, desk.folders.record_path(desk.folders.kudos, kudos.id))
    options = (("--ref", kudos.ref), ("--agent", kudos.agent))
    known = "".join(f" {option}={shlex.quote(value)}" for option, value in options if value)
    if not kudos.is_concern:
        tell("Kept.")
    elif known:
        tell(f"Kept. To hear what made them say it:  callreview listen{known}{desk.option}")
    else:
        tell("Kept. Nobody said which call it was, so there is none to listen to.")
    answer(path)


def _keep_answer(desk: Desk, about: VoiceOpening, said: Mapping[str, str]) -> None:
    loaded = desk.ideas.load(_of(about))
    idea = answered(loaded.noun, said, by=id_of(desk, about.by), at=now(), on=today())
    if idea is not loaded.noun:
        desk.ideas.replace(idea, loaded.fingerprint)
    earlier = len(idea.answers) - 1
    tell(
        f"Answered. Tell {desk.people.shown(idea.by)}." + (" The answer before it is kept as well." if earlier else "")
    )
    answer(shown(desk.folders.record_path(desk.folders.ideas, idea.id)))


def _keep_reply(desk: Desk, about: VoiceOpening, said: Mapping[str, str]) -> None:
    loaded = desk.reviews.load(_of(about))
    review = replied(loaded.noun, _unhidden(said), by=id_of(desk, about.by), at=now())
    if review is not loaded.noun:
        desk.reviews.replace(review, loaded.fingerprint)
    tell("Kept in the review, beside what it says. Nothing else in it was changed.")
    answer(shown(desk.folders.record_path(desk.folders.reviews, review.id)))


def _keep_upward(desk: Desk, about: VoiceOpening, said: Mapping[str, str]) -> None:
    loaded = desk.coachings.load(_of(about))
    coaching = replied(loaded.noun, _unhidden(said), by=id_of(desk, about.by), at=now())
    if coaching is not loaded.noun:
        desk.coachings.replace(coaching, loaded.fingerprint)
    tell("Kept with the talk, beside what was written of it. Nothing else in it was changed.")
    answer(shown(desk.folders.record_path(desk.folders.coaching, coaching.id)))


def _unhidden(said: Mapping[str, str]) -> Mapping[str, str]:
    """*said* with the words as a review keeps them."""
    return {**said, "words": without_hidden(said.get("words", "")).strip()}


def _of(about: VoiceOpening) -> RecordId:
    assert about.of is not None  # noqa: S101 # an answer is to something
    return about.of


def _saved(records: Records[R], noun: R, path: Path) -> str:
    """Where *noun* is, saved unless it was before a power cut kept its draft from going."""
    if not records.has(noun.id):
        records.save_new(noun)
    return shown(path)
