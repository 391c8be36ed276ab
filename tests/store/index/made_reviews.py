"""Reviews for the index's tests: small, all files of one size, and differing in what they are found and counted by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from builders import NOON, a_behavior, a_review, a_rubric, a_wanted
from callreview.model.choices import Level, Noted, Trace
from callreview.model.names import BehaviorId, FeelingId
from callreview.model.review import BehaviorNoted, NextStep, Review
from callreview.model.rubric import Raised, Rubric
from callreview.model.surroundings import RubricRef
from callreview.store.json_text import text_of

SIZE = 6_000
"""Bytes of every file, so that only its time tells a changed one."""
RAISED_ON = date(2026, 11, 3)
AGENTS = ("maria", "Maria", "Zo\u00eb", "Zoe\u0308", "deb")
"""Two people spelt in two ways each: capitals, and accents put together or apart; and one more."""
WORDS = ("", "I was worried.", "Warm, and caf\u00e9-like", "WORRY became relief", "cafe\u0301 noise")


@dataclass(frozen=True)
class Made:
    """What one review is like."""

    agent: str = "maria"
    gut: Level = Level.WOW
    cared_for: Level = Level.JUST_OK
    hurried: Trace = Trace.NOT_FELT
    noted: Noted | None = None
    step: str | None = None
    """The behavior that the next step is about; empty for own words."""
    words: str = ""
    copy: str = "3"
    """The rubric as the review holds it: `3`; `4`, where the bar of cared-for was raised on `RAISED_ON`; or `4 too`,
    where somebody moved that bar further, and wrote no day down.
    """
    called: str | None = None
    minutes: int = 0
    queue: str | None = "billing"


def text_for(review: str, made: Made) -> bytes:
    """The file of the review with the id *review*: *made*, and `SIZE` bytes."""
    bare = text_of(_review(review, made))
    padded = bare.replace(b'"question": ""', b'"question": "' + b"." * (SIZE - len(bare)) + b'"', 1)
    assert len(padded) == SIZE
    return padded


def place_of(root: Path, review: str) -> Path:
    """Where that review belongs."""
    return root.joinpath("reviews", *review[:10].split("-"), f"{review}.json")


def lay(root: Path, reviews: Mapping[str, Made]) -> Path:
    """Make a workspace of these *reviews*, by their ids, in *root*; gives it back."""
    root.mkdir(exist_ok=True)
    (root / "callreview.yaml").touch()
    for review, made in reviews.items():
        path = place_of(root, review)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text_for(review, made))
    return root


def _review(review: str, made: Made) -> Review:
    bare = a_review(id=review, agent=made.agent, own_words=made.words, rubric=_rubric(made.copy))
    felt = bare.impression.model_copy(
        update={
            "gut": made.gut,
            "wanted": {FeelingId("cared-for"): made.cared_for, FeelingId("in-good-hands"): Level.COULD_NOT_TELL},
            "unwanted": {FeelingId("hurried"): made.hurried},
        }
    )
    return bare.model_copy(
        update={
            "rubric": _reference(made.copy),
            "finished": NOON + timedelta(minutes=made.minutes),
            "call": bare.call.model_copy(update={"when": made.called, "queue": made.queue}),
            "impression": felt,
            "behaviors": (
                (BehaviorNoted(id=BehaviorId("talks-over"), noted=made.noted, moments=(), note=""),)
                if made.noted
                else ()
            ),
            "next_step": None
            if made.step is None
            else NextStep(
                behavior=BehaviorId(made.step) if made.step else None,
                words="" if made.step else "Breathe before answering.",
                due=None,
            ),
        }
    )


@cache
def _reference(copy: str) -> RubricRef:
    return RubricRef.of(_rubric(copy), commit=None)


@cache
def _rubric(copy: str) -> Rubric:
    bar = Level.WOW if copy == "4 too" else Level.JUST_OK
    raised = Raised(
        on=RAISED_ON,
        feeling=FeelingId("cared-for"),
        from_=Level.NOT_OK,
        to=Level.JUST_OK,
        why="Kudos name warmth first.",
        version=4,
    )
    bare = a_rubric(
        version=int(copy[0]),
        wanted=(a_wanted("cared-for", tolerate=bar), a_wanted("in-good-hands")),
        behaviors=(a_behavior("names-the-worry", "cared-for"), a_behavior("talks-over", "hurried")),
        musts=(),
    )
    return bare.model_copy(update={"raised": (raised,) if copy == "4" else ()})
