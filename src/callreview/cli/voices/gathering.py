"""`export ways`: what got in people's way, gathered from the reviews of some days."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import assert_never

from callreview.cli.aside import tell_of_faults
from callreview.cli.closed import is_closed
from callreview.cli.desk import Desk
from callreview.cli.gathered import reviews_of
from callreview.cli.putting import put
from callreview.cli.spans import Days
from callreview.cli.talk import answer
from callreview.cli.voices.options import WaysFormat
from callreview.insight.ways import ways_of
from callreview.model.review import Review
from callreview.store.loaded import Loaded
from callreview.views.ways import WaysTold, ways_csv, ways_json, ways_markdown


def export_ways_of(desk: Desk, days: Days, form: WaysFormat, output: str | None, *, force: bool) -> None:
    """Show it, or write it. Raises RecordThere for a file that is there, unless *force*."""
    text = _text(WaysTold(ways_of(_reviews(desk, days)), *days), form)
    if output is None:
        answer(text)
        return
    put(Path(output), text.encode(), force=force)


def _reviews(desk: Desk, days: Days) -> Iterator[Review]:
    """The reviews of these days, newest first; what is wrong with others is told. What is older is not opened.

    An agent's own review is among them once another's of the call is there: until then it is closed.
    """
    theirs = cache(partial(reviews_of, desk))
    for each in desk.reviews.all(days.since):
        if not isinstance(each, Loaded):
            tell_of_faults(each)
            continue
        review = each.noun
        if review.in_the_way and days.has(review.day) and not is_closed(desk, review, theirs):
            yield review


def _text(told: WaysTold, form: WaysFormat) -> str:
    match form:
        case WaysFormat.MD:
            return ways_markdown(told)
        case WaysFormat.JSON:
            return ways_json(told)
        case WaysFormat.CSV:
            return ways_csv(told)
        case _:
            assert_never(form)
