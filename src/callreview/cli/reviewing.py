"""A review held, kept and finished: the session, the draft and the record brought together."""

from pathlib import Path

from callreview.cli.desk import Desk, now, shown, today
from callreview.cli.talk import answer, tell
from callreview.errors import DraftKept, FaultyFiles, Misfit, NoAnswers
from callreview.model.draft import Draft, Event, Opening, Said, SatDown
from callreview.model.noun import RecordId
from callreview.model.problem import Problem
from callreview.model.review import Review
from callreview.session.engine import Session, begin, replay, standing
from callreview.session.stages.review import REVIEW
from callreview.session.writing import review_of
from callreview.store.drafts import OpenDraft
from callreview.terminal.console import Terminal
from callreview.terminal.lines.run import Talk


def review_in_lines(desk: Desk, opening: Opening) -> None:
    """Hold a new review in plain lines, and save it when it comes to its end."""
    with desk.drafts.open(opening.id) as held:
        _hold(desk, held, Draft(opening=opening, events=()))


def resume_in_lines(desk: Desk, draft: RecordId) -> None:
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
        _hold(desk, held, kept)


def save(desk: Desk, review: Review) -> Path:
    """Write *review* down. Comes back with its file."""
    desk.reviews.save_new(review)
    return Path(_path_of(desk, review.id))


def short(record: RecordId) -> str:
    """The part of an id that people type."""
    return record.rpartition("-")[2]


def _hold(desk: Desk, held: OpenDraft, draft: Draft) -> None:
    events: list[Event] = list(draft.events)
    session = _where_it_stopped(desk, draft)
    sat_down = SatDown(at=now())

    def record(event: Event) -> None:
        if sat_down not in events:
            events.append(sat_down)
        events.append(event)
        held.save(Draft(opening=draft.opening, events=tuple(events)))

    try:
        session = Talk(session, Terminal(), record, now, today()).hold()
    except (KeyboardInterrupt, EOFError) as stopped:
        tell("")  # what was typed so far stays on its own line
        if events:
            raise DraftKept(_resume_command(desk, draft.opening.id)) from None
        raise (NoAnswers() if isinstance(stopped, EOFError) else stopped) from None
    if session.cursor is not None:
        kept = f"Kept. Go on with: {_resume_command(desk, draft.opening.id)}"
        tell("\n" + (kept if events else "Nothing was answered, so nothing is kept."))
        return
    path = save(desk, review_of(session, tuple(events)))
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
