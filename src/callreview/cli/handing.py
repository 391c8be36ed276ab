"""`export review`: pages to stdout, into a file, or one file each into a folder."""

import os
from collections.abc import Sequence
from pathlib import Path

from callreview.cli.closed import refuse_closed
from callreview.cli.desk import Desk
from callreview.cli.options import PageFormat
from callreview.cli.putting import put
from callreview.cli.talk import answer
from callreview.cli.whole import days_thanks_shared, whole
from callreview.errors import BadValue, CannotRead, FaultyTemplate
from callreview.insight.review_names import with_names
from callreview.model.review import Review
from callreview.store.json_text import text_of
from callreview.store.reading import read_whole
from callreview.views.report import review_markdown
from callreview.views.safe_json import made_safe


def hand_over(
    desk: Desk, typed: Sequence[str], form: PageFormat, output: str | None, template: str | None, *, force: bool
) -> None:
    """Show or write the reviews that *typed* means. Raises RecordThere for a file that is there, unless *force*."""
    own = template_text(template)
    ids = dict.fromkeys(desk.reviews.find(each) for each in typed)
    found = [desk.reviews.load(each).noun for each in ids]
    for each in found:
        refuse_closed(desk, each)
    found = [whole(desk, each) for each in found]
    if form is PageFormat.MD:  # in a record people are called as they are kept
        found = [with_names(each, desk.people) for each in found]
    if output is None:
        answer(_together(desk, found, form, own, template or ""))
        return
    place = Path(output)
    into_folder = output.endswith(("/", os.sep)) or place.is_dir()
    if len(found) > 1 and not into_folder:
        raise BadValue("--output", f'"{output}" is one file for {len(found)} reviews', "name a folder, ending in /")
    for review in found:
        page = _page(desk, review, form, own, template or "")
        path = place / f"{review.id}.{form}" if into_folder else place
        put(path, page.encode(), force=force)


def template_text(path: str | None) -> str | None:
    """The text of a template of the user's own, if one is named. Raises FaultyTemplate, BadValue."""
    if path is None:
        return None
    try:
        return read_whole(Path(path)).decode("utf-8")
    except UnicodeDecodeError:
        raise FaultyTemplate(path, 0, "is not UTF-8 text") from None
    except CannotRead as unread:
        raise BadValue("--template", str(unread), "name a template file") from None


def _together(desk: Desk, found: Sequence[Review], form: PageFormat, template: str | None, name: str) -> str:
    """Pages one after the other; records as one JSON value, a list where there are several."""
    pages = [_page(desk, review, form, template, name) for review in found]
    if form is PageFormat.JSON and len(pages) > 1:
        return "[\n" + ",\n".join(page.rstrip() for page in pages) + "\n]"
    return "\n".join(pages)


def _page(desk: Desk, review: Review, form: PageFormat, template: str | None, name: str) -> str:
    if form is PageFormat.JSON:
        return made_safe(text_of(review).decode())
    days = days_thanks_shared(desk, review.id)
    return review_markdown(review, days, template=template, template_name=name)
