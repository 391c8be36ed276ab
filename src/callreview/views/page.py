"""The page for the agent as data: what a template gets as `page`, and what a terminal shows.

Every choice is already in words ("a hint"), every time reads `1:13`, every day `28 November`. What was left empty is
an empty string or tuple, so that `{% if page.question %}` is all a template needs. Nothing in it sums anything up.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Act:
    """A behavior as it was noted in this call, in the rubric's words or, when `found`, the reviewer's own."""

    text: str
    noted: str  # heard, missed, not called for, could not tell
    note: str
    found: bool  # the rubric has no such behavior yet

    @property
    def missed(self) -> bool:
        """Whether it was called for and not heard."""
        return self.noted == "missed"


@dataclass(frozen=True)
class Evidence:
    """A moment of the call."""

    at: str  # "1:13", or "1:13 to 1:20"
    who: str  # "you", "the customer" or nothing; "I" on one's own page
    words: str  # what was said there
    note: str  # what the reviewer thought there
    again: bool  # quoted further up already: words and note are empty here
    acts: tuple[Act, ...]  # the behaviors heard or missed there


@dataclass(frozen=True)
class Felt:
    """A feeling, how it came through, and what made it so."""

    word: str  # "Cared for"
    level: str  # "WOW", "just OK", "a hint"
    wanted: bool
    outside: bool  # outside the range of tolerance on the day of the call
    bar: str  # "just OK at least", "a hint at most"
    says: str  # the rubric's sentence for this level of a wanted feeling
    because: str
    moments: tuple[Evidence, ...]
    acts: tuple[Act, ...]  # behaviors behind it that were noted without a moment


@dataclass(frozen=True)
class OwnWord:
    """A feeling the rubric has no word for."""

    word: str
    wanted: bool


@dataclass(frozen=True)
class Against:
    """What argues the other way: words and moments, or that nothing was found."""

    words: str
    moments: tuple[Evidence, ...]
    none_found: bool


@dataclass(frozen=True)
class Changed:
    """A feeling that came through differently on the second look."""

    word: str
    first: str
    now: str


@dataclass(frozen=True)
class Again:
    """The second look, beside the first impression."""

    kept: bool
    gut: str  # the gut now, or nothing where it stands
    changed: tuple[Changed, ...]
    why: str


@dataclass(frozen=True)
class MustSaid:
    """A compliance act and what was noted of it."""

    text: str
    noted: str  # done, not done, not called for, could not tell
    open: bool  # not done, or could not be told


@dataclass(frozen=True)
class Obstacle:
    """What got in the agent's way: the kind in words, and what it was."""

    kind: str  # "the system"
    words: str


@dataclass(frozen=True)
class Recognition:
    """The thank-you."""

    did: str
    felt: str
    matters: str


@dataclass(frozen=True)
class Step:
    """The one next step."""

    words: str
    behavior: str  # the rubric's text, or nothing
    less: bool  # the behavior creates an unwanted feeling: less of it
    by: str  # "28 November", or nothing


@dataclass(frozen=True)
class Reply:
    """The agent's own words about the review."""

    by: str
    on: str
    feels: str  # "feels fair", "feels partly fair", "does not feel fair"
    words: str


@dataclass(frozen=True)
class Beside:
    """What was changed or left open, by whom and when."""

    on: str
    by: str
    what: str


@dataclass(frozen=True)
class Page:
    """One review, ready to be read by the person who took the call."""

    review: str  # the id
    title: str  # "Call C-3117, 20 November 2026"
    agent: str
    reviewer: str
    role: str  # supervisor, peer, leader, self
    own: bool  # the agent reviewed their own call
    heard_of: str  # "call", or "talk" under a rubric for leaders alone
    call: str  # the reference
    call_day: str  # "2026-11-20", or nothing
    queue: str
    rubric: str  # the title
    rubric_id: str
    version: int
    own_words: str
    gut: str
    gut_question: str
    gut_answer: str  # yes, no, not sure, or nothing where it was not asked
    stood_out: tuple[Felt, ...]  # in the order they were asked
    others: tuple[Felt, ...]
    own_feelings: tuple[OwnWord, ...]
    found: tuple[Act, ...]  # behaviors the rubric lacks, linked to no feeling
    marked: tuple[Evidence, ...]  # moments that nothing above refers to
    behaviors: tuple[Act, ...]  # everything noted, in the rubric's words
    against: Against | None
    again: Again | None
    musts: tuple[MustSaid, ...]
    in_the_way: tuple[Obstacle, ...]
    thanks: Recognition | None
    thanks_shared: str  # "21 November 2026", the days on which the team heard the thanks, or nothing
    step: Step | None
    question: str
    replies: tuple[Reply, ...]
    beside: tuple[Beside, ...]
    heard: str  # "heard whole, once"
    on: str  # the day it was reviewed: "21 November 2026"
    under: str  # what the call is judged by: "under the bar of 1 November 2026 (version 3)", or "version 1"
    new_bars: tuple[str, ...]  # bars raised less than 14 days before the review: "Cared for: the bar was raised …"
    picked: str  # "picked at random, out of 118 calls", or nothing
    picked_note: str
