"""A coaching conversation held, kept at every step and finished: the page, the session and the record together."""

import shlex
from collections.abc import Iterator
from datetime import date

import typer

from callreview.cli.coaching.offering import opening_of
from callreview.cli.coaching.preparing import drawn_page, meant, page_about
from callreview.cli.desk import Desk
from callreview.cli.drafting import held_to_its_end, short, where_it_stopped
from callreview.cli.here import on_a_terminal, shown
from callreview.cli.holding import hold_without_a_call
from callreview.cli.keeper import Keeper
from callreview.cli.talk import answer, tell
from callreview.cli.voices.given import id_of, who_writes
from callreview.errors import NoAnswers, NotAsked
from callreview.model.coaching import Coaching
from callreview.model.draft import CoachingOpening, Draft
from callreview.session.coaching import coaching_of
from callreview.session.engine import Session, begin
from callreview.session.stages.coaching import COACHING
from callreview.store.drafts import OpenDraft
from callreview.terminal.console import Terminal
from callreview.views.words import day_and_year


def begin_coaching(desk: Desk, typed: str, since: date | None, by: str | None) -> None:
    """Show the page about whom *typed* means, hold the conversation, and save it. Raises NotAsked, SharedName.

    Where one with them waits, the person is asked whether to go on with that.
    """
    if not on_a_terminal():
        raise NotAsked("what was said", "--prepare for the page alone, or run this in a terminal")
    leader = id_of(desk, who_writes(desk, by))
    agent = meant(desk, typed)
    for begun in _begun_with(desk, agent):
        when = f"{begun.started.astimezone():%Y-%m-%d at %H:%M}"
        if typer.confirm(f"A talk with {begun.called} waits, begun on {when}. Go on with it?", default=True, err=True):
            with desk.drafts.open(begun.id) as held:
                go_on_coaching(desk, held, held.load(), begun)
            return
    told = page_about(desk, agent, since)
    opening = opening_of(desk, told, leader)
    console = Terminal()
    console.say(drawn_page(told, console.width - 1))  # it folds what is as wide as itself
    with desk.drafts.open(opening.id) as held:
        _hold(desk, Keeper(held, Draft(opening=opening, events=())), begin(COACHING, opening, opening.known))


def _begun_with(desk: Desk, agent: str) -> Iterator[CoachingOpening]:
    """The conversations with *agent* that wait to be gone on with, the one last touched first."""
    for draft in desk.drafts.all():
        about = draft.opening if isinstance(draft, Draft) else None
        if isinstance(about, CoachingOpening) and desk.people.is_one(agent, about.agent):
            yield about


def go_on_coaching(desk: Desk, held: OpenDraft, kept: Draft, about: CoachingOpening) -> None:
    """Go on with the conversation that *kept* is, where it stopped. One that is saved already is only cleared away."""
    session = where_it_stopped(desk, COACHING, about, kept)
    began = about.started.astimezone()
    tell(f"Going on with the conversation with {about.called}, begun on {began:%Y-%m-%d at %H:%M}.")
    tell(f"The page about them:  callreview coach {shlex.quote(about.agent)} --prepare{desk.option}")
    _hold(desk, Keeper(held, kept), session)


def _hold(desk: Desk, keeper: Keeper, session: Session[CoachingOpening]) -> None:
    nobody = NoAnswers("run this in a terminal")
    done = held_to_its_end(desk, keeper, lambda keeping: hold_without_a_call(session, keeping), nobody)
    if done is None:
        return
    coaching = coaching_of(done, finished=keeper.draft.touched)
    if not desk.coachings.has(coaching.id):
        desk.coachings.save_new(coaching)
    desk.coachings.tidy(coaching.id)
    keeper.finish()
    tell(f"\nSaved. {_what_next(desk, coaching)}")
    answer(shown(desk.folders.record_path(desk.folders.coaching, coaching.id)))


def _what_next(desk: Desk, coaching: Coaching) -> str:
    step = coaching.follow_up
    if step is None or step.due is None:
        return "Nothing was agreed, so there is nothing to ask about."
    asking = f"callreview followup done {short(coaching.id)}{desk.option}"
    return f"On {day_and_year(step.due)}, ask how it went:  {asking}"
