"""D, at its end: the musts, kept apart from feelings, and what got in the way, kept apart from the agent."""

from collections.abc import Iterator

from callreview.model.choices import Obstacle
from callreview.model.draft import ChoseSome, Opening
from callreview.session.engine import Given
from callreview.session.question import Choice, Kind, Need, Question
from callreview.session.wording import MUSTS, cast_of

OBSTACLES = (
    Choice(Obstacle.SYSTEM, "system", "it was slow, down or wrong"),
    Choice(Obstacle.POLICY, "policy", "a rule of ours stood in the way"),
    Choice(Obstacle.KNOWLEDGE, "knowledge", "nobody had told them"),
    Choice(Obstacle.TOOL, "tool", "something they need is missing"),
    Choice(Obstacle.OTHER, "other"),
)


def around_questions(about: Opening, given: Given) -> Iterator[Question]:
    """Each must, and what got in the way. A quick review asks neither."""
    if about.quick:
        return
    for must in about.rubric.copy_.musts:
        yield Question(
            key=f"must:{must.id}",
            kind=Kind.CHOICE,
            text=must.text,
            label=must.text.rstrip("."),
            why="This one has to be done whatever it feels like, so it is asked apart from the feelings.",
            example="You joined after the greeting: could not tell.",
            choices=MUSTS,
        )
    yield Question(
        key="in_the_way",
        kind=Kind.SEVERAL,
        text=f"Did anything get in the {cast_of(about.rubric.copy_).agent}'s way?",
        label="In the way",
        why="People want to do the right thing. What kept them from it is ours to mend, not theirs to be blamed for.",
        example="1 4, when the system was slow and a tool was missing.",
        choices=OBSTACLES,
        need=Need.FREE,
    )
    hindered = given.get("in_the_way")
    for obstacle in hindered.values if isinstance(hindered, ChoseSome) else ():
        yield Question(
            key=f"way:{obstacle}",
            kind=Kind.WORDS,
            text=f"What was it ({obstacle})?",
            label=f"In the way, {obstacle}",
            why="Whoever can mend it needs to know what happened.",
            example="The billing screen froze for a minute.",
            need=Need.FREE,
        )
