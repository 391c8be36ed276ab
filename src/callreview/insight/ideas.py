"""Ideas, and whether they were answered: what is owed comes first, and an answer that promises is not forgotten."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from callreview.model.choices import WeSaid
from callreview.model.voices import Idea


class Owed(NamedTuple):
    """An idea that is owed an answer, or what an answer promised; and for how many days."""

    idea: Idea
    days: int


def owed(ideas: Iterable[Idea], today: date) -> tuple[Owed, ...]:
    """The ideas without an answer, the one that has waited longest first."""
    waiting = [Owed(idea, (today - idea.day).days) for idea in ideas if idea.answer is None]
    return tuple(sorted(waiting, key=lambda each: (each.idea.at, each.idea.id)))


def promised(ideas: Iterable[Idea], today: date) -> tuple[Owed, ...]:
    """The ideas of which we said that we will, the oldest promise first; the days are those since the promise."""
    waiting = [
        (answer.at, Owed(idea, (today - answer.on).days))
        for idea in ideas
        if (answer := idea.answer) and answer.we is WeSaid.WILL
    ]
    return tuple(each for _, each in sorted(waiting, key=lambda one: (one[0], one[1].idea.id)))


def answered_since(ideas: Iterable[Idea], since: date | None) -> tuple[Idea, ...]:
    """The ideas whose last answer was given on *since* or later, the newest answer first."""
    told = [(answer, idea) for idea in ideas if (answer := idea.answer) and (since is None or answer.on >= since)]
    newest = sorted(told, key=lambda one: (one[0].at, one[1].id), reverse=True)
    return tuple(idea for _, idea in newest)


def in_order(ideas: Iterable[Idea], today: date) -> tuple[Idea, ...]:
    """All *ideas*: those owed an answer, those promised, then the others by their last answer, newest first."""
    known = tuple(ideas)
    first = [each.idea for each in (*owed(known, today), *promised(known, today))]
    return (*first, *(idea for idea in answered_since(known, None) if idea not in first))
