"""What a screen or a file would hold if it scored people: the words, the numbers, and an order that follows counts."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

WORDS = re.compile(
    r"""
      %
    | \bper\s?cent\w* | \baverag\w* | \bmedian\w* | \bscor(?:e|es|ed|ing)\b | \bpoints?\b | \brank(?:s|ed|ing|ings)?\b
    | \bmean\b(?!\s+to\b) (?<!you\smean) (?<!we\smean)
    | \btop\b | \bbest\b | \bworst\b | \bratios?\b | \bgrades?\b | \bratings?\b | \bstreaks?\b | \bbadges?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words, whole ones. To mean to do something, and what somebody means, is no number."""
_DECIMAL = re.compile(r"(?<![\d:.])\d+\.\d+(?![\d.])")
_SECONDS = {"at", "to", "seconds", "active_seconds", "start", "end", "position", "rubric_version", "version"}
"""The keys under which a record holds a time of the call."""
_AT_LEAST = 6
"""People; fewer stand in the order of a count by chance now and then."""


def scoring_in(text: str) -> list[str]:
    """What of *text* reads as a score, with what stands around it."""
    values = _json_in(text)
    found = [_around(text, hit) for hit in WORDS.finditer(text)]
    if values is None:
        return found + [_around(text, hit) for hit in _DECIMAL.finditer(text)]
    return found + [f"{key}: {number}" for value in values for key, number in _decimals(value) if key not in _SECONDS]


def follows(text: str, counts: Mapping[str, int]) -> bool:
    """Whether the people of *counts* are first named in *text* in the order of their counts, up or down."""
    said = [
        (hit.start(), count) for name, count in counts.items() if (hit := re.search(rf"\b{re.escape(name)}\b", text))
    ]
    order = [count for _, count in sorted(said)]
    differ = len(order) >= _AT_LEAST and len(set(order)) > 2
    return differ and order in (sorted(order), sorted(order, reverse=True))


def _around(text: str, hit: "re.Match[str]") -> str:
    return " ".join(text[max(0, hit.start() - 40) : hit.end() + 40].split())


def _json_in(text: str) -> Sequence[object] | None:
    """The values that *text* is, one or a line each; None where it is no JSON."""
    try:
        return [json.loads(text)]
    except ValueError:
        pass
    try:
        return [json.loads(line) for line in text.splitlines()] or None
    except ValueError:
        return None


def _decimals(value: object, key: str = "") -> Iterator[tuple[str, float]]:
    """The numbers with a fraction in *value*, in its texts too, and the keys they stand under."""
    if isinstance(value, dict):
        for inner_key, inner in value.items():
            yield from _decimals(inner, str(inner_key))
    elif isinstance(value, list):
        for inner in value:
            yield from _decimals(inner, key)
    elif isinstance(value, float):
        yield key, value
    elif isinstance(value, str):
        yield from ((key, float(hit.group())) for hit in _DECIMAL.finditer(value))
