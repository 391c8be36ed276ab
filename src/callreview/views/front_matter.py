"""Front matter: the flat YAML at the head of a page, which note vaults and site builders read."""

import re
from collections.abc import Iterable, Sequence

from callreview.views.visible import unseen

_TOLD_BY_ESCAPE = re.compile('["\\\\\x00-\x1f\x7f-\xa0\xad\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]')
_ASTRAL = 0x10000


def front_matter(pairs: Iterable[tuple[str, str | Sequence[str]]]) -> str:
    """*pairs* between two `---` lines, one a line, quoted so that every value reads back exactly, and as text.

    A value that is a sequence becomes a list on its line. Pairs with nothing in them are left out.
    """
    lines = (f"{key}: {_quoted(value)}\n" for key, value in pairs if value)
    return f"---\n{''.join(lines)}---\n"


def _quoted(value: str | Sequence[str]) -> str:
    if not isinstance(value, str):
        return f"[{', '.join(_quoted(word) for word in value)}]"
    return '"' + unseen(_TOLD_BY_ESCAPE.sub(_escaped, value), _escaped) + '"'


def _escaped(found: re.Match[str]) -> str:
    character = found.group()
    if character in {'"', "\\"}:
        return f"\\{character}"
    return f"\\u{ord(character):04x}" if ord(character) < _ASTRAL else f"\\U{ord(character):08x}"
