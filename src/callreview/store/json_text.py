"""Nouns as JSON text and back. What is not strict JSON, or not the noun to the letter, is refused with its place.

The text is UTF-8 with LF, two spaces a level, keys in the model's order, and a final newline: the same noun is
always the same bytes, so git shows only what a person changed.
"""

import json
import re
from typing import TypeVar, get_args

from pydantic import ValidationError

from callreview.model.noun import Noun
from callreview.model.problem import CONFLICT, Problem, line_of_conflict
from callreview.store.json_faults import RESTORE, problems_of
from callreview.store.json_places import Places

N = TypeVar("N", bound=Noun)

_SCHEMA = re.compile(r"callreview/([a-z-]+)@(\d{1,9})", re.ASCII)


def text_of(noun: Noun) -> bytes:
    """*noun* as the bytes of its file."""
    return f"{noun.model_dump_json(indent=2, by_alias=True)}\n".encode()


def sound_noun(raw: bytes, model: type[N]) -> N | None:
    """The noun in *raw*; None where it has to be read closely to tell what is wrong with it, if anything is."""
    try:
        noun = _validated(raw, model)
    except ValidationError:
        return None
    return noun if text_of(noun) == raw else None  # what is as we would write it, to the letter, has nothing twice


def noun_of(raw: bytes, model: type[N], *, shown: str) -> N | tuple[Problem, ...]:
    """The noun in *raw*, or everything that is wrong with it; *shown* is the file's name for a person. Never raises."""
    noun = sound_noun(raw, model)
    if noun is not None:
        return noun
    try:
        text = _decoded(raw, shown)
        _refuse_another_schema(_tree(text, shown), model, shown)
        return _validated(raw, model)
    except _Refused as refused:
        return refused.problems
    except ValidationError as error:
        return problems_of(error, model, Places(text), shown)


def _validated(raw: bytes, model: type[N]) -> N:
    """The noun in *raw*. By alias only: a file says "copy", and "copy_", the name in Python, is one key too many."""
    return model.model_validate_json(raw, by_alias=True, by_name=False)


class _Refused(Exception):
    """The file is not even read as its noun."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems


def _decoded(raw: bytes, shown: str) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _Refused(Problem(shown, line, 1, "", "is not UTF-8 text", RESTORE, "not-utf8")) from None


def _tree(text: str, shown: str) -> object:
    """The keys in *text*. Numbers stay text: their values are pydantic's to read."""
    twice_or_none: list[object] = []  # told when the rest was read: only in whole JSON do they have a place

    def each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        tree = dict(pairs)
        if len(tree) < len(pairs):
            twice_or_none.append(tree)
        return tree

    try:
        tree: object = json.loads(
            text, parse_constant=twice_or_none.append, parse_int=str, parse_float=str, object_pairs_hook=each_once
        )
    except json.JSONDecodeError as error:
        line = line_of_conflict(text)
        if line is not None:
            raise _Refused(Problem(shown, line, 1, "", *CONFLICT)) from None
        wrong = f"is not whole JSON ({error.msg.removesuffix(' at').lower()})"
        raise _Refused(Problem(shown, error.lineno, error.colno, "", wrong, RESTORE, "bad-json")) from None
    except RecursionError:
        wrong = "is nested too deeply for a record"
        raise _Refused(Problem(shown, 0, 0, "", wrong, RESTORE, "bad-json")) from None
    if twice_or_none:
        raise _Refused(*_not_strict(Places(text), shown))
    return tree


def _not_strict(places: Places, shown: str) -> list[Problem]:
    """Every key that is there twice and every number that is none. Only a file that has one is looked at twice."""
    twice = [
        Problem(
            shown, *places.line_column(at), where, f'has the key "{key}" twice', "keep one of them", "duplicate-key"
        )
        for where, key, at in places.twice
    ]
    none = [
        Problem(shown, *places.line_column(at), "", f"{word} is no number", "write a number, or null", "bad-json")
        for word, at in places.no_numbers
    ]
    return sorted(twice + none)


def _refuse_another_schema(tree: object, model: type[Noun], shown: str) -> None:
    """Raise _Refused unless the file's own word for what it is says *model*."""
    expected: str = get_args(model.model_fields["schema_"].annotation)[0]
    if not isinstance(tree, dict):
        raise _Refused(Problem(shown, 1, 1, "", "is no set of keys and values in { }", RESTORE, "wrong-type"))
    said = tree.get("schema")
    if said == expected:
        return
    kind, version = expected.removeprefix("callreview/").split("@")
    found = _SCHEMA.fullmatch(said) if isinstance(said, str) else None
    if found and found[1] == kind and int(found[2]) > int(version):
        wrong, remedy = "was written by a newer callreview", "update callreview to read it"
        raise _Refused(Problem(shown, 0, 0, "", wrong, remedy, "newer-schema"))
    wrong = f'is not "{expected}"' if "schema" in tree else f'is missing, which should say "{expected}"'
    raise _Refused(Problem(shown, 0, 0, "schema", wrong, RESTORE, "wrong-schema"))
