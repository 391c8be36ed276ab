"""Any line a person may say is written so that it reads back as it was said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.model.noun import hidden_character
from callreview.readers.tree import Tree
from callreview.readers.yaml_tree import tree_of
from callreview.readers.yaml_written import written
from rubrics_drawn import lines

any_line = st.one_of(
    lines,
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\t")).filter(
        lambda text: hidden_character(text) is None
    ),
    st.text("\u2028\u2029\ufffe\uffff\u00a0 '\"\\#:-x", max_size=9),
)


@given(any_line, st.sampled_from(["", "'", '"', "|", ">"]))
def test_a_line_reads_back_as_it_was_said(said: str, quote: str) -> None:
    """In whatever quotes, in a block, in braces and in a list."""
    so = written(said, quote)
    text = f"- {so}\n- key: {so}  # so\n- [{so}, {{key: {so}}}]\n"
    tree = tree_of(text.encode(), shown="a.yaml")
    assert isinstance(tree, Tree), tree
    assert tree.value == [said, {"key": said}, [said, {"key": said}]]


@pytest.mark.parametrize(
    ("said", "quote", "text"),
    [
        ("Letters say so.", "", "Letters say so."),
        ("Größer, weiter", "", '"Größer, weiter"'),
        ("it's so", "", "it's so"),
        ("it's so", "'", "'it''s so'"),
        ("so", '"', '"so"'),
        ("so", ">", "so"),
        ("null", "", '"null"'),
        ("so ", "", '"so "'),
        ("- so", "", '"- so"'),
        ("2026-11-22", "", '"2026-11-22"'),
        ("a\u2028b", "'", '"a\\u2028b"'),
        ("心配", "", "心配"),
    ],
)
def test_quotes_are_kept_and_given_where_they_are_needed(said: str, quote: str, text: str) -> None:
    """Plain text stays plain, single quotes stay single where they can hold it."""
    assert written(said, quote) == text
