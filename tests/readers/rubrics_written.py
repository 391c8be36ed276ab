"""Rubrics as people write them down: any of YAML's styles, comments in odd places, the line ends of any editor."""

import codecs
import json
import re
from random import Random

from pydantic import JsonValue

from callreview.model.rubric import Rubric

_PLAIN = re.compile(r"(?!(?:null|true|false)$)[A-Z][A-Z0-9_ .'-]*(?<! )|\d{4}-\d\d-\d\d", re.IGNORECASE)
_ONE_SPACE = re.compile(r"(?<=\S) (?=\S)")
_COMMENTS = ("# a word", "#", "# {curly: [square", '# it\'s "so", - and: more', "# 心配 שלום", "#, ]}", "# raised: []")
_ANY_LINE_ENDS, _OF_TODAY = ("\n", "\r\n", "\r"), ("\n", "\r\n")


def written_down(rubric: Rubric, seed: int) -> bytes:
    """*rubric* as a file that reads back as it, in a manner left to chance, which begins with *seed*."""
    chance = Random(seed)  # noqa: S311 # it keeps no secret
    said = rubric.model_dump(mode="json", by_alias=True, exclude_defaults=chance.random() < 0.5)
    style = chance.choice(("block", "block", "block", "braces", "json"))
    if style == "json":
        lines = json.dumps(said, ensure_ascii=False, indent=chance.choice((None, 2, 4, "\t"))).split("\n")
    else:
        lines = _Writer(chance).whole(said, braces=style == "braces")
    ends = chance.choice(([chance.choice(_ANY_LINE_ENDS)] * len(lines), [chance.choice(_OF_TODAY) for _ in lines]))
    ends[-1] = chance.choice(("", ends[-1]))
    mark = chance.choice((b"", codecs.BOM_UTF8))
    return mark + "".join(line + end for line, end in zip(lines, ends, strict=True)).encode()


class _Writer:
    """Writes values in lines, each in a style left to chance."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance

    def whole(self, said: dict[str, JsonValue], *, braces: bool) -> list[str]:
        """The whole file, perhaps between the signs of a document."""
        begun, ended = self._once_in(3), self._once_in(3)
        inner = self._braces(said, 0) if braces else self._block_keys(said, self._one_of(0, 0, 2))
        return [*self._above(0), *["---"] * begun, *inner, *self._above(0), *["...", "# after all"] * ended]

    def _once_in(self, times: int) -> bool:
        return self._chance.randrange(times) == 0

    def _one_of(self, *choices: int) -> int:
        return self._chance.choice(choices)

    def _above(self, column: int) -> list[str]:
        """Blank lines and comments, indented as one likes."""
        indent = " " * self._one_of(0, column, column + 3)
        lines = ("", "  ", *(indent + comment for comment in _COMMENTS))
        return [self._chance.choice(lines) for _ in range(self._one_of(0, 0, 0, 0, 0, 0, 1, 2, 3))]

    def _beside(self) -> str:
        return self._chance.choice(("", "", "", "", " ", f"  {self._chance.choice(_COMMENTS)}"))

    def _block_keys(self, said: dict[str, JsonValue], column: int) -> list[str]:
        lines = []
        for key, value in said.items():
            name = self._chance.choice((key, key, key, f'"{key}"', f"'{key}'"))
            above = [] if key == next(iter(said)) else self._above(column)
            first, *rest = self._block_value(value, column)
            lines += [*above, f"{' ' * column}{name}:{first}", *rest]
        return lines

    def _block_value(self, value: JsonValue, column: int) -> list[str]:
        """What stands behind a colon or a dash, and the lines below it."""
        if isinstance(value, dict) and value and self._once_in(2):
            return [self._beside(), *self._above(column), *self._block_keys(value, column + self._one_of(1, 2, 4))]
        if isinstance(value, list) and value and self._once_in(2):
            return [self._beside(), *self._above(column), *self._dashes(value, column + self._one_of(0, 2, 3))]
        if isinstance(value, dict | list):
            first, *rest = self._in_brackets(value, column + 1)
            lines = [f" {first}", *rest]
            return [*lines[:-1], lines[-1] + self._beside()]
        return self._block_scalar(value, column)

    def _dashes(self, values: list[JsonValue], column: int) -> list[str]:
        gap = self._one_of(1, 1, 2, 3)
        lines = []
        for value in values:
            if isinstance(value, dict) and self._once_in(2):
                first, *rest = self._block_keys(value, column + 1 + gap)
                inner = [first[column + 1 :], *rest] if self._once_in(4) else [self._beside(), first, *rest]
            else:
                inner = self._in_brackets(value, column + 1)
                inner = [f" {inner[0]}", *inner[1:]]
            above = [] if value is values[0] else self._above(column)
            lines += [*above, f"{' ' * column}-{inner[0]}", *inner[1:]]
        return lines

    def _block_scalar(self, value: JsonValue, column: int) -> list[str]:
        indent = " " * (column + self._one_of(4, 5))  # further in than any comment below it
        if isinstance(value, str) and value == value.strip() and self._once_in(6):
            return [self._chance.choice((" |-", " >-", " >-  # said")), f"{indent}{value}"]
        if isinstance(value, str) and _PLAIN.fullmatch(value) and _ONE_SPACE.search(value) and self._once_in(4):
            first, rest = _ONE_SPACE.split(value, maxsplit=1)
            return [f" {first}", f"{indent}{rest}{self._beside()}"]
        return [f" {self._scalar(value)}{self._beside()}"]

    def _scalar(self, value: JsonValue) -> str:
        if not isinstance(value, str):
            return json.dumps(value)
        ways = [json.dumps(value), json.dumps(value, ensure_ascii=False), f"'{value.replace(chr(39), chr(39) * 2)}'"]
        return self._chance.choice([*ways, *[value] * 4] if _PLAIN.fullmatch(value) else ways)

    def _in_brackets(self, value: JsonValue, column: int) -> list[str]:
        match value:
            case dict():
                return self._braces(value, column)
            case list():
                return self._between("[", [self._in_brackets(each, column + 1) for each in value], "]", column)
            case _:
                return [self._scalar(value)]

    def _braces(self, said: dict[str, JsonValue], column: int) -> list[str]:
        parts = []
        for key, value in said.items():
            first, *rest = self._in_brackets(value, column + 1)
            parts.append([f"{self._chance.choice((key, json.dumps(key)))}: {first}", *rest])
        return self._between("{", parts, "}", column)

    def _between(self, opened: str, parts: list[list[str]], closed: str, column: int) -> list[str]:
        """The parts with commas, on one line or on several, the last one perhaps with a comma too."""
        ends = [","] * len(parts)
        if parts and not self._once_in(4):
            ends[-1] = ""
        ended = [[*part[:-1], part[-1] + end] for part, end in zip(parts, ends, strict=True)]
        if self._once_in(2):
            return self._run_on(opened, ended, closed)
        indent = " " * (column + self._one_of(0, 2, 3))
        lines = [opened + self._beside()]
        for first, *rest in ended:
            below = [*self._above(column), indent + first, *rest]
            lines += [*below[:-1], below[-1] + self._beside()]
        if "#" in lines[-1] or self._once_in(2):
            return [*lines, *self._above(column), " " * column + closed]
        return [*lines[:-1], f"{lines[-1]} {closed}"]

    def _run_on(self, opened: str, parts: list[list[str]], closed: str) -> list[str]:
        lines = [opened]
        for first, *rest in parts:
            lines[-1] += f"{' ' * (lines[-1] != opened)}{first}"
            lines += rest
        return [*lines[:-1], lines[-1] + closed]
