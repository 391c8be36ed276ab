"""What a noun expects at each place: its keys, its choices, what a key is for. Read off the noun's own JSON Schema."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from callreview.model.noun import Noun
from callreview.readers.tree import Loc, Value

Schema = Mapping[str, Value]


@dataclass(frozen=True)
class Shape:
    """What is expected at one place.

    `ways` are the schemas that would do there, none where nothing is known; `needed` says that something must stand
    there.
    """

    ways: tuple[Schema, ...]
    needed: bool
    description: str
    definitions: Schema

    @classmethod
    def of(cls, noun: type[Noun]) -> "Shape":
        """What is expected of a whole *noun*."""
        schema: Schema = noun.model_json_schema()
        return cls((schema,), needed=True, description="", definitions=_mapping(schema.get("$defs")))

    def at(self, loc: Loc) -> "Shape":
        """What is expected at *loc* from here."""
        shape = self
        for part in loc:
            shape = shape._inside(part)
        return shape

    def allowed(self) -> tuple[str, ...]:
        """The keys that may stand here, in the noun's order."""
        return tuple(key for way in self.ways for key in _mapping(way.get("properties")))

    def choices(self) -> tuple[str, ...]:
        """The words one of which must stand here; none where any text may."""
        given = (choice for way in self.ways for choice in [*_list(way.get("enum")), way.get("const")])
        return tuple(dict.fromkeys(choice for choice in given if isinstance(choice, str)))

    def _inside(self, part: str | int) -> "Shape":
        needed = any(part in _list(way.get("required")) for way in self.ways)
        if isinstance(part, int):
            inner = [way.get("items") for way in self.ways]
        else:
            inner = [
                _mapping(way.get("properties")).get(part, way.get("additionalProperties"))
                or next(iter(_mapping(way.get("patternProperties")).values()), None)
                for way in self.ways
            ]
        schemas = [schema for schema in inner if isinstance(schema, dict)]
        described = (schema.get("description") for schema in schemas)
        description = next((words for words in described if isinstance(words, str)), "")
        ways = tuple(way for schema in schemas for way in self._ways(schema))
        return Shape(ways, needed, description, self.definitions)

    def _ways(self, schema: Schema) -> Iterable[Schema]:
        """*schema*, or what it stands for: a definition, or several that would do."""
        several = [*_list(schema.get("anyOf")), *_list(schema.get("oneOf"))]
        reference = schema.get("$ref")
        if isinstance(reference, str):
            yield from self._ways(_mapping(self.definitions.get(reference.removeprefix("#/$defs/"))))
        elif several:
            for way in several:
                yield from self._ways(_mapping(way))
        else:
            yield schema


def _mapping(value: Value) -> Schema:
    return value if isinstance(value, dict) else {}


def _list(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []
