"""The page before a conversation: one person's reviews, conversations and follow-ups, found and read."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import typer

from callreview.cli.aside import tell_of_guess
from callreview.cli.desk import Desk
from callreview.cli.gathered import names_in_reviews, reviews_of
from callreview.cli.here import today, width
from callreview.cli.indexed import opened_in
from callreview.cli.opening import one_line
from callreview.cli.options import PageFormat
from callreview.cli.putting import put
from callreview.cli.readable import read
from callreview.cli.talk import answer
from callreview.cli.voices.due import not_heard
from callreview.cli.voices.given import colleague_given, id_of
from callreview.cli.whole import whole, whole_kudos
from callreview.errors import BadValue, UnknownName
from callreview.insight.coaching_page import History, coaching_page, looked_at
from callreview.insight.naming import Resolved
from callreview.model.choices import Met
from callreview.model.marks import MarkKind
from callreview.model.voices import CheckIn
from callreview.views.coaching_page import CoachingTold

_ALONE = (("--format", "is for the page alone"), ("--output", "is for the page alone"), ("--force", "is for --output"))


def hand_over(
    desk: Desk, typed: str, since: date | None, form: PageFormat | None, output: str | None, *, force: bool
) -> None:
    """Show or write the page about whom *typed* means. Raises RecordThere for a file that is there, unless *force*."""
    told = page_about(desk, named(desk, typed), since)
    drawn = form is None and output is None and sys.stdout.isatty()
    if output is not None:
        put(Path(output), _text(told, form or PageFormat.MD).encode(), force=force)
    elif drawn:
        answer(drawn_page(told, width()))
    else:
        answer(_text(told, form or PageFormat.MD))


def must_be_for_the_page(form: PageFormat | None, output: str | None, *, force: bool) -> None:
    """Raise BadValue for an option that says how to hand the page over, where a conversation is wanted."""
    for (option, wrong), given in zip(_ALONE, (form, output, force), strict=True):
        if given:
            raise BadValue(option, wrong, "give --prepare too, or leave it out")


def page_about(desk: Desk, agent: str, since: date | None) -> CoachingTold:
    """The page about *agent*, as records hold that name. Raises FaultyFiles where the people cannot be read."""
    coachings = [whole(desk, each) for each in read(desk.coachings) if desk.people.is_one(agent, each.agent)]
    said = [each for each in whole_kudos(desk) if each.agent and desk.people.is_one(agent, each.agent)]
    with opened_in(desk.folders) as index:
        concerns = not_heard(desk, index, [each for each in said if each.is_concern])
    about = History(
        agent,
        reviews_of(desk, agent),
        coachings,
        read(desk.follow_up_notes),
        [each for each in said if not each.is_concern],
        concerns,
        [each for each in _with_agents(desk) if desk.people.is_one(agent, each.with_.name)],
    )
    told = {review.id: whole(desk, review) for review in looked_at(about, today(), since).reviews}
    about = about._replace(reviews=[told.get(review.id, review) for review in about.reviews])
    page = coaching_page(about, today=today(), days=desk.follow_up_days, same=desk.people.same, since=since)
    return CoachingTold(page, desk.people.shown(agent), today(), desk.option)


def drawn_page(told: CoachingTold, columns: int) -> str:
    """The page, as it is read on a terminal of so many *columns*."""
    from callreview.views.coaching_page_text import coaching_page_text

    return coaching_page_text(told, columns)


def named(desk: Desk, typed: str) -> str:
    """Whom *typed* means, to be looked up; a guess is told. Raises UnknownName, SharedName."""
    found = _found(desk, typed)
    if not found.names:
        raise UnknownName("agent", typed, found.near, "callreview list")
    if found.is_guess:
        tell_of_guess(typed, desk.people.shown(found.names[0]))
    return id_of(desk, found.names[0])


def meant(desk: Desk, typed: str) -> str:
    """Whom *typed* means, to be written down: where somebody is only near, the person is asked. Raises SharedName."""
    name = colleague_given(desk, "AGENT", typed) or ""
    found = _found(desk, name)
    if found.names and not found.is_guess:
        return id_of(desk, found.names[0])
    near = (*found.names[:1], *found.near)
    for each in near:
        if typer.confirm(f'Nobody here is called "{name}" yet. Is it {desk.people.shown(each)}?', err=True):
            return id_of(desk, each)
    return name


def _found(desk: Desk, typed: str) -> Resolved:
    known = {*names_in_reviews(desk, MarkKind.AGENT), *(each.agent for each in read(desk.coachings))}
    known |= {each.agent for each in read(desk.kudos) if each.agent}
    known |= {each.with_.name for each in _with_agents(desk)}
    return desk.people.among(one_line("AGENT", typed), known)


def _with_agents(desk: Desk) -> Iterator[CheckIn]:
    return (each for each in read(desk.checkins) if each.with_.kind is Met.AGENT)


def _text(told: CoachingTold, form: PageFormat) -> str:
    if form is PageFormat.JSON:
        from callreview.views.coaching_page_json import coaching_page_json

        return coaching_page_json(told)
    from callreview.views.coaching_page_md import coaching_page_markdown

    return coaching_page_markdown(told)
