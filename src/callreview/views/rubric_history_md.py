"""A rubric's history as a Markdown page, to show the team."""

from collections.abc import Iterator

from callreview.views.rubric_history import HistoryTold, heading, notes, path_line, remarks
from callreview.views.telling import Theirs, line_markdown


def rubric_history_markdown(told: HistoryTold) -> str:
    """*told* as a page: where the bars have been, then what changed, newest first."""
    return "\n\n".join(filter(None, _blocks(told))) + "\n"


def _blocks(told: HistoryTold) -> Iterator[str]:
    yield f"# {line_markdown((Theirs(told.title),))}"
    if told.history.paths:
        yield "## Where the bar has been"
        yield "\n".join(f"- {line_markdown(path_line(path))}" for path in told.history.paths)
    if told.happenings:
        yield "## What changed, newest first"
    for happening in told.happenings:
        yield f"### {line_markdown(heading(told, happening))}"
        yield "\n".join(
            line
            for note in notes(told, happening)
            for line in (f"- {line_markdown(note.said)}", *(f"  - {line_markdown(below)}" for below in note.below))
        )
    yield "\n".join(f"{line_markdown(line)}  " for line in remarks(told)).rstrip(" ")
