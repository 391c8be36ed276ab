"""The musts, and what got in the way: apart from feelings, and apart from the agent."""

from builders import a_rubric, an_opening
from callreview.model.draft import ChoseSome
from callreview.session.engine import flow
from session.walks import Quiet, a_session, go_on


def around(said: Quiet, *, quick: bool = False) -> list[str]:
    """The questions asked, when *said* was said."""
    opening = an_opening(rubric=a_rubric(musts=("verified", "told")), quick=quick)
    session = go_on(a_session(opening), said, until="save").end
    return [each.question.key for each in flow(session) if each.stage.name == "around"]


def test_each_must_is_asked_by_itself() -> None:
    """In the rubric's order, before what got in the way."""
    assert around({}) == ["must:verified", "must:told", "in_the_way"]


def test_each_obstacle_is_asked_about() -> None:
    """What was named asks what happened."""
    assert around({"in_the_way": ChoseSome(values=("system", "other"))})[-2:] == ["way:system", "way:other"]


def test_a_quick_review_asks_neither() -> None:
    """It has one behavior and the next step, and no more."""
    assert around({}, quick=True) == []
