"""The JSON Schema of a rubric, as an editor wants it: a word on every key, and no key that nobody knows.

The model makes it. What only an editor reads is put right here, and what a bar can be is said as closely as the
reader checks it.
"""

import json
from collections.abc import Mapping
from typing import TypeAlias, get_args

from callreview.model.rubric import Gut, Rubric, TraceBar
from callreview.readers.fault_words import PATTERNS
from callreview.views.safe_json import safe_json

Schema: TypeAlias = "str | int | float | bool | list[Schema] | dict[str, Schema] | None"

MADE_BY = "callreview rubric schema"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BARS: list[Schema] = [*get_args(Gut), *get_args(TraceBar)]
_LEVEL_OR_TRACE: Schema = [{"$ref": "#/$defs/Level"}, {"$ref": "#/$defs/Trace"}]


def rubric_schema(version: str) -> str:
    """The schema as text, with one line end; *version* is that of the callreview that made it."""
    made: dict[str, Schema] = Rubric.model_json_schema(by_alias=True)
    schema = {"$schema": _DIALECT, "$comment": f"{MADE_BY}, {version}", "title": "Rubric", **_keys_told(made)}
    return safe_json(schema, indent=2) + "\n"


def made_by(text: str) -> str | None:
    """The version of callreview that made the schema in *text*; None where it is no schema of ours."""
    try:
        schema = json.loads(text)
    except (ValueError, RecursionError):
        return None
    comment = schema.get("$comment") if isinstance(schema, Mapping) else None
    name, _, version = str(comment).partition(", ")
    return version if name == MADE_BY else None


def _told(schema: Schema) -> Schema:
    """*schema* as editors want it, at any depth."""
    if isinstance(schema, dict):
        return _keys_told(schema)
    return [_told(inner) for inner in schema] if isinstance(schema, list) else schema


def _keys_told(schema: dict[str, Schema]) -> dict[str, Schema]:
    """*schema* without the titles that pydantic makes of the keys' names, and with words where a pattern is missed."""
    told = {key: _told(value) for key, value in schema.items() if not (key == "title" and isinstance(value, str))}
    if told.get("anyOf") == _LEVEL_OR_TRACE:  # where a bar was and is: never at a level that could not be told
        del told["anyOf"]
        told["enum"] = _BARS
    pattern = told.get("pattern")
    if isinstance(pattern, str) and pattern in PATTERNS:
        name, remedy = PATTERNS[pattern]
        told["patternErrorMessage"] = f"is no {name}; {remedy}"
    if "maxLength" in told and "default" not in told:  # a line that has to say something
        told["minLength"] = 1
    return told
