"""JSON that can be looked at: what cannot be seen is written as an escape, and comes back as it was when read.

Its one rule: every answer in JSON goes through here, whoever made it.
"""

import json
import re

from callreview.views.visible import unseen

_ASTRAL = 0x10000
_DELETE = "\x7f"
"""The one character of ASCII that cannot be seen and that JSON lets stand as it is."""


def safe_json(value: object, *, indent: int | None = None) -> str:
    r"""*value* as JSON text, with controls, bidi marks and whatever else cannot be seen as `\u202e`."""
    return made_safe(json.dumps(value, ensure_ascii=False, indent=indent))


def made_safe(text: str) -> str:
    """The JSON *text* with the same values, and every unseen character in it as an escape."""
    if text.isascii() and _DELETE not in text:  # as most are, and some are long
        return text
    return unseen(text, _escaped)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < _ASTRAL:
        return f"\\u{code:04x}"
    high, low = divmod(code - _ASTRAL, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
