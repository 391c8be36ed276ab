"""What holds on every way through a review, whoever answers what and goes where."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import NOON, an_opening, went_back, went_to
from callreview.errors import Misfit, Sealed
from callreview.model.draft import Answered, Opening, Said
from callreview.session.engine import Session, begin, flow, replay, standing, step
from callreview.session.fit import misfit_of
from callreview.session.read_back import read_back
from callreview.session.stages.review import REVIEW
from callreview.session.writing import review_of
from session.walks import Way, a_session, go_on, legal_answers, ways

on_every_way = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])


def exactly(session: Session[Opening]) -> object:
    """Everything of a session, the offer of the earlier answer too."""
    return session, session.prior


@on_every_way
@given(ways())
def test_going_back_undoes_an_answer(way: Way) -> None:
    """WentBack after Answered is the session before, everywhere but over the seal."""
    for session, event in zip(way.sessions, way.events, strict=False):
        if isinstance(event, Answered):
            answered = step(session, event)
            if answered.sealed == session.sealed:
                assert step(answered, went_back()) == session


@on_every_way
@given(ways(), st.data())
def test_the_same_events_give_the_same_session(way: Way, data: st.DataObject) -> None:
    """Replayed whole, or stopped anywhere and gone on with."""
    again = replay(a_session(way.start.about), way.events)
    assert exactly(again) == exactly(way.end)
    stop = data.draw(st.integers(0, len(way.events)))
    first = replay(begin(REVIEW, way.start.about), way.events[:stop])
    assert exactly(replay(first, way.events[stop:])) == exactly(way.end)


@on_every_way
@given(ways())
def test_a_question_is_asked_until_all_is_answered(way: Way) -> None:
    """The cursor is on a question of the flow that has no answer, or it is nowhere and all have one."""
    for session in way.sessions:
        if session.cursor is None:
            assert all(asked.question.key in standing(session) for asked in flow(session))
            assert session.sealed
        else:
            assert session.asked is not None
            assert session.cursor not in session.given


@on_every_way
@given(ways())
def test_every_standing_answer_fits_its_question(way: Way) -> None:
    """What can be read back has an answer that the question as it is now allows."""
    for session in way.sessions:
        told = standing(session)
        asked = {each.question.key: each.question for each in flow(session)}
        assert [misfit_of(asked[key], answer) for key, answer in told.items()] == [None] * len(told)
        read_back(session)


@on_every_way
@given(ways())
def test_what_is_sealed_is_never_changed(way: Way) -> None:
    """From the seal on, no event changes an answer of the impression."""
    sealed: dict[str, object] | None = None
    for session in way.sessions:
        if "impression" in session.sealed:
            now: dict[str, object] = {
                each.question.key: session.given.get(each.question.key)
                for each in flow(session)
                if each.stage.name == "impression"
            }
            sealed = sealed or now
            assert now == sealed
            assert None not in now.values()


@on_every_way
@given(ways())
def test_keys_are_unique_in_a_flow(way: Way) -> None:
    """No two questions answer to one key, and no two choices of a question to one value."""
    for session in way.sessions:
        keys = [asked.question.key for asked in flow(session)]
        assert len(keys) == len(set(keys))
        for asked in flow(session):
            values = [choice.value for choice in asked.question.choices]
            assert len(values) == len(set(values))


@on_every_way
@given(ways(moves=30))
def test_every_way_can_be_finished_and_written_down(way: Way) -> None:
    """From anywhere, answering what is asked comes to an end, and the end is a whole review."""
    rest = go_on(way.end)
    review = review_of(rest.end, (*way.events, *rest.events))
    assert review.model_validate_json(review.model_dump_json()) == review


@settings(max_examples=25)
@given(ways(moves=25))
def test_every_legal_answer_is_taken_and_nothing_else_changes(way: Way) -> None:
    """Each answer that fits leads on, and all the other answers are as they were."""
    asked = way.end.asked
    if asked is not None:
        for answer in legal_answers(asked.question):
            answered = step(way.end, Answered(question=asked.question.key, answer=answer, at=NOON))
            assert {**way.end.given, asked.question.key: answer}.items() >= answered.given.items()


@on_every_way
@given(ways())
def test_an_answer_to_another_question_is_refused(way: Way) -> None:
    """Only the question under the cursor can be answered; the session is as it was."""
    before = repr(way.end)
    for key in [*(asked.question.key for asked in flow(way.end) if asked.question.key != way.end.cursor), "nothing"]:
        with pytest.raises(Misfit):
            step(way.end, Answered(question=key, answer=Said(words="x"), at=NOON))
    assert repr(way.end) == before


def test_a_sealed_answer_leads_to_the_second_look() -> None:
    """From the read-back, a feeling of the impression opens the second look and stays as it is."""
    at_save = go_on(a_session(), until="save").end
    session = step(at_save, went_to("gut"))
    assert session.cursor == "second_look"
    assert session.given["gut"] == at_save.given["gut"]


def test_in_a_quick_review_the_seal_has_no_second_look() -> None:
    """There a sealed answer is refused."""
    at_save = go_on(a_session(an_opening(quick=True)), until="save").end
    with pytest.raises(Sealed):
        step(at_save, went_to("gut"))


def test_the_seal_cannot_be_jumped_to() -> None:
    """An impression that is not there cannot be sealed."""
    session = a_session()
    for key in ("seal", "gut", "own_words"):
        with pytest.raises(Misfit):
            step(session, went_to(key))


def test_known_answers_are_read_back_and_can_be_changed() -> None:
    """What the command line said is not asked, and is there to be put right."""
    known = {"agent": Said(words="maria"), "queue": Said(words="billing")}
    session = a_session(an_opening(known=known))
    assert session.cursor == "ref"
    way = go_on(session, until="save")
    assert {"agent", "queue"}.isdisjoint(event.question for event in way.events if isinstance(event, Answered))
    assert [line.words for line in read_back(way.end) if line.key in known] == ["maria", "billing"]
    changed = step(step(way.end, went_to("agent")), Answered(question="agent", answer=Said(words="ana"), at=NOON))
    assert (changed.cursor, changed.given["agent"]) == ("save", Said(words="ana"))


def test_any_answer_can_be_jumped_to_from_the_read_back_and_left_as_it_was() -> None:
    """Keeping what was said comes back to the read-back, with everything as it was."""
    at_save = go_on(a_session(), until="save").end
    for line in read_back(at_save):
        if line.stage == "Listen":
            with pytest.raises(Sealed):  # the impression points at what was marked there
                step(at_save, went_to(line.key))
            continue
        jumped = step(at_save, went_to(line.key))
        assert jumped.prior is not None
        kept = step(jumped, Answered(question=jumped.cursor or "", answer=jumped.prior, at=NOON))
        assert kept.cursor == "save"
        assert standing(kept) == standing(at_save)
