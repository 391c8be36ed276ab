"""D. The behaviors, once the impression is sealed: those behind what stood out first, the rest on request."""

from collections.abc import Iterator

from callreview.model.choices import Noted
from callreview.model.draft import Chose, Opening, Said
from callreview.model.rubric import Behavior
from callreview.session.engine import Given
from callreview.session.question import Choice, Kind, Need, Question
from callreview.session.stages.impression import stood_out
from callreview.session.wording import NO, NOTED, NOTED_OF_UNWANTED_ACT, YES, cast_of

FOUND_AT_MOST = 9
NONE_OF_THEM = "_none"


def behavior_questions(about: Opening, given: Given) -> Iterator[Question]:
    """The behaviors behind what stood out, the others on request, those the rubric lacks, and what argues against."""
    if about.quick:
        yield from _one_behavior_questions(about, given)
        return
    linked, others = linked_first(about, given)
    for behavior in linked:
        yield from _behavior_questions(about, given, behavior, Need.ANSWER)
    if others:
        yield Question(
            key="others",
            kind=Kind.CHOICE,
            text=_go_on(len(others)),
            label="The other behaviors",
            why="What stood out matters most, and you may stop there. "
            "Going on can show a behavior you had not noticed at first.",
            example="Nothing more comes to mind: no.",
            choices=(NO, YES),
            suggested="no",
        )
        if given.get("others") == Chose(value="yes"):
            for behavior in others:
                yield from _behavior_questions(about, given, behavior, Need.FREE)
    yield from _found_questions(about, given)
    yield Question(
        key="against",
        kind=Kind.WORDS,
        text="Was there a moment that argues the other way? Leave it empty if you found none.",
        label="Argues the other way",
        why="A gut feeling is quick, and finds what it looks for. One honest moment against it keeps it fair.",
        example='2:40 "Take your time, I am not going anywhere."',
        need=Need.FREE,
        moments=True,
    )


def linked_first(about: Opening, given: Given) -> tuple[tuple[Behavior, ...], tuple[Behavior, ...]]:
    """The behaviors that create a feeling that stood out, and the others, both in the rubric's order."""
    struck = set(stood_out(about, given))
    behaviors = about.rubric.copy_.behaviors
    linked = tuple(behavior for behavior in behaviors if struck.intersection(behavior.creates))
    return linked, tuple(behavior for behavior in behaviors if behavior not in linked)


def _go_on(others: int) -> str:
    if others == 1:
        return "The rubric has one more behavior, behind what did not stand out. Look at it as well?"
    return f"The rubric has {others} more behaviors, behind what did not stand out. Go through them as well?"


def _behavior_questions(about: Opening, given: Given, behavior: Behavior, need: Need) -> Iterator[Question]:
    yield _noted_question(about, behavior, need)
    noted = given.get(f"behavior:{behavior.id}")
    heard = noted == Chose(value=Noted.HEARD)
    missed = noted == Chose(value=Noted.MISSED) and not about.rubric.copy_.is_unwanted_act(behavior)
    if heard or missed:
        yield Question(
            key=f"evidence:{behavior.id}",
            kind=Kind.WORDS,
            text="Where did you hear it?" if heard else "Where would it have belonged?",
            label="heard at" if heard else "missed at",
            why=f"A moment lets the {cast_of(about.rubric.copy_).agent} hear it too, and then nobody has to take your "
            "word for it.",
            example='1:12 "I can see why that bill gave you a fright."',
            need=Need.FREE,
            moments=True,
            about=(behavior.text,),
        )


def _noted_question(about: Opening, behavior: Behavior, need: Need) -> Question:
    words = [about.rubric.copy_.feeling(feeling).word for feeling in behavior.creates]
    told = [
        f"It goes with: {', '.join(words)}.",
        *([f"Called for when {behavior.when}."] if behavior.when else []),
        *(f"Sounds like: {heard}" for heard in behavior.heard_as),
        *(f"Not this: {other}" for other in behavior.not_this),
    ]
    return Question(
        key=f"behavior:{behavior.id}",
        kind=Kind.CHOICE,
        text=behavior.text,
        label=behavior.text.rstrip("."),
        why="Say what a recorder would have caught: heard, or missed where it was called for. "
        "It is noted, not judged; how it felt you have said already.",
        example=f"It was there once, late in the {cast_of(about.rubric.copy_).call}: heard.",
        choices=NOTED_OF_UNWANTED_ACT if about.rubric.copy_.is_unwanted_act(behavior) else NOTED,
        details=tuple(told),
        need=need,
    )


def _one_behavior_questions(about: Opening, given: Given) -> Iterator[Question]:
    """A quick review: the one behavior that made the difference."""
    linked, others = linked_first(about, given)
    behaviors = linked or others
    if not behaviors:
        return
    yield Question(
        key="one_behavior",
        kind=Kind.CHOICE,
        text="Which one behavior made the difference?",
        label="One behavior",
        why="One behavior that you can name is worth more than ten you tick off.",
        example="The one you would tell a colleague about.",
        choices=(
            *(Choice(behavior.id, behavior.text) for behavior in behaviors),
            Choice(NONE_OF_THEM, "none of these"),
        ),
    )
    chosen = given.get("one_behavior")
    if isinstance(chosen, Chose) and chosen.value != NONE_OF_THEM:
        yield _noted_question(about, about.rubric.copy_.behavior(chosen.value), Need.ANSWER)


def _found_questions(about: Opening, given: Given) -> Iterator[Question]:
    for number in range(1, FOUND_AT_MOST + 1):
        yield Question(
            key=f"found:{number}",
            kind=Kind.WORDS,
            text="Did anything else make you feel that way, something the rubric does not name?"
            if number == 1
            else "Anything more?",
            label="Found",
            why="What you find on your own is how a rubric grows. Write what a recorder would catch.",
            example="Told her the amount before she had to ask.",
            need=Need.FREE,
            moments=True,
        )
        if not isinstance(given.get(f"found:{number}"), Said):
            return
        yield Question(
            key=f"found_creates:{number}",
            kind=Kind.SEVERAL,
            text="Which feelings does it create?",
            label="creates",
            why="A behavior matters for what it makes people feel. Leave it open if you cannot tell yet.",
            example="1 3, when it makes for the first feeling and the third.",
            choices=tuple(Choice(feeling.id, feeling.word) for feeling in about.rubric.copy_.feelings()),
            need=Need.FREE,
        )
