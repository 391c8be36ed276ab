"""A file of answers: the same questions, checks and review as at a prompt."""

import pytest

from callreview.model.draft import Chose, Said
from callreview.session.engine import replay
from callreview.session.writing import review_of
from session.walks import Quiet, a_session, go_on
from session.written import QUICK, WHOLE, given_by


def test_a_whole_file_comes_to_a_review() -> None:
    """Without a fault, and with everything that was written in it."""
    given = given_by(WHOLE)
    assert given.faults == ()
    review = review_of(given.session, given.events)
    assert [(moment.at, moment.words, moment.note, moment.feeling) for moment in review.moments] == [
        (9.5, "", "a sigh", None),
        (72.0, "I can see why.", "", "cared-for"),
        (120.0, "", "", None),
    ]
    assert [(each.id, each.noted, each.moments) for each in review.behaviors] == [
        ("names-the-worry", "heard", ("m2",)),
        ("talks-over", "heard", ()),
    ]
    assert [(each.text, each.moments) for each in review.found] == [("Told her the amount.", ("m1", "m3"))]
    assert [(each.kind, each.words) for each in review.in_the_way] == [("system", "It froze.\nTwice.")]
    assert review.against
    assert review.against.moments == ("m1",)


def test_the_same_answers_come_to_the_same_review_from_a_file_and_from_events() -> None:
    """The file goes through the session like a person does."""
    given = given_by(WHOLE)
    again = replay(a_session(), given.events)
    assert again == given.session
    assert review_of(again, given.events) == review_of(given.session, given.events)


def test_the_plainest_file_is_the_plainest_way_through_the_prompts() -> None:
    """The same answers typed give the same standing answers, but for the reasons of what is not said."""
    said: Quiet = {
        "agent": Said(words="maria"),
        "feeling:cared-for": Chose(value="just_ok"),
        "feeling:in-good-hands": Chose(value="just_ok"),
        "feeling:hurried": Chose(value="not_felt"),
        "own_words": Said(words="Fine."),
        "thanks_did": Said(words="You stayed."),
        "next_behavior": Chose(value="_no_step"),
    }
    typed = go_on(a_session(), said)
    given = given_by(
        {
            "agent": "maria",
            "heard": "whole",
            "gut": "wow",
            "own_words": "Fine.",
            "excited": "yes",
            "wanted": {"cared-for": "just_ok", "in-good-hands": "just_ok"},
            "unwanted": {"hurried": "not_felt"},
            "against": {"none_found": True},
            "second_look": {"kept": True},
            "musts": {"verified": "yes"},
            "thanks": {"did": "You stayed."},
        }
    )
    assert given.faults == ()
    assert dict(given.session.given) == dict(typed.end.given)


def test_what_a_file_does_not_say_argues_neither_way() -> None:
    """Without a word on what argues the other way, nobody has looked for it, and the review does not claim so."""
    given = given_by({name: said for name, said in WHOLE.items() if name != "against"})
    review = review_of(given.session, given.events)
    assert review.against is None
    assert [change.what for change in review.history] == [
        "left open: Argues the other way: not said in the file of answers"
    ]


@pytest.mark.parametrize(
    ("against", "none_found"), [({}, None), ({"none_found": False}, None), ({"none_found": True}, True)]
)
def test_only_who_says_so_found_none(against: dict[str, bool], none_found: bool | None) -> None:  # noqa: FBT001 # a column of the table
    """That nothing argues the other way is told of nobody who did not say it."""
    given = given_by({**WHOLE, "against": against})
    review = review_of(given.session, given.events)
    assert (review.against and review.against.none_found) is none_found


def test_a_quick_review_from_a_file() -> None:
    """It asks for less, and takes less."""
    given = given_by(QUICK, quick=True)
    assert given.faults == ()
    assert [each.id for each in review_of(given.session, given.events).behaviors] == ["names-the-worry"]


def test_the_command_line_has_the_last_word() -> None:
    """What is known beforehand is not asked of the file, and is no fault in it."""
    given = given_by(WHOLE, known={"agent": Said(words="ana")})
    assert given.faults == ()
    assert review_of(given.session, given.events).call.agent == "ana"


def test_card_numbers_in_a_file_are_covered() -> None:
    """Before they are in any event, and it is said that they were."""
    given = given_by({**WHOLE, "own_words": "She read 4111 1111 1111 1111."})
    assert given.covered
    assert "4111" not in repr(given.events)
    assert not given_by(WHOLE).covered


def test_what_may_be_left_open_is() -> None:
    """And what wants a reason has one."""
    written = {key: words for key, words in WHOLE.items() if key not in {"own_words", "thanks", "against", "when"}}
    review = review_of(given_by(written).session, given_by(written).events)
    assert {change.what.rpartition(": ")[2] for change in review.history} == {"not said in the file of answers"}
    assert review.call.when is None
