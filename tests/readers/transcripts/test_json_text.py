"""JSON that Python reads and no JSON may be; and where its parts stand."""

import json

from hypothesis import given
from hypothesis import strategies as st

from callreview.readers.transcripts.json_node import Json, Node
from callreview.readers.transcripts.json_places import Places
from readers.transcripts.said import reading, said_in, told_of

_VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


def nodes_in(node: Node) -> list[Node]:
    """*node* and all nodes below it."""
    keys = node.value if isinstance(node.value, dict) else ()
    inner = [node[key] for key in keys] or list(node)
    return [node, *(below for each in inner for below in nodes_in(each))]


@given(_VALUES, st.sampled_from([None, 0, 1, 3]), st.booleans())
def test_a_part_is_found_where_it_stands(tree: Json, indent: int | None, ascii_only: bool) -> None:  # noqa: FBT001 # given by name of a strategy
    """At its line and column there is the text of that very value, however the text is laid out."""
    text = json.dumps(tree, indent=indent, ensure_ascii=ascii_only)
    lines = text.split("\n")
    for node, (line, column) in Places(text)(nodes_in(Node(tree))).items():
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        assert json.JSONDecoder().raw_decode(rest)[0] == node.value


def test_a_part_that_is_not_there_is_found_at_what_it_is_missing_in() -> None:
    """The nearest part around it."""
    root = Node({"a": [{"b": 1}]})
    missing = root["a"].part["c"]["d"]
    assert Places('{"a":\n [{"b": 1}]}')([missing]) == {missing: (2, 3)}


def test_a_key_that_comes_twice_is_told_with_its_line() -> None:
    """The last of them counts, as everywhere that reads JSON; the same key in two places is none."""
    read = reading('{"segments": [\n{"text": "Hi", "start": 1},\n{"text": "Hi",\n "text": "Ho", "x": {"text": 1}}]}')
    assert [turn.text for turn in read.turns] == ["Hi", "Ho"]
    assert told_of(read) == ['call:4:1: has the key "text" twice; the last of them was read']


def test_a_number_of_any_length_is_a_number() -> None:
    """No limit of Python's is met; as a time it is too large."""
    read = reading(f'{{"segments": [{{"text": "Hi", "start": {"9" * 400}, "end": {"9" * 5000}, "id": {"9" * 30}}}]}}')
    assert said_in(read) == [(None, None, "unknown", "Hi")]


def test_a_line_break_in_a_text_is_read() -> None:
    """Strictly it must be escaped; nothing is lost by taking it."""
    assert said_in(reading('{"segments": [{"text": "Hi\nthere"}]}'))[0][3] == "Hi there"


def test_what_is_no_text_is_told_and_the_rest_is_read() -> None:
    """Numbers, lists and nothing at all, each with its line and column."""
    read = reading('{"segments": [\n{"text": "Hi"},\n{"text": 5},\n7,\n  {"start": 1}]}')
    assert [turn.text for turn in read.turns] == ["Hi"]
    wrong = "has no words where its kind has them; it was left out"
    assert told_of(read) == [f"call:3:1: {wrong}", f"call:4:1: {wrong}", f"call:5:3: {wrong}"]
