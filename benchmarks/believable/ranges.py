"""The ranges of tolerance of a believable team: how each began, and the bars that were raised over the years."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

VERIFIED = {"verified": "Who is calling is confirmed first."}


class Wanted(NamedTuple):
    """A wanted feeling: its word, the bar it began with, and the three sentences."""

    word: str
    bar: str
    wow: str
    just_ok: str
    not_ok: str


class Raise(NamedTuple):
    """A bar that is raised when *share* of the time has passed."""

    share: float
    feeling: str
    to: str
    why: str


@dataclass(frozen=True)
class Range:
    """A rubric as it began, and its raises, oldest first. `unwanted` is word and bar, `behaviors` text and feelings."""

    id: str
    title: str
    purpose: str
    queue: str
    share: float
    """How many of all calls are heard with it."""
    wanted: Mapping[str, Wanted]
    unwanted: Mapping[str, tuple[str, str]]
    behaviors: Mapping[str, tuple[str, tuple[str, ...]]]
    musts: Mapping[str, str]
    raises: tuple[Raise, ...]
    roles: tuple[str, ...] = ()
    """Whose calls it is for; for all where it names nobody."""


RANGES = (
    Range(
        "billing-care",
        "Billing calls",
        "The worry is gone before the call is.",
        "billing",
        0.45,
        {
            "cared-for": Wanted("Cared for", "not_ok", "They worried too.", "Polite, forgotten.", "I was a number."),
            "told-straight": Wanted(
                "Told straight", "not_ok", "I believed it all.", "Likely true.", "Is there a catch?"
            ),
            "in-good-hands": Wanted("In good hands", "just_ok", "I put my pen away.", "They got there.", "I knew it."),
        },
        {"hurried": ("Hurried", "clear"), "talked-down-to": ("Talked down to", "hint")},
        {
            "names-the-worry": ("Names the worry before the first fix.", ("cared-for",)),
            "says-what-they-cannot": ("Tells what we cannot do for them.", ("told-straight",)),
            "gives-the-day": ("Names the day on which it happens.", ("in-good-hands",)),
            "talks-over": ("Speaks before the customer is done.", ("hurried", "talked-down-to")),
        },
        VERIFIED,
        (
            Raise(0.22, "cared-for", "just_ok", "Kudos name warmth first."),
            Raise(0.48, "hurried", "hint", "Nobody should feel like a queue."),
            Raise(0.80, "told-straight", "just_ok", "Trust was the reason people stayed."),
        ),
    ),
    Range(
        "delivery-care",
        "Delivery calls",
        "They know where it is, and when it comes.",
        "deliveries",
        0.35,
        {
            "welcome": Wanted("Welcome", "not_ok", "I was expected.", "A hello, then business.", "I was a bother."),
            "kept-informed": Wanted("Kept informed", "just_ok", "I knew it all.", "I know enough.", "I know no more."),
        },
        {"hurried": ("Hurried", "clear")},
        {
            "gives-own-name": ("Opens with their own first name.", ("welcome",)),
            "says-what-they-do": ("Tells what they look for in a silence.", ("kept-informed",)),
            "talks-over": ("Speaks before the customer is done.", ("hurried",)),
        },
        {},
        (
            Raise(0.40, "welcome", "just_ok", "A greeting costs nothing."),
            Raise(0.66, "hurried", "hint", "The vans are late, we need not be short."),
        ),
    ),
    Range(
        "repair-care",
        "Repair calls",
        "It works again, and nobody had to tell it twice.",
        "repairs",
        0.20,
        {
            "listened-to": Wanted("Listened to", "not_ok", "I said it once.", "They got the facts.", "I told a wall."),
            "really-helped": Wanted("Really helped", "just_ok", "It works, and more.", "It works.", "Still broken."),
        },
        {"hurried": ("Hurried", "hint"), "a-nuisance": ("A nuisance", "hint")},
        {
            "plays-it-back": ("Retells the problem in the customer's words.", ("listened-to",)),
            "one-thing-more": ("Does a thing that nobody asked for.", ("really-helped",)),
            "asks-again": ("Asks for what was said before.", ("a-nuisance",)),
            "fixes-too-soon": ("Answers before the story is told.", ("hurried",)),
        },
        VERIFIED,
        (
            Raise(0.30, "listened-to", "just_ok", "They told it twice too often."),
            Raise(0.72, "a-nuisance", "not_felt", "Nobody is in our way."),
        ),
    ),
)

TALKS = Range(
    "our-talks",
    "Coaching talks",
    "They know what to try, and want to.",
    "",
    0.0,
    {"cared-for": Wanted("Cared for", "just_ok", "I wanted to go on.", "It was a talk.", "I was told off.")},
    {"hurried": ("Hurried", "hint")},
    {
        "names-the-worry": ("Says back what is on their mind.", ("cared-for",)),
        "talks-over": ("Speaks before they are done.", ("hurried",)),
    },
    {},
    (),
    ("leader",),
)
"""The range for leaders' talks. No call of an agent's is heard with it."""
