"""The page for the agent, in Markdown: talked over, then kept."""

from collections.abc import Sequence
from datetime import date

from callreview.model.review import Review
from callreview.views.filling import fill_in, fill_in_own
from callreview.views.front_matter import front_matter
from callreview.views.page import Page
from callreview.views.paging import page_of


def review_markdown(
    review: Review,
    thanks_shared: Sequence[date] = (),
    *,
    template: str | None = None,
    template_name: str = "template",
) -> str:
    """*review* as a Markdown page; *thanks_shared* are the days on which the team heard its thanks.

    *template* is the text of a Jinja template of the user's own, if there is one.
    It gets `page` (see `Page`) and `front_matter`; *template_name* is its path, for messages.
    Raises FaultyTemplate where it cannot be read or filled in.
    """
    page = page_of(review, thanks_shared)
    head = _front_matter(page)
    if template is None:
        return fill_in(page, head)
    return fill_in_own(page, head, template=template, path=template_name)


def _front_matter(page: Page) -> str:
    return front_matter(
        (
            ("title", page.title),
            ("agent", page.agent),
            ("reviewer", page.reviewer),
            ("call", page.call),
            ("date", page.call_day),
            ("reviewed", page.review[:10]),
            ("queue", page.queue),
            ("rubric", page.rubric_id),
            ("rubric_version", str(page.version)),
            ("gut", page.gut),
            ("review", page.review),
            ("tags", ("callreview",)),
        )
    )
