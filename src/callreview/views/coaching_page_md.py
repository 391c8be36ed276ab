"""The page before a coaching conversation, as Markdown."""

from collections.abc import Iterator

from callreview.views.coaching_page import CoachingTold, chapters_of, looked_at, title_of
from callreview.views.front_matter import front_matter
from callreview.views.rubric_changes_md import chapters_markdown
from callreview.views.telling import line_markdown


def coaching_page_markdown(told: CoachingTold) -> str:
    """*told* as a page, with front matter at its head."""
    return _head(told) + "\n" + "\n\n".join(_blocks(told)) + "\n"


def _head(told: CoachingTold) -> str:
    return front_matter(
        (
            ("title", f"Before you talk with {told.called}"),
            ("agent", told.called),
            ("date", told.today.isoformat()),
            ("tags", ("callreview", "coaching")),
        )
    )


def _blocks(told: CoachingTold) -> Iterator[str]:
    yield f"# {line_markdown(title_of(told))}"
    yield looked_at(told)
    yield from chapters_markdown(chapters_of(told), "##")
