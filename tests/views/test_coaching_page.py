"""The page before a conversation, as it is read: their own page, in plain sentences, with hostile text kept tame."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from agreed import a_note
from callreview.insight.coaching_page import History, coaching_page
from callreview.insight.people import People
from callreview.model.choices import Consent, FeelsFair, Level, Noted, Obstacle, Speaker, Tone, Trace, Worked
from callreview.model.noun import without_hidden
from callreview.model.review import InTheWay, Review
from callreview.views.coaching_page import CoachingTold
from callreview.views.coaching_page_json import coaching_page_json
from callreview.views.coaching_page_md import coaching_page_markdown
from callreview.views.coaching_page_text import coaching_page_text
from coached import TODAY, a_call, a_coaching, hurried, with_replies, with_step, with_thanks, with_ways
from said import ANY_WORDS, HARD_WORDS, a_check_in, a_kudos
from views.parsers import PARSERS, built_from, said_by

WRITTEN = ANY_WORDS.map(without_hidden).filter(lambda text: bool(text.strip()))
"""What a review can hold."""
SUMS_UP = re.compile(r"%|percent|average|\bscore|\brank|\bpoints?\b|\bstreak", re.IGNORECASE)


def told(*reviews: Review, called: str = "Maria Ortiz") -> CoachingTold:
    """The page about maria."""
    page = coaching_page(History("maria", reviews, (), ()), today=TODAY, days=7, same=People().same)
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
    kudos = a_kudos("2026-11-20", words=words).model_copy(update={"ref": " ".join(words.split()) or "C-1"})
    concern = kudos.model_copy(update={"kind": Tone.CONCERN})
    check_in = a_check_in("2026-11-20", "maria").model_copy(update={"words": words})
    about = History("maria", [first, hurried(2), hurried(3)], (), (), [kudos], [concern], [check_in])
    page = coaching_page(about, today=TODAY, days=7, same=People().same)
    return CoachingTold(page, " ".join(words.split()) or "maria", TODAY)


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
        "  Less of this: Does talks-over. It was heard, and it was felt, on 2 of the\n"
        "    3 calls it was noted on, 1 of them outside the range.\n"
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
    assert (
        "It was heard, and it was felt, on 4 of the 4 calls it was noted on, each time outside"
        in coaching_page_text(page, 200)
    )


def test_the_last_words_on_what_was_agreed_stay_in_sight() -> None:
    """Though a later note only names another day; and so does the last answer to whether it worked.

    Where nobody asked, it does not say that somebody did.
    """
    agreed = with_step(a_call(9), "talks-over")
    notes = [
        a_note(agreed.id, "2026-11-14", "b", worked=Worked.NO),
        a_note(agreed.id, "2026-11-15", "c", words="Not yet."),
        a_note(agreed.id, "2026-11-16", "d", words="She tried it twice."),
        a_note(agreed.id, "2026-11-17", "f", due="2026-12-01"),
    ]
    texts = []
    for some in (notes, notes[3:]):
        page = coaching_page(History("maria", [agreed], (), some), today=TODAY, days=7, same=People().same)
        drawn = coaching_page_text(CoachingTold(page, "Maria Ortiz", TODAY), 90)
        texts.append(drawn.partition("No call since then says anything of it.\n")[2].splitlines())
    assert texts == [
        ["    It did not work, 14 November 2026.", "    Moving, 16 November 2026. “She tried it twice.”"],
        ["    Moving, 17 November 2026."],
    ]


def test_an_act_that_nobody_wants_was_not_missed() -> None:
    """It is to be less, and not to hear it is good; a call on which nobody looked at it says nothing of it."""
    less = with_step(a_call(5), "talks-over")
    page = coaching_page_markdown(told(less, hurried(3), a_call(2, acts={"talks-over": Noted.MISSED}), a_call(1)))
    agreed = page.partition("## Agreed before")[2].partition("\n## ")[0]
    assert "Less of this: Does talks-over." in agreed
    assert "Since then: heard on 1 call, not heard on 1 call, not looked at on 1 call." in agreed
    more = coaching_page_markdown(
        told(with_step(a_call(5), "names-the-worry"), a_call(2, acts={"names-the-worry": Noted.MISSED}))
    )
    assert "Since then: missed on 1 call." in more


def test_what_is_wanted_more_was_missed() -> None:
    """It did not come up where it was missed; on the other call it was heard."""
    missed = [a_call(ago, felt={"cared-for": Level.NOT_OK}, acts={"names-the-worry": Noted.MISSED}) for ago in (1, 2)]
    heard = a_call(3, felt={"cared-for": Level.JUST_OK}, acts={"names-the-worry": Noted.HEARD})
    text = coaching_page_text(told(*missed, heard), 200)
    assert "More of this: Does names-the-worry. It was missed, and it was felt, on 2 of the 3 calls" in text
    assert "came up on 2" not in text


def test_what_they_say_of_the_talk_is_not_put_as_a_word_on_fairness() -> None:
    """They were asked whether it helped."""
    reply = with_replies(a_call(), ("maria", FeelsFair.PARTLY, "It was short.")).replies
    talk = a_coaching(TODAY).model_copy(update={"replies": reply})
    page = coaching_page(History("maria", (), [talk], ()), today=TODAY, days=7, same=People().same)
    text = coaching_page_text(CoachingTold(page, "Maria", TODAY), 200)
    assert "fair" not in text
    assert (
        "Where the last conversation did not help\n"
        "  The talk helped in part, they said on 20 November 2026. “It was short.”\n"
    ) in text


def test_what_others_said_of_them_is_told() -> None:
    """A concern that nobody has listened to, and kudos: of whom, when, which call; and whether the team may hear it."""
    kudos = a_kudos("2026-11-20", ref=None, words="She said the worry back.")
    peers = a_kudos("2026-11-19", consent=Consent.NOT_ASKED, words="She stayed.").model_copy(
        update={"from_": Speaker.PEER, "ref": "C-9"}
    )
    older = [a_kudos("2026-11-18", letter) for letter in "cdf"]
    concern = a_kudos("2026-11-17", ref=None, words="He cut me off.").model_copy(update={"kind": Tone.CONCERN})
    about = History("maria", (), (), (), [peers, *older, kudos], [concern])
    page = coaching_page(about, today=TODAY, days=7, same=People().same)
    text = coaching_page_text(CoachingTold(page, "Maria", TODAY), 200)
    chapter = text.partition("What others said of them\n")[2].partition("\n\n")[0]
    assert chapter.splitlines()[:7] == [
        "  Concern: “He cut me off.”",
        "    A customer, 17 November 2026",
        "    Nobody has listened since. Hear the call before you talk about it.",
        "  Kudos: “She said the worry back.”",
        "    A customer, 20 November 2026",
        "  Kudos: “She stayed.”",
        "    A peer, 19 November 2026, call C-9",
    ]
    assert chapter.splitlines()[7] == "    Nobody said that the team may hear it."
    assert chapter.splitlines()[-1] == "  And 2 more, before these."


def test_what_was_learned_in_check_ins_is_told() -> None:
    """The words and the day; more of them are counted, and named with the command that lists them all."""
    made = [a_check_in("2026-11-19", "maria", letter=letter) for letter in "cdfgh"]
    page = coaching_page(History("maria", (), (), (), check_ins=made), today=TODAY, days=7, same=People().same)
    text = coaching_page_text(CoachingTold(page, "Maria", TODAY, " --workspace calls"), 200)
    chapter = text.partition("What was learned in check-ins\n")[2].partition("\n\n")[0]
    assert chapter.splitlines() == [
        *(["  “All is well.”", "    Asked on 19 November 2026"] * 3),
        "  And 2 more, before these: callreview checkin list --workspace calls",
    ]
    assert "sam" not in text
