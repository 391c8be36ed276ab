"""Lines of YAML for a file that is written new: as wide as one reads, and every text exactly as it was said."""

import re
from collections.abc import Iterator, Mapping, Sequence

from callreview.readers.plain_text import ONLY_SPELLED_OUT
from callreview.readers.yaml_scalar import meaning
from callreview.readers.yaml_written import written

WIDTH = 110
"""Columns; a text that would go beyond is folded where it has a place for it."""
_AT_A_SINGLE_BLANK = re.compile("(?<! ) (?! )")
_ENDS_A_PLAIN_TEXT = re.compile(": | #|:$")


def pair(key: str, text: str, indent: int = 0) -> list[str]:
    """`key: text`, on a line or folded."""
    return _begun(f"{' ' * indent}{key}: ", text, indent + 2)


def listed(key: str, texts: Sequence[str], indent: int = 0) -> list[str]:
    """`key: [one, another]`, or one under the other where that is too wide; nothing where there are none."""
    if not texts:
        return []
    margin = " " * indent
    on_a_line = f"{margin}{key}: [{', '.join(map(_on_a_line, texts))}]"
    if len(on_a_line) <= WIDTH:
        return [on_a_line]
    return [f"{margin}{key}:", *(line for text in texts for line in _begun(f"{margin}  - ", text, indent + 4))]


def in_brackets(texts: Mapping[str, str]) -> str:
    """`{key: text, other: text}`."""
    return f"{{{', '.join(f'{key}: {_on_a_line(text)}' for key, text in texts.items())}}}"


def _begun(begin: str, text: str, indent: int) -> list[str]:
    """*text* after *begin*, and its further lines that far in."""
    line = f"{begin}{text if _may_stand_plain(text) else _on_a_line(text)}"
    if len(line) <= WIDTH or not _may_be_folded(text):
        return [line]
    margin = " " * indent
    return [f"{begin}>-", *(f"{margin}{part}" for part in _folded(text, WIDTH - indent))]


def _on_a_line(text: str) -> str:
    return written(text, "'" if '"' in text and "'" not in text else "")


def _may_stand_plain(text: str) -> bool:
    """Whether *text* needs no quotes outside of brackets: commas and the like mean nothing there."""
    begins_plainly = text[:1].isalpha() and text == text.strip()
    return (
        begins_plainly
        and not _ENDS_A_PLAIN_TEXT.search(text)
        and set(text).isdisjoint(ONLY_SPELLED_OUT)
        and isinstance(meaning(text), str)
    )


def _may_be_folded(text: str) -> bool:
    ends_plainly = text == text.strip()
    return ends_plainly and bool(_AT_A_SINGLE_BLANK.search(text)) and set(text).isdisjoint(ONLY_SPELLED_OUT)


def _folded(text: str, width: int) -> Iterator[str]:
    """*text* in lines that YAML reads as one: broken only at single blanks, for each is read as one."""
    line = ""
    for part in _AT_A_SINGLE_BLANK.split(text):
        if line and len(line) + 1 + len(part) > width:
            yield line
            line = part
        else:
            line = f"{line} {part}" if line else part
    yield line
