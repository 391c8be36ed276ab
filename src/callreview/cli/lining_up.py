"""`export lineup`: the page for the team, and that it was made, so that nothing is told twice."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from callreview.cli.aside import tell_of_faults
from callreview.cli.desk import Desk
from callreview.cli.drafting import short
from callreview.cli.gathered import names_in_reviews, reviews_of
from callreview.cli.handing import template_text
from callreview.cli.here import now, today, width
from callreview.cli.options import PageFormat
from callreview.cli.putting import put
from callreview.cli.readable import read
from callreview.cli.spans import days_named
from callreview.cli.talk import answer, tell
from callreview.cli.voices.given import id_of, who_writes
from callreview.cli.voices.sharing import noted_as_shared
from callreview.cli.whole import whole_ideas, whole_kudos
from callreview.errors import FaultyFiles, NoSuchRecord, UnknownName
from callreview.insight.line_up import Chosen, Gathered, chosen, without
from callreview.insight.patterns import call_of
from callreview.insight.untold import Memory, looked_back, named_lately, remembered, told_since
from callreview.model.choices import Consent, Speaker
from callreview.model.lineup import LineUp
from callreview.model.marks import MarkKind
from callreview.model.names import RecordId
from callreview.model.review import Review
from callreview.model.rubric import Rubric
from callreview.store.ids import is_id
from callreview.views.line_up import ToTell, folded


class Wish(NamedTuple):
    """What was asked for.

    The first day to look at, whom to leave out, whether things may be told again, whether nothing is remembered, and
    who makes the page.
    """

    since: str | None
    without: tuple[str, ...]
    again: bool
    preview: bool
    by: str | None


class Form(NamedTuple):
    """How it is handed over: as what, where to, by which template, and whether over a file that is there."""

    form: PageFormat
    output: str | None
    template: str | None
    force: bool


def export_line_up(desk: Desk, wish: Wish, form: Form) -> None:
    """Show or write the page of today, and remember it. Raises RecordThere for a file that is there, unless forced."""
    own = template_text(form.template)
    memory = remembered(read(desk.lineups), today())
    since = looked_back(memory, today(), days_named(wish.since, None).since)
    gathered = without(_gathered(desk, since), _left_out(desk, wish.without))
    memory = _with_what_was_told(desk, memory, gathered)
    told = chosen(gathered, memory, since, today(), desk.people.shown, again=wish.again)
    page = ToTell(told, desk.workspace.belief, today(), since, desk.people.shown)
    json = form.form is PageFormat.JSON
    text = page.json() if json else page.markdown(template=own, template_name=form.template or "")
    if form.output is None:
        answer(folded(text, width()) if sys.stdout.isatty() and not json else text)
    else:
        put(Path(form.output), text.encode(), force=form.force)
    for line in _missing(desk, told, gathered):
        tell(line)
    if wish.preview:
        tell("A preview: nothing is remembered of it.")
    elif told.told:
        _remember(desk, memory, told, since, wish.by)


def _gathered(desk: Desk, since: date) -> Gathered:
    return Gathered(
        kudos=whole_kudos(desk),
        shared=read(desk.shared),
        reviews=reviews_of(desk, None, since),
        ideas=whole_ideas(desk),
        rubrics=_rubrics(desk),
        coachings=read(desk.coachings),
    )


def _left_out(desk: Desk, typed: tuple[str, ...]) -> frozenset[str]:
    """All spellings of those who are *typed*. Raises SharedName, UnknownName for who is nowhere on record.

    Nobody is guessed: whoever does not want to be named would be.
    """
    if not typed:
        return frozenset()
    known = {*names_in_reviews(desk, MarkKind.AGENT), *(each.agent for each in read(desk.kudos) if each.agent)}
    names: set[str] = set()
    for name in typed:
        found = desk.people.among(name, known)
        if not found.names or found.is_guess:
            raise UnknownName("agent", name, [*found.names[:1], *found.near], "callreview list")
        names.update(found.names)
    return frozenset(names)


def _with_what_was_told(desk: Desk, memory: Memory, gathered: Gathered) -> Memory:
    """*memory* with whom and which calls the reviews are about that were told, as far as there is need to know."""
    first = min((review.call_day for review in gathered.reviews), default=today())
    known: dict[RecordId, Review] = {review.id: review for review in gathered.reviews}
    for told in {*named_lately(memory), *told_since(memory, gathered.shared, first)} - known.keys():
        if is_id(told):  # a record can name anything
            with suppress(NoSuchRecord, FaultyFiles):  # whoever lists reviews tells of that
                known[told] = desk.reviews.load(told).noun
    agents: dict[str, str] = {each: known[each].call.agent for each in named_lately(memory) if each in known}
    return replace(memory, agents=agents, calls={each: call_of(review) for each, review in known.items()})


def _rubrics(desk: Desk) -> tuple[Rubric, ...]:
    """The rubrics that can be read; what is wrong with the others is told."""
    files = tuple(desk.read_rubrics())
    for each in files:
        if each.rubric is None:
            tell_of_faults(each.problems)
    return tuple(each.rubric for each in files if each.rubric)


def _missing(desk: Desk, told: Chosen, gathered: Gathered) -> Iterator[str]:
    """What the page lacks, each with the way to have it next time; and what there was no room for."""
    option = desk.option
    if not desk.workspace.belief.strip():
        yield "no belief to begin with; write it into callreview.yaml, in your own words"
    if not told.kudos:
        wait = [each for each in gathered.kudos if not each.is_concern and each.from_ is Speaker.CUSTOMER]
        wait = sorted((each for each in wait if each.consent is Consent.NOT_ASKED), key=lambda each: (each.at, each.id))
        remedy = f"callreview kudos add{option}"
        if wait:
            share = f"callreview kudos share {short(wait[-1].id)} --consent yes{option}"
            remedy = f"some wait until you asked who said them, the newest of them: {share}"
        yield f"no customer's words to tell yet; {remedy}"
    if not told.wow:
        yield "no WOW to tell yet; it takes a WOW call, and thanks that say what they did, how it felt, why it matters"
    if not told.practice:
        yield "no practice to tell yet; it takes a behavior heard behind a WOW feeling, with the words it was said in"
    if told.more:
        notes = "note from a talk, answered idea or raised bar waits"
        if told.more > 1:
            notes = "notes from talks, answered ideas or raised bars wait"
        yield f"{told.more} more {notes} for the next page"


def _remember(desk: Desk, memory: Memory, told: Chosen, since: date, by: str | None) -> None:
    """Keep the page, unless it is the one of today as it was; and that the team heard its kudos and thanks."""
    kept = memory.kept
    if kept is None or kept.told != told.told:
        me = id_of(desk, who_writes(desk, by))
        schema: Final = "callreview/lineup@1"
        desk.lineups.save_new(LineUp(schema_=schema, id=desk.new_id(), at=now(), by=me, since=since, told=told.told))
    for what, of in told.shared:
        noted_as_shared(desk, what, of, by)
    if kept is None:
        tell("Remembered: what is on it is told today, and on no other day. (--preview only looks.)")
    elif kept.told == told.told:
        tell("The page of today: it tells what it told before, in the words that are on file now.")
    elif not set(kept.told) <= set(told.told):
        tell("The page of today; what was answered anew or taken back since is no longer on it as it was.")
    else:
        tell("The page of today; what it lacked was filled in.")
