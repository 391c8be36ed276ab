"""Marks of Markdown stand where a parser sees them."""

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from callreview.insight.word_by_word import Fate, reworded
from callreview.views.flanks import with_clear_flanks
from callreview.views.telling import line_markdown
from rubrics_drawn import lines
from views.parsers import LIKE_GITHUB, flat


def read_back(page: str, without: str, parser: MarkdownIt = LIKE_GITHUB) -> str:
    """What a reader reads of *page* who passes over what stands in *without* (`s` or `strong`)."""
    said, hidden = "", False
    for token in flat(parser.parse(page)):
        if token.type in {f"{without}_open", f"{without}_close"}:
            hidden = token.nesting > 0
        elif token.type == "text" and not hidden:
            said += token.content
    return said


@settings(max_examples=150)
@given(lines, lines)
def test_both_wordings_are_on_the_page(before: str, after: str) -> None:
    """Without what is bold a reader reads what it said, without what is struck what it says; blanks aside."""
    page = line_markdown(("It: ", *reworded(before, after)))
    assert "".join(read_back(page, "strong").split()) == "It:" + "".join(before.split())
    assert "".join(read_back(page, "s").split()) == "It:" + "".join(after.split())


@settings(max_examples=100)
@given(lines, lines)
def test_nothing_is_lost(before: str, after: str) -> None:
    """The pieces still come to the same two wordings."""
    pieces = tuple(with_clear_flanks(reworded(before, after)))
    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.COME) == before
    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.GONE) == after


@pytest.mark.parametrize(
    ("before", "after", "page"),
    [
        ("They had it.", "They had it, truly.", "They had ~~it~~ **it, truly**."),
        ("Says why.", "Says (first) why.", "Says **(first)** why."),
        ("我担心。", "我担心、很。", "我担~~心~~ **心、很**。"),
        ("a b", "a  b", "a ~~b~~ **b**"),
        ("word", "word*", r"~~word~~ **word\***"),
    ],
)
def test_the_neighbour_is_told_with_it(before: str, after: str, page: str) -> None:
    """A word beside a sign is told as gone and come; where a blank stands between, it stays."""
    assert line_markdown(reworded(before, after)) == page
