"""Before the seal nothing of the behaviors or musts is in sight: not their words and not their number."""

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import an_opening, chose
from callreview.session.engine import flow, step
from callreview.session.read_back import read_back
from callreview.session.stages.review import REVIEW
from session.canaries import a_rubric_of_canaries, canaries_in
from session.walks import Way, a_session, go_on, walked, ways

CANARIES = a_rubric_of_canaries()


@settings(max_examples=40)
@given(ways(rubric=CANARIES))
def test_nothing_of_a_behavior_or_a_must_is_seen_before_the_seal(way: Way) -> None:
    """On every way, in every question asked, and in all that is read back."""
    for session in way.sessions:
        if "impression" not in session.sealed:
            seen = [repr(each.question) + each.stage.title for each in flow(session)]
            seen += [repr(line) for line in read_back(session)]
            seen += [repr(session), repr(session.asked), repr(session.given), repr(session.prior)]
            assert not canaries_in(" ".join(seen))
            assert {each.stage.name for each in flow(session)} <= {"call", "listen", "impression"}


@settings(max_examples=25)
@given(st.lists(st.integers(0, 999), max_size=50), st.booleans())
def test_the_number_of_behaviors_changes_nothing_before_the_seal(moves: list[int], quick: bool) -> None:  # noqa: FBT001 # Hypothesis gives it by its place
    """The same moves show the same questions, numbers and choices with no behavior as with fifteen."""
    few, many = (
        walked(a_session(an_opening(rubric=a_rubric_of_canaries(number), quick=quick)), moves) for number in (0, 15)
    )
    for one, other in zip(few.sessions, many.sessions, strict=False):
        assert one.sealed == other.sealed
        if one.sealed:
            break
        assert [(each.question, each.number, each.count) for each in flow(one)] == [
            (each.question, each.number, each.count) for each in flow(other)
        ]


def test_after_the_seal_they_are_in_sight() -> None:
    """The canaries do sing: this is what was held back."""
    at_seal = go_on(a_session(an_opening(rubric=CANARIES)), until="seal").end
    sealed = step(at_seal, chose("seal", "seal"))
    assert canaries_in(" ".join(repr(each.question) for each in flow(sealed)))


def test_the_impression_is_the_stage_that_seals() -> None:
    """One stage does, everything about behaviors comes after it, and its second look is a question of the table."""
    assert [stage.name for stage in REVIEW if stage.seals] == ["impression"]
    names = [stage.name for stage in REVIEW]
    assert names.index("impression") < names.index("behaviors") < names.index("second_look")
    at_save = go_on(a_session(), until="save").end
    reopens_at = next(stage.reopens_at for stage in REVIEW if stage.seals)
    assert reopens_at in {each.question.key for each in flow(at_save)}
