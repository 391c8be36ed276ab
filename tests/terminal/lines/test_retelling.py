"""A conversation told again: what was asked and what was answered, in order."""

from builders import chose, said, went_back
from callreview.terminal.lines.retelling import retell
from session.walks import a_session, go_on
from terminal.scripted import Person


def test_every_question_is_told_with_its_answer() -> None:
    """Stage by stage, and it comes to the same session."""
    way = go_on(a_session(), until="save")
    person = Person({})
    assert retell(way.start, way.events, person) == way.end
    lines = person.said.split("\n")
    assert lines.index("— The call —") < lines.index("> maria") < lines.index("— Impression —")
    assert "How did you hear it?" in lines
    assert lines.count("— Impression —") == 1


def test_a_way_back_is_walked_too() -> None:
    """The question is told once more, with its other answer."""
    person = Person({})
    events = (said("agent", "maria"), went_back(), said("agent", "ana"))
    session = retell(a_session(), events, person)
    assert session.cursor == "ref"
    assert [line for line in person.said.split("\n") if line.startswith(">")] == ["> maria", "> ana"]
    assert chose("gut", "wow").question not in session.given
