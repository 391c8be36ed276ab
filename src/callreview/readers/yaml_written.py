"""A text as YAML on one line, which reads back as exactly that text."""

import json
import re

from callreview.readers.plain_text import ONLY_SPELLED_OUT
from callreview.readers.yaml_scalar import meaning

# Far stricter than YAML, which lets a text stand without quotes in more cases than anybody can remember.
_NEEDS_NO_QUOTES = re.compile(r'[^\W\d_][^:#,\[\]{}"\\]*')
_SPELLED_OUT = str.maketrans({character: f"\\u{ord(character):04x}" for character in ONLY_SPELLED_OUT})


def written(text: str, quote: str = "") -> str:
    """*text*, a line without hidden characters, in the style of *quote*: plain, `'` or `"`, if it can be held so.

    Double quotes hold everything, and a block (`|`, `>`) is written as plain.
    """
    spelled_out = not set(text).isdisjoint(ONLY_SPELLED_OUT)
    if quote == "'" and not spelled_out:
        return f"'{text.replace(quote, quote * 2)}'"
    if quote not in {"'", '"'} and not spelled_out and _is_plain(text):
        return text
    return json.dumps(text, ensure_ascii=False).translate(_SPELLED_OUT)


def _is_plain(text: str) -> bool:
    return bool(_NEEDS_NO_QUOTES.fullmatch(text)) and text == text.strip() and isinstance(meaning(text), str)
