"""`drafts`: the reviews that wait to be finished, and how one is thrown away."""

import sys
from pathlib import Path

import typer

from callreview.cli.desk import Desk
from callreview.cli.here import on_a_terminal
from callreview.cli.showing import show_listing
from callreview.cli.talk import answer, tell
from callreview.errors import CallreviewError, NotAsked
from callreview.model.draft import Answer, Draft, Said
from callreview.session.engine import begin, replay, standing
from callreview.session.stages.review import REVIEW
from callreview.views import listings
from callreview.views.formats import ListFormat
from callreview.views.problems import problems_text
from callreview.views.rows import DraftRow


def list_drafts(desk: Desk, form: ListFormat) -> None:
    """Show the drafts, newest first, and what is wrong with those that cannot be read."""
    rows: list[DraftRow] = []
    for draft in desk.drafts.all():
        if isinstance(draft, Draft):
            rows.append(draft_row(draft))
        else:
            tell(problems_text(draft))
    if not rows and form is ListFormat.TABLE:
        tell("nothing waits; every review you began is finished")
        return
    if form is ListFormat.TABLE and sys.stdout.isatty():
        from callreview.views.tables import drafts_table

        show_listing(drafts_table(rows))
    else:
        answer(listings.drafts_lines(rows, form))


def draft_row(draft: Draft) -> DraftRow:
    """What the listing says of *draft*: where it stopped, and nothing that is still to come."""
    agent, call, stopped_at = "", "", "changed by hand"
    try:
        session = replay(begin(REVIEW, draft.opening, draft.opening.known), draft.events)
    except CallreviewError:
        pass  # it is listed all the same; `resume` says what is wrong with it
    else:
        said = standing(session)
        agent, call = (_words(said.get(key)) for key in ("agent", "ref"))
        stopped_at = session.asked.stage.title if session.asked else "to be saved"
    return DraftRow(
        id=draft.opening.id,
        started=f"{draft.opening.started.astimezone():%Y-%m-%d %H:%M}",
        agent=agent,
        call=call or Path(draft.opening.recording or "").name,
        rubric=draft.opening.rubric.copy_.title,
        stopped_at=stopped_at,
    )


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
