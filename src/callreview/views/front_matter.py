"""Front matter: the flat YAML at the head of a page, which note vaults and site builders read."""

import re
from collections.abc import Iterable, Sequence

_TOLD_BY_ESCAPE = re.compile('["\\\\\x00-\x1f\x7f-\xa0\xad\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]')


def front_matter(pairs: Iterable[tuple[str, str | Sequence[str]]]) -> str:
    """*pairs* between two `---` lines, one a line, quoted so that every value reads back exactly, and as text.

    A value that is a sequence becomes a list on its line. Pairs with nothing in them are left out.
    """
    lines = (f"{key}: {_quoted(value)}\n" for key, value in pairs if value)
    return f"---\n{''.join(lines)}---\n"


def _quoted(value: str | Sequence[str]) -> str:
    if not isinstance(value, str):
        return f"[{', '.join(_quoted(word) for word in value)}]"
    return '"' + _TOLD_BY_ESCAPE.sub(_escaped, value) + '"'


def _escaped(found: re.Match[str]) -> str:
    character = found.group()
    return f"\\{character}" if character in {'"', "\\"} else f"\\u{ord(character):04x}"
