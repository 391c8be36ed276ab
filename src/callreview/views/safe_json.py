"""JSON that can be looked at: what cannot be seen is written as an escape, and comes back as it was when read."""

import json
import re

from callreview.views.visible import unseen

_ASTRAL = 0x10000


def safe_json(value: object, *, indent: int | None = None) -> str:
    r"""*value* as JSON text, with controls, bidi marks and whatever else cannot be seen as `\u202e`."""
    return unseen(json.dumps(value, ensure_ascii=False, indent=indent), _escaped)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < _ASTRAL:
        return f"\\u{code:04x}"
    high, low = divmod(code - _ASTRAL, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
