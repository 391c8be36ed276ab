"""Follow-ups as they are read: on a terminal, folded to the window; and as a page."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from callreview.views.follow_up_rows import FollowUpRow
from callreview.views.markdown import escape
from callreview.views.visible import on_one_line
from callreview.views.voices_text import IN, words_lines
from callreview.views.words import capital, day_and_year, short
from callreview.views.wrapping import wrapped


def follow_ups_text(rows: Sequence[FollowUpRow], width: int) -> str:
    """Each in a block, under what they are: overdue, due today, later, done, let go. *rows* are in that order."""
    return "\n".join(
        f"{part}\n" + "".join(f"{line}\n" for row in some for line in _block(row, width)) for part, some in _parts(rows)
    )


def follow_ups_markdown(rows: Sequence[FollowUpRow]) -> str:
    """The same as a page."""
    return "\n".join(f"{line}\n" for line in _page(rows))


def _parts(rows: Sequence[FollowUpRow]) -> Iterator[tuple[str, Iterator[FollowUpRow]]]:
    return groupby(rows, _part)


def _part(row: FollowUpRow) -> str:
    if not row.waits:
        return capital(row.state)
    if row.waits.endswith("overdue"):
        return "Overdue"
    return "Due today" if row.waits == "due today" else "Later"


def _block(row: FollowUpRow, width: int) -> Iterator[str]:
    yield wrapped(f"{short(row.id)}  {_head(row)}", width, rest=IN)
    yield wrapped(_what(row), width, first=IN)
    if row.words:
        yield from words_lines(row.words, width)
    yield wrapped(_agreed(row), width, first=IN)
    if row.last:
        yield wrapped(_last(row), width, first=IN)
        if row.last_words:
            if not _has_its_words(row):
                yield wrapped(_said(row), width, first=IN)
            yield from words_lines(row.last_words, width)


def _page(rows: Sequence[FollowUpRow]) -> Iterator[str]:
    yield "# What we agreed"
    if not rows:
        yield "Nothing was agreed."
    for part, some in _parts(rows):
        yield f"## {part}"
        for row in some:
            yield f"**{escape(_what(row))}**"
            if row.words:
                yield _quoted(row.words)
            yield f"{escape(_head(row))}. {escape(_agreed(row))} ({short(row.id)})"
            if row.last:
                yield escape(_last(row))
                if row.last_words:
                    if not _has_its_words(row):
                        yield escape(_said(row))
                    yield _quoted(row.last_words)


def _quoted(words: str) -> str:
    return f"> {escape(words, prefix='> ')}"


def _what(row: FollowUpRow) -> str:
    return on_one_line(row.what) or "(it was not put in words)"


def _head(row: FollowUpRow) -> str:
    return on_one_line(f"{row.agent}, {row.waits} ({_day(row.due)})" if row.waits else f"{row.agent}, {row.state}")


def _agreed(row: FollowUpRow) -> str:
    return on_one_line(f"Agreed with {row.by} in a {row.agreed_in} on {_day(row.agreed)}.")


def _last(row: FollowUpRow) -> str:
    asked = "" if row.worked_on == row.last else f", they said on {_day(row.worked_on)}" if row.worked else ""
    worked = f"; {row.worked}{asked}" if row.worked else ""
    end = ":" if row.last_words and _has_its_words(row) else "."
    return on_one_line(f"{capital(row.state)}, says {row.last_by} on {_day(row.last)}{worked}{end}")


def _has_its_words(row: FollowUpRow) -> bool:
    """Whether the last words are of whoever had the last word, and of that day."""
    return (row.last_words_on, row.last_words_by) == (row.last, row.last_by)


def _said(row: FollowUpRow) -> str:
    return on_one_line(f"{row.last_words_by} wrote on {_day(row.last_words_on)}:")


def _day(iso: str) -> str:
    return day_and_year(date.fromisoformat(iso))
