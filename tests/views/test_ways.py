"""What got in people's way, as a page and as data."""

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from callreview.insight.ways import Way
from callreview.model.choices import Obstacle
from callreview.views.visible import show
from callreview.views.ways import WaysTold, ways_csv, ways_json, ways_markdown
from said import ANY_WORDS, HARD_WORDS
from views.parsers import PARSERS, built_from, said_by

DAY = date(2026, 11, 20)


def told(words: str) -> WaysTold:
    """One thing that the system did."""
    way = Way(Obstacle.SYSTEM, words, "C-3117", DAY, "2026-11-21-k7f3x9qd")
    return WaysTold({Obstacle.SYSTEM: (way,)}, DAY)


def test_the_page_tells_each_with_its_call() -> None:
    """Under a heading for each kind."""
    assert ways_markdown(told("It froze.\nTwice.")) == (
        "# In the way\n\n"
        "What got in people's way since 20 November 2026. It is not about what people did: who took a call is not"
        " told here.\n\n"
        "## The system, in 1 review\n\n"
        "> It froze.\\\n> Twice.\n\n"
        "Call C-3117, 20 November 2026 (review k7f3x9qd)\n"
    )
    assert "Nothing was noted." in ways_markdown(WaysTold({}))


@given(words=ANY_WORDS)
def test_json_has_the_words_to_the_letter(words: str) -> None:
    """By kind, with the call, its day and the review."""
    assert json.loads(ways_json(told(words))) == {
        "since": "2026-11-20",
        "until": None,
        "ways": {"system": [{"words": words, "call": "C-3117", "day": "2026-11-20", "review": "2026-11-21-k7f3x9qd"}]},
    }


def test_csv_has_a_row_for_each() -> None:
    """With nothing unseen in it."""
    text = ways_csv(told(HARD_WORDS))
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["kind"], row["call"], row["day"], row["review"]) == (
        "system",
        "C-3117",
        "2026-11-20",
        "2026-11-21-k7f3x9qd",
    )
    assert not any(hidden in text for hidden in ("\x1b", "\x9b", "\u202e", "\x00"))


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "words", ["# refund\n- [x] $1$ | <b>", "--\n***\n1. [[Maria]] @sam", HARD_WORDS, "> quoted\n\n```"]
)
def test_words_never_become_structure(parser: MarkdownIt, words: str) -> None:
    """They are read as they were said, in every reader of Markdown; what cannot be seen is told by name."""
    page = ways_markdown(told(words))
    assert built_from(page, parser) == built_from(ways_markdown(told("It froze.")), parser)
    assert show(words) in said_by(page, parser)


def test_what_was_noted_without_words_is_told_with_its_call() -> None:
    """The kind alone was ticked."""
    assert "No words were noted.\n\nCall C-3117" in ways_markdown(told(" "))
