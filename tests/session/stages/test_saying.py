"""What to say: the thanks, one next step, one open question."""

from builders import a_behavior, a_rubric, a_wanted, an_opening, an_unwanted, chose, skipped, went_to
from callreview.model.draft import Chose, Said
from callreview.session.engine import replay, standing
from callreview.session.read_back import read_back
from callreview.session.stages.saying import NO_STEP, OWN_STEP
from session.walks import Quiet, a_session, go_on

RUBRIC = a_rubric(
    wanted=(a_wanted("cared-for"), a_wanted("in-good-hands")),
    unwanted=(an_unwanted("hurried"),),
    behaviors=(
        a_behavior("names-the-worry", "cared-for"),
        a_behavior("says-what-is-next", "in-good-hands"),
        a_behavior("talks-over", "hurried"),
    ),
)
SAID: Quiet = {
    "feeling:cared-for": Chose(value="wow"),
    "feeling:in-good-hands": Chose(value="just_ok"),
    "feeling:hurried": Chose(value="not_felt"),
    "others": Chose(value="yes"),
}


def steps_offered(said: Quiet, *, quick: bool = False) -> list[str]:
    """The behaviors offered as the next step, when *said* was said."""
    session = go_on(a_session(an_opening(rubric=RUBRIC, quick=quick)), {**SAID, **said}, until="next_behavior").end
    assert session.asked is not None
    return [choice.value for choice in session.asked.question.choices][:-2]


def test_what_calls_for_a_change_is_offered_first() -> None:
    """A wanted behavior that was missed, and an unwanted one that was heard, before the others."""
    said = {
        "behavior:names-the-worry": Chose(value="heard"),
        "behavior:says-what-is-next": Chose(value="missed"),
        "behavior:talks-over": Chose(value="heard"),
    }
    assert steps_offered(said) == ["says-what-is-next", "talks-over", "names-the-worry"]


def test_only_behaviors_that_were_looked_at_are_offered() -> None:
    """In a quick review, those behind what stood out."""
    assert steps_offered({"others": Chose(value="no")}) == ["names-the-worry"]
    assert steps_offered({}, quick=True) == ["names-the-worry"]


def test_a_next_step_that_is_not_looked_at_any_more_is_asked_for_again() -> None:
    """The others are left out after all: the step was one of them, so it is open, and the read-back goes on."""
    step = "says-what-is-next"
    said = {**SAID, f"behavior:{step}": Chose(value="heard"), "next_behavior": Chose(value=step)}
    at_save = go_on(a_session(an_opening(rubric=RUBRIC)), said, until="save").end
    without = replay(at_save, (went_to("others"), chose("others", "no")))
    assert without.cursor == "next_behavior"
    assert "next_behavior" not in {line.key for line in read_back(without)}


def test_a_step_in_own_words_needs_the_words() -> None:
    """What could be left open for a behavior is asked again for a step of one's own."""
    at_save = go_on(a_session(), until="save").end
    own = replay(at_save, (went_to("next_behavior"), chose("next_behavior", OWN_STEP)))
    assert own.cursor == "next_words"


def test_no_next_step_asks_for_no_day() -> None:
    """And a day said before is kept, in case there is a step after all."""
    said = {"next_due": Said(words="2026-12-24")}
    at_save = go_on(a_session(), said, until="save").end
    none = replay(at_save, (went_to("next_behavior"), chose("next_behavior", NO_STEP)))
    assert none.cursor == "save"
    assert "next_due" not in standing(none)
    assert none.given["next_due"] == Said(words="2026-12-24")


def test_the_day_suggested_is_the_teams_days_from_that_of_the_review() -> None:
    """A week, where the team says nothing else. An empty answer takes it."""
    in_five = an_opening().model_copy(update={"follow_up_days": 5})
    for session, day in ((a_session(), "2026-11-28"), (a_session(in_five), "2026-11-26")):
        asked = go_on(session, until="next_due").end.asked
        assert asked
        assert asked.question.suggested == day


def test_thanks_left_out_ask_nothing_more() -> None:
    """The other two parts belong to the first."""
    thanked = go_on(a_session(), {"thanks_did": Said(words="You said it back.")}, until="save").end
    assert {"thanks_felt", "thanks_matters"} <= standing(thanked).keys()
    not_thanked = replay(thanked, (went_to("thanks_did"), skipped("thanks_did", "no time")))
    assert {"thanks_felt", "thanks_matters"}.isdisjoint(standing(not_thanked))
