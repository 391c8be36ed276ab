"""The schema an editor is given: what it takes is a rubric's shape, and every key has a word."""

import json
from collections.abc import Iterator
from typing import TypeAlias

from callreview.views.rubric_schema import made_by, rubric_schema

Schema: TypeAlias = "str | int | float | bool | list[Schema] | dict[str, Schema] | None"


def schemas_in(schema: Schema) -> Iterator[dict[str, Schema]]:
    """Every mapping in the schema, at any depth."""
    if isinstance(schema, dict):
        yield schema
        for inner in schema.values():
            yield from schemas_in(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from schemas_in(inner)


def keys_in(schema: Schema) -> Iterator[tuple[str, dict[str, Schema]]]:
    """Every key a rubric may have, with what is said of it."""
    for each in schemas_in(schema):
        properties = each.get("properties")
        # A rubric's own keys are no schemas, so that `properties` is one only where its values are.
        if isinstance(properties, dict):
            yield from ((key, inner) for key, inner in properties.items() if isinstance(inner, dict))


def the_schema() -> dict[str, Schema]:
    """The schema of today."""
    schema = json.loads(rubric_schema("1.2.3"))
    assert isinstance(schema, dict)
    return schema


def test_every_key_is_described() -> None:
    """Nested ones too: it is what an editor shows."""
    keys = dict(keys_in(the_schema()))
    assert {"tolerate", "near", "heard_as", "queues", "from", "why", "at"} <= keys.keys()
    assert [key for key, said in keys_in(the_schema()) if not said.get("description")] == []


def test_no_unknown_key_goes_unseen() -> None:
    """Every set of keys is closed."""
    sets = [each for each in schemas_in(the_schema()) if each.get("type") == "object"]
    assert len(sets) == 8
    assert all(each["additionalProperties"] is False for each in sets)


def test_a_bar_is_one_that_can_be() -> None:
    """Where it was and is as well: not "could not tell"."""
    bars = {key: said["enum"] for key, said in keys_in(the_schema()) if key in {"from", "to"}}
    levels = ["wow", "just_ok", "not_ok", "not_felt", "hint", "clear"]
    assert bars == {"from": levels, "to": levels}


def test_a_pattern_has_words_for_whoever_misses_it() -> None:
    """An editor would show the pattern itself."""
    patterns = [each for each in schemas_in(the_schema()) if isinstance(each.get("pattern"), str)]
    assert len(patterns) > 5
    assert all(str(each["patternErrorMessage"]).startswith("is no ") for each in patterns)


def test_only_own_words_are_titles() -> None:
    """Those that pydantic makes of the keys' names would be shown above every description."""
    assert [each["title"] for each in schemas_in(the_schema()) if isinstance(each.get("title"), str)] == ["Rubric"]


def test_a_schema_says_who_made_it() -> None:
    """Ours are known again; whatever else is in that file is somebody's."""
    assert made_by(rubric_schema("1.2.3")) == "1.2.3"
    strangers = ("", "{", "[]", "{}", '{"$comment": "ours"}', '{"$comment": 3}', "[" * 100_000)
    assert [made_by(text) for text in strangers] == [None] * len(strangers)
