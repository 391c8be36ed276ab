"""What holds on every way through a rubric's guided start, whoever answers what and goes where."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import went_back
from callreview.model.draft import Answered, RubricOpening
from callreview.readers.rubric_writing import rubric_text
from callreview.session.engine import Session, flow, replay, standing, step
from callreview.session.fit import misfit_of
from callreview.session.ranging import rubric_from
from callreview.session.read_back import read_back
from callreview.session.stages.ranging.bars import bar_questions
from callreview.session.stages.ranging.feelings import feelings_questions
from session.ranges import Way, go_on, ways

on_every_way = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])


def exactly(session: Session[RubricOpening]) -> object:
    """Everything of a session, the offer of the earlier answer too."""
    return session, session.prior


@on_every_way
@given(ways(), st.data())
def test_the_same_events_give_the_same_session(way: Way, data: st.DataObject) -> None:
    """Replayed whole, or stopped anywhere and gone on with: `resume` leads to the same question."""
    stop = data.draw(st.integers(0, len(way.events)))
    first = replay(way.sessions[0], way.events[:stop])
    assert exactly(first) == exactly(way.sessions[stop])
    assert exactly(replay(first, way.events[stop:])) == exactly(way.end)


@on_every_way
@given(ways())
def test_going_back_undoes_an_answer(way: Way) -> None:
    """WentBack after Answered is the session before."""
    for session, event in zip(way.sessions, way.events, strict=False):
        if isinstance(event, Answered):
            assert step(step(session, event), went_back()) == session


@on_every_way
@given(ways())
def test_no_behavior_is_asked_for_before_the_feelings_and_the_bars_are_said(way: Way) -> None:
    """Neither asked nor in sight: wherever one went back to, whatever feeling was added."""
    for session in way.sessions:
        told = standing(session)
        before = [*feelings_questions(session.about, told), *bar_questions(session.about, told)]
        if not all(question.key in told for question in before):
            assert {each.stage.name for each in flow(session)}.isdisjoint({"behaviors", "musts"})
            assert not any(line.stage in {"Behaviors", "Musts"} for line in read_back(session))


@on_every_way
@given(ways())
def test_nothing_is_filled_in(way: Way) -> None:
    """The sentences and the bars of what was offered are seen nowhere but in the example one asks for."""
    for session in way.sessions:
        for each in flow(session):
            if each.stage.name != "purpose":
                assert each.question.suggested is None
            seen = repr((each.question.text, each.question.about, each.question.details, each.question.choices))
            assert not any(f"{sentence} of " in seen for sentence in ("wow", "ok", "not"))


@on_every_way
@given(ways())
def test_every_standing_answer_fits_and_every_key_is_one_question(way: Way) -> None:
    """No two questions answer to one key, and no two choices of a question to one value."""
    for session in way.sessions:
        asked = {each.question.key: each.question for each in flow(session)}
        assert len(asked) == len(flow(session))
        assert {misfit_of(asked[key], answer) for key, answer in standing(session).items()} <= {None}
        for question in asked.values():
            values = [choice.value for choice in question.choices]
            assert len(values) == len(set(values))


@settings(max_examples=15)
@given(ways())
def test_every_way_can_be_finished_and_written_down(way: Way) -> None:
    """From anywhere, answering what is asked comes to an end, and the end is a rubric that reads back as it is."""
    assert rubric_text(rubric_from(go_on(way.end).end))
