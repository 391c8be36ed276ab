"""A file of answers: the same questions, checks and review as at a prompt, and every fault told at once."""

import json
from typing import Any

import pytest

from builders import NOON, a_behavior, a_rubric, a_wanted, an_opening, an_unwanted
from callreview.model.answers import AnswersFile
from callreview.model.draft import Chose, Said
from callreview.model.rubric import Rubric
from callreview.session.answers import Given, give
from callreview.session.engine import replay
from callreview.session.stages.impression import shuffled
from callreview.session.writing import review_of
from session.walks import Quiet, a_session, go_on

Written = dict[str, Any]  # as YAML or JSON has it: the very thing that is checked here

WHOLE: Written = {
    "agent": "maria",
    "call": "C-3117",
    "when": "2026-11-20T14:05",
    "heard": "whole",
    "gut": "wow",
    "own_words": "I was worried with her.",
    "excited": "yes",
    "wanted": {"cared-for": "wow", "in-good-hands": "just_ok"},
    "unwanted": {"hurried": "hint"},
    "own_feelings": [{"word": "relieved", "kind": "wanted"}],
    "because": {"cared-for": "She said it back.", "hurried": "She cut in."},
    "moments": [
        {"at": "0:09.5", "note": "a sigh", "id": "sigh"},
        {
            "at": "1:12",
            "words": "I can see why.",
            "who": "agent",
            "feeling": "cared-for",
            "behavior": "names-the-worry",
        },
    ],
    "behaviors": {"names-the-worry": "heard", "talks-over": "heard"},
    "found": [{"text": "Told her the amount.", "creates": ["cared-for"], "moments": ["sigh", {"at": "2:00"}]}],
    "against": {"words": "She sighed.", "moments": ["sigh"]},
    "second_look": {
        "kept": False,
        "gut": "just_ok",
        "wanted": {"cared-for": "just_ok"},
        "unwanted": {"hurried": "clear"},
        "why": "The sigh.",
    },
    "musts": {"verified": "yes"},
    "in_the_way": [{"kind": "system", "words": "It froze."}, {"kind": "system", "words": "Twice."}],
    "thanks": {"did": "You said it back.", "felt": "I stopped bracing.", "matters": "People stay."},
    "next_step": {"behavior": "talks-over", "words": "Count to one.", "due": "2026-11-27"},
    "question": "What did you hear?",
}
QUICK: Written = {
    key: WHOLE[key] for key in ("agent", "call", "when", "gut", "own_words", "wanted", "unwanted", "next_step")
} | {"behaviors": {"names-the-worry": "heard"}}
RUBRIC = a_rubric()


def given_by(written: Written, *, rubric: Rubric = RUBRIC, quick: bool = False, known: Quiet | None = None) -> Given:
    """What *written* leads to."""
    opening = an_opening(rubric=rubric, quick=quick, known=known)
    return give(a_session(opening), AnswersFile.model_validate_json(json.dumps(written)), NOON)


def faults(written: Written, *, quick: bool = False) -> list[tuple[object, ...]]:
    """Where, what and the remedy, of every fault in *written*."""
    return [(fault.loc, fault.message, fault.hint) for fault in given_by(written, quick=quick).faults]


def places(written: Written, *, quick: bool = False) -> list[tuple[object, ...]]:
    """Where the faults are."""
    return [fault.loc for fault in given_by(written, quick=quick).faults]


def test_a_whole_file_comes_to_a_review() -> None:
    """Without a fault, and with everything that was written in it."""
    given = given_by(WHOLE)
    assert given.faults == ()
    review = review_of(given.session, given.events)
    assert [(moment.at, moment.words, moment.note, moment.feeling) for moment in review.moments] == [
        (9.5, "", "a sigh", None),
        (72.0, "I can see why.", "", "cared-for"),
        (120.0, "", "", None),
    ]
    assert [(each.id, each.noted, each.moments) for each in review.behaviors] == [
        ("names-the-worry", "heard", ("m2",)),
        ("talks-over", "heard", ()),
    ]
    assert [(each.text, each.moments) for each in review.found] == [("Told her the amount.", ("m1", "m3"))]
    assert [(each.kind, each.words) for each in review.in_the_way] == [("system", "It froze.\nTwice.")]
    assert review.against.moments == ("m1",)


def test_the_same_answers_come_to_the_same_review_from_a_file_and_from_events() -> None:
    """The file goes through the session like a person does."""
    given = given_by(WHOLE)
    again = replay(a_session(), given.events)
    assert again == given.session
    assert review_of(again, given.events) == review_of(given.session, given.events)


def test_the_plainest_file_is_the_plainest_way_through_the_prompts() -> None:
    """The same answers typed give the same standing answers, but for the reasons of what is not said."""
    said: Quiet = {
        "agent": Said(words="maria"),
        "feeling:cared-for": Chose(value="just_ok"),
        "feeling:in-good-hands": Chose(value="just_ok"),
        "feeling:hurried": Chose(value="not_felt"),
        "own_words": Said(words="Fine."),
        "thanks_did": Said(words="You stayed."),
        "next_behavior": Chose(value="_no_step"),
    }
    typed = go_on(a_session(), said)
    given = given_by(
        {
            "agent": "maria",
            "heard": "whole",
            "gut": "wow",
            "own_words": "Fine.",
            "excited": "yes",
            "wanted": {"cared-for": "just_ok", "in-good-hands": "just_ok"},
            "unwanted": {"hurried": "not_felt"},
            "second_look": {"kept": True},
            "musts": {"verified": "yes"},
            "thanks": {"did": "You stayed."},
        }
    )
    assert given.faults == ()
    assert dict(given.session.given) == dict(typed.end.given)


def test_a_quick_review_from_a_file() -> None:
    """It asks for less, and takes less."""
    given = given_by(QUICK, quick=True)
    assert given.faults == ()
    assert [each.id for each in review_of(given.session, given.events).behaviors] == ["names-the-worry"]


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


def order() -> list[Any]:
    """The feelings as the review asks them."""
    return list(shuffled(RUBRIC, an_opening().id))


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


def test_the_command_line_has_the_last_word() -> None:
    """What is known beforehand is not asked of the file, and is no fault in it."""
    given = given_by(WHOLE, known={"agent": Said(words="ana")})
    assert given.faults == ()
    assert review_of(given.session, given.events).call.agent == "ana"


def test_card_numbers_in_a_file_are_covered() -> None:
    """Before they are in any event, and it is said that they were."""
    given = given_by({**WHOLE, "own_words": "She read 4111 1111 1111 1111."})
    assert given.covered
    assert "4111" not in repr(given.events)
    assert not given_by(WHOLE).covered


def test_what_may_be_left_open_is() -> None:
    """And what wants a reason has one."""
    written = {key: words for key, words in WHOLE.items() if key not in {"own_words", "thanks", "against", "when"}}
    review = review_of(given_by(written).session, given_by(written).events)
    assert {change.what.rpartition(": ")[2] for change in review.history} == {"not said in the file of answers"}
    assert review.call.when is None


def test_a_next_step_is_written_with_a_known_behavior_or_ones_own_words() -> None:
    """A step that says nothing is a fault with its place."""
    assert places({**WHOLE, "next_step": {"due": "2026-11-27"}}) == [("next_step", "words")]
    assert places({**WHOLE, "next_step": {"words": "Breathe."}}) == [("next_step", "due")]
    assert places({key: words for key, words in WHOLE.items() if key != "next_step"}) == []
