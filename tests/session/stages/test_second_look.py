"""The second look: beside the first impression, never over it."""

from callreview.model.draft import Chose, ChoseSome, Said
from callreview.session.engine import flow, standing
from session.walks import WOW, Quiet, a_session, go_on

CHANGED: Quiet = {
    "gut": WOW,
    "feeling:hurried": Chose(value="not_felt"),
    "second_look": Chose(value="changed"),
    "second_feelings": ChoseSome(values=("hurried",)),
    "second:hurried": Chose(value="clear"),
    "second_why": Said(words="I had not noticed how often she was cut off."),
}


def test_what_was_felt_first_is_no_choice_of_the_second_look() -> None:
    """Only what would be said otherwise now can be said."""
    session = go_on(a_session(), CHANGED, until="save").end
    asked = {each.question.key: each.question for each in flow(session)}
    assert [choice.value for choice in asked["second_gut"].choices] == ["same", "just_ok", "not_ok"]
    assert "not_felt" not in {choice.value for choice in asked["second:hurried"].choices}


def test_the_first_impression_stays_beside_it() -> None:
    """Both answers stand."""
    told = standing(go_on(a_session(), CHANGED, until="save").end)
    assert told["feeling:hurried"] == Chose(value="not_felt")
    assert told["second:hurried"] == Chose(value="clear")


def test_an_impression_that_stands_asks_nothing_more() -> None:
    """Keeping it is one answer."""
    session = go_on(a_session(), {"second_look": Chose(value="kept")}, until="save").end
    assert [each.question.key for each in flow(session) if each.stage.name == "second_look"] == ["second_look"]
