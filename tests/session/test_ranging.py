"""A finished guided start written down as a rubric: every answer in its place, and every id its own."""

import pytest

from builders import said, skipped, went_to
from callreview.errors import Misfit
from callreview.model.choices import Level, Status, Trace
from callreview.model.draft import ChoseSome
from callreview.model.rubric import Behavior, Must, UnwantedFeeling, WantedFeeling
from callreview.session.engine import replay
from callreview.session.ranging import rubric_from
from callreview.session.stages.ranging.purpose import GUT
from session.ranges import WHOLE, Quiet, a_start, go_on


def test_everything_that_was_said_is_in_the_rubric() -> None:
    """A draft, version 1, with the words as they were said."""
    rubric = rubric_from(go_on(a_start(), {**WHOLE, "id": "billing", "gut": GUT}).end)
    assert (rubric.id, rubric.title, rubric.version, rubric.status) == ("billing", "Billing calls", 1, Status.DRAFT)
    assert (rubric.purpose, rubric.gut) == ("They know what is next.", GUT)
    assert rubric.wanted == (
        WantedFeeling.model_validate(
            {
                "id": "lighter",
                "word": "Lighter",
                "near": ("relieved", "unburdened"),
                "tolerate": Level.JUST_OK,
                "wow": "I danced.",
                "just_ok": "It was fine.",
                "not_ok": "I sat there.",
            }
        ),
    )
    assert rubric.unwanted == (
        UnwantedFeeling.model_validate({"id": "small", "word": "Small", "tolerate": Trace.HINT}),
    )
    assert rubric.behaviors == (
        Behavior.model_validate(
            {
                "id": "says-what-is-next",
                "text": "Says what is next.",
                "creates": ("lighter",),
                "when": "the customer does not know",
                "heard_as": ("It leaves tomorrow.",),
                "not_this": ("Somebody will call.",),
            }
        ),
        Behavior.model_validate({"id": "thanks-them", "text": "Thanks them.", "creates": ("lighter",)}),
        Behavior.model_validate({"id": "sighs", "text": "Sighs.", "creates": ("small",)}),
    )
    assert rubric.musts == (
        Must.model_validate({"id": "says-that-the-call-is-recorded", "text": "Says that the call is recorded."}),
    )


def test_what_was_offered_keeps_its_id_and_own_words_get_a_free_one() -> None:
    """Words that come to one id, and words that cannot be typed in one, all get ids that differ."""
    own: Quiet = {"wanted_own:1": "Safe!", "wanted_own:2": "心配なし", "wanted_own:3": "安心"}
    session = go_on(a_start(), {**own, "wanted": ChoseSome(values=("safe",)), "unwanted_own:1": "safe?"}).end
    rubric = rubric_from(session)
    assert [feeling.id for feeling in rubric.feelings()] == ["safe", "safe-2", "feeling", "feeling-2", "safe-3"]
    assert [feeling.word for feeling in rubric.feelings()][1:] == ["Safe!", "心配なし", "安心", "safe?"]


def test_an_act_creates_the_feelings_it_was_linked_to() -> None:
    """By their ids, its own feeling first."""
    linked = ChoseSome(values=("unwanted_own_1",))
    rubric = rubric_from(go_on(a_start(), {**WHOLE, "creates:wanted_own_1:1": linked}).end)
    assert rubric.behaviors[0].creates == ("lighter", "small")


def test_what_was_taken_back_is_not_in_it() -> None:
    """A feeling that is wanted no more takes its sentences, its acts and the links to it along."""
    said_first: Quiet = {**WHOLE, "creates:wanted_own_1:1": ChoseSome(values=("unwanted_own_1",))}
    session = go_on(a_start(), said_first, until="save").end
    without = replay(session, (went_to("unwanted_own:1"), skipped("unwanted_own:1")))
    rubric = rubric_from(go_on(without).end)
    assert rubric.unwanted == ()
    assert [act.id for act in rubric.behaviors] == ["says-what-is-next", "thanks-them"]
    assert rubric.behaviors[0].creates == ("lighter",)


def test_nothing_is_written_while_a_question_is_open() -> None:
    """The one that is open is named."""
    with pytest.raises(Misfit, match="save"):
        rubric_from(go_on(a_start(), WHOLE, until="save").end)
    with pytest.raises(Misfit, match="id"):
        rubric_from(replay(a_start(), (said("title", "Billing"),)))
