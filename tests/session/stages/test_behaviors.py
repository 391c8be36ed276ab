"""The behaviors: after the seal, those behind what stood out first, the rest on request."""

from builders import a_behavior, a_rubric, a_wanted, an_opening, an_unwanted, chose, said, went_to
from callreview.model.draft import Answer, Chose, HeardMoment, Said
from callreview.model.rubric import Rubric
from callreview.session.engine import Session, flow, replay, standing
from callreview.session.stages.behaviors import linked_first
from session.walks import About, Quiet, a_session, go_on

RUBRIC = a_rubric(
    wanted=(a_wanted("cared-for"), a_wanted("in-good-hands")),
    unwanted=(an_unwanted("hurried"),),
    behaviors=(
        a_behavior("says-what-is-next", "in-good-hands"),
        a_behavior("names-the-worry", "cared-for"),
        a_behavior("talks-over", "hurried"),
    ),
)
CARED_FOR: Quiet = {
    "feeling:cared-for": Chose(value="wow"),
    "feeling:in-good-hands": Chose(value="just_ok"),
    "feeling:hurried": Chose(value="not_felt"),
}


def after_the_seal(said: Quiet, *, rubric: Rubric = RUBRIC, quick: bool = False) -> list[str]:
    """The keys of the behaviors' questions, when *said* was said."""
    session = go_on(a_session(an_opening(rubric=rubric, quick=quick)), {**CARED_FOR, **said}, until="save").end
    return keys_of(session, "behaviors")


def keys_of(session: Session[About], stage: str) -> list[str]:
    """The questions of that stage."""
    return [each.question.key for each in flow(session) if each.stage.name == stage]


def test_what_stood_out_comes_first_and_the_rest_on_request() -> None:
    """Only the behavior behind the WOW is asked about, until the others are wanted."""
    assert after_the_seal({}) == [
        "behavior:names-the-worry",
        "evidence:names-the-worry",
        "others",
        "found:1",
        "against",
    ]
    with_others = after_the_seal({"others": Chose(value="yes")})
    assert with_others.index("others") < with_others.index("behavior:says-what-is-next")
    assert "behavior:talks-over" in with_others


def test_linked_and_other_behaviors_are_all_of_them() -> None:
    """Each behavior is on one of the two sides, in the rubric's order."""
    session = go_on(a_session(an_opening(rubric=RUBRIC)), CARED_FOR, until="seal").end
    linked, others = linked_first(session.about, standing(session))
    assert [behavior.id for behavior in linked] == ["names-the-worry"]
    assert [behavior.id for behavior in others] == ["says-what-is-next", "talks-over"]


def test_where_is_asked_only_for_what_was_heard_or_missed() -> None:
    """What was not called for has no moment."""
    for noted, asked in (("heard", True), ("missed", True), ("not_called_for", False), ("could_not_tell", False)):
        keys = after_the_seal({"behavior:names-the-worry": Chose(value=noted)})
        assert ("evidence:names-the-worry" in keys) is asked


def test_one_other_behavior_is_spoken_of_as_one() -> None:
    """The question about the rest is grammar a person would use."""
    rubric = a_rubric(behaviors=(a_behavior("names-the-worry", "cared-for"), a_behavior("talks-over", "hurried")))
    session = go_on(a_session(an_opening(rubric=rubric)), CARED_FOR, until="others").end
    assert session.asked is not None
    assert "one more behavior" in session.asked.question.text
    assert "them" not in session.asked.question.text


def test_what_the_rubric_lacks_can_be_found_many_times() -> None:
    """Each finding asks what it creates, and then for one more."""
    found: dict[str, Answer] = {f"found:{number}": Said(words="Told her the amount.") for number in (1, 2)}
    keys = after_the_seal(found)
    assert keys[-6:] == ["found:1", "found_creates:1", "found:2", "found_creates:2", "found:3", "against"]


def test_a_rubric_without_behaviors_asks_for_none() -> None:
    """What was found and what argues against are asked all the same."""
    assert after_the_seal({}, rubric=a_rubric(behaviors=())) == ["found:1", "against"]
    assert after_the_seal({}, rubric=a_rubric(behaviors=()), quick=True) == []


def test_a_quick_review_asks_for_one_behavior() -> None:
    """Of those behind what stood out; naming none is an answer."""
    assert after_the_seal({}, quick=True) == ["one_behavior", "behavior:names-the-worry"]
    assert after_the_seal({"one_behavior": Chose(value="_none")}, quick=True) == ["one_behavior"]


def test_evidence_comes_back_with_its_behavior() -> None:
    """Noted otherwise and then as heard again, the moment is there again."""
    moment = HeardMoment(at=72.0, words="I can see why.")
    told = {"evidence:names-the-worry": Said(words="", moments=(moment,))}
    at_save = go_on(a_session(an_opening(rubric=RUBRIC)), {**CARED_FOR, **told}, until="save").end
    key = "behavior:names-the-worry"
    unsure = replay(at_save, (went_to(key), chose(key, "could_not_tell")))
    assert "evidence:names-the-worry" not in standing(unsure)
    heard = replay(unsure, (went_to(key), chose(key, "heard")))
    assert standing(heard)["evidence:names-the-worry"] == said("", "", moment).answer
