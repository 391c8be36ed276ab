"""What is wrong with one value, and what to write instead. pydantic finds the faults; the words are ours."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from callreview.model.choices import (
    Excited,
    FeelsFair,
    Heard,
    Kind,
    Level,
    MustNoted,
    Noted,
    Obstacle,
    ReviewerRole,
    Role,
    Status,
    Trace,
    Who,
)
from callreview.model.names import SLUG
from callreview.readers.shape import Shape
from callreview.readers.spoken import begun_small, nearest_first, one_of, quoted
from callreview.readers.tree import Value

Limits: TypeAlias = Mapping[str, object]
"""What pydantic says of the limit that was crossed, by its names for them."""


class Wrong(NamedTuple):
    """What is wrong, what to do, and the check's stable name."""

    message: str
    hint: str
    check: str


# What a choice is called. The first whose words hold all that may be chosen gives the name.
_CHOICES: tuple[tuple[type[StrEnum], str], ...] = (
    (Level, "level"),
    (Trace, "trace"),
    (Status, "status"),
    (Role, "role"),
    (ReviewerRole, "role"),
    (Who, "speaker"),
    (Kind, "kind of feeling"),
    (Excited, "answer"),
    (MustNoted, "answer"),
    (FeelsFair, "answer"),
    (Noted, "answer"),
    (Heard, "way of hearing a call"),
    (Obstacle, "kind of obstacle"),
)

# What each type of pydantic's wants, in words, and how to write it.
_WANTED: Mapping[str, tuple[str, str]] = {
    "string_type": ("text", "write it as one text, in quotes if it has a colon or brackets in it"),
    "int_type": ("a whole number", "write a number such as 3"),
    "int_parsing": ("a whole number", "write a number such as 3"),
    "int_from_float": ("a whole number", "write a number such as 3"),
    "float_type": ("a number", "write a number such as 72.4"),
    "bool_type": ("true or false", "write true or false"),
    "date_type": ("a day", "write it as 2026-11-28"),
    "tuple_type": ("a list", "write it as [one, two], or with a dash in front of each"),
    "dict_type": ("names with values", "write `name: value`, one a line"),
    "mapping_type": ("names with values", "write `name: value`, one a line"),
}

# What a pattern stands for, and how to write it.
PATTERNS: Mapping[str, tuple[str, str]] = {
    SLUG: ("short name", "use up to 64 lower-case letters, digits and dashes, such as cared-for"),
    r"^(\d+:)?\d{1,2}:\d{2}(\.\d+)?$": ("time of a call", 'write it as "01:12"'),
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$": ("day or time", "write 2026-11-20 or 2026-11-20T14:05"),
}


def wrong_of(kind: str, value: Value, source: str, shape: Shape, limits: Limits) -> Wrong:  # noqa: PLR0911 # one a kind
    """What is wrong with *value*, written as *source*, where pydantic's error *kind* arose and *shape* is expected."""
    match kind:
        case "enum" | "literal_error":
            return _no_choice(value, source, shape)
        case "date_parsing" | "date_from_datetime_parsing" | "date_from_datetime_inexact":
            return Wrong(f"{quoted(str(value))} is no day", "write it as 2026-11-28", "bad-date")
        case "string_pattern_mismatch":
            return _no_match(str(value), str(limits["pattern"]))
        case "string_too_long":
            most = limits["max_length"]
            return Wrong(f"has {len(str(value))} characters, and {most} are the most", "make it shorter", "too-long")
        case "too_short":
            return Wrong("the list is empty", f"write at least one{_such_as(shape)}", "too-short")
        case "greater_than_equal":
            return Wrong(
                f"{_shown(value, source)} is too small", f"write {_number(limits['ge'])} or more", "out-of-range"
            )
        case "less_than_equal":
            return Wrong(
                f"{_shown(value, source)} is too large", f"write {_number(limits['le'])} or less", "out-of-range"
            )
        case "value_error":
            return _refused(str(limits["error"]), shape)
        case _:
            return _other_type(kind, value, source, shape)


def _no_choice(value: Value, source: str, shape: Shape) -> Wrong:
    choices = shape.choices()
    if value is None:
        return Wrong("nothing is written here", f"write {one_of(choices)}", "wrong-choice")
    typed = _shown(value, source)
    if all(choice.startswith("callreview/") for choice in choices):
        remedy = f"write {one_of(choices)}, or update callreview"
        return Wrong(f"{typed} is no schema that can stand here", remedy, "wrong-schema")
    likely = nearest_first(value, choices) if isinstance(value, str) else choices
    name = next((name for words, name in _CHOICES if set(choices) <= set(words)), "level or trace")
    return Wrong(f"{typed} is no {name}", f"write {one_of(likely)}", "wrong-choice")


def _refused(sentence: str, shape: Shape) -> Wrong:
    """What a noun's own check said, `what is wrong; what to do`."""
    message, _, hint = sentence.partition("; ")
    if message == "is empty":
        return Wrong(message, f"write it{_such_as(shape)}", "empty-text")
    return Wrong(message, hint or "write it otherwise", "bad-value")


def _no_match(value: str, pattern: str) -> Wrong:
    name, hint = PATTERNS.get(pattern, ("name that can stand here", "write it as the others are written"))
    if not value.strip():
        return Wrong("is empty", hint, "empty-text")
    if pattern == SLUG:
        slug = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")[:64]
        return Wrong(f"{quoted(value)} is no {name}", f"write {slug}" if slug else hint, "bad-id")
    return Wrong(f"{quoted(value)} is no {name}", hint, "bad-time")


def _other_type(kind: str, value: Value, source: str, shape: Shape) -> Wrong:
    keys = shape.allowed()
    needed, hint = _WANTED.get(kind, ("something else", "write it otherwise"))
    if keys:
        needed, hint = "keys", f"write keys such as `{keys[0]}: …`"
    if value is None:
        hint = hint if keys else f"write {needed}{_such_as(shape)}"
        return Wrong("nothing is written here", hint if shape.needed else f"{hint}, or take it out", "wrong-type")
    if source and needed == "text":
        hint = f'put it in quotes: "{source}"'
    if isinstance(value, str) and needed == "a list" and value.isprintable():
        hint = f"put it in brackets: [{value}]"
    return Wrong(f"{_shown(value, source)} stands here where {needed} should", hint, "wrong-type")


def _number(limit: object) -> str:
    return str(limit).removesuffix(".0")


def _shown(value: Value, source: str) -> str:
    match value:
        case list():
            return "a list"
        case dict():
            return "a set of keys"
        case str():
            return quoted(value)
        case _:
            return source


def _such_as(shape: Shape) -> str:
    """What the place is for, to end a hint with."""
    return f": {begun_small(shape.description)}" if shape.description else ""
