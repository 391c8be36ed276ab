"""A review with something in every part of it: Walter's water bill, heard by Sam."""

import json

from callreview.model.review import Review
from callreview.model.rubric import Rubric
from callreview.model.surroundings import RubricRef

_RUBRIC = {
    "schema": "callreview/rubric@1",
    "id": "billing-care",
    "title": "Billing calls that leave people lighter",
    "version": 3,
    "status": "adopted",
    "purpose": "A worried customer hangs up knowing what happens next, and glad it was us.",
    "gut": "If that had been your call, would you look forward to reaching this person again?",
    "applies_to": {"queues": ["billing"], "roles": ["agent"]},
    "wanted": [
        {
            "id": "cared-for",
            "word": "Cared for",
            "near": ["warm", "patient", "kind"],
            "tolerate": "just_ok",
            "wow": "They worried along with me, so I could stop.",
            "just_ok": "They were nice about it. I would not know their voice again.",
            "not_ok": "I said I was frightened. They asked for my account number.",
        },
        {
            "id": "listened-to",
            "word": "Listened to",
            "near": ["understood"],
            "tolerate": "just_ok",
            "wow": "I said it once, badly, and they knew what I meant.",
            "just_ok": "They got the facts.",
            "not_ok": "I told my story to someone who was waiting for it to end.",
        },
        {
            "id": "told-straight",
            "word": "Told straight",
            "tolerate": "just_ok",
            "wow": "They told me the part I would not like. After that I believed all the rest.",
            "just_ok": "I think it was true.",
            "not_ok": "I hung up looking for the catch.",
        },
        {
            "id": "in-good-hands",
            "word": "In good hands",
            "tolerate": "not_ok",
            "wow": "Somewhere in the middle I put my pen down.",
            "just_ok": "They got there. I wrote it all down, just in case.",
            "not_ok": "I was the one who knew how it worked.",
        },
    ],
    "unwanted": [
        {"id": "hurried", "word": "Hurried", "near": ["bored", "impatient"], "tolerate": "hint"},
        {"id": "talked-down-to", "word": "Talked down to", "tolerate": "not_felt"},
    ],
    "behaviors": [
        {
            "id": "names-the-worry",
            "text": "Says the customer's worry back before the first fix.",
            "creates": ["cared-for", "listened-to"],
            "when": "the customer lets a worry or anger show",
            "heard_as": ["A bill like that would have worried me too."],
            "not_this": ["'I understand your frustration', read off a script."],
            "anchors": [{"call": "C-2041", "at": "01:12"}],
        },
        {"id": "owns-the-mistake", "text": "Calls a mistake of ours a mistake.", "creates": ["told-straight"]},
        {"id": "plays-it-back", "text": "Repeats the problem in their own words.", "creates": ["listened-to"]},
        {"id": "gives-the-day", "text": "Says what happens next, with a day.", "creates": ["in-good-hands"]},
        {"id": "talks-over", "text": "Starts to speak before the customer has finished.", "creates": ["hurried"]},
        {"id": "you-should-have", "text": "Tells them what they ought to have done.", "creates": ["talked-down-to"]},
    ],
    "musts": [
        {"id": "verified", "text": "Identity confirmed before any account detail."},
        {"id": "notice", "text": "The customer hears at the start that the call is recorded"},
    ],
    "raised": [
        {
            "on": "2026-11-01",
            "feeling": "cared-for",
            "from": "not_ok",
            "to": "just_ok",
            "why": "Thank-you letters name warmth first.",
            "version": 3,
        }
    ],
}
_REVIEW = {
    "schema": "callreview/review@1",
    "id": "2026-11-21-k7f3x9qd",
    "started": "2026-11-21T14:20:03Z",
    "finished": "2026-11-21T14:26:40Z",
    "active_seconds": 291,
    "call": {
        "ref": "C-3117",
        "agent": "maria",
        "when": "2026-11-20T14:05",
        "queue": "billing",
        "seconds": 183.0,
        "recording": None,
        "transcript": None,
    },
    "picked": {"how": "random", "seed": 42, "of": 118, "note": ""},
    "reviewer": {"name": "sam", "role": "supervisor"},
    "calibration": None,
    "listening": {"heard": "whole", "listens": 2},
    "moments": [
        {
            "id": "m1",
            "at": 17.3,
            "to": 24.0,
            "who": "agent",
            "words": "From forty to four hundred. No wonder you didn't sleep.",
            "note": "warm",
            "feeling": "cared-for",
        },
        {"id": "m2", "at": 61.0, "to": None, "who": None, "words": "", "note": "", "feeling": None},
        {
            "id": "m3",
            "at": 66.8,
            "to": None,
            "who": "customer",
            "words": "A plumber. I can't pay for a plumber as well.",
            "note": "",
            "feeling": "hurried",
        },
        {
            "id": "m4",
            "at": 71.0,
            "to": None,
            "who": "agent",
            "words": "I'm sorry, Walter, I talked right over you.",
            "note": "",
            "feeling": None,
        },
        {
            "id": "m5",
            "at": 118.2,
            "to": None,
            "who": "agent",
            "words": "It isn't you. It's us.",
            "note": "you could hear him breathe out",
            "feeling": None,
        },
        {
            "id": "m6",
            "at": 131.0,
            "to": None,
            "who": "customer",
            "words": "You remembered the rent.",
            "note": "",
            "feeling": None,
        },
    ],
    "impression": {
        "sealed": "2026-11-21T14:23:11Z",
        "gut": "wow",
        "own_words": "I was worried with him, and then I was not.\nI wanted to call Walter myself.",
        "excited": "yes",
        "wanted": {
            "cared-for": "wow",
            "listened-to": "just_ok",
            "told-straight": "wow",
            "in-good-hands": "could_not_tell",
        },
        "unwanted": {"hurried": "hint", "talked-down-to": "not_felt"},
        "because": [
            {"feeling": "cared-for", "words": "You said his worry back before you touched the keyboard", "moments": []},
            {"feeling": "hurried", "words": "The plumber came while he was still talking.", "moments": ["m2"]},
            {"feeling": "told-straight", "words": "You called the mistake ours, twice.", "moments": ["m5"]},
        ],
        "own_feelings": [{"word": "Part of his street", "kind": "wanted"}],
        "order": ["told-straight", "hurried", "listened-to", "cared-for", "talked-down-to", "in-good-hands"],
    },
    "behaviors": [
        {"id": "names-the-worry", "noted": "heard", "moments": ["m1"], "note": ""},
        {"id": "owns-the-mistake", "noted": "heard", "moments": ["m5"], "note": ""},
        {"id": "talks-over", "noted": "heard", "moments": ["m2"], "note": "once, and you caught it yourself"},
        {"id": "plays-it-back", "noted": "missed", "moments": [], "note": ""},
        {"id": "you-should-have", "noted": "missed", "moments": [], "note": ""},
        {"id": "gives-the-day", "noted": "could_not_tell", "moments": [], "note": ""},
    ],
    "found": [
        {"text": "Says sorry for talking over, and hands the turn back.", "creates": ["cared-for"], "moments": ["m4"]},
        {"text": "Thinks of the neighbours", "creates": [], "moments": []},
    ],
    "against": {
        "words": "He had to say it twice before you heard about the meter.",
        "moments": ["m3"],
        "none_found": False,
    },
    "second_look": {
        "kept": False,
        "gut": None,
        "wanted": {"listened-to": "not_ok"},
        "unwanted": {},
        "why": "I had not noticed the meter until I looked for it.",
    },
    "musts": {"verified": "yes", "notice": "could_not_tell"},
    "in_the_way": [{"kind": "system", "words": "The meter is on another screen, and it froze for six seconds."}],
    "thanks": {
        "did": "You said the worry back first",
        "felt": "I stopped bracing.",
        "matters": "People stay when they feel safe.",
    },
    "next_step": {"behavior": "talks-over", "words": "Count to one before you answer.", "due": "2026-11-28"},
    "question": "What did you hear in his voice at the start?",
    "replies": [
        {
            "by": "maria",
            "at": "2026-11-23T09:12:00Z",
            "feels_fair": "partly",
            "words": "I knew about the meter.\nI was waiting for the screen.",
        }
    ],
    "history": [
        {
            "at": "2026-11-25T02:00:00Z",
            "on": "2026-11-24",
            "by": "sam",
            "what": "the screen belongs to what got in the way: added",
        }
    ],
}


def the_rubric() -> Rubric:
    """The rubric Sam listened with."""
    return Rubric.model_validate_json(json.dumps(_RUBRIC))


def the_review() -> Review:
    """What Sam wrote down of Walter's call, and what Maria said to it."""
    ref = RubricRef.of(the_rubric(), commit=None)
    return Review.model_validate_json(json.dumps({**_REVIEW, "rubric": json.loads(ref.model_dump_json())}))
