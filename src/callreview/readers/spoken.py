"""How values and names are quoted in messages: on one line, never longer than can be read, nearest first."""

import difflib
import json
from collections.abc import Iterable, Sequence

_AT_MOST = 60


def quoted(text: str) -> str:
    """*text* in double quotes, on one line, cut after 60 characters."""
    cut = text if len(text) <= _AT_MOST else text[:_AT_MOST] + "…"
    return json.dumps(cut, ensure_ascii=False)


def one_of(names: Sequence[str]) -> str:
    """*names* as `wow, just_ok or not_ok`."""
    return " or ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """The name of *known* spelled most like *typed*, or None when none is near. Case, `-`, `_` and spaces are one."""
    by_bare = {_bare(name): name for name in known}
    found = difflib.get_close_matches(_bare(typed), by_bare, n=1)
    return by_bare[found[0]] if found else None


def nearest_first(typed: str, known: Sequence[str]) -> tuple[str, ...]:
    """*known*, with the one that was likely meant in front."""
    near = nearest(typed, known)
    return tuple(sorted(known, key=lambda name: name != near))


def did_you_mean(typed: str, known: Sequence[str], *, otherwise: str) -> str:
    """`did you mean "…"?` where a name of *known* is near *typed*, else *otherwise*."""
    near = nearest(typed, known)
    return f"did you mean {quoted(near)}?" if near else otherwise


def begun_small(sentence: str) -> str:
    """*sentence* as the end of another: its first letter small, no full stop."""
    return (sentence[:1].lower() + sentence[1:]).removesuffix(".")


def _bare(name: str) -> str:
    return name.lower().replace("_", "-").replace(" ", "-")
