"""Files of answers for tests, and what they lead to."""

import json
from typing import Any

from builders import NOON, a_rubric, an_opening
from callreview.model.answers import AnswersFile
from callreview.model.rubric import Rubric
from callreview.session.answers import Given, give
from session.walks import Quiet, a_session

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
