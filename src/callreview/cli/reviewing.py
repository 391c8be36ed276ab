"""A review held, kept and finished: the session, the draft and the record brought together."""

from pathlib import Path

from callreview.cli.desk import Desk
from callreview.cli.drafting import held_to_its_end, short, where_it_stopped
from callreview.cli.hearing import Sources, heard
from callreview.cli.here import shown
from callreview.cli.holding import hold
from callreview.cli.keeper import Keeper
from callreview.cli.manner import Manner
from callreview.cli.opening import opening_of, sources_of
from callreview.cli.sounding import Sound, sounding
from callreview.cli.talk import answer, tell
from callreview.cli.told import Told
from callreview.cli.whose import tell_if_not_meant
from callreview.errors import NoAnswers
from callreview.model.draft import Draft, Opening, Said
from callreview.model.names import RecordId
from callreview.model.review import Review
from callreview.model.rubric import Rubric
from callreview.session.engine import Session, begin, standing
from callreview.session.stages.review import REVIEW
from callreview.session.writing import review_of
from callreview.store.drafts import OpenDraft
from callreview.terminal.hearing import Hearing


def review(desk: Desk, rubric: Rubric, told: Told, manner: Manner, sound: Sound | None) -> None:
    """Hold a new review of the call that is *sound*, and save it at its end. Raises CannotReadTranscript."""
    with heard(desk, sources_of(desk, told), sound, manner.names) as hearing:
        opening = opening_of(desk, rubric, told, hearing, manner)
        with desk.drafts.open(opening.id) as held:
            keeper = Keeper(held, Draft(opening=opening, events=()))
            _hold(desk, keeper, begin(REVIEW, opening, opening.known), hearing, manner)


def is_finished(desk: Desk, held: OpenDraft, draft: RecordId) -> bool:
    """Whether *draft* has its review already, and is only cleared away now."""
    if not desk.reviews.has(draft):
        return False
    desk.reviews.load(draft)  # a review that cannot be read is no reason to throw its draft away
    desk.reviews.tidy(draft)
    held.finish()
    tell(f"{draft}: was finished already; the review is saved")
    answer(_path_of(desk, draft))
    return True


def go_on_reviewing(desk: Desk, held: OpenDraft, kept: Draft, about: Opening, manner: Manner) -> None:
    """Go on with the review that *kept* is, where it stopped."""
    began = about.started.astimezone()
    session = where_it_stopped(desk, REVIEW, about, kept)
    tell(f"Going on with the review begun on {began:%Y-%m-%d at %H:%M}{_of_whom(session)}.")
    sources = Sources(about.recording, about.transcript, frozenset({"recording", "transcript"}))
    recording = desk.folders.root / sources.recording if sources.recording else None
    shown_as = desk.shown(recording) if recording else ""
    with (
        sounding(recording, manner, shown=shown_as, spared=True, at_once=False) as sound,
        heard(desk, sources, sound, about.speakers) as hearing,
    ):
        if kept.playing is not None:
            hearing.go_on_at(kept.playing)
        _hold(desk, Keeper(held, kept), session, hearing, manner)


def save(desk: Desk, review: Review) -> Path:
    """Write *review* down. Comes back with its file."""
    desk.reviews.save_new(review)
    return Path(_path_of(desk, review.id))


def _hold(desk: Desk, keeper: Keeper, session: Session[Opening], hearing: Hearing, manner: Manner) -> None:
    hearing.keep = keeper.playing
    done = held_to_its_end(desk, keeper, lambda keeping: hold(session, keeping, hearing, manner), NoAnswers())
    if done is None:
        return
    made = review_of(done, keeper.draft.events)
    path = save(desk, made)
    keeper.finish()
    if "agent" not in done.about.known:  # it was told before the first question, otherwise
        tell_if_not_meant(desk.people, made.rubric.copy_, made.call.agent)
    this = f"{short(made.id)}{desk.option}"
    if made.reviewer.is_own:
        tell(f"\nSaved. Beside another's review of this call, once there is one: callreview show --beside {this}")
    else:
        tell(f"\nSaved. The page to hand over: callreview export review {this}")
    answer(str(path))


def _of_whom(session: Session[Opening]) -> str:
    agent = standing(session).get("agent")
    return f", a call of {agent.words}" if isinstance(agent, Said) else ""


def _path_of(desk: Desk, record: RecordId) -> str:
    return shown(desk.folders.record_path(desk.folders.reviews, record))
