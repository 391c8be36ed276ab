"""What changed in meaning between two rubrics, as a Markdown page: for a pull request, or to show the team."""

from collections.abc import Iterator, Sequence

from callreview.views.rubric_changes import chapters_of, feeling_words
from callreview.views.rubric_diff import Diff, in_short, sides
from callreview.views.telling import Chapter, Theirs, line_markdown


def rubric_changes_markdown(diff: Diff) -> str:
    """*diff* as a page, with words that went as `~~gone~~` and that came as `**come**`."""
    words = feeling_words(diff.before.rubric, diff.after.rubric)
    title = line_markdown((Theirs(diff.after.rubric.title),))
    blocks = [f"# {title}", "  \n".join(map(line_markdown, sides(diff))), in_short(diff)]
    return "\n\n".join([*filter(None, blocks), *chapters_markdown(chapters_of(diff.changes, words), "##")]) + "\n"


def chapters_markdown(chapters: Sequence[Chapter], level: str) -> Iterator[str]:
    """Each of *chapters* under a heading of that *level* (`##`), its notes as a list."""
    for chapter in chapters:
        yield f"{level} {chapter.heading}"
        yield "\n".join(_points(chapter))


def _points(chapter: Chapter) -> Iterator[str]:
    for note in chapter.notes:
        yield f"- {line_markdown(note.said)}"
        yield from (f"  - {line_markdown(line)}" for line in note.below)
