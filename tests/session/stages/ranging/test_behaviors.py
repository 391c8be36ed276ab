"""The behaviors: wanted feelings first, act after act until none is said, each linked to what it creates."""

import pytest

from builders import chose_some, said, skipped
from callreview.errors import Misfit
from callreview.model.draft import ChoseSome
from callreview.session.engine import replay, standing, step
from callreview.session.stages.ranging.behaviors import ACTS_AT_MOST, Act, acts, musts
from session.ranges import WHOLE, a_start, go_on, keys, question


def test_the_acts_behind_wanted_feelings_are_asked_for_first() -> None:
    """Each with when, how it sounds, how it does not and what else it creates; an unwanted act has no when."""
    session = go_on(a_start(), WHOLE, until="save").end
    asked = [key.partition(":")[0] + key[-2:] for key in keys(session) if key.partition(":")[2].count("own_1:")]
    five = ["behavior", "when", "heard_as", "not_this", "creates"]
    assert asked == [
        *(f"{key}:1" for key in five),
        *(f"{key}:2" for key in five),
        "behavior:3",
        *(f"{key}:1" for key in five if key != "when"),
        "behavior:2",
    ]


def test_an_act_says_what_it_creates_beside_its_own_feeling() -> None:
    """All the others can be chosen; and there the act is read before its question."""
    session = go_on(a_start(), {**WHOLE, "wanted": ChoseSome(values=("safe",))}, until="creates:wanted_own_1:1").end
    asked = question(session, "creates:wanted_own_1:1")
    assert [choice.word for choice in asked.choices] == ["Safe", "Small"]
    linked = step(session, chose_some("creates:wanted_own_1:1", "safe", "unwanted_own_1"))
    assert acts(linked.about, standing(linked)) == (
        Act("wanted_own_1:1", "Says what is next.", ("wanted_own_1", "safe", "unwanted_own_1")),
    )
    rest = go_on(linked, WHOLE, until="save").end
    assert question(rest, "behavior:unwanted_own_1:1").about == ("Said to create it so far: Says what is next.",)


def test_one_feeling_alone_has_no_others() -> None:
    """Then it is not asked what else an act creates."""
    session = go_on(a_start(), {**WHOLE, "unwanted_own:1": skipped("").answer}, until="save").end
    assert not [key for key in keys(session) if key.startswith("creates:")]


def test_an_act_is_not_said_twice() -> None:
    """What was said under another feeling is linked there, not written again."""
    session = go_on(a_start(), WHOLE, until="behavior:unwanted_own_1:1").end
    with pytest.raises(Misfit, match="there already"):
        step(session, said("behavior:unwanted_own_1:1", "says what is next."))


def test_acts_and_musts_come_to_an_end() -> None:
    """So many for a feeling; a must that is there already is refused."""
    session = go_on(a_start(), {key: WHOLE[key] for key in list(WHOLE)[:11]}, until="behavior:wanted_own_1:1").end
    for number in range(1, ACTS_AT_MOST + 1):
        act = (said(f"behavior:wanted_own_1:{number}", f"Act {number}"),)
        rest = (skipped(f"{key}:wanted_own_1:{number}") for key in ("when", "heard_as", "not_this", "creates"))
        session = replay(session, (*act, *rest))
    assert session.cursor == "behavior:unwanted_own_1:1"
    session = replay(session, (skipped("behavior:unwanted_own_1:1"), said("must:1", "Told.")))
    with pytest.raises(Misfit, match="there already"):
        step(session, said("must:2", "told."))
    assert musts(standing(session)) == ("Told.",)
