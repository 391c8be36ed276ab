"""What pydantic found wrong, in words for a person who never heard of it."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from json import dumps
from typing import get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from callreview.model.names import RECORD_ID, SLUG
from callreview.model.noun import Noun
from callreview.model.problem import Problem
from callreview.store.json_places import Places, Step, spelled

RESTORE = "bring it back from git or from a copy"

_SHOWN_AT_MOST = 40

_A_SET = ("must be a set of keys and values in {{ }}", "wrong-type")
_A_TIME = ("must be a time such as 2026-11-21T14:20:03Z, not {typed}", "bad-time")
_A_DAY = ("must be a day such as 2026-11-28, not {typed}", "bad-date")
# What pydantic calls it: our words, with what it knows filled in and a remedy after the semicolon; and the check.
_WORDS = {
    "string_type": ("must be text in quotes, not {typed}", "wrong-type"),
    "int_type": ("must be a whole number, not {typed}", "wrong-type"),
    "float_type": ("must be a number, not {typed}", "wrong-type"),
    "bool_type": ("must be true or false, not {typed}", "wrong-type"),
    "tuple_type": ("must be a list in [ ]", "wrong-type"),
    "model_type": _A_SET,
    "mapping_type": _A_SET,
    "dict_type": _A_SET,
    "datetime_type": _A_TIME,
    "datetime_parsing": _A_TIME,
    "datetime_from_date_parsing": _A_TIME,
    "timezone_aware": ("has no time zone; end it with Z for UTC", "bad-time"),
    "date_type": _A_DAY,
    "date_parsing": _A_DAY,
    "date_from_datetime_parsing": _A_DAY,
    "finite_number": ("is no number that can be kept", "out-of-range"),
    "greater_than_equal": ("must be {ge:g} or more, not {typed}", "out-of-range"),
    "less_than_equal": ("must be {le:g} or less, not {typed}", "out-of-range"),
    "string_too_long": ("is longer than {max_length:,} characters; shorten it", "too-long"),
    "too_short": ("needs {min_length} or more; add one", "too-short"),
    "union_tag_not_found": ("the key {discriminator} is missing; add it", "missing-key"),
}
_PATTERNS = {
    SLUG: "must be lower-case letters, digits and dashes, such as cared-for",
    RECORD_ID: "must be an id such as 2026-11-21-k7f3x9qd",
}


def problems_of(error: ValidationError, model: type[Noun], places: Places, shown: str) -> tuple[Problem, ...]:
    """Every fault in *error* as a Problem of the file *shown*, in the order of its lines."""
    said = [part for fault in error.errors(include_url=False) for part in _problems(fault, model, places, shown)]
    return tuple(sorted(set(said)))


def _problems(fault: ErrorDetails, model: type[Noun], places: Places, shown: str) -> Iterator[Problem]:
    steps, (line, column) = places.place(fault["loc"])
    where = spelled(steps)
    kind = fault["type"]
    if kind == "json_invalid":
        yield _unreadable(fault, shown)
    elif kind == "extra_forbidden":
        key = str(fault["loc"][-1])
        near = get_close_matches(key, _keys_at(model, steps), n=1)
        remedy = f'did you mean "{near[0]}"?' if near else "take it out"
        yield Problem(shown, line, column, spelled(steps[:-1]), f'unknown key "{key}"', remedy, "unknown-key")
    elif kind == "missing":
        key = str(fault["loc"][-1])
        yield Problem(shown, line, column, where, f'the key "{key}" is missing', "add it", "missing-key")
    elif kind == "value_error" and not fault["loc"]:
        for loose in _sentence(fault).split("; "):  # the whole names each of its loose ends in a sentence
            yield Problem(shown, 0, 0, "", loose, "name one that is there, or take it out", "loose-end")
    else:
        sentence, check = _said(fault)
        wrong, _, remedy = sentence.partition("; ")
        yield Problem(shown, line, column, where, wrong, remedy, check)


def _said(fault: ErrorDetails) -> tuple[str, str]:
    """What is wrong, with a remedy after a semicolon where there is one; and the name of the check."""
    kind, ctx, typed = fault["type"], fault.get("ctx", {}), _short(fault["input"])
    if kind == "value_error":
        return _sentence(fault), "bad-value"
    if kind in {"enum", "literal_error", "union_tag_invalid"}:
        return _no_choice(fault), "wrong-choice"
    if kind == "string_pattern_mismatch":
        return f"{_PATTERNS.get(ctx['pattern'], 'must have the form ' + ctx['pattern'])}, not {typed}", "bad-form"
    words, check = _WORDS.get(kind, ("", "bad-value"))
    return words.format(typed=typed, **ctx) or fault["msg"].lower(), check


def _no_choice(fault: ErrorDetails) -> str:
    ctx = fault["ctx"]
    typed = ctx.get("tag", fault["input"])
    choices = re.findall("'([^']*)'", ctx["expected"] if "expected" in ctx else ctx["expected_tags"])
    near = get_close_matches(typed, choices, n=1) if isinstance(typed, str) else []
    remedy = f'did you mean "{near[0]}"?' if near else "take one of them"
    return f"{_short(typed)} is none of {', '.join(choices)}; {remedy}"


def _sentence(fault: ErrorDetails) -> str:
    """What one of our own checks said."""
    return str(fault["ctx"]["error"])


def _short(value: object) -> str:
    """*value* as JSON, cut to what fits a line."""
    text = dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN_AT_MOST else f"{text[:_SHOWN_AT_MOST]}…"


def _unreadable(fault: ErrorDetails, shown: str) -> Problem:
    """Half a character, a number too long, brackets too deep: what only the stricter of the two readers refuses."""
    wrong, _, place = _sentence(fault).partition(" at line ")
    line, _, column = place.partition(" column ")
    message = f"is not JSON that a record can hold ({wrong})"
    return Problem(shown, int(line), int(column), "", message, RESTORE, "bad-json")


def _keys_at(model: type[Noun], steps: tuple[Step, ...]) -> list[str]:
    """The keys that may stand where the last of *steps* does."""
    nouns = [model]
    for step in steps[:-1]:
        if isinstance(step, str):
            fields = [field for noun in nouns for name, field in noun.model_fields.items() if _key(noun, name) == step]
            nouns = [noun for field in fields for noun in _nouns_in(field.annotation)]
    return [_key(noun, name) for noun in nouns for name in noun.model_fields]


def _key(noun: type[Noun], name: str) -> str:
    return noun.model_fields[name].alias or name


def _nouns_in(annotation: object) -> Iterator[type[Noun]]:
    """The nouns a field may hold, through unions, tuples and mappings."""
    if isinstance(annotation, type) and issubclass(annotation, Noun):
        yield annotation
    for part in get_args(annotation):
        yield from _nouns_in(part)
