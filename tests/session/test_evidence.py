"""The moments of a review: each place of the call once, in the call's order."""

from hypothesis import given
from hypothesis import strategies as st

from callreview.model.choices import Who
from callreview.model.draft import Answer, HeardMoment, Said, Skipped
from callreview.session.evidence import Evidence

FRIGHT = HeardMoment(at=72.0, who=Who.AGENT, words="I can see why that bill gave you a fright.")
SIGH = HeardMoment(at=9.5, note="a sigh")
THERE = HeardMoment(at=72.0)


def said(*moments: HeardMoment) -> Said:
    """An answer with those moments."""
    return Said(words="There.", moments=moments)


def test_moments_are_numbered_by_their_time() -> None:
    """Not by when they were told."""
    evidence = Evidence.of({"listen": said(FRIGHT, SIGH)})
    assert [(moment.id, moment.at) for moment in evidence.moments] == [("m1", 9.5), ("m2", 72.0)]
    assert evidence.named == {"listen": ("m1", "m2")}


def test_a_moment_told_twice_is_one() -> None:
    """With the same words at the same time, wherever it was told."""
    evidence = Evidence.of({"listen": said(FRIGHT), "because:cared-for": said(FRIGHT), "against": said(FRIGHT)})
    assert len(evidence.moments) == 1
    assert set(evidence.named.values()) == {("m1",)}


def test_a_time_alone_means_the_moment_told_there() -> None:
    """Before it or after it; it keeps its words."""
    for told in ({"listen": said(FRIGHT), "against": said(THERE)}, {"listen": said(THERE), "against": said(FRIGHT)}):
        evidence = Evidence.of(told)
        assert [moment.words for moment in evidence.moments] == [FRIGHT.words]
        assert evidence.named == {"listen": ("m1",), "against": ("m1",)}


def test_other_words_at_the_same_time_are_another_moment() -> None:
    """Two things can happen at once; they are numbered as they were told."""
    laugh = HeardMoment(at=72.0, note="somebody laughs")
    evidence = Evidence.of({"listen": said(FRIGHT), "against": said(laugh)})
    assert [moment.note for moment in evidence.moments] == ["", "somebody laughs"]
    assert evidence.named == {"listen": ("m1",), "against": ("m2",)}


def test_a_moment_shows_the_feeling_it_was_the_reason_for() -> None:
    """The first, where it was named for several; a moment of the listening alone shows none."""
    told: dict[str, Answer] = {
        "listen": said(FRIGHT, SIGH),
        "because:cared-for": said(THERE),
        "because:hurried": said(FRIGHT),
    }
    assert [moment.feeling for moment in Evidence.of(told).moments] == [None, "cared-for"]


def test_answers_without_moments_name_none() -> None:
    """Skips and plain words are there, with nothing."""
    assert Evidence.of({"against": Skipped(), "question": Said(words="?")}).named == {"against": (), "question": ()}


MOMENTS = st.builds(
    HeardMoment, at=st.sampled_from([1.0, 2.0, 3.5]), words=st.sampled_from(["", "a", "b"]), note=st.just("")
)
TOLD = st.dictionaries(
    st.sampled_from(["listen", "because:x", "against", "found:1"]), st.builds(said, MOMENTS, MOMENTS)
)


@given(TOLD)
def test_every_moment_told_is_there_once_and_every_name_points_at_one(told: dict[str, Answer]) -> None:
    """Nothing is lost, nothing is twice, ids go up with the time."""
    evidence = Evidence.of(told)
    ids = [moment.id for moment in evidence.moments]
    assert ids == [f"m{number}" for number in range(1, len(ids) + 1)]
    assert [moment.at for moment in evidence.moments] == sorted(moment.at for moment in evidence.moments)
    assert {moment for named in evidence.named.values() for moment in named} == set(ids)
    kept = {(moment.at, moment.words) for moment in evidence.moments}
    heard = [moment for answer in told.values() if isinstance(answer, Said) for moment in answer.moments]
    assert {(moment.at, moment.words) for moment in heard if moment.words} <= kept
    assert {moment.at for moment in heard} == {at for at, _ in kept}
