"""The page for the agent."""

import json
import re
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import example, given
from ruamel.yaml import YAML

from builders import a_review
from callreview.model.choices import ReviewerRole
from callreview.model.names import MomentId
from callreview.model.responses import KeptReply
from callreview.model.review import Against, Review
from callreview.store.json_text import noun_of, text_of
from callreview.views.report import review_markdown
from callreview.views.review_text import review_text
from callreview.views.safe_json import made_safe
from callreview.views.visible import show
from goldens import assert_golden
from responses import responses_of
from said import ANY_WORDS, HARD_WORDS
from views.hostile import Place, filled_with
from views.parsers import PARSERS, STRICT, built_from, said_by
from views.rich_review import the_review

_VERDICTS = re.compile(
    r"%|\b(scor|averag|percent|point|grad|rat(e|ing)\b|total|sum\b|rank|kpi|pass|fail)", re.IGNORECASE
)
# What a rubric says that is no word to the agent about this call.
_FOR_THE_REVIEWER = {"purpose", "queues", "near", "wow", "just_ok", "not_ok", "when", "heard_as", "not_this", "anchors"}
_SAYS_NOTHING_HERE: set[Place] = {
    ("rubric", "id"),  # the copy's own id is shown
    ("rubric", "copy", "raised", 0, "why"),
    ("rubric", "copy", "behaviors", 3, "text"),  # could not be told
    ("rubric", "copy", "behaviors", 5, "text"),  # a bad habit that was not heard
    ("rubric", "copy", "musts", 0, "text"),  # done
    ("behaviors", 4, "note"),
    ("behaviors", 5, "note"),
}


def hostile(number: int) -> str:
    """A text that would be headings, lists, quotes, rules, tags, links, math, HTML and a table if it could."""
    return f"---\n# c{number} *a* [[b]] <i>\n\n> | $x$ %%y%% ==z== ~~s~~ ^q :e: @m www.a.com {{{{ 7 }}}}\n- !"


def apart(page: str) -> tuple[dict[str, object], str]:
    """The front matter of *page*, as read by a YAML reader, and what comes after it."""
    _, head, body = page.split("---\n", 2)
    return YAML(typ="safe", pure=True).load(head), body


@pytest.mark.parametrize(("name", "review"), [("rich", the_review()), ("minimal", a_review())])
def test_the_page_reads_as_in_its_golden(name: str, review: Review) -> None:
    """The page is what was read and found good."""
    assert_golden(f"views/report-{name}.md", review_markdown(review))


def test_what_a_person_wrote_is_on_the_page_exactly_and_builds_nothing() -> None:
    """Every free text comes back as typed, in every parser, and the page is built as from harmless words."""
    review, sown = filled_with(hostile)
    harmless, _ = filled_with(lambda number: f"Harmless words {number}!")
    head, body = apart(review_markdown(review))
    _, plain = apart(review_markdown(harmless))
    for parser in PARSERS:
        said = said_by(body, parser) + "".join(map(str, head.values()))
        quiet = {place for place, text in sown.items() if text not in said}
        assert {place for place in quiet if not _FOR_THE_REVIEWER.intersection(place)} == _SAYS_NOTHING_HERE
        assert built_from(body, parser) == built_from(plain, parser)


@pytest.mark.parametrize("review", [the_review(), a_review()])
def test_no_figure_sums_a_call_up(review: Review) -> None:
    """No percentage, score, average, total or rank is anywhere on a page whose own texts have none."""
    assert not _VERDICTS.search(review_markdown(review))


def without_each_part() -> list[Review]:
    """The rich review again and again, each time without one of its parts, and once without any of them."""
    review, small = the_review(), a_review()
    bare = review.impression.model_copy(update={"own_words": "", "excited": None, "because": (), "own_feelings": ()})
    parts: list[dict[str, object]] = [
        {"behaviors": ()},
        {"found": ()},
        {"in_the_way": ()},
        {"replies": ()},
        {"history": ()},
        {"musts": {}},
        {"thanks": None},
        {"next_step": None},
        {"question": ""},
        {"second_look": small.second_look},
        {"against": Against(words="", moments=(MomentId("m1"),), none_found=False)},
        {"against": Against(words="", moments=(), none_found=False)},
        {"against": None, "second_look": None},
        {"impression": bare},
        {"impression": bare.model_copy(update={"wanted": {}, "unwanted": {}, "order": ()})},
    ]
    nothing = {key: value for part in parts for key, value in part.items()}
    return [review.model_copy(update=part) for part in [*parts, {**nothing, "moments": ()}]]


@pytest.mark.parametrize("review", [the_review(), a_review(), *without_each_part()])
def test_no_heading_stands_over_nothing(review: Review) -> None:
    """Under every heading there are words."""
    _, body = apart(review_markdown(review))
    built = built_from(body, STRICT)
    follows = [after for before, after in pairwise(built) if before == "heading_close"]
    assert follows
    assert "heading_open" not in follows


def test_the_feeling_comes_before_the_behavior() -> None:
    """Own words, then the gut, then what made it so, then thanks, then the next step."""
    page = review_markdown(the_review())
    order = ["> I was worried", "**WOW** overall.", "## What made me", "→ *", "## Thank you", "## One next step"]
    assert sorted(order, key=page.index) == order


def test_a_page_without_thanks_or_step_has_no_room_for_them() -> None:
    """What was left open leaves no trace but its reason, where one was given."""
    page = review_markdown(a_review())
    assert "Thank you" not in page
    assert "next step" not in page


def test_exporting_never_loads_rich() -> None:
    """The page, the listings for pipes and the problems do without the library that draws."""
    rooms = "callreview.views.report, callreview.views.listings, callreview.views.problems"
    asking = f"import sys, {rooms}; print('rich' in sys.modules)"
    asked = subprocess.run([sys.executable, "-c", asking], capture_output=True, check=True)
    assert asked.stdout.split() == [b"False"]


def test_one_s_own_call_speaks_of_me() -> None:
    """A review of one's own call says I, and leaves no blank for somebody else's answer."""
    review = the_review()
    own = review.reviewer.model_copy(update={"name": "maria", "role": ReviewerRole.SELF})
    page = review_markdown(review.model_copy(update={"reviewer": own, "replies": ()}))
    assert "# How my call felt" in page
    assert "1:58, I: “" in page
    assert "Your words" not in page


@given(ANY_WORDS)
@example(HARD_WORDS)
def test_any_reply_is_kept_to_the_letter_and_shown_safely(words: str) -> None:
    """It reads back from the file of a review that came with it, and from its own; and hides nothing on any page."""
    review = the_review()
    reply = review.replies[0].model_copy(update={"words": words})
    review = review.model_copy(update={"replies": (reply,)})
    assert noun_of(text_of(review), Review, shown="") == review
    (kept,) = responses_of(review)
    assert noun_of(text_of(kept), KeptReply, shown="") == kept
    page, text, data = review_markdown(review), review_text(review, 80), made_safe(text_of(review).decode())
    assert (page, text, data) == (show(page), show(text), show(data))
    assert json.loads(data)["replies"][0]["words"] == words
    for parser in PARSERS:
        assert show(words.strip()) in said_by(apart(page)[1], parser)
