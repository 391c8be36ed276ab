"""`list`: the reviews that are wanted, and a word on every file that cannot be read."""

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from callreview.cli.aside import tell_of_faults, tell_of_guess, tell_of_none
from callreview.cli.counts import must_be_a_count
from callreview.cli.here import width
from callreview.cli.showing import show_listing
from callreview.cli.spans import Days
from callreview.cli.talk import answer
from callreview.errors import BadValue, UnknownName
from callreview.insight.filters import Filters, Guess, Naming, kinds_of, wanted
from callreview.insight.naming import resolve
from callreview.model.marks import Mark, MarkKind
from callreview.store.index.asking import AnyOf, Bears, CameTo, Condition, Line, Says
from callreview.store.index.index import Index
from callreview.store.workspace import Folders
from callreview.views import listings
from callreview.views.formats import ListFormat
from callreview.views.rows import ReviewRow, review_row_of

if TYPE_CHECKING:
    from callreview.model.responses import KeptReply
    from callreview.store.responses import Responses

_WORDS_AT_MOST = 20
_NOBODY = {MarkKind.QUEUE: "no queue"}


class Asked(NamedTuple):
    """What `list` was asked for: at most `limit` reviews (0 is all), of some days, with some words in them."""

    filters: Filters
    days: Days
    text: str | None
    limit: int

    @property
    def anything(self) -> bool:
        """Whether any condition was named."""
        return self.filters != Filters() or any((*self.days, self.text))


def list_wanted(index: Index, asked: Asked, form: ListFormat) -> None:
    """Show the wanted reviews, newest first. Raises BadValue, UnknownName."""
    must_be_a_count("--limit", asked.limit)
    try:
        lines = _lines(index, asked)
    except (BadValue, UnknownName):  # what was named may be in a file that cannot be read
        tell_of_faults(index.problems(*asked.days))
        raise
    tell_of_faults(index.problems(*asked.days))
    if not lines and form is ListFormat.TABLE:
        tell_of_none(there_are_others=asked.anything)
    elif form is ListFormat.TABLE and sys.stdout.isatty():
        from callreview.views.tables import reviews_table

        show_listing(reviews_table(_rows(lines), width()))
    elif form is ListFormat.TABLE:
        answer(listings.reviews_aligned([line.fields for line in lines]))
    elif text := listings.reviews_lines(_rows(lines), form):
        answer(text)


def _rows(lines: Sequence[Line]) -> list[ReviewRow]:
    return [review_row_of(line.fields) for line in lines]


def _lines(index: Index, asked: Asked) -> Sequence[Line]:
    search = _search(index, asked.text)
    people = _naming(index, asked.filters)
    guesses: list[Guess] = []

    def conditions(marks: Mapping[int, Mark]) -> Sequence[Condition]:
        found = wanted(asked.filters, marks, people)
        guesses[:] = found.guesses
        if found.let_pass:
            from callreview.cli.became import settle

            settle(index)
        return [*map(Bears, found.any_of), *map(_let_pass, found.let_pass), *search]

    def newest() -> Sequence[Line]:
        return index.newest(kinds_of(asked.filters), conditions, asked.limit, *asked.days)

    try:
        lines, sure = newest(), not guesses
    except (BadValue, UnknownName):
        lines, sure = (), False
    if not sure:
        index.look()  # what was named may have come into a file that was not looked at
        lines = newest()
    for guess in guesses:
        tell_of_guess(guess.typed, guess.name, _NOBODY.get(guess.kind, "nobody"))
    return lines


def _naming(index: Index, filters: Filters) -> Naming:
    """Who is who, where somebody is named."""
    if not (filters.agent or filters.reviewer):
        return resolve
    from callreview.cli.people import naming_of

    return naming_of(index)


def _let_pass(feelings: Sequence[int]) -> Condition:
    from callreview.model.fates import Fate

    return CameTo(feelings, Fate.LET_PASS)


def _search(index: Index, text: str | None) -> Sequence[Condition]:
    """That the words of *text* are in a review, or in one reply to it."""
    if text is None:
        return ()
    from callreview.cli.asides import source
    from callreview.store.index.searching import search_of

    search = search_of(text)
    if not search:
        raise BadValue("--text", f'"{text}" has no word to look for', "write a word, or the beginning of one")
    if search.count(" ") >= _WORDS_AT_MOST:
        raise BadValue("--text", f"more than {_WORDS_AT_MOST} words are looked for", "choose the rarest of them")
    replies = source(index.folders, index.folders.replies, _replies, _words_of)
    return (AnyOf([Says(search), index.said_later(search, replies)]),)


def _replies(folders: Folders) -> "Responses[KeptReply]":
    from callreview.store.responses import replies

    return replies(folders)


def _words_of(reply: "KeptReply") -> str:
    from callreview.store.index.searching import searchable

    return searchable(reply.words)
