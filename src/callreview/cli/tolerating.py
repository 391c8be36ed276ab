"""`standard`: the bar as it is stated, the calls as they were heard, and what was let pass."""

import shlex
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple, assert_never

from callreview.cli.aside import tell_of_faults, tell_of_none
from callreview.cli.became import settle
from callreview.cli.here import today, width
from callreview.cli.indexed import opened, stated_brief
from callreview.cli.naming import agents_named, feeling_named, rubric_named
from callreview.cli.people import people_of
from callreview.cli.spans import Days
from callreview.cli.talk import answer, tell
from callreview.insight.people import People
from callreview.insight.ranges import Ranges
from callreview.insight.standard import standard_of
from callreview.model.brief import RubricBrief
from callreview.model.marks import Count, MarkKind
from callreview.store.index.index import Index
from callreview.views.formats import CountsFormat
from callreview.views.standard import LISTED, Agent, Scope, StandardTold

_FEELINGS = (MarkKind.WANTED, MarkKind.UNWANTED)
_UNSTATED = 'no rubric that can be read states it, so it is left out; see "callreview rubric check", or give --rubric'


class Asked(NamedTuple):
    """What `standard` was asked for; None is no condition."""

    days: Days
    agent: str | None = None
    rubric: str | None = None
    feeling: str | None = None


def tell_standard(asked: Asked, workspace: str | None, form: CountsFormat) -> None:
    """Tell the standard, and of every file of those days that cannot be read. Raises UnknownName, NoWorkspace."""
    with opened(workspace) as index:
        index.look(asked.days.since)  # and not only up to `until`: what became of a call is told by the next one
        problems = index.problems(asked.days.since)
        told = index.at_once(lambda: _told(index, asked, workspace))
        is_empty = not index.names(MarkKind.RUBRIC)
    tell_of_faults(problems)
    if told.rubrics or form is not CountsFormat.TABLE:
        answer(_text(told, form))
    else:
        tell_of_none(there_are_others=not is_empty)


def _told(index: Index, asked: Asked, workspace: str | None) -> StandardTold:
    since, until = asked.days
    people = people_of(index) if asked.agent else People(())
    agents = agents_named(index, asked.agent, people)
    stated = index.stated(partial(stated_brief, index.folders))
    rubric = _rubric(index, asked, stated)
    feeling = _feeling(index, asked, stated, rubric)
    counts = index.counts(_FEELINGS, agents=agents, rubric=rubric, since=since, until=until)
    settle(index)
    outcomes = index.outcomes(agents=agents, rubric=rubric, since=since, until=until)
    ranges = Ranges(index.briefs(since), stated, today())
    if rubric is None:
        _tell_of_unstated(counts, stated)
    standards = standard_of(counts, outcomes, ranges, rubric=rubric, feeling=feeling)
    let_pass = {
        (each.rubric.id, told.feeling.id): {outcome.feeling for outcome in told.let_pass}
        for each in standards
        for told in each.feelings
    }
    ids = index.let_pass(tuple(let_pass.values()), LISTED, agents=agents, since=since, until=until)
    scope = _scope(asked.days, _known(people, agents[0]) if agents else None, rubric, workspace)
    return StandardTold(standards, scope, dict(zip(let_pass, ids, strict=True)))


def _rubric(index: Index, asked: Asked, stated: Sequence[RubricBrief]) -> str | None:
    """The id of the rubric that was asked for: of today, or one that a review was made under."""
    there = {brief.id for brief in stated}
    return asked.rubric if asked.rubric in there else rubric_named(index, asked.rubric)


def _feeling(index: Index, asked: Asked, stated: Sequence[RubricBrief], rubric: str | None) -> str | None:
    there = {feeling.id for brief in stated if rubric in {None, brief.id} for feeling in brief.feelings}
    return asked.feeling if asked.feeling in there else feeling_named(index, asked.feeling, rubric)


def _tell_of_unstated(counts: Sequence[Count], stated: Sequence[RubricBrief]) -> None:
    """A rubric that calls were heard under, and that no file states today, is not left out in silence."""
    for name in sorted({count.mark.rubric for count in counts} - {brief.id for brief in stated}):
        tell(f"{name}: {_UNSTATED}")


def _known(people: People, stored: str) -> Agent:
    colleague = people.colleague(stored)
    return Agent(colleague.id if colleague else stored, people.shown(stored))


def _scope(days: Days, agent: Agent | None, rubric: str | None, workspace: str | None) -> Scope:
    here = _option("--workspace", workspace)
    listing = _option("--rubric", rubric) + _option("--agent", agent and agent.id)
    listing += _option("--since", days.since) + _option("--until", days.until)
    return Scope(today(), agent, days.since, days.until, listing + here, here)


def _option(name: str, value: object) -> str:
    return "" if value is None else f" {name} {shlex.quote(str(value))}"


def _text(told: StandardTold, form: CountsFormat) -> str:
    match form:
        case CountsFormat.TABLE:
            from callreview.views.standard_text import standard_text

            return standard_text(told, width())
        case CountsFormat.JSON:
            from callreview.views.standard_data import standard_json

            return standard_json(told)
        case CountsFormat.CSV:
            from callreview.views.standard_data import standard_csv

            return standard_csv(told)
        case _:
            assert_never(form)
