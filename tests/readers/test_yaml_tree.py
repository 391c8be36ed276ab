"""Values keep their places; nothing a file says is lost without a word."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from callreview.model.problem import Severity
from callreview.readers.tree import Tree, Value, where_of
from callreview.readers.yaml_tree import read_tree, tree_of

WANTED = """\
title: T
wanted:
  - id: cared-for
    near: [warm, kind]
    wow:
  - {id: x}
"""


def a_tree(text: str) -> Tree:
    """The tree of *text*, which must have one."""
    tree = tree_of(text.encode(), shown="a.yaml")
    assert isinstance(tree, Tree)
    return tree


def sentences(text: str) -> list[str]:
    """Everything that is said of *text*."""
    tree = tree_of(text.encode(), shown="a.yaml")
    return [problem.sentence for problem in (tree.faults if isinstance(tree, Tree) else tree)]


def test_values_are_plain() -> None:
    """Lists, maps, text, numbers and nothing; days and yes are text."""
    text = "a: [1, 2.5, yes, true, ~, 2026-11-01, '3', \"4\"]\nb: |\n  x\n  y\nc: {}\n"
    assert a_tree(text).value == {"a": [1, 2.5, "yes", True, None, "2026-11-01", "3", "4"], "b": "x\ny\n", "c": {}}


def test_json_is_read_the_same_way() -> None:
    """Its escapes, its tabs and its halves of far characters too."""
    assert a_tree('{\n\t"a": "\\u00e9\\/\\ud83d\\ude00",\n\t"b": [1e2, null]\n}').value == {
        "a": "é/\U0001f600",
        "b": [100.0, None],
    }


def test_every_value_and_key_has_its_place() -> None:
    """Lines and columns are counted from 1."""
    tree = a_tree(WANTED)
    assert tree.place(()) == (1, 1)
    assert tree.place(("wanted", 0)) == (3, 5)
    assert tree.place(("wanted", 0, "near", 1)) == (4, 18)
    assert tree.key_place(("wanted", 0, "near")) == (4, 5)
    assert tree.place(("wanted", 1, "id")) == (6, 10)


def test_a_key_with_nothing_behind_it_is_placed_at_the_key() -> None:
    """Not at whatever stands on the next line."""
    assert a_tree(WANTED).place(("wanted", 0, "wow")) == (5, 5)


def test_what_is_not_there_is_placed_at_what_is_around_it() -> None:
    """A missing key is a fault of the map it is missing from."""
    tree = a_tree(WANTED)
    assert tree.place(("wanted", 1, "word", 3)) == tree.place(("wanted", 1))
    assert tree.key_place(("gut",)) == (1, 1)
    assert tree.value_at(("wanted", 9, "id")) is None


@pytest.mark.parametrize(
    ("loc", "where"),
    [
        ((), ""),
        (("wanted", 2, "tolerate"), "wanted[2].tolerate"),
        ((0, "a"), "[0].a"),
        (("a\nb",), "a\\nb"),
        (("x" * 99,), "x" * 60 + "…"),
    ],
)
def test_where_is_spelled_as_people_write_it(loc: tuple[str | int, ...], where: str) -> None:
    """On one line, whatever the keys."""
    assert where_of(loc) == where


def test_a_problem_at_a_key_names_what_holds_the_key() -> None:
    """The message names the key; the place is the key's."""
    problem = a_tree(WANTED).problem(
        ("wanted", 0, "near"), "is wrong", "mend it", "some-check", at_key=True, severity=Severity.WARNING
    )
    assert problem.sentence == "a.yaml:4:5: wanted[0]: is wrong; mend it"
    assert (problem.check, problem.severity) == ("some-check", Severity.WARNING)


def test_every_duplicate_key_is_a_fault() -> None:
    """Each says where the first stands, and the first is the one that counts."""
    text = "a: 1\nb:\n  c: 1\n  c: {x: [1]}\na: 2\na: 3\nd: 4\n"
    assert sentences(text) == [
        'a.yaml:4:3: b: the key "c" is already on line 3; keep one of them',
        'a.yaml:5:1: the key "a" is already on line 1; keep one of them',
        'a.yaml:6:1: the key "a" is already on line 1; keep one of them',
    ]
    assert a_tree(text).value == {"a": 1, "b": {"c": 1}, "d": 4}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1: x\nb: 2", "1:1: the key 1 is no text; write a word, or put it in quotes"),
        ("true: x\nb: 2", "1:1: the key true is no text; write a word, or put it in quotes"),
        ("~: {x: [y]}\nb: 2", "1:1: the key ~ is no text; write a word, or put it in quotes"),
        (".nan: x\nb: 2", "1:1: the key .nan is no text; write a word, or put it in quotes"),
        (": x\nb: 2", "1:1: a colon stands here without a key; write a word, or put it in quotes"),
        ("? [x, {y: z}]\n: x\nb: 2", "1:3: a list or keys stand where a key should; write a word"),
    ],
)
def test_a_key_that_is_no_text_is_a_fault(text: str, sentence: str) -> None:
    """The rest of the map is read all the same."""
    assert sentences(text) == [f"a.yaml:{sentence}"]
    assert a_tree(text).value == {"b": 2}


@pytest.mark.parametrize("number", [".nan", "-.inf", "1e999"])
def test_a_number_that_cannot_be_kept_is_a_fault(number: str) -> None:
    """It would be lost when written as JSON."""
    wrong = f'a.yaml:1:8: a[1]: "{number}" is no number that can be kept; write a number with fewer digits'
    assert [said[: len(wrong)] for said in sentences(f"a: [1, {number}]")] == [wrong]


@pytest.mark.parametrize(("escape", "name"), [("\\u202e", "U+202E"), ("\\e", "U+001B"), ("\\ud800", "U+D800")])
def test_a_hidden_character_spelled_by_its_number_is_a_fault(escape: str, name: str) -> None:
    """Quotes can spell what could not be typed; it is as hidden once read."""
    assert sentences(f'a: 1\nb: "x{escape}"') == [f"a.yaml:2:4: b: has the hidden character {name}; take it out"]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a note\n", "---\n", "\ufeff"])
def test_an_empty_file_is_one_sentence(text: str) -> None:
    """Notes alone are nothing either."""
    assert sentences(text) == ["a.yaml: is empty; write something in it, or name another file"]


def test_what_stands_in_the_way_of_a_file_comes_back_as_a_problem(tmp_path: Path) -> None:
    """A file is read by the same steps as bytes."""
    path = tmp_path / "a.yaml"
    problems = read_tree(path, shown="a.yaml")
    assert isinstance(problems, tuple)
    assert [problem.check for problem in problems] == ["missing-file"]
    path.write_text("a: 1")
    tree = read_tree(path, shown="a.yaml")
    assert isinstance(tree, Tree)
    assert tree.value == {"a": 1}


# No "?": ruamel writes "?0" without quotes and cannot read it back.
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="ascii", categories=["L", "N", "P", "Z"], exclude_characters="?")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcxyz", min_size=1), inner, max_size=4),
    max_leaves=12,
)


@given(PLAIN, st.booleans())
def test_what_a_yaml_writer_wrote_is_read_back(value: Value, flow: bool) -> None:  # noqa: FBT001 # given
    """The values built here are those ruamel meant when it wrote them, in brackets or in lines."""
    writer = YAML(typ="safe", pure=True)
    writer.default_flow_style = flow
    written = BytesIO()
    writer.dump({"value": value}, written)
    tree = tree_of(written.getvalue(), shown="a.yaml")
    assert isinstance(tree, Tree)
    assert (tree.value, tree.faults) == ({"value": value}, ())


@given(st.binary(max_size=200) | st.text(" \n\t-:[]{}'\"#&*!|>%@`?,<=~ab10\\", max_size=60).map(str.encode))
def test_any_bytes_are_a_tree_or_problems(raw: bytes) -> None:
    """Never an exception, and each problem says what to do."""
    tree = tree_of(raw, shown="a.yaml")
    problems = tree.faults if isinstance(tree, Tree) else tree
    assert isinstance(tree, Tree) or problems
    assert all(problem.message and problem.hint and problem.check for problem in problems)
