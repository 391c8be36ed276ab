"""The second look: whether the behaviors change what was felt. It stands beside the first impression, never over it."""

from collections.abc import Iterator

from callreview.model.draft import Chose, ChoseSome, Opening
from callreview.session.engine import Given
from callreview.session.question import Choice, Kind, Need, Question
from callreview.session.stages.impression import felt
from callreview.session.wording import GUTS, cast_of, levels_of

CHANGED = Chose(value="changed")


def second_look_questions(about: Opening, given: Given) -> Iterator[Question]:
    """Whether the impression stands, and what would be said now. A quick review does not ask."""
    if about.quick:
        return
    yield Question(
        key="second_look",
        kind=Kind.CHOICE,
        text="Now that you have seen the behaviors: does your first impression stand?",
        label="Second look",
        why=f"Sometimes the behaviors show a {cast_of(about.rubric.copy_).call} in another light, and it is good to "
        "say so. "
        "The first impression stays as it was; this is kept beside it.",
        example="You had not noticed how often she was cut off: I see it differently now.",
        choices=(
            Choice("kept", "it stands"),
            Choice("changed", "I see it differently now"),
        ),
    )
    if given.get("second_look") == CHANGED:
        yield from changed_questions(about, given)


def changed_questions(about: Opening, given: Given) -> Iterator[Question]:
    """What would be said now, and why. At least the reason is owed."""
    call, agent, *_ = cast_of(about.rubric.copy_)
    gut = given.get("gut")
    first = gut.value if isinstance(gut, Chose) else ""
    yield Question(
        key="second_gut",
        kind=Kind.CHOICE,
        text=f"All in all, how does the {call} feel now?",
        label="Gut, second look",
        why=f"Only if the whole {call} feels different now. One feeling alone can change without it.",
        example="Only one feeling changed: the same as before.",
        choices=(Choice("same", "the same as before"), *(choice for choice in GUTS if choice.value != first)),
        suggested="same",
    )
    said = felt(about, given)
    rubric = about.rubric.copy_
    yield Question(
        key="second_feelings",
        kind=Kind.SEVERAL,
        text="Which feelings came through differently, as you see it now?",
        label="Changed feelings",
        why="Name only those you would answer differently. The others stand.",
        example="3, when only the third would be another answer now.",
        choices=tuple(Choice(name, rubric.feeling(name).word) for name in said),
        need=Need.FREE,
    )
    changed = given.get("second_feelings")
    for name in changed.values if isinstance(changed, ChoseSome) else ():
        feeling = rubric.feeling(name)
        yield Question(
            key=f"second:{name}",
            kind=Kind.CHOICE,
            text=f"{feeling.word}: how did it come through, as you see it now?",
            label=f"{feeling.word}, second look",
            why="Your first answer stays on the page beside this one.",
            example="It was stronger than you first thought: clearly felt.",
            choices=tuple(choice for choice in levels_of(feeling) if choice.value != said[name]),
        )
    yield Question(
        key="second_why",
        kind=Kind.WORDS,
        text="What made you see it differently?",
        label="Because",
        why=f"The reason is what you and the {agent} can talk about.",
        example="I had not noticed how often she was cut off until I looked for it.",
    )
