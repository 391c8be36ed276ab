"""What an unquoted word means: YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema), days as text.

`yes`, `no`, `on` and `2026-11-01` are text.
"""

import math
import re

_NULL = re.compile(r"null|Null|NULL|~|")
_TRUE = re.compile(r"true|True|TRUE")
_FALSE = re.compile(r"false|False|FALSE")
_WHOLE = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FRACTION = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NO_NUMBER = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_DIGITS_AT_MOST = 300


def meaning(text: str) -> str | int | float | bool | None:
    """The value of the unquoted *text*. Raises ValueError where it is a number that cannot be kept."""
    if _NULL.fullmatch(text):
        return None
    if _TRUE.fullmatch(text):
        return True
    if _FALSE.fullmatch(text):
        return False
    if _NO_NUMBER.fullmatch(text):
        raise ValueError(text)
    if _WHOLE.fullmatch(text):
        return _whole(text)
    if _FRACTION.fullmatch(text):
        return _fraction(text)
    return text


def _whole(text: str) -> int:
    if len(text) > _DIGITS_AT_MOST:
        raise ValueError(text)
    base = {"0o": 8, "0x": 16}.get(text[:2], 10)
    return int(text, base)


def _fraction(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(text)
    return number


def joined(text: str) -> str:
    r"""*text* with line ends as LF, and with the two halves JSON writes a far character in (`\ud83d\ude00`) as one."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return whole.replace("\r\n", "\n")
