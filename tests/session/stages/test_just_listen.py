"""Just listening: the call, and one word."""

from builders import an_opening, said, skipped
from callreview.session.engine import begin, flow, replay
from callreview.session.stages.just_listen import JUST_LISTEN


def test_it_asks_for_the_call_and_one_word() -> None:
    """No feeling, no behavior."""
    session = begin(JUST_LISTEN, an_opening())
    assert [each.question.key for each in flow(session)] == ["agent", "ref", "when", "word"]


def test_the_word_may_be_left_out() -> None:
    """That it was heard is enough."""
    events = (said("agent", "maria"), skipped("ref"), skipped("when"), skipped("word"))
    assert replay(begin(JUST_LISTEN, an_opening()), events).cursor is None
