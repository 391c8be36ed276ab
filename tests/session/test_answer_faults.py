"""The faults of a file of answers: all of them at once, each with its place, what is wrong and what to do."""

from typing import Any

import pytest

from builders import a_behavior, a_rubric, a_wanted, an_opening, an_unwanted
from callreview.session.stages.impression import shuffled
from session.written import QUICK, RUBRIC, WHOLE, faults, given_by, places


def order() -> list[Any]:
    """The feelings as the review asks them."""
    return list(shuffled(RUBRIC, an_opening().id))


def test_what_is_needed_and_missing_is_told_all_at_once() -> None:
    """Each with the place where it belongs, and what can be written there."""
    told = faults({})
    assert [place for place, _, _ in told] == [
        ("agent",),
        ("heard",),
        ("gut",),
        ("excited",),
        *(("wanted or unwanted", feeling.id) for feeling in order()),
        ("second_look",),
        ("musts", "verified"),
    ]
    assert told[2] == (("gut",), '"gut" is needed', "write one of wow, just_ok, not_ok")
    assert told[0] == (("agent",), '"agent" is needed', "it answers: Who took the call?")


def test_names_the_rubric_does_not_have_are_told_with_the_nearest() -> None:
    """Wherever a name may stand, and all of them together."""
    written = {
        **WHOLE,
        "wanted": {**WHOLE["wanted"], "cared-fro": "wow"},
        "because": {**WHOLE["because"], "hurrid": "x"},
        "behaviors": {**WHOLE["behaviors"], "names-the-wory": "heard"},
        "musts": {**WHOLE["musts"], "verifed": "yes"},
        "found": [{"text": "x", "creates": ["cared-four"]}],
        "moments": [{"at": 1, "feeling": "hurred"}, {"at": 2, "behavior": "talk-over"}],
        "against": {"words": "x"},
        "next_step": {"behavior": "talks-ovr", "due": "2026-11-27"},
    }
    told = {loc: hint for loc, _, hint in faults(written)}
    assert told == {
        ("wanted", "cared-fro"): 'did you mean "cared-for"?',
        ("because", "hurrid"): 'did you mean "hurried"?',
        ("behaviors", "names-the-wory"): 'did you mean "names-the-worry"?',
        ("musts", "verifed"): 'did you mean "verified"?',
        ("found", 0, "creates", "cared-four"): 'did you mean "cared-for"?',
        ("moments", 0, "feeling", "hurred"): 'did you mean "hurried"?',
        ("moments", 1, "behavior", "talk-over"): 'did you mean "talks-over"?',
        ("next_step", "behavior"): 'did you mean "talks-over"?',
    }


def test_names_in_the_second_look_are_told_with_the_nearest() -> None:
    """And the good ones beside them are no fault."""
    look = {**WHOLE["second_look"], "wanted": {"cared-for": "just_ok", "cared-fro": "wow"}}
    assert faults({**WHOLE, "second_look": look}) == [
        (
            ("second_look", "wanted", "cared-fro"),
            'the rubric billing-care has no "cared-fro" there',
            'did you mean "cared-for"?',
        )
    ]


def test_a_name_like_no_other_is_told_all_there_are() -> None:
    """Nothing is near it."""
    assert faults({**WHOLE, "musts": {"verified": "yes", "xyzzy": "yes"}}) == [
        (("musts", "xyzzy"), 'the rubric billing-care has no "xyzzy" there', "it has verified")
    ]


def test_a_level_of_the_other_kind_is_told_the_right_ones() -> None:
    """A wanted feeling written as unwanted is no crash."""
    written = {**WHOLE, "unwanted": {"hurried": "hint", "in-good-hands": "clear"}, "wanted": {"cared-for": "wow"}}
    ((loc, message, hint),) = faults(written)
    assert loc == ("unwanted", "in-good-hands")
    assert "none of the choices" in str(message)
    assert hint == "write one of wow, just_ok, not_ok, not_called_for, could_not_tell"


def test_a_missing_feeling_does_not_ask_for_behaviors_nobody_meant() -> None:
    """What stands in for it decides nothing: one fault is one fault."""
    assert places({**WHOLE, "unwanted": {}}) == [("wanted or unwanted", "hurried")]


def test_a_reason_for_what_did_not_stand_out_is_a_fault() -> None:
    """Nothing asks for it, and it is not dropped in silence."""
    because = {**WHOLE["because"], "in-good-hands": "It was fine."}
    assert faults({**WHOLE, "because": because}) == [
        (("because", "in-good-hands"), '"in-good-hands" did not stand out, so nothing asks why', "take it out")
    ]


def test_a_moment_of_a_behavior_that_was_neither_heard_nor_missed_is_a_fault() -> None:
    """Nothing asks where it was."""
    told = faults({**WHOLE, "behaviors": {"names-the-worry": "could_not_tell", "talks-over": "heard"}})
    assert [place for place, _, _ in told] == [("moments", 1, "behavior", "names-the-worry")]
    assert told[0][1:] == ('as "names-the-worry" is noted, nothing asks where it was', "take it out")


def test_a_found_behavior_with_a_wrong_name_leaves_the_other_faults_in_sight() -> None:
    """Two faults with the same number in their places are two faults."""
    written = {
        **QUICK,
        "found": [{"text": "x"}],
        "in_the_way": [{"kind": "system", "words": "x"}],
        "own_feelings": [{"word": "x", "kind": "wanted"}],
    }
    assert places(written, quick=True) == [("found", 0), ("own_feelings", 0), ("in_the_way", 0)]


def test_a_second_look_that_is_missing_is_one_fault() -> None:
    """Not several about what it would have asked."""
    written = {key: words for key, words in WHOLE.items() if key != "second_look"}
    assert places(written) == [("second_look",)]


def test_an_unknown_behavior_does_not_ask_for_all_the_others() -> None:
    """One wrong name is one fault."""
    rubric = a_rubric(
        wanted=(a_wanted("cared-for"), a_wanted("in-good-hands")),
        unwanted=(an_unwanted("hurried"),),
        behaviors=(*RUBRIC.behaviors, a_behavior("closes-the-loop", "in-good-hands")),
    )
    written = {**WHOLE, "behaviors": {**WHOLE["behaviors"], "talks-oven": "heard"}}
    assert [fault.loc for fault in given_by(written, rubric=rubric).faults] == [("behaviors", "talks-oven")]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("heard", "whole"),
        ("excited", "yes"),
        ("thanks", {"did": "x"}),
        ("against", {"words": "x"}),
        ("second_look", {"kept": True}),
        ("question", "x"),
        ("musts", {"verified": "yes"}),
        ("because", {"cared-for": "x"}),
        ("moments", [{"at": 1}]),
        ("in_the_way", [{"kind": "tool", "words": ""}]),
    ],
)
def test_what_a_quick_review_does_not_ask_is_not_dropped_in_silence(key: str, said: object) -> None:
    """Each key is told by its place."""
    told = faults({**QUICK, key: said}, quick=True)
    assert [str(loc[0]) for loc, _, _ in told if isinstance(loc, tuple)] == [key]
    assert [str(message).endswith("is not asked in this review") for _, message, _ in told] == [True]


def test_a_second_look_that_is_kept_changes_nothing() -> None:
    """What it would change is told, not dropped."""
    look = {"kept": True, "gut": "wow", "wanted": {"cared-for": "just_ok"}, "why": "x"}
    assert sorted(map(str, places({**WHOLE, "second_look": look}))) == [
        "('second_look', 'gut')",
        "('second_look', 'wanted', 'cared-for')",
        "('second_look', 'why')",
    ]


def test_days_that_cannot_be_are_told_and_those_of_an_old_call_are_taken() -> None:
    """A call is not to come; a next step is not due before the review, or before an older call that is told."""
    step = {"words": "Breathe.", "due": "2020-01-01"}
    early = (("next_step", "due"), "2020-01-01 is before 2026-11-20", "name that day, or a later one")
    assert faults({**WHOLE, "when": "2026-11-20", "next_step": step}) == [early]
    without = {key: said for key, said in WHOLE.items() if key != "when"}
    assert [loc for loc, _, _ in faults({**without, "next_step": step})] == [("next_step", "due")]
    assert faults({**WHOLE, "when": "2019-12-28T09:00", "next_step": step}) == []
    to_come = (("when",), "2027-01-01 is still to come", "name the day it was")
    assert faults({**WHOLE, "when": "2027-01-01", "next_step": {**step, "due": "2027-01-08"}}) == [to_come]


def test_a_next_step_is_written_with_a_known_behavior_or_ones_own_words() -> None:
    """A step that says nothing is a fault with its place."""
    assert places({**WHOLE, "next_step": {"due": "2026-11-27"}}) == [("next_step", "words")]
    assert places({**WHOLE, "next_step": {"words": "Breathe."}}) == [("next_step", "due")]
    assert places({key: words for key, words in WHOLE.items() if key != "next_step"}) == []
