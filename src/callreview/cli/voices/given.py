"""What the options say in somebody's own words, and whom they name."""

import sys
from collections.abc import Collection

from callreview.cli.aside import tell_of_guess
from callreview.cli.desk import Desk
from callreview.cli.opening import one_line
from callreview.cli.talk import tell
from callreview.errors import BadValue, SharedName, UnknownName
from callreview.insight.naming import resolve
from callreview.model.texts import WORDS_AT_MOST
from callreview.session.masking import masked

_BYTES_AT_MOST = 4 * WORDS_AT_MOST
_SHOWN_AT_MOST = 2_000
_COVERED = "a number that looks like a card's or its code was covered before it was kept"


def words_given(option: str, typed: str | None) -> str | None:
    """The words that *option* gives, to the letter but for card numbers; `-` reads them. Raises BadValue."""
    if typed is None:
        return None
    words = _read(option) if typed == "-" else typed
    if not words.strip():
        raise BadValue(option, "is empty", "write what was said")
    if len(words) > WORDS_AT_MOST:
        raise BadValue(option, "is more than can be kept here", f"keep it under {WORDS_AT_MOST:,} characters")
    try:
        words.encode()
    except UnicodeEncodeError:
        raise _no_text(option) from None
    kept = masked(words)
    if kept != words:
        tell(_COVERED)
    return kept


def beginning(text: str) -> str:
    """*text*, as much of it as is shown before something is asked about it."""
    return text if len(text) <= _SHOWN_AT_MOST else f"{text[:_SHOWN_AT_MOST]}…"


def who_writes(desk: Desk, by: str | None) -> str:
    """The name of whoever writes this down: *by*, or else whoever is at the desk. Raises BadValue."""
    return one_line("--by", desk.reviewer(by))


def spellings_of(desk: Desk, kind: str, typed: str | None, stored: Collection[str], see: str) -> frozenset[str] | None:
    """All spellings of whom *typed* means, of those in *stored*; None for everybody. A guess is told.

    *kind* and *see* are for the sentence. Raises UnknownName, SharedName.
    """
    if typed is None:
        return None
    found = desk.people.among(typed, stored)
    if not found.names:
        raise UnknownName(kind, typed, found.near, see)
    if found.is_guess:
        tell_of_guess(typed, desk.people.shown(found.names[0]))
    return frozenset(found.names)


def customers_meant(typed: str | None, stored: Collection[str], see: str) -> frozenset[str] | None:
    """As `spellings_of`, for customers, who are on no list. Raises UnknownName."""
    if typed is None:
        return None
    found = resolve(typed, stored)
    if not found.names:
        raise UnknownName("customer", typed, found.near, see)
    if found.is_guess:
        tell_of_guess(typed, found.names[0])
    return frozenset(found.names)


def colleague_given(desk: Desk, option: str, typed: str | None) -> str | None:
    """The name that *option* gives. Raises BadValue, and SharedName where several of the list are called so."""
    if typed is None:
        return None
    name = one_line(option, typed)
    sharing = desk.people.sharing(name)
    if len(sharing) > 1:
        raise SharedName(name, sharing)
    return name


def id_of(desk: Desk, name: str) -> str:
    """*name* as it is kept: the id of whoever of the list goes by it, otherwise as it is."""
    who = desk.people.colleague(name)
    return who.id if who else name


def as_listed(desk: Desk, name: str) -> str:
    """As `id_of`; where *name* is not in the list but near one that is, that is told."""
    if desk.people.colleague(name) is None:
        meant = desk.people.meant(name)
        near = meant.names or meant.near
    else:
        near = ()
    if near:
        tell(f'kept as "{name}", who is not in the list of people; did you mean {" or ".join(near)}?')
    return id_of(desk, name)


def _read(option: str) -> str:
    """Standard input, without the line end that every file has."""
    raw = sys.stdin.buffer.read(_BYTES_AT_MOST + 2) if sys.stdin else b""
    if len(raw) > _BYTES_AT_MOST:
        raise BadValue(option, "is more than can be kept here", f"keep it under {WORDS_AT_MOST:,} characters")
    try:
        return raw.decode().removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        raise _no_text(option) from None


def _no_text(option: str) -> BadValue:
    return BadValue(option, "is not UTF-8 text", "save it again as UTF-8")
