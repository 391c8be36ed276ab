"""Amending a finished review: a second look beside the first impression, or a fact put right, always with a reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from callreview.model.draft import Answer, Chose, Opening
from callreview.model.review import Review
from callreview.session.engine import Given, Stage, Table
from callreview.session.question import Choice, Kind, Question
from callreview.session.stages.second_look import changed_questions

FACTS = (
    Choice("agent", "agent", "who took the call"),
    Choice("ref", "call", "its number or name"),
    Choice("when", "when", "the day of the call"),
    Choice("queue", "queue"),
)


@dataclass(frozen=True)
class Amended:
    """The review that is amended, as what it was opened with and the impression it holds."""

    opening: Opening
    impression: Mapping[str, Answer]

    @classmethod
    def of(cls, review: Review) -> "Amended":
        """What amending *review* asks about."""
        felt = {**review.impression.wanted, **review.impression.unwanted}
        return cls(
            opening=Opening(
                id=review.id,
                started=review.started,
                belief="",
                reviewer=review.reviewer,
                rubric=review.rubric,
                quick=False,
                picked=review.picked,
                recording=review.call.recording,
                transcript=review.call.transcript,
                seconds=review.call.seconds,
                known={},
            ),
            impression={
                "gut": Chose(value=review.impression.gut),
                **{f"feeling:{feeling}": Chose(value=level) for feeling, level in felt.items()},
            },
        )


class _Both(Mapping[str, Answer]):
    """What was answered so far, before what the review says; a view, because the answers grow while questions come."""

    def __init__(self, given: Given, impression: Given) -> None:
        self._given, self._impression = given, impression

    def __getitem__(self, key: str) -> Answer:
        return self._given[key] if key in self._given else self._impression[key]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._impression, **self._given})

    def __len__(self) -> int:
        return len({**self._impression, **self._given})


def _what_questions(about: Amended, given: Given) -> Iterator[Question]:
    yield Question(
        key="second_look",
        kind=Kind.CHOICE,
        text="What do you want to add?",
        label="To add",
        why="The first impression stays as it was. What you say now is kept beside it, with its date.",
        example="You heard the call again together: a second look.",
        choices=(
            Choice("changed", "a second look", "I see the call differently now"),
            Choice("fact", "a correction", "a fact is wrong"),
        ),
    )
    if given.get("second_look") == Chose(value="changed"):
        yield from changed_questions(about.opening, _Both(given, about.impression))
    if given.get("second_look") == Chose(value="fact"):
        yield from _fact_questions(given)


def _fact_questions(given: Given) -> Iterator[Question]:
    yield Question(
        key="fact",
        kind=Kind.CHOICE,
        text="Which fact is wrong?",
        label="Fact",
        why="Only what the call was can be put right; what you felt stays.",
        example="It was Deb who took the call: agent.",
        choices=FACTS,
    )
    fact = given.get("fact")
    if not isinstance(fact, Chose):
        return
    yield Question(
        key="fact_now",
        kind=Kind.WHEN if fact.value == "when" else Kind.LINE,
        text="What is right?",
        label="Now",
        why="The old word is kept in the review's history.",
        example="2026-11-20" if fact.value == "when" else "maria",
        is_person=fact.value == "agent",
    )
    yield Question(
        key="fact_why",
        kind=Kind.LINE,
        text="Why?",
        label="Because",
        why="Whoever reads the review later should not have to wonder.",
        example="I had mixed up two calls.",
    )


AMENDING: Table[Amended] = (Stage("amend", "Amend", _what_questions),)
