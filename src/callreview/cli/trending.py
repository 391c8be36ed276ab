"""`trends`: what was heard in some days, counted, and told in the form that was asked for."""

import sys
from typing import NamedTuple, assert_never

from callreview.cli.aside import tell_of_faults, tell_of_none
from callreview.cli.here import today, width
from callreview.cli.indexed import opened
from callreview.cli.naming import agents_named, feeling_named, rubric_named
from callreview.cli.spans import Days
from callreview.cli.talk import answer
from callreview.insight.periods import By
from callreview.insight.trend import Trends
from callreview.insight.trends import COUNTED, trends_of
from callreview.store.index.index import Index
from callreview.views.formats import CountsFormat


class Asked(NamedTuple):
    """What `trends` was asked for; None is no condition."""

    by: By
    days: Days
    agent: str | None = None
    rubric: str | None = None
    feeling: str | None = None

    @property
    def anything(self) -> bool:
        """Whether any condition was named."""
        return any((*self.days, self.agent, self.rubric, self.feeling))


def tell_trends(asked: Asked, workspace: str | None, form: CountsFormat, *, plain: bool) -> None:
    """Tell what was asked for, and of every file of those days that cannot be read. Raises UnknownName, NoWorkspace."""
    with opened(workspace) as index:
        index.look(*asked.days)
        problems = index.problems(*asked.days)
        trends = index.at_once(lambda: _trends(index, asked))
    tell_of_faults(problems)
    if trends.rubrics or form is not CountsFormat.TABLE:
        answer(_text(trends, form, plain=plain))
    else:
        tell_of_none(there_are_others=asked.anything)


def _trends(index: Index, asked: Asked) -> Trends:
    since, until = asked.days
    agents = agents_named(index, asked.agent)
    rubric = rubric_named(index, asked.rubric)
    feeling = feeling_named(index, asked.feeling, rubric)
    by_day = asked.by is not By.MONTH
    counts = index.counts(COUNTED, by_day=by_day, agents=agents, rubric=rubric, since=since, until=until)
    return trends_of(counts, index.briefs(since, until), asked.by, until or today(), feeling)


def _text(trends: Trends, form: CountsFormat, *, plain: bool) -> str:
    match form:
        case CountsFormat.TABLE if _is_drawn(plain=plain):
            from callreview.views.trends_drawn import trends_drawn

            return trends_drawn(trends, width())
        case CountsFormat.TABLE:
            from callreview.views.trends_numbers import trends_numbers

            return trends_numbers(trends, width() if sys.stdout.isatty() else None)
        case CountsFormat.JSON:
            from callreview.views.trends_json import trends_json

            return trends_json(trends)
        case CountsFormat.CSV:
            from callreview.views.trends_csv import trends_csv

            return trends_csv(trends)
        case _:
            assert_never(form)


def _is_drawn(*, plain: bool) -> bool:
    if not sys.stdout.isatty():
        return False
    from callreview.cli.manner import Manner

    return not Manner(plain).in_lines
