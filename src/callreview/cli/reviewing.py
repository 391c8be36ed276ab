"""A review held, kept and finished: the session, the draft and the record brought together."""

from pathlib import Path

from callreview.cli.desk import Desk
from callreview.cli.hearing import Sources, heard
from callreview.cli.here import now, shown, today
from callreview.cli.holding import hold
from callreview.cli.keeper import Keeper
from callreview.cli.manner import Manner
from callreview.cli.opening import opening_of, sources_of
from callreview.cli.sounding import Sound, sounding
from callreview.cli.talk import answer, tell
from callreview.cli.told import Told
from callreview.errors import DraftKept, FaultyFiles, Misfit, NoAnswers
from callreview.model.draft import Draft, Opening, Said
from callreview.model.noun import RecordId
from callreview.model.problem import Problem
from callreview.model.review import Review
from callreview.model.rubric import Rubric
from callreview.session.engine import Session, begin, replay, standing
from callreview.session.stages.review import REVIEW
from callreview.session.writing import review_of
from callreview.store.drafts import OpenDraft
from callreview.terminal.conversation import Keeping
from callreview.terminal.hearing import Hearing


def review(desk: Desk, rubric: Rubric, told: Told, manner: Manner, sound: Sound | None) -> None:
    """Hold a new review of the call that is *sound*, and save it at its end. Raises CannotReadTranscript."""
    with heard(desk, sources_of(desk, told), sound, manner.names) as hearing:
        opening = opening_of(desk, rubric, told, hearing, manner)
        with desk.drafts.open(opening.id) as held:
            _hold(desk, held, Draft(opening=opening, events=()), hearing, manner)


def resume(desk: Desk, draft: RecordId, manner: Manner) -> None:
    """Go on with *draft* where it stopped. One whose review is saved already is only cleared away."""
    with desk.drafts.open(draft) as held:
        if desk.reviews.has(draft):
            desk.reviews.load(draft)  # a review that cannot be read is no reason to throw its draft away
            desk.reviews.tidy(draft)
            held.finish()
            tell(f"{draft}: was finished already; the review is saved")
            answer(_path_of(desk, draft))
            return
        kept = held.load()
        began = kept.opening.started.astimezone()
        tell(f"Going on with the review begun on {began:%Y-%m-%d at %H:%M}{_of_whom(desk, kept)}.")
        sources = Sources(kept.opening.recording, kept.opening.transcript, frozenset({"recording", "transcript"}))
        recording = desk.folders.root / sources.recording if sources.recording else None
        shown_as = desk.shown(recording) if recording else ""
        with (
            sounding(recording, manner, shown=shown_as, spared=True, at_once=False) as sound,
            heard(desk, sources, sound, kept.opening.speakers) as hearing,
        ):
            if kept.playing is not None:
                hearing.go_on_at(kept.playing)
            _hold(desk, held, kept, hearing, manner)


def save(desk: Desk, review: Review) -> Path:
    """Write *review* down. Comes back with its file."""
    desk.reviews.save_new(review)
    return Path(_path_of(desk, review.id))


def short(record: RecordId) -> str:
    """The part of an id that people type."""
    return record.rpartition("-")[2]


def _hold(desk: Desk, held: OpenDraft, draft: Draft, hearing: Hearing, manner: Manner) -> None:
    keeper = Keeper(held, draft)
    hearing.keep = keeper.playing
    again = _resume_command(desk, draft.opening.id)
    try:
        session = hold(_where_it_stopped(desk, draft), Keeping(keeper.record, now, today()), hearing, manner)
    except (KeyboardInterrupt, EOFError) as stopped:
        tell("")  # what was typed so far stays on its own line
        if keeper.anything:
            raise DraftKept(again) from None
        raise (NoAnswers() if isinstance(stopped, EOFError) else stopped) from None
    if session.cursor is not None:
        kept = f"Kept. Go on with: {again}" if keeper.anything else "Nothing was answered, so nothing is kept."
        tell(f"\n{kept}")
        return
    path = save(desk, review_of(session, keeper.draft.events))
    held.finish()
    tell(f"\nSaved. The page to hand over: callreview export review {short(draft.opening.id)}{desk.option}")
    answer(str(path))


def _of_whom(desk: Desk, draft: Draft) -> str:
    agent = standing(_where_it_stopped(desk, draft)).get("agent")
    return f", a call of {agent.words}" if isinstance(agent, Said) else ""


def _where_it_stopped(desk: Desk, draft: Draft) -> Session[Opening]:
    try:
        return replay(begin(REVIEW, draft.opening, draft.opening.known), draft.events)
    except Misfit as wrong:
        path = shown(desk.folders.drafts / f"{draft.opening.id}.json")
        hint = "it was changed by hand or begun with another callreview; put it back as it was, or begin again"
        raise FaultyFiles([Problem(path, 0, 0, "events", str(wrong), hint, "draft-events")]) from None


def _resume_command(desk: Desk, draft: RecordId) -> str:
    return f"callreview resume {short(draft)}{desk.option}"


def _path_of(desk: Desk, record: RecordId) -> str:
    return shown(desk.folders.record_path(desk.folders.reviews, record))
