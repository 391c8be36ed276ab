"""The page for a line-up: two minutes of reading, every word as it was said, and nothing of theirs made structure."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callreview.errors import FaultyTemplate
from callreview.insight.line_up import BARS_AT_MOST, IDEAS_AT_MOST, NOTES_AT_MOST, Chosen, RaisedBar
from callreview.insight.tellable import practices_in, wow_in
from callreview.model.choices import Level, WeSaid
from callreview.model.coaching import Coaching, Connect
from callreview.model.names import FeelingId
from callreview.model.noun import without_hidden
from callreview.model.review import Thanks
from callreview.model.rubric import Raised
from callreview.views.line_up import ToTell, folded
from callreview.views.line_up_page import WORDS_AT_MOST
from callreview.views.visible import show
from coached import a_coaching
from lined_up import a_moment, a_wow_review
from said import ANY_WORDS, HARD_WORDS, a_kudos, an_idea
from views.parsers import PARSERS, STRICT, built_from, said_by

MONDAY, SINCE = date(2026, 11, 23), date(2026, 11, 9)
DOC = Path(__file__).parents[2] / "docs" / "line-up.md"
BELIEF = "We answer the worry before the question."
IN_TWO_MINUTES = 300


def everything(words: Callable[[str], str] = lambda words: words, *, named: str = "") -> ToTell:
    """The fullest page there can be, each text of a person's made by *words* from what stands there else."""

    def typed(text: str) -> str:
        """What a review can hold of it: it refuses characters that nobody sees."""
        return without_hidden(words(text))

    review = a_wow_review(moments=[a_moment(typed("Oh, I would have been worried, too."))])
    thanks = Thanks(
        did=typed("You said her worry back before you looked at the bill"),
        felt=typed("I stopped bracing."),
        matters=typed("People stay where they feel safe."),
    )
    wow, (practice,) = wow_in(review.model_copy(update={"thanks": thanks})), practices_in(review)
    idea = an_idea("2026-11-10", "b", ("2026-11-17", WeSaid.WILL_NOT), words=words("Let us waive the fee ourselves."))
    assert idea.answer is not None
    answer = idea.answer.model_copy(update={"because": words("The law wants it from everybody.")})
    raised = Raised(
        on=date(2026, 11, 16),
        feeling=FeelingId("cared-for"),
        from_=Level.NOT_OK,
        to=Level.JUST_OK,
        why="Kudos name warmth first.",
        version=3,
    )
    told = Chosen(
        kudos=a_kudos(words=words("I nearly did not call. I am glad I did.")),
        wow=wow,
        practice=practice,
        ideas=(idea.model_copy(update={"answers": (answer,)}),) * IDEAS_AT_MOST,
        bars=(RaisedBar(review.rubric.copy_, raised),) * BARS_AT_MOST,
        more=0,
        notes=(a_talk(typed("She will show us her sentence for the new price.")),) * NOTES_AT_MOST,
    )
    return ToTell(told, typed(BELIEF), MONDAY, SINCE, lambda stored: named or stored.capitalize())


def a_talk(team: str) -> Coaching:
    """A conversation of the day before, with something for the team meeting."""
    talk = a_coaching(date(2026, 11, 22))
    return talk.model_copy(update={"connect": Connect(matters="Between the two.", team=team)})


def words_in(page: str) -> int:
    """How many words are read aloud of a Markdown page, by a parser that knows nothing of ours."""
    told = said_by(page.replace("\n\n", "\n\n&nbsp;\n\n"), STRICT)
    return len([word for word in told.split() if any(letter.isalnum() for letter in word)])


def test_a_page_has_every_part_in_its_order() -> None:
    """Headings a meeting can follow, the words as they were said, names as people read them."""
    assert everything().markdown() == (
        "# Line-up, 23 November 2026\n\n"
        "> We answer the worry before the question.\n\n"
        "## In a customer's words\n\n"
        "A customer said of Maria:\n\n"
        "> I nearly did not call. I am glad I did.\n\n"
        "## A WOW\n\n"
        "To Maria: You said her worry back before you looked at the bill.\n\n"
        "How it felt: I stopped bracing.\n\n"
        "Why it matters: People stay where they feel safe.\n\n"
        "In the call: “Oh, I would have been worried, too.”\n\n"
        "## Worth copying\n\n"
        "Maria: *Does names-the-worry.*\n\n"
        "> “Oh, I would have been worried, too.”\n\n"
        "What that created: Cared-for.\n\n"
        "## From our talks\n\n"
        + "> She will show us her sentence for the new price.\n\n" * 2
        + "## You said\n\n"
        + (
            "You said: “Let us waive the fee ourselves.”\n\n"
            "We will not, because: “The law wants it from everybody.”\n\n"
        )
        * 2
        + "## The bar\n\n"
        + "\n\n".join(
            ["*Cared-for*: raised from not OK to just OK on 16 November 2026. Why: Kudos name warmth first."] * 2
        )
        + "\n"
    )


def test_what_there_is_not_is_left_out() -> None:
    """Without any part the belief is left, and without that the day."""
    nothing = Chosen(None, None, None, (), (), 0)
    page = ToTell(nothing, BELIEF, MONDAY, SINCE, str).markdown()
    assert page == f"# Line-up, 23 November 2026\n\n> {BELIEF}\n"
    assert ToTell(nothing, "", MONDAY, SINCE, str).markdown() == "# Line-up, 23 November 2026\n"
    of_nobody = Chosen(a_kudos(agent=None), None, None, (), (), 0)
    assert "A customer said:\n" in ToTell(of_nobody, "", MONDAY, SINCE, str).markdown()


@pytest.mark.parametrize(
    "words",
    [
        "We waited so long for this. " * 4000,
        "no end in sight and nobody to talk to " * 3000,
        "我们等了很久" * 20_000,
        "a" * 100_000,
        "a\n\n" * 40_000,
        HARD_WORDS * 2500,
        "\u202e" * 100_000 + "x",
    ],
)
def test_it_is_read_aloud_in_two_minutes_whatever_was_said(words: str) -> None:
    """The fullest page, with 100 KB in every place, and a name of a thousand letters."""
    page = everything(lambda _: words, named="Maria " * 160).markdown()
    assert words_in(page) <= WORDS_AT_MOST
    assert WORDS_AT_MOST <= IN_TWO_MINUTES
    assert len(page) < 8_000


@settings(max_examples=40)
@given(lengths=st.lists(st.integers(1, 120), min_size=12, max_size=12))
def test_no_mixture_of_long_and_short_is_too_long(lengths: list[int]) -> None:
    """Short texts leave their room to the others."""
    rest = iter(lengths * 2)
    page = everything(lambda _: "So it was. " * next(rest)).markdown()
    assert words_in(page) <= WORDS_AT_MOST


@settings(max_examples=40)
@given(words=ANY_WORDS)
def test_json_has_the_words_to_the_letter(words: str) -> None:
    """However long, and with all that cannot be seen; the page has their beginning."""
    kudos = Chosen(a_kudos(words=words), None, None, (), (), 0)
    told = json.loads(ToTell(kudos, "", MONDAY, SINCE, str).json())
    assert told["kudos"] == {"id": "2026-11-21-bbbbbbbb", "agent": "maria", "words": words}
    assert (told["day"], told["since"], told["wow"]) == ("2026-11-23", "2026-11-09", None)


def test_json_has_every_part_with_the_records_it_came_from() -> None:
    """So that whoever reads it can go there."""
    told = json.loads(everything().json())
    assert told["wow"] == {
        "review": "2026-11-20-bbbbbbbb",
        "agent": "Maria",
        "did": "You said her worry back before you looked at the bill",
        "felt": "I stopped bracing.",
        "matters": "People stay where they feel safe.",
        "words": "Oh, I would have been worried, too.",
    }
    assert told["practice"]["behavior"] == "names-the-worry"
    assert told["practice"]["created"] == ["Cared-for"]
    assert told["ideas"][0] == {
        "id": "2026-11-10-bbbbbbbb",
        "words": "Let us waive the fee ourselves.",
        "we": "will_not",
        "because": "The law wants it from everybody.",
    }
    assert told["team"][0] == {
        "coaching": "2026-11-22-zzzzzzzz",
        "words": "She will show us her sentence for the new price.",
    }
    assert told["bars"][0] == {
        "rubric": "billing-care",
        "feeling": "cared-for",
        "from": "not_ok",
        "to": "just_ok",
        "on": "2026-11-16",
        "why": "Kudos name warmth first.",
    }


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "words",
    ["# refund\n- [x] $1$ | <b>", "--\n***\n1. [[Maria]] @sam", HARD_WORDS, "> quoted\n\n```", "*", "_a_ ![](b)"],
)
def test_words_never_become_structure(parser: object, words: str) -> None:
    """They are read as they were said, in every reader of Markdown; what cannot be seen is told by name."""
    (known,) = [each for each in PARSERS if each is parser]
    page, plain = everything(lambda _: words).markdown(), everything(lambda _: "So it was").markdown()
    assert [kind for kind in built_from(page, known) if kind != "hardbreak"] == built_from(plain, known)
    assert show(words.replace("\r\n", "\n")).strip() in said_by(page, known)
    assert set(page).isdisjoint("\x1b\x9b\x00\u202e")


def test_in_a_window_no_word_is_broken() -> None:
    """A quote stays a quote, and nothing else of the page is changed."""
    page = everything().markdown()
    there = folded(page, 40)
    assert max(map(len, there.split("\n"))) <= 40
    assert folded(page, 400) == page
    assert "\n> I nearly did not call. I am glad I did.\n" in folded(page, 44)
    assert "\n> I nearly did not call. I am glad I\n> did.\n" in there
    assert there.replace("\n> ", " ").split() == page.replace("\n> ", " ").split()


def test_in_a_window_words_stand_as_they_were_said() -> None:
    """Without what keeps them from being marks in Markdown: there they are read by people."""
    words = "#1 *is*\n 2 < 3_4\\\n&#27; <b> [x] \\"
    page = everything(lambda _: words).markdown()
    assert "\\\n" in page
    there = folded(page, 400)
    assert "> #1 *is*\n>  2 < 3_4\\\n> &#27; <b> [x] \\\n" in there


def test_a_team_can_have_a_template_of_its_own() -> None:
    """It gets the same page, may take ours and change a part, and its faults are told with their place."""
    own = '{% extends "lineup.md.j2" %}{% block belief %}*{{ page.belief }}*{% endblock %}'
    assert "\n*We answer the worry before the question.*\n" in everything().markdown(template=own)
    head = everything().markdown(template="{{ front_matter }}")
    assert head == (
        '---\ntitle: "Line-up, 23 November 2026"\ndate: "2026-11-23"\nsince: "2026-11-09"\ntags: ["callreview"]\n---\n'
    )
    with pytest.raises(FaultyTemplate, match=r'own.j2:2: nothing here is called "score"'):
        everything().markdown(template="\n{{ score }}", template_name="own.j2")
