"""The page for a line-up as data: what a template gets as `page`. It fits into two minutes of reading aloud.

People's words are shown as they were said. Where all of them together are too long they are shortened, each by its
weight, and the longest first; nothing of anybody's is altered.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from callreview.insight.line_up import Chosen
from callreview.views.aloud import largest_share, shortened
from callreview.views.visible import on_one_line, show
from callreview.views.words import day_and_year, in_words

WORDS_AT_MOST = 280
"""Read aloud, that is about two minutes."""
OURS = 70
"""Words of ours on the fullest page: headings, and what stands between people's words."""
_SHARES = 12

Cut = Callable[[str, int], str]


@dataclass(frozen=True)
class Said:
    """A customer's words."""

    words: str
    about: str  # of whom, or nothing


@dataclass(frozen=True)
class Wow:
    """A WOW moment in three parts."""

    agent: str
    did: str
    felt: str
    matters: str
    words: str  # what the agent said there, or nothing


@dataclass(frozen=True)
class Practice:
    """A behavior that was heard."""

    agent: str
    behavior: str
    words: str
    created: str  # the feelings, in the rubric's words


@dataclass(frozen=True)
class Answered:
    """An idea and its answer."""

    words: str
    we: str  # "we did", "we will", "we will not"
    because: str


@dataclass(frozen=True)
class Raised:
    """A bar that was raised."""

    feeling: str
    before: str  # "not OK"
    now: str  # "just OK"
    on: str  # "1 November 2026"
    why: str


@dataclass(frozen=True)
class LineUpPage:
    """What is read aloud."""

    day: str  # "23 November 2026"
    belief: str
    kudos: Said | None
    wow: Wow | None
    practice: Practice | None
    team: tuple[str, ...]  # what was put down for the team meeting; not whose talk it was in
    ideas: tuple[Answered, ...]
    bars: tuple[Raised, ...]


def line_up_page(told: Chosen, belief: str, day: date, named: Callable[[str], str]) -> LineUpPage:
    """The page of *day*; *named* gives the name people read for what a record holds."""
    there: list[tuple[int, str]] = []

    def measured(text: str, weight: int) -> str:
        there.append((weight, text))
        return text

    _page(told, belief, day, named, measured)
    share = largest_share(there, WORDS_AT_MOST - OURS, _SHARES)
    return _page(told, belief, day, named, lambda text, weight: shortened(text, weight * share))


def _page(told: Chosen, belief: str, day: date, named: Callable[[str], str], cut: Cut) -> LineUpPage:
    def words(text: str, weight: int = 3) -> str:
        return cut(show(text), weight)

    def line(text: str, weight: int = 1) -> str:
        return cut(on_one_line(text), weight)

    kudos, wow, practice = told.kudos, told.wow, told.practice
    return LineUpPage(
        day=day_and_year(day),
        belief=words(belief, 4),
        kudos=Said(words(kudos.words, 6), line(named(kudos.agent)) if kudos.agent else "") if kudos else None,
        wow=Wow(
            agent=line(named(wow.review.call.agent)),
            did=words(wow.thanks.did),
            felt=words(wow.thanks.felt),
            matters=words(wow.thanks.matters),
            words=words(wow.words),
        )
        if wow
        else None,
        practice=Practice(
            agent=line(named(practice.review.call.agent)),
            behavior=line(practice.behavior.text, 3),
            words=words(practice.words),
            created=line(", ".join(practice.feelings)),
        )
        if practice
        else None,
        team=tuple(words(coaching.connect.team) for coaching in told.notes),
        ideas=tuple(
            Answered(words(idea.words), in_words(idea.answer.we), words(idea.answer.because))
            for idea in told.ideas
            if idea.answer
        ),
        bars=tuple(
            Raised(
                feeling=line(bar.rubric.feeling(bar.raised.feeling).word),
                before=in_words(bar.raised.from_),
                now=in_words(bar.raised.to),
                on=day_and_year(bar.raised.on),
                why=line(bar.raised.why, 3),
            )
            for bar in told.bars
        ),
    )
