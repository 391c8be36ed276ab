"""A rubric's history as plain text."""

from collections.abc import Iterator

from callreview.views.rubric_history import HistoryTold, heading, notes, path_line, remarks
from callreview.views.telling import Line, line_text
from callreview.views.wrapping import wrapped

IN, FURTHER, FURTHEST, DEEPEST = "  ", "    ", "      ", "        "


def rubric_history_text(told: HistoryTold, width: int) -> str:
    """*told* in lines of at most *width* columns: where the bars have been, then what happened, newest first."""
    blocks = (_head(told, width), _paths(told, width), _happenings(told, width), _remarks(told, width))
    return "\n".join("".join(f"{line}\n" for line in block) for block in map(list, blocks) if block)


def _head(told: HistoryTold, width: int) -> Iterator[str]:
    yield wrapped(told.title, width)


def _paths(told: HistoryTold, width: int) -> Iterator[str]:
    if told.history.paths:
        yield "Where the bar has been"
    yield from (_wrapped(path_line(path), width, IN, FURTHER) for path in told.history.paths)


def _happenings(told: HistoryTold, width: int) -> Iterator[str]:
    if told.happenings:
        yield "What changed, newest first"
    for happening in told.happenings:
        yield ""
        yield _wrapped(heading(told, happening), width, IN, FURTHER)
        for note in notes(told, happening):
            yield _wrapped(note.said, width, FURTHER, FURTHEST)
            yield from (_wrapped(line, width, FURTHEST, DEEPEST) for line in note.below)


def _remarks(told: HistoryTold, width: int) -> Iterator[str]:
    yield from (_wrapped(line, width, "", IN) for line in remarks(told))


def _wrapped(line: Line, width: int, first: str, rest: str) -> str:
    return wrapped(line_text(line), width, first=first, rest=rest)
