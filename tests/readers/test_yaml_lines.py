"""Lines of new YAML: any text reads back as it was, and no line is wider than it has to be."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from callreview.model.noun import hidden_character
from callreview.readers.tree import Tree, Value
from callreview.readers.yaml_lines import WIDTH, in_brackets, listed, pair
from callreview.readers.yaml_tree import tree_of
from rubrics_drawn import lines

anything = st.text(min_size=1, max_size=300).filter(
    lambda text: "\n" not in text and "\t" not in text and not hidden_character(text)
)
long_lines = st.lists(lines, min_size=5, max_size=40).map(" ".join)


def value_of(written: list[str]) -> Value:
    """What YAML reads in these lines."""
    tree = tree_of("\n".join([*written, ""]).encode(), shown="lines")
    assert isinstance(tree, Tree), tree
    assert not tree.faults
    return tree.value


@example(("two  blanks   here and  there " * 9).strip(), 0)
@example(f"  blanks before and behind {'word ' * 40}", 4)
@settings(max_examples=150)
@given(st.one_of(anything, lines, long_lines), st.sampled_from([0, 4]))
def test_a_text_reads_back_as_it_was(text: str, indent: int) -> None:
    """Whatever is in it, on a line or folded, at the top or further in."""
    assert value_of(["top:" if indent else "# top", *pair("key", text, indent), "end: 1"]) == (
        {"top": {"key": text}, "end": 1} if indent else {"key": text, "end": 1}
    )


@settings(max_examples=80)
@given(st.lists(st.one_of(lines, long_lines), min_size=1, max_size=4))
def test_texts_in_a_list_read_back_as_they_were(texts: list[str]) -> None:
    """Beside one another or one under the other."""
    assert value_of(listed("key", texts)) == {"key": texts}
    assert value_of([f"- {in_brackets({'a': texts[0], 'b': texts[-1]})}"]) == [{"a": texts[0], "b": texts[-1]}]


@settings(max_examples=80)
@given(st.lists(st.text(st.sampled_from("aé漢:#'\"-"), min_size=1, max_size=20), min_size=1, max_size=60))
def test_a_text_with_blanks_is_never_too_wide(words: list[str]) -> None:
    """It is folded where it would be."""
    assert all(len(line) <= WIDTH for line in pair("not_ok", " ".join(words), 4))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Polite. Gone by tomorrow, I think; it's fine.", "Polite. Gone by tomorrow, I think; it's fine."),
        ("心配なし、もう大丈夫。", "心配なし、もう大丈夫。"),
        ("مرتاح", "مرتاح"),
        ("So: it was us.", '"So: it was us."'),
        ("12", '"12"'),
        ("null", '"null"'),
        ("“Quoted”, they said.", '"“Quoted”, they said."'),
        ('"So", she said.', "'\"So\", she said.'"),
        ("- a dash", '"- a dash"'),
        ("A line sign \u2028 in it", '"A line sign \\u2028 in it"'),
        ("👩\u200d👧 thanks", '"👩\u200d👧 thanks"'),
    ],
)
def test_quotes_stand_where_they_are_needed(text: str, written: str) -> None:
    """Plain text stays plain, in any script."""
    assert pair("key", text) == [f"key: {written}"]
