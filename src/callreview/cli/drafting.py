"""What every conversation with a draft has in common: where it stopped, how it is kept when it stops again."""

from collections.abc import Callable
from typing import TypeVar

from callreview.cli.desk import Desk
from callreview.cli.here import now, shown, today
from callreview.cli.keeper import Keeper
from callreview.cli.talk import tell
from callreview.cli.whom import asking_whom
from callreview.errors import DraftKept, FaultyFiles, Misfit, NoAnswers
from callreview.model.draft import CoachingOpening, Draft, Opening, RubricOpening, VoiceOpening
from callreview.model.names import RecordId
from callreview.model.problem import Problem
from callreview.session.engine import Session, Table, begin, replay
from callreview.terminal.conversation import Keeping

Opened = TypeVar("Opened", Opening, RubricOpening, VoiceOpening, CoachingOpening)


def where_it_stopped(desk: Desk, table: Table[Opened], about: Opened, draft: Draft) -> Session[Opened]:
    """The session that *draft*, which is *about* that, led to. Raises FaultyFiles when it cannot be played again."""
    try:
        return replay(begin(table, about, about.known), draft.events)
    except Misfit as wrong:
        path = shown(desk.folders.drafts / f"{about.id}.json")
        hint = "it was changed by hand or begun with another callreview; put it back as it was, or begin again"
        raise FaultyFiles([Problem(path, 0, 0, "events", str(wrong), hint, "draft-events")]) from None


def held_to_its_end(
    desk: Desk,
    keeper: Keeper,
    hold: Callable[[Keeping], Session[Opened]],
    no_answers: NoAnswers,
) -> Session[Opened] | None:
    """The session at its end; None when the person stopped before, and was told how to go on.

    Raises DraftKept when it was broken off, or *no_answers* when it was before anything was said.
    """
    again = f"callreview resume {short(keeper.draft.opening.id)}{desk.option}"
    try:
        session = hold(Keeping(keeper.record, now, today(), asking_whom(desk.people)))
    except (KeyboardInterrupt, EOFError) as stopped:
        tell("")  # what was typed so far stays on its own line
        if keeper.anything:
            raise DraftKept(again) from None
        raise (no_answers if isinstance(stopped, EOFError) else stopped) from None
    if session.cursor is not None:
        kept = f"Kept. Go on with: {again}" if keeper.anything else "Nothing was answered, so nothing is kept."
        tell(f"\n{kept}")
        return None
    return session


def short(record: RecordId) -> str:
    """The part of an id that people type."""
    return record.rpartition("-")[2]
