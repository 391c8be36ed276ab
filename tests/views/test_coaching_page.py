"""The page before a conversation, as it is read: their own page, in plain sentences, with hostile text kept tame."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from callreview.insight.coaching_page import History, coaching_page
from callreview.model.choices import FeelsFair, Level, Noted, Obstacle, Trace
from callreview.model.noun import without_hidden
from callreview.model.review import InTheWay, Review
from callreview.views.coaching_page import CoachingTold
from callreview.views.coaching_page_json import coaching_page_json
from callreview.views.coaching_page_md import coaching_page_markdown
from callreview.views.coaching_page_text import coaching_page_text
from coached import TODAY, a_call, hurried, with_replies, with_step, with_thanks, with_ways
from said import ANY_WORDS, HARD_WORDS
from views.parsers import PARSERS, built_from, said_by

WRITTEN = ANY_WORDS.map(without_hidden).filter(lambda text: bool(text.strip()))
"""What a review can hold."""
SUMS_UP = re.compile(r"%|percent|average|\bscore|\brank|\bpoints?\b|\bstreak", re.IGNORECASE)


def told(*reviews: Review, called: str = "Maria Ortiz") -> CoachingTold:
    """The page about maria."""
    page = coaching_page(History("maria", reviews, (), ()), today=TODAY, days=7)
    return CoachingTold(page, called, TODAY)


def with_words(words: str) -> CoachingTold:
    """A page on which every text of theirs is *words*."""
    first = a_call(
        1,
        felt={"hurried": Trace.CLEAR, "cared-for": Level.WOW},
        acts={"talks-over": Noted.HEARD, "names-the-worry": Noted.HEARD},
        at={"talks-over": 72.0},
    )
    noted = tuple(act.model_copy(update={"note": words}) for act in first.behaviors)
    moments = tuple(moment.model_copy(update={"words": words, "note": words}) for moment in first.moments)
    first = with_thanks(first, words, words, words).model_copy(update={"behaviors": noted, "moments": moments})
    first = with_ways(first, InTheWay(kind=Obstacle.TOOL, words=words))
    first = with_replies(first, ("maria", FeelsFair.NO, words))
    first = with_step(first.model_copy(update={"question": words}), None, words)
    return told(first, hurried(2), hurried(3), called=" ".join(words.split()) or "maria")


def test_the_page_reads_as_a_person_would_say_it() -> None:
    """What to thank for with the moment to play; one pattern with its calls; what it asks to begin with."""
    well = a_call(4, felt={"hurried": Trace.NOT_FELT}, acts={"talks-over": Noted.MISSED})
    thanked = with_thanks(
        a_call(1, felt={"cared-for": Level.WOW}, acts={"names-the-worry": Noted.HEARD}, at={"names-the-worry": 72.4}),
        "You waited.",
        "I could breathe",
        "People stay",
    )
    page = coaching_page_text(told(thanked, hurried(2), hurried(3, Trace.HINT), well), 78)
    assert page == (
        "Before you talk with Maria Ortiz\n"
        "4 calls were reviewed in the last 8 weeks. There was no conversation before.\n"
        "\n"
        "What to thank for\n"
        "  You waited. I could breathe. People stay.\n"
        "    To play: 1:12 “words at 72.4”, rec.mp3\n"
        "    Call C-1, 20 November 2026 (review 33333333)\n"
        "\n"
        "One thing to talk about\n"
        "  Less of this: Does talks-over. It came up on 2 of the 3 calls it was noted\n"
        "    on, 1 of them outside the range.\n"
        "    Call C-2, 19 November 2026 (review 44444444); Hurried: clearly felt (the\n"
        "      bar: a hint at most)\n"
        "    Call C-3, 18 November 2026 (review 55555555); Hurried: a hint\n"
        "  It went well on 1 call. Begin with that one.\n"
        "    Call C-4, 17 November 2026 (review 66666666)\n"
        "\n"
        "Agreed before\n"
        "  Nothing that was agreed is open.\n"
    )


@pytest.mark.parametrize(
    ("calls", "says"),
    [
        (0, "No call was reviewed in the last 8 weeks."),
        (0, "Ask them what stood out, and listen."),
        (2, "2 calls: too few to speak of a pattern."),
        (3, "Nothing came up on more than one call"),
    ],
)
def test_where_there_is_little_it_says_so_kindly(calls: int, says: str) -> None:
    """And claims nothing."""
    assert says in coaching_page_text(told(*(a_call(number) for number in range(1, calls + 1))), 200)


@pytest.mark.parametrize("parser", PARSERS)
@given(words=WRITTEN)
@settings(max_examples=40)
def test_words_of_theirs_never_become_structure(parser: MarkdownIt, words: str) -> None:
    """The page is built as it is for plain words; a line break is one, and nothing more."""
    built = built_from(coaching_page_markdown(with_words(words)).partition("---\n\n")[2], parser)
    assert built == built_from(coaching_page_markdown(with_words("plain words")).partition("---\n\n")[2], parser)


@pytest.mark.parametrize("parser", PARSERS)
def test_hard_words_are_read_as_they_are(parser: MarkdownIt) -> None:
    """Every line of them, and nothing unseen."""
    words = without_hidden(HARD_WORDS).strip()
    page = coaching_page_markdown(with_words(words))
    read = said_by(page.partition("---\n\n")[2], parser)
    assert all(line.strip() in read for line in words.split("\n"))


def test_nothing_unseen_reaches_a_terminal() -> None:
    """Codes of a terminal and marks of direction among it; lines stay in the window."""
    page = told(hurried(1), called="red \x1b[31m \u202e")
    assert "Before you talk with red \\x1b[31m <U+202E>" in coaching_page_text(page, 60)
    text = coaching_page_text(with_words("unseen\u200b\u2028 " + "word " * 4_000), 60)
    assert not re.search("[\u200b\u2028]", text)
    assert max(map(len, text.splitlines())) <= 60


@given(words=WRITTEN)
@settings(max_examples=40)
def test_json_has_the_words_to_the_letter(words: str) -> None:
    """Whatever they are."""
    page = json.loads(coaching_page_json(with_words(words)))
    assert page["thanks"][0]["did"] == words
    assert page["in_the_way"][0]["words"] == words
    assert page["not_fair"][0]["words"] == words


def test_nobody_else_is_named_and_nothing_is_summed_up() -> None:
    """Neither who reviewed nor who replied for them; no sentence rates anybody."""
    reviews = [hurried(number) for number in range(1, 5)]
    reviews[0] = with_replies(with_step(reviews[0], "talks-over"), ("noor", FeelsFair.NO, "No."))
    page = told(*reviews)
    for text in (coaching_page_markdown(page), coaching_page_text(page, 80), coaching_page_json(page)):
        assert not SUMS_UP.search(text)
        assert "sam" not in text
        assert "noor" not in text


def test_the_same_is_said_as_text_and_as_markdown() -> None:
    """But for the marks."""
    page = told(hurried(1), hurried(2), with_step(hurried(3), "talks-over"))
    words = re.compile(r"\w+")
    text = words.findall(coaching_page_text(page, 80))
    assert words.findall(coaching_page_markdown(page).partition("---\n\n")[2]) == text


def test_more_than_is_told_is_counted() -> None:
    """Calls of a pattern, and what else waits; with what finds this workspace."""
    page = replace(told(*(hurried(number) for number in range(1, 11))).page, more_agreed=2)
    text = coaching_page_text(CoachingTold(page, "maria", TODAY, " --workspace w"), 200)
    assert "And 4 calls more." in text
    assert "And 2 more: callreview followups --workspace w" in text


def test_the_numbers_of_json_are_those_of_the_sentences() -> None:
    """On how many of how many calls."""
    page = told(*(hurried(number) for number in range(1, 5)))
    pattern: Mapping[str, object] = json.loads(coaching_page_json(page))["pattern"]
    assert (pattern["shown"], pattern["calls"], pattern["outside"], pattern["well"]) == (4, 4, 4, 0)
    assert "It came up on 4 of the 4 calls it was noted on, each time outside" in coaching_page_text(page, 200)
