"""`list`: the reviews that are wanted, and a word on every file that cannot be read."""

import sys
from collections.abc import Iterator
from itertools import islice

from callreview.cli.desk import Desk
from callreview.cli.here import today
from callreview.cli.showing import show_listing
from callreview.cli.talk import answer, tell
from callreview.errors import BadValue
from callreview.insight.filters import Filters
from callreview.insight.spans import since_day, until_day
from callreview.model.problem import Problem
from callreview.model.review import Review
from callreview.views import listings
from callreview.views.formats import ListFormat
from callreview.views.problems import problems_text
from callreview.views.rows import review_row


def filters_of(
    agent: str | None,
    reviewer: str | None,
    rubric: str | None,
    queue: str | None,
    gut: str | None,
    since: str | None,
    until: str | None,
) -> Filters:
    """The conditions that the options name. Raises BadValue for a day that is none."""
    first = since_day(since, today()) if since else None
    last = until_day(until, today()) if until else None
    for option, typed, read in (("--since", since, first), ("--until", until, last)):
        if typed and read is None:
            raise BadValue(option, f'"{typed}" is no day', "write 2026-11-01, 2026-11, 7d, 6w, 3m, today or monday")
    return Filters(agent, reviewer, rubric, queue, gut, first, last)


MOST_ROWS = 10_000_000


def list_wanted(desk: Desk, filters: Filters, limit: int, form: ListFormat) -> None:
    """Show the wanted reviews, newest first, at most *limit* of them (0 is all)."""
    if not 0 <= limit <= MOST_ROWS:
        raise BadValue("--limit", f"{limit} is no count", "write 0 for all, or how many")
    problems: list[Problem] = []
    wanted = islice(_wanted(desk, filters, problems), limit or None)
    rows = [review_row(review) for review in wanted]
    if problems:
        tell(problems_text(tuple(problems)))
    if not rows and form is ListFormat.TABLE:
        tell('there is no review yet; begin one with "callreview listen"' if filters == Filters() else "no review fits")
    elif form is ListFormat.TABLE and sys.stdout.isatty():
        from callreview.views.tables import reviews_table

        show_listing(reviews_table(rows))
    else:
        answer(listings.reviews_lines(rows, form))


def _wanted(desk: Desk, filters: Filters, problems: list[Problem]) -> Iterator[Review]:
    for loaded in desk.reviews.all():
        if isinstance(loaded, tuple):
            problems.extend(loaded)
        elif filters.want(loaded.noun):
            yield loaded.noun
