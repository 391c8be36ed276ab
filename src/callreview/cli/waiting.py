"""`drafts`: the reviews and rubrics that wait to be finished, and how one is thrown away."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import assert_never

import typer

from callreview.cli.desk import Desk
from callreview.cli.drafting import Opened
from callreview.cli.here import on_a_terminal
from callreview.cli.showing import show_listing
from callreview.cli.talk import answer, tell
from callreview.errors import CallreviewError, NotAsked
from callreview.model.draft import Answer, CoachingOpening, Draft, Opening, RubricOpening, Said, VoiceOpening
from callreview.session.engine import Table, begin, replay, standing
from callreview.session.stages.coaching import COACHING
from callreview.session.stages.ranging.table import RANGING
from callreview.session.stages.review import REVIEW
from callreview.session.stages.voicing import VOICING
from callreview.views import listings
from callreview.views.formats import ListFormat
from callreview.views.problems import problems_text
from callreview.views.rows import DraftRow
from callreview.views.words import in_words


def list_drafts(desk: Desk, form: ListFormat) -> None:
    """Show the drafts, newest first, and what is wrong with those that cannot be read."""
    rows: list[DraftRow] = []
    for draft in desk.drafts.all():
        if isinstance(draft, Draft):
            rows.append(draft_row(draft))
        else:
            tell(problems_text(draft))
    if not rows and form is ListFormat.TABLE:
        tell("nothing waits; all that you began is finished")
        return
    if form is ListFormat.TABLE and sys.stdout.isatty():
        from callreview.views.tables import drafts_table

        show_listing(drafts_table(rows))
    else:
        answer(listings.drafts_lines(rows, form))


def draft_row(draft: Draft) -> DraftRow:
    """What the listing says of *draft*: where it stopped, and nothing that is still to come."""
    match draft.opening:
        case Opening() as about:
            return _review_row(draft, about)
        case RubricOpening() as about:
            return _rubric_row(draft, about)
        case VoiceOpening() as about:
            return _voice_row(draft, about)
        case CoachingOpening() as about:
            return _coaching_row(draft, about)
        case _:
            assert_never(draft.opening)


def _review_row(draft: Draft, about: Opening) -> DraftRow:
    said, stopped_at = _so_far(REVIEW, about, draft)
    return DraftRow(
        id=about.id,
        started=_begun(about),
        agent=_words(said.get("agent")),
        call=_words(said.get("ref")) or Path(about.recording or "").name,
        rubric=about.rubric.copy_.title,
        stopped_at=stopped_at,
    )


def _rubric_row(draft: Draft, about: RubricOpening) -> DraftRow:
    said, stopped_at = _so_far(RANGING, about, draft)
    title = _words(said.get("title")) or "a new rubric"
    return DraftRow(
        id=about.id, started=_begun(about), agent="", call="", rubric=f"{title} (being written)", stopped_at=stopped_at
    )


def _voice_row(draft: Draft, about: VoiceOpening) -> DraftRow:
    said, stopped_at = _so_far(VOICING[about.voice], about, draft)
    return DraftRow(
        id=about.id,
        started=_begun(about),
        agent=_words(said.get("agent")) or about.whom,
        call=_words(said.get("ref")),
        rubric=in_words(about.voice),
        stopped_at=stopped_at,
    )


def _coaching_row(draft: Draft, about: CoachingOpening) -> DraftRow:
    _, stopped_at = _so_far(COACHING, about, draft)
    return DraftRow(
        id=about.id, started=_begun(about), agent=about.called, call="", rubric="coaching", stopped_at=stopped_at
    )


def _so_far(table: Table[Opened], about: Opened, draft: Draft) -> tuple[Mapping[str, Answer], str]:
    """The answers so far, and the title of the stage where it stopped."""
    try:
        session = replay(begin(table, about, about.known), draft.events)
    except CallreviewError:  # it is listed all the same; `resume` says what is wrong with it
        return {}, "changed by hand"
    return standing(session), session.asked.stage.title if session.asked else "to be saved"


def _begun(about: Opening | RubricOpening | VoiceOpening | CoachingOpening) -> str:
    return f"{about.started.astimezone():%Y-%m-%d %H:%M}"


def _words(answer: Answer | None) -> str:
    return answer.words if isinstance(answer, Said) else ""


def discard_draft(desk: Desk, typed: str, *, yes: bool) -> None:
    """Throw one draft away, once a person has said so."""
    draft = desk.drafts.find(typed)
    if not yes:
        if not on_a_terminal():
            raise NotAsked("a yes to throwing the draft away", "--yes")
        if not typer.confirm(f"Throw away draft {draft} and everything answered in it?", err=True):
            tell("kept")
            return
    with desk.drafts.open(draft) as held:
        held.discard()
    tell(f"draft {draft} is gone")
