"""What is asked of something that was agreed: whether it worked, in two questions; or why it is let go."""

from collections.abc import Iterator

from callreview.model.choices import FollowUpState, Worked
from callreview.model.draft import Chose, VoiceOpening
from callreview.session.engine import Given
from callreview.session.question import Choice, Kind, Need, Question

_WORKED = (Choice(Worked.YES, "yes"), Choice(Worked.PARTLY, "partly"), Choice(Worked.NO, "no"))
_FROM_HERE = (
    Choice(FollowUpState.NEEDS_ATTENTION, "needs attention", "it stays in sight, and you look at it together again"),
    Choice(FollowUpState.DONE, "done", "it is over all the same"),
)


def follow_up_questions(about: VoiceOpening, given: Given) -> Iterator[Question]:
    """Whether it felt like it worked, beside the calls heard since; and what becomes of it where it did not."""
    yield Question(
        key="worked",
        kind=Kind.CHOICE,
        text="Did it feel to you like our solution worked?",
        label="Worked",
        why="Only who tried it knows. The calls heard since stand beside the answer, and do not decide it.",
        example="2",
        about=(about.heard,),
        choices=_WORKED,
    )
    yield Question(
        key="words",
        kind=Kind.WORDS,
        verbatim=True,
        text="Any other thoughts?",
        label="Thoughts",
        why="What helped, what was in the way, what to try next: in their own words.",
        example="It works while the line is good. When it drops, I forget.",
        need=Need.FREE,
        about=heard_before(about, "worked"),
    )
    if given.get("worked") == Chose(value=Worked.NO):
        yield Question(
            key="state",
            kind=Kind.CHOICE,
            text="It did not work. What shall become of it?",
            label="From here",
            why="A no is worth as much as a yes. It asks for another look, unless the matter is over.",
            example="1",
            choices=_FROM_HERE,
            suggested=FollowUpState.NEEDS_ATTENTION,
        )


def heard_before(about: VoiceOpening, first: str) -> tuple[str, ...]:
    """What is read before the second question: what the *first* begins with, where that is not asked."""
    return (about.heard,) if first in about.known else ()


def letting_go_questions(about: VoiceOpening, given: Given) -> Iterator[Question]:
    """The reason."""
    del given
    yield Question(
        key="words",
        kind=Kind.WORDS,
        verbatim=True,
        text="Why is it let go?",
        label="Because",
        why="What two people agreed on is not dropped in silence. The reason is kept, and nothing is erased.",
        example="He takes other calls now, and this one does not come any more.",
        about=(about.heard,),
    )
