"""A finished session written down: every answer finds its place in the review, and nothing else gets in."""

from datetime import date, timedelta

import pytest

from builders import NOON, a_rubric, an_opening, chose, said, went_to
from callreview.errors import Misfit
from callreview.model.choices import Excited, Heard, Kind, Level, MustNoted, Noted, Obstacle, Trace
from callreview.model.draft import Chose, ChoseSome, HeardMoment, Said, SatDown, Skipped
from callreview.model.names import FeelingId, MomentId
from callreview.model.review import Against, Because, InTheWay, NextStep, OwnFeeling, Review, SecondLook, Thanks
from callreview.model.surroundings import Call
from callreview.session.engine import replay
from callreview.session.writing import active_seconds, review_of
from session.walks import Quiet, a_session, go_on

FRIGHT = HeardMoment(at=72.0, words="I can see why.")
SIGH = HeardMoment(at=9.5, note="a sigh")
WHOLE: Quiet = {
    "agent": Said(words="maria"),
    "ref": Said(words="C-3117"),
    "when": Said(words="2026-11-20T14:05"),
    "listen": Said(words="", moments=(SIGH,)),
    "heard": Chose(value="part"),
    "gut": Chose(value="wow"),
    "own_words": Said(words="I was worried with her."),
    "excited": Chose(value="not_sure"),
    "feeling:cared-for": Chose(value="wow"),
    "feeling:in-good-hands": Chose(value="just_ok"),
    "feeling:hurried": Chose(value="hint"),
    "because:cared-for": Said(words="She said it back.", moments=(FRIGHT,)),
    "because:hurried": Skipped(reason="I cannot say"),
    "own:1": Said(words="relieved"),
    "own_kind:1": Chose(value="wanted"),
    "behavior:names-the-worry": Chose(value="heard"),
    "evidence:names-the-worry": Said(words="At once.", moments=(HeardMoment(at=72.0),)),
    "behavior:talks-over": Chose(value="could_not_tell"),
    "found:1": Said(words="Told her the amount."),
    "found_creates:1": ChoseSome(values=("cared-for", "in-good-hands")),
    "against": Said(words="She sighed.", moments=(SIGH,)),
    "second_look": Chose(value="changed"),
    "second_gut": Chose(value="just_ok"),
    "second_feelings": ChoseSome(values=("cared-for", "hurried")),
    "second:cared-for": Chose(value="just_ok"),
    "second:hurried": Chose(value="clear"),
    "second_why": Said(words="I had not noticed the sigh."),
    "must:verified": Chose(value="no"),
    "in_the_way": ChoseSome(values=("system", "tool")),
    "way:system": Said(words="It froze."),
    "thanks_did": Said(words="You said it back."),
    "thanks_felt": Said(words="I stopped bracing."),
    "thanks_matters": Said(words="People stay."),
    "next_behavior": Chose(value="talks-over"),
    "next_words": Said(words="Count to one."),
    "next_due": Said(words="2026-11-27"),
    "question": Said(words="What did you hear?"),
}


def written(said: Quiet, *, quick: bool = False) -> Review:
    """The review that *said* comes to."""
    way = go_on(a_session(an_opening(quick=quick)), said)
    return review_of(way.end, way.events)


def test_the_call_is_written_down() -> None:
    """As it was said; what nobody said is null."""
    assert written(WHOLE).call == Call(
        ref="C-3117", agent="maria", when="2026-11-20T14:05", queue=None, seconds=None, recording=None, transcript=None
    )
    assert written(WHOLE).listening.heard is Heard.PART
    assert written({}).call.ref is None


def test_the_impression_is_written_down() -> None:
    """Each answer, in the order asked, with the instant of the seal."""
    felt = written(WHOLE).impression
    assert (felt.gut, felt.own_words, felt.excited) == (Level.WOW, "I was worried with her.", Excited.NOT_SURE)
    assert felt.wanted == {"cared-for": Level.WOW, "in-good-hands": Level.JUST_OK}
    assert felt.unwanted == {"hurried": Trace.HINT}
    assert felt.because == (
        Because(feeling=FeelingId("cared-for"), words="She said it back.", moments=(MomentId("m2"),)),
    )
    assert felt.own_feelings == (OwnFeeling(word="relieved", kind=Kind.WANTED),)
    assert sorted(felt.order) == ["cared-for", "hurried", "in-good-hands"]
    assert NOON < felt.sealed < written(WHOLE).finished


def test_the_behaviors_are_written_down() -> None:
    """What was noted of each, where, and what was found beside them."""
    review = written(WHOLE)
    assert [(each.id, each.noted, each.moments, each.note) for each in review.behaviors] == [
        ("names-the-worry", Noted.HEARD, ("m2",), "At once."),
        ("talks-over", Noted.COULD_NOT_TELL, (), ""),
    ]
    assert [(each.text, each.creates, each.moments) for each in review.found] == [
        ("Told her the amount.", ("cared-for", "in-good-hands"), ())
    ]
    assert review.against == Against(words="She sighed.", moments=(MomentId("m1"),), none_found=False)


def test_moments_are_kept_once_with_the_feeling_they_show() -> None:
    """By their time; a time alone is the moment told there."""
    assert [(moment.id, moment.at, moment.words, moment.feeling) for moment in written(WHOLE).moments] == [
        ("m1", 9.5, "", None),
        ("m2", 72.0, "I can see why.", "cared-for"),
    ]


def test_the_second_look_is_written_beside_the_first() -> None:
    """What changed and why."""
    assert written(WHOLE).second_look == SecondLook.model_validate_json(
        '{"kept":false,"gut":"just_ok","wanted":{"cared-for":"just_ok"},"unwanted":{"hurried":"clear"},'
        '"why":"I had not noticed the sigh."}'
    )


def test_a_second_look_where_only_one_feeling_changed() -> None:
    """The gut is the same as before: null."""
    said = {**WHOLE, "second_gut": Chose(value="same"), "second_feelings": ChoseSome(values=("hurried",))}
    look = written(said).second_look
    assert look
    assert (look.gut, look.wanted, look.unwanted) == (None, {}, {"hurried": Trace.CLEAR})


def test_what_to_say_is_written_down() -> None:
    """The musts, what got in the way, thanks, the next step and the question."""
    review = written(WHOLE)
    assert review.musts == {"verified": MustNoted.NO}
    assert review.in_the_way == (
        InTheWay(kind=Obstacle.SYSTEM, words="It froze."),
        InTheWay(kind=Obstacle.TOOL, words=""),
    )
    assert review.thanks == Thanks(did="You said it back.", felt="I stopped bracing.", matters="People stay.")
    assert review.next_step == NextStep.model_validate_json(
        '{"behavior":"talks-over","words":"Count to one.","due":"2026-11-27"}'
    )
    assert review.question == "What did you hear?"


def test_what_was_left_out_is_null_or_empty() -> None:
    """The plainest review there is."""
    said: Quiet = {"next_behavior": Chose(value="_no_step"), "feeling:cared-for": Chose(value="could_not_tell")}
    review = written(said)
    assert (review.thanks, review.next_step, review.question, review.found) == (None, None, "", ())
    assert review.against == Against(words="", moments=(), none_found=True)
    assert review.second_look == SecondLook(kept=True, gut=None, wanted={}, unwanted={}, why="")


def test_a_quick_review_was_not_asked_and_says_so() -> None:
    """Null for what was heard, the gut question, what argues against and the second look."""
    review = written({}, quick=True)
    asked = (review.listening.heard, review.impression.excited, review.against, review.second_look)
    assert asked == (None, None, None, None)
    assert review.next_step is not None


def test_a_step_of_ones_own_names_no_behavior() -> None:
    """Its words are the step."""
    step = written({"next_behavior": Chose(value="_own_words"), "next_words": Said(words="Breathe.")}).next_step
    assert step is not None
    assert (step.behavior, step.words, step.due) == (None, "Breathe.", date(2026, 11, 28))


def test_a_finding_told_as_a_moment_alone_is_a_finding() -> None:
    """The line began with its time, so its words are the moment's; a time alone is its own words."""
    told = HeardMoment(at=72.0, words="Told her the amount.")
    found = written({"found:1": Said(words="", moments=(told,)), "found:2": Said(words="", moments=(SIGH,))}).found
    assert [(each.text, each.moments) for each in found] == [("Told her the amount.", ("m2",)), ("a sigh", ("m1",))]
    bare = written({"found:1": Said(words="", moments=(HeardMoment(at=72.0),))}).found
    assert [(each.text, each.moments) for each in bare] == [("1:12", ("m1",))]


def test_reasons_for_skipping_are_in_the_history() -> None:
    """By the reviewer, when it was finished."""
    review = written(WHOLE)
    assert [(change.by, change.at, change.what) for change in review.history] == [
        ("sam", review.finished, "left open: Hurried, because: I cannot say")
    ]


def test_answers_whose_question_no_longer_applies_are_left_out() -> None:
    """The feeling stands out no more: its reason, and the behavior behind it, are in no part of the review."""
    to_seal = go_on(a_session(), WHOLE, until="seal")
    changed = (went_to("feeling:cared-for"), chose("feeling:cared-for", "could_not_tell"))
    rest = go_on(replay(to_seal.end, changed), {**WHOLE, "second_feelings": Skipped()})
    review = review_of(rest.end, (*to_seal.events, *changed, *rest.events))
    assert "because:cared-for" in rest.end.given
    assert review.impression.because == ()
    assert [noted.id for noted in review.behaviors if noted.noted is Noted.HEARD] == []
    assert FRIGHT.words not in {moment.words for moment in review.moments}


def test_an_unfinished_session_is_no_review() -> None:
    """While a question is open there is nothing to write."""
    way = go_on(a_session(), until="save")
    with pytest.raises(Misfit, match="save"):
        review_of(way.end, way.events)


def test_the_rubric_and_who_listened_stand_in_the_review() -> None:
    """So that it stands alone."""
    review = written({})
    assert review.rubric.copy_ == a_rubric()
    assert (review.reviewer.name, review.id, review.started) == ("sam", "2026-11-21-k7f3x9qd", NOON)


def test_active_seconds_leave_out_breaks_and_the_time_between_sittings() -> None:
    """A gap of over an hour, a new sitting and a clock that was put back count nothing."""
    events = (
        SatDown(at=NOON),
        said("a", "x", at=NOON + timedelta(seconds=20)),  # 20
        said("b", "x", at=NOON + timedelta(seconds=50.4)),  # 30.4
        SatDown(at=NOON + timedelta(minutes=30)),
        said("c", "x", at=NOON + timedelta(minutes=31)),  # 60
        said("d", "x", at=NOON + timedelta(hours=5)),  # a break
        said("e", "x", at=NOON + timedelta(hours=4)),  # the clock was put back
        said("f", "x", at=NOON + timedelta(hours=4, seconds=5)),  # 5
    )
    assert active_seconds(events) == 115
    assert active_seconds(()) == 0


def test_a_behavior_left_open_is_not_noted() -> None:
    """Among the others one may pass over what was not noticed; the review says nothing of it."""
    said: Quiet = {"others": Chose(value="yes"), "behavior:names-the-worry": Chose(value="heard")}
    quiet = {f"feeling:{name}": Chose(value="could_not_tell") for name in ("cared-for", "in-good-hands", "hurried")}
    assert [noted.id for noted in written({**quiet, **said}).behaviors] == ["names-the-worry"]
