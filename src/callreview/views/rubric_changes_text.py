"""What changed in meaning between two rubrics, as plain text."""

from collections.abc import Iterator, Sequence

from callreview.views.rubric_changes import chapters_of, feeling_words
from callreview.views.rubric_diff import Diff, in_short, sides
from callreview.views.telling import Chapter, Line, line_text
from callreview.views.wrapping import wrapped

IN, FURTHER, FURTHEST = "  ", "    ", "      "


def rubric_changes_text(diff: Diff, width: int) -> str:
    """*diff* in lines of at most *width* columns, with words that went as `[-gone-]` and that came as `{+come+}`."""
    head = [wrapped(diff.after.rubric.title, width), *(_wrapped(side, width, IN, FURTHER) for side in sides(diff))]
    words = feeling_words(diff.before.rubric, diff.after.rubric)
    blocks = [
        head,
        [in_short(diff)],
        *(list(lines) for lines in chapter_lines(chapters_of(diff.changes, words), width)),
    ]
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks if any(block))


def chapter_lines(chapters: Sequence[Chapter], width: int) -> Iterator[Iterator[str]]:
    """Each of *chapters* in lines: its heading, then its notes, indented."""
    yield from (_chapter(chapter, width) for chapter in chapters)


def _chapter(chapter: Chapter, width: int) -> Iterator[str]:
    yield chapter.heading
    for note in chapter.notes:
        yield _wrapped(note.said, width, IN, FURTHER)
        yield from (_wrapped(line, width, FURTHER, FURTHEST) for line in note.below)


def _wrapped(line: Line, width: int, first: str, rest: str) -> str:
    return wrapped(line_text(line), width, first=first, rest=rest)
