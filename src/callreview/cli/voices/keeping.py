"""What was said, kept: each in a file of its own."""

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar, assert_never

from callreview.cli.desk import Desk
from callreview.cli.drafting import short
from callreview.cli.followups.keeping import keep_said
from callreview.cli.here import now, shown, stamp
from callreview.cli.talk import answer, tell
from callreview.cli.voices.given import as_listed, id_of
from callreview.cli.whole import whole, whole_idea
from callreview.model.choices import Met, Voice
from callreview.model.draft import VoiceOpening
from callreview.model.names import RecordId
from callreview.model.responses import Repliable
from callreview.model.voices import CheckIn, Idea, Kudos
from callreview.session.voicing import answer_of, check_in_of, idea_of, kudos_of, reply_to
from callreview.store.ids import response_id
from callreview.store.records import Records

R = TypeVar("R", Kudos, Idea, CheckIn)


def keep(desk: Desk, about: VoiceOpening, said: Mapping[str, str]) -> None:
    """Save what was *said*, and tell where it is and what it asks for. Raises CannotWrite."""
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
        case Voice.REPLY | Voice.UPWARD:
            _keep_reply(desk, about, said)
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
    idea = whole_idea(desk, desk.ideas.load(_of(about)).noun)
    made = response_id(idea.id, about.id)
    if not desk.answers.has(made):
        new = answer_of(idea, said, made, stamp(id_of(desk, about.by)))
        if new is None:
            _nothing_new("It was answered with these words already", desk.folders.ideas, idea.id, desk)
            return
        desk.answers.save_new(new)
    whom = desk.people.shown(idea.by)
    tell(f"Answered. Tell {whom}." + (" The answer before it is kept as well." if idea.answers else ""))
    answer(shown(desk.folders.record_path(desk.folders.answers, made)))


def _keep_reply(desk: Desk, about: VoiceOpening, said: Mapping[str, str]) -> None:
    if about.voice is Voice.UPWARD:
        _keep_beside(desk, about, said, desk.coachings.load(_of(about)).noun, desk.folders.coaching)
    else:
        _keep_beside(desk, about, said, desk.reviews.load(_of(about)).noun, desk.folders.reviews)


def _keep_beside(desk: Desk, about: VoiceOpening, said: Mapping[str, str], record: Repliable, place: Path) -> None:
    """Keep what was *said* to *record*, which lies in the folder *place*."""
    made = response_id(record.id, about.id)
    if not desk.replies.has(made):
        new = reply_to(whole(desk, record), said, made, stamp(id_of(desk, about.by)))
        if new is None:
            _nothing_new("The last reply has these words already", place, record.id, desk)
            return
        desk.replies.save_new(new)
    what = "talk" if about.voice is Voice.UPWARD else "review"
    tell(f"Kept beside the {what}. Nothing in it was changed.")
    answer(shown(desk.folders.record_path(desk.folders.replies, made)))


def _nothing_new(why: str, folder: Path, record: RecordId, desk: Desk) -> None:
    tell(f"{why}. Nothing was written.")
    answer(shown(desk.folders.record_path(folder, record)))


def _of(about: VoiceOpening) -> RecordId:
    assert about.of is not None  # noqa: S101 # an answer is to something
    return about.of


def _saved(records: Records[R], noun: R, path: Path) -> str:
    """Where *noun* is, saved unless it was before a power cut kept its draft from going."""
    if not records.has(noun.id):
        records.save_new(noun)
    return shown(path)
