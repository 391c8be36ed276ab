"""Whom a typed name means, of those that are known. A guess is always told as one."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from callreview.model.names import as_compared

_NEAR_AT_MOST = 5
_LIKE_ENOUGH = 0.75
_LONGEST = 100


class Resolved(NamedTuple):
    """`names` are the spellings of the one that is meant; there are none where nobody is, or several could be.

    `is_guess` says that it was not typed in full. `near` are names that could be meant instead, most like first.
    """

    names: tuple[str, ...]
    is_guess: bool
    near: tuple[str, ...]


def resolve(typed: str, known: Collection[str]) -> Resolved:
    """Who is meant by *typed*: that very name, or the only one that begins so, or the only one that is much like it.

    Capitals and the way accents are encoded do not matter: spellings that differ only so are one person.
    """
    wanted = as_compared(typed)
    spellings: dict[str, list[str]] = {}
    for name in sorted(known):
        spellings.setdefault(as_compared(name), []).append(name)
    if wanted in spellings:
        return Resolved(tuple(spellings[wanted]), is_guess=False, near=())
    if not wanted or len(wanted) > _LONGEST:
        return Resolved((), is_guess=False, near=())
    begun = [name for name in spellings if name.startswith(wanted)]
    return _guessed(begun, spellings) if begun else _like(wanted, spellings)


def _guessed(found: Collection[str], spellings: Mapping[str, list[str]]) -> Resolved:
    if len(found) == 1:
        (name,) = found
        return Resolved(tuple(spellings[name]), is_guess=True, near=())
    return Resolved((), is_guess=False, near=tuple(spellings[name][0] for name in found)[:_NEAR_AT_MOST])


def _like(wanted: str, spellings: Mapping[str, list[str]]) -> Resolved:
    """Less like names are named, but not taken: *sam* is not *pam*."""
    import difflib  # noqa: PLC0415 # most names are typed right, and a listing shall start at once

    like = difflib.get_close_matches(wanted, spellings, n=_NEAR_AT_MOST, cutoff=_LIKE_ENOUGH)
    if like:
        return _guessed(like, spellings)
    less = difflib.get_close_matches(wanted, spellings, n=_NEAR_AT_MOST)
    return Resolved((), is_guess=False, near=tuple(spellings[name][0] for name in less))
