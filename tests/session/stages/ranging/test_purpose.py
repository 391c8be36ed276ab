"""What the rubric is for: an id that follows from the title and is free, and a gut question that is no starter's."""

from builders import said
from callreview.cli.desk import starters
from callreview.model.draft import Said
from callreview.session.engine import step
from callreview.session.stages.ranging.purpose import GUT
from session.ranges import a_rubric_opening, a_start, go_on, question


def test_the_title_suggests_the_id() -> None:
    """Where its words are taken already, a number makes it free; where it has none that can be typed, there is one."""
    for title, suggested in (("Billing calls", "billing-calls-2"), ("Move-in", "move-in"), ("心配", "our-calls")):
        session = step(a_start(a_rubric_opening(taken=["billing-calls"])), said("title", title))
        assert question(session, "id").suggested == suggested


def test_what_the_command_line_said_is_not_asked() -> None:
    """Title and id are known, and the purpose is asked first."""
    known = {"title": Said(words="Billing"), "id": Said(words="billing")}
    assert a_start(a_rubric_opening(known=known)).cursor == "purpose"


def test_the_belief_is_read_first() -> None:
    """The team's own sentence stands over the first question."""
    assert "We answer the worry." in question(a_start(), "title").about


def test_the_suggested_gut_question_is_nobodys_starter() -> None:
    """Whoever takes it is not told that it is still the starter's."""
    assert GUT not in {starter.gut for starter in starters()}
    assert question(a_start(), "gut").suggested == GUT


def test_nothing_but_the_gut_question_and_the_id_has_a_suggestion() -> None:
    """An empty line is no title and no purpose."""
    at_feelings = go_on(a_start(), until="wanted").end
    suggested = [key for key in at_feelings.given if question(at_feelings, key).suggested is not None]
    assert suggested == ["id", "gut"]
