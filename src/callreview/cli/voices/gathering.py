"""`export ways`: what got in people's way, gathered from the reviews of some days."""

from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

from callreview.cli.desk import Desk
from callreview.cli.here import shown
from callreview.cli.spans import Days
from callreview.cli.talk import answer, tell
from callreview.cli.voices.options import WaysFormat
from callreview.insight.ways import ways_of
from callreview.model.review import Review
from callreview.store.atomic import make_folder, replace, write_new
from callreview.store.loaded import Loaded
from callreview.views.problems import problems_text
from callreview.views.ways import WaysTold, ways_csv, ways_json, ways_markdown


def export_ways_of(desk: Desk, days: Days, form: WaysFormat, output: str | None, *, force: bool) -> None:
    """Show it, or write it. Raises RecordThere for a file that is there, unless *force*."""
    text = _text(WaysTold(ways_of(_reviews(desk, days)), *days), form)
    if output is None:
        answer(text)
        return
    path = Path(output)
    make_folder(path.parent)
    if force:
        replace(path, text.encode(), expected=None)
    else:
        write_new(path, text.encode())
    tell(shown(path))


def _reviews(desk: Desk, days: Days) -> Iterator[Review]:
    """The reviews of these days, newest first; what is wrong with others is told. What is older is not opened."""
    since, until = days
    for each in desk.reviews.all(since):
        if not isinstance(each, Loaded):
            tell(problems_text(each).removesuffix("\n"))
        elif until is None or each.noun.day <= until:
            yield each.noun


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
