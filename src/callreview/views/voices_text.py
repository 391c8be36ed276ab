"""People's own words as they are read on a terminal: who, when, and the words beneath, folded to the window."""

from collections.abc import Iterator, Sequence
from datetime import date

from callreview.views.visible import on_one_line
from callreview.views.voice_rows import CheckInRow, DueRow, IdeaRow, KudosRow
from callreview.views.words import capital, day_and_year, days_in_words, short
from callreview.views.wrapping import wrapped

IN = "    "
LINES_AT_MOST = 12
"""Lines of one person's words in a listing; JSON has them all."""


def kudos_text(rows: Sequence[KudosRow], width: int) -> str:
    """Kudos and concerns, each in a block."""
    return _blocks([*_kudos(row, width)] for row in rows)


def ideas_text(rows: Sequence[IdeaRow], width: int) -> str:
    """Ideas with what they were answered, or for how long they have been owed an answer."""
    return _blocks([*_idea(row, width)] for row in rows)


def check_ins_text(rows: Sequence[CheckInRow], width: int) -> str:
    """Check-ins, each in a block."""
    return _blocks([*_check_in(row, width)] for row in rows)


def due_text(rows: Sequence[DueRow], width: int) -> str:
    """One line for each person, or as many as a narrow window needs."""
    return "".join(f"{wrapped(_due(row), width, rest=IN)}\n" for row in rows)


def _kudos(row: KudosRow, width: int) -> Iterator[str]:
    about = [f"about {row.agent}"] if row.agent else []
    call = [f"call {row.call}"] if row.call else []
    yield _head(row.id, ", ".join([f"{row.kind} from a {row.said_by}", *about, *call, _day(row.day)]), width)
    yield from words_lines(row.words, width)
    if row.shared:
        days = days_in_words([date.fromisoformat(each) for each in row.shared])
        yield wrapped(f"The team heard it on {days}.", width, first=IN)
    if row.consent and (row.consent == "no" or not row.shared):
        yield wrapped(f"To share with the team: {row.consent}.", width, first=IN)


def _idea(row: IdeaRow, width: int) -> Iterator[str]:
    yield _head(row.id, f"{row.by}, {_day(row.day)}", width)
    yield from words_lines(row.words, width)
    if row.days_owed is None:
        yield wrapped(f"{capital(row.answer)} ({_day(row.answered)}), because:", width, first=IN)
        yield from words_lines(row.because, width)
    else:
        yield wrapped(f"Owed an answer{_for_days(row.days_owed)}.", width, first=IN)


def _check_in(row: CheckInRow, width: int) -> Iterator[str]:
    yield _head(row.id, f"{row.name} ({row.kind}), asked by {row.by}, {_day(row.day)}", width)
    yield from words_lines(row.words, width)


def _due(row: DueRow) -> str:
    when = f"last asked on {_day(row.last)}{_ago(row.days)}" if row.last else "never asked"
    return f"{on_one_line(row.name)} ({row.kind}): {when}"


def _head(record: str, told: str, width: int) -> str:
    return wrapped(f"{short(record)}  {on_one_line(told)}", width, rest=IN)


def words_lines(words: str, width: int) -> Iterator[str]:
    """*words* as somebody's own, each line behind a bar; of very many the first, and how many more there are."""
    lines = wrapped(words, width, first=f"{IN}| ").split("\n")
    yield from lines[:LINES_AT_MOST]
    if len(lines) > LINES_AT_MOST:
        more = len(lines) - LINES_AT_MOST
        yield wrapped(f"… and {more} more lines; --format json has them all", width, first=IN)


def _for_days(days: int) -> str:
    return "" if days < 1 else f" for {_counted(days)}"


def _ago(days: int | None) -> str:
    return "" if not days or days < 1 else f", {_counted(days)} ago"


def _counted(days: int) -> str:
    return f"{days} day{'' if days == 1 else 's'}"


def _day(iso: str) -> str:
    return day_and_year(date.fromisoformat(iso))


def _blocks(blocks: Iterator[list[str]]) -> str:
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)
