"""What changed in meaning between two rubrics, drawn for a terminal. Says the same as the plain text, in colour.

The marks stay: without colours, or for who does not see them apart, they are all there is.
"""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from callreview.insight.word_by_word import Fate
from callreview.views.rubric_changes import chapters_of, feeling_words
from callreview.views.rubric_diff import Diff, in_short, sides
from callreview.views.telling import Chapter, Line, Theirs, stretches

_STYLES = {Fate.KEPT: "", Fate.GONE: "red strike", Fate.COME: "green"}
_STEP = 2


def rubric_changes_drawn(diff: Diff) -> Group:
    """*diff* as something Rich can draw, at any width."""
    words = feeling_words(diff.before.rubric, diff.after.rubric)
    return Group(*_head(diff), *(part for one in chapters_of(diff.changes, words) for part in _chapter(one)))


def _head(diff: Diff) -> Iterator[RenderableType]:
    yield _text((Theirs(diff.after.rubric.title),), "bold")
    yield from (_indented(side, 1) for side in sides(diff))
    if in_short(diff):
        yield Text(f"\n{in_short(diff)}")


def _chapter(chapter: Chapter) -> Iterator[RenderableType]:
    yield Text(f"\n{chapter.heading}", "bold")
    for note in chapter.notes:
        yield _indented(note.said, 1)
        yield from (_indented(line, 2) for line in note.below)


def _indented(line: Line, steps: int) -> Padding:
    return Padding(_text(line), (0, 0, 0, _STEP * steps))


def _text(line: Line, style: str = "") -> Text:
    text = Text(style=style)
    for said, fate in stretches(line):
        text.append(said, _STYLES[fate])
    return text
