"""A text read from its parts says what the whole says, or nothing; and each part is parsed once."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from callreview.model.rubric import Rubric
from callreview.readers.block_parts import BlockParts
from callreview.readers.rubric_versions import RubricVersions
from callreview.readers.rubric_yaml import rubric_of
from callreview.readers.tree import Tree, Value
from callreview.readers.yaml_tree import tree_of
from rubrics_drawn import rubrics

STARTERS = sorted((Path(__file__).parents[2] / "rubrics").glob("*.yaml"))


def whole(text: str) -> Value:
    """What the whole of *text* says; None where it has a fault."""
    tree = tree_of(text.encode(), shown="")
    return tree.value if isinstance(tree, Tree) and not tree.faults else None


# Pieces of lines that YAML could trip over, put together at random: most are no YAML, and many look like it.
_pieces = st.sampled_from(
    (
        *("a", "b", "wow", "text", "null", "true", "12", "$schema"),
        *(":", ": ", "- ", " ", "  ", "    ", "\n", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "\na: ", "\n  b: "),
        *("#", " # c", '"', "'", "[", "]", "{", "}", ",", "|", ">", "|+", "|2", "\\", "?", "? ", "&x ", "*x", "!t "),
        *("---", "\n---\n", "\n...\n", "%", "\t", "<<", "~", "心", "\n\n"),
    )
)
texts = st.lists(_pieces, max_size=25).map("".join)


@settings(max_examples=300)
@given(texts)
@example("a: b\n...\nc: d\n")
@example("a: b\n---\nc: d\n")
@example('a: "b\nc: d"\n')
@example("a: [b,\nc: d]\n")
@example("a: |\n  b: c\n d: e\n")
@example("a:\n- b: c\n  d: e\n- f\n")
@example("a:\n  - - b: c\n")
@example("a:\n    - b: c\n  - d: e\n")
@example("null:\n  a: b\n")
@example("a:\n  null:\n    b: c\n")
@example("a:\n  b: c\na: d\n")
@example("a:#b\n  c: d\n")
@example("a: b\n  c\nd: e\n")
@example("---\na: b\n")
@example("# c\n--- # d\na: b\n")
@example("a: b\n# c\n---\n")
@example("- a: b\n- c: d\n")
@example("  a: b\n c: d\n")
def test_parts_say_what_the_whole_says_or_nothing(text: str) -> None:
    """Whatever the text: where its parts have an answer, it is the whole's."""
    said = BlockParts().value_of(text)
    assert said is None or said == whole(text)


@pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
def test_a_rubric_as_people_write_it_is_read_from_its_parts(path: Path) -> None:
    """The starters are, whole."""
    text = path.read_text(encoding="utf-8")
    said = BlockParts().value_of(text)
    assert said is not None
    assert said == whole(text)


def test_each_part_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a second version only what is new is handed to the parser."""
    parsed: list[str] = []
    parse = YAML.parse

    def noted(self: YAML, text: str) -> object:
        parsed.append(text)
        return parse(self, text)

    monkeypatch.setattr(YAML, "parse", noted)
    text = STARTERS[-1].read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("    not_ok:"))
    parts = BlockParts()
    parts.value_of(text)
    parsed.clear()
    parts.value_of(text.replace(line, "    not_ok: 'Something else.'", 1))
    assert [each.strip() for each in parsed] == ["not_ok: 'Something else.'"]


@settings(max_examples=15)
@given(st.lists(rubrics(), min_size=1, max_size=4), st.data())
def test_versions_are_read_as_each_alone_would_be(drawn: list[Rubric], data: st.DataObject) -> None:
    """The same rubric, or the same faults, in whatever layout, with a line lost here and there."""
    versions = RubricVersions()
    for rubric in drawn:
        lines = _as_blocks(json.loads(rubric.model_dump_json(by_alias=True)), 0).splitlines(keepends=True)
        if data.draw(st.booleans()):
            del lines[data.draw(st.integers(0, len(lines) - 1))]
        raw = data.draw(st.sampled_from((b"", b"\xef\xbb\xbf", b"---\n", b"# words\n\n"))) + "".join(lines).encode()
        if data.draw(st.booleans()):
            raw = raw.replace(b"\n", b"\r\n")
        read, alone = versions.read(raw, shown="a.yaml"), rubric_of(raw, shown="a.yaml")
        assert read.rubric == alone.rubric
        assert read.problems == (() if alone.rubric else alone.problems)


def test_a_rubric_that_breaks_a_rule_of_meaning_is_told_as_ever() -> None:
    """Sound YAML, sound keys, and a behavior that creates no known feeling: the fault has its place."""
    text = STARTERS[-1].read_text(encoding="utf-8").replace("creates: [welcome]", "creates: [nowhere]")
    read = RubricVersions().read(text.encode(), shown="a.yaml")
    assert read.rubric is None
    assert read.problems == rubric_of(text.encode(), shown="a.yaml").problems
    assert read.problems[0].line > 1


def _as_blocks(value: Value, depth: int) -> str:
    """*value* as YAML in blocks, its texts in JSON's quotes."""
    pad = "  " * depth
    if isinstance(value, dict):
        return "".join(
            f"{pad}{key}:{_below(inner, depth + 1)}" for key, inner in value.items() if inner not in ({}, [], None)
        )
    if isinstance(value, list):
        return "".join(f"{pad}- {_below(inner, depth + 1).strip()}\n" for inner in value)
    return f"{pad}{json.dumps(value, ensure_ascii=False)}\n"


def _below(value: Value, depth: int) -> str:
    if isinstance(value, dict | list):
        return "\n" + _as_blocks(value, depth)
    return f" {json.dumps(value, ensure_ascii=False)}\n"


@pytest.mark.parametrize("head", ["\n" * 20_001, f"# !{'x' * 1_001}\n", "%YAML 1.1\n"])
def test_what_refuses_the_whole_at_sight_is_not_lost_between_the_parts(head: str) -> None:
    """A text that `rubric check` refuses is no sound version of the past either."""
    text = f"{head}{STARTERS[0].read_text(encoding='utf-8')}".encode()
    assert rubric_of(text, shown="").rubric is None
    assert RubricVersions().read(text, shown="").rubric is None
