"""E. What to say: one thank-you in three parts, one next step with a day, one open question; and F. the read-back."""

from collections.abc import Iterator
from datetime import timedelta

from callreview.model.choices import Noted
from callreview.model.draft import Chose, Opening, Said
from callreview.model.rubric import Behavior
from callreview.session.engine import Given
from callreview.session.question import Choice, Kind, Need, Question
from callreview.session.stages.behaviors import linked_first
from callreview.session.wording import Cast, cast_of

OWN_STEP = "_own_words"
NO_STEP = "_no_step"


def saying_questions(about: Opening, given: Given) -> Iterator[Question]:
    """The thanks, the next step and the open question. A quick review asks for the next step alone."""
    cast = cast_of(about.rubric.copy_)
    if not about.quick:
        yield from _thanks_questions(given, cast)
    yield from _next_step_questions(about, given)
    if not about.quick:
        yield Question(
            key="question",
            kind=Kind.WORDS,
            text=f"What would you like to ask the {cast.agent}?",
            label=f"Question for the {cast.agent}",
            why="An open question makes it a conversation. One that cannot be answered with yes or no works best.",
            example="What did you hear in her voice at the start?",
            need=Need.FREE,
        )


def read_back_questions(about: Opening, given: Given) -> Iterator[Question]:
    """Everything that was said, read back before it is saved."""
    del about, given  # it asks the same of every conversation
    yield Question(
        key="save",
        kind=Kind.READ_BACK,
        text="Is this right?",
        label="Save",
        why="Give the number of an answer to change it. Sealed ones stay as they are and open the second look.",
        example="To mend answer 7, type 7.",
        choices=(Choice("save", "save it"),),
    )


def _thanks_questions(given: Given, cast: Cast) -> Iterator[Question]:
    yield Question(
        key="thanks_did",
        kind=Kind.WORDS,
        text="What do you want to thank them for? Say what they did.",
        label="Thanks, what they did",
        why=f"Everyone does something well in a {cast.call}. Thanks that name the act tell people what to do again.",
        example="You said the worry back first.",
        need=Need.REASON,
    )
    if not isinstance(given.get("thanks_did"), Said):
        return
    yield Question(
        key="thanks_felt",
        kind=Kind.WORDS,
        text="How did that feel?",
        label="Thanks, how it felt",
        why="Recognition says what they did, how it felt and why it matters. This part is most often left out.",
        example="I stopped bracing.",
        need=Need.FREE,
    )
    yield Question(
        key="thanks_matters",
        kind=Kind.WORDS,
        text="Why does it matter?",
        label="Thanks, why it matters",
        why="It ties a small act to what the team believes in.",
        example="People stay when they feel safe.",
        need=Need.FREE,
    )


def _next_step_questions(about: Opening, given: Given) -> Iterator[Question]:
    call, _, customer, _ = cast_of(about.rubric.copy_)
    yield Question(
        key="next_behavior",
        kind=Kind.CHOICE,
        text="One next step: which behavior would make the biggest difference?",
        label="Next step",
        why=f"One step is kept; five are forgotten. Choose the one the {customer} would feel soonest.",
        example=f"The one that would be noticed first in the next {call}.",
        choices=(
            *(Choice(behavior.id, behavior.text) for behavior in _steps(about, given)),
            Choice(OWN_STEP, "something else, in my own words"),
            Choice(NO_STEP, "no next step this time"),
        ),
    )
    chosen = given.get("next_behavior")
    if not isinstance(chosen, Chose) or chosen.value == NO_STEP:
        return
    yield Question(
        key="next_words",
        kind=Kind.WORDS,
        text="How would you put it to them?",
        label="Next step, in words",
        why=f"Said as one thing to do in the very next {call}, it will be tried.",
        example="Count to one before you answer.",
        need=Need.ANSWER if chosen.value == OWN_STEP else Need.FREE,
    )
    due = (about.today + timedelta(about.follow_up_days)).isoformat()
    yield Question(
        key="next_due",
        kind=Kind.DAY,
        text="By when?",
        label="By",
        why="A day makes it a promise from both of you: they try it, you ask how it went.",
        example="friday",
        suggested=due,
        not_before=about.today,
    )


def _steps(about: Opening, given: Given) -> tuple[Behavior, ...]:
    """The behaviors to choose a step from: those looked at, the ones that call for a change first."""
    rubric = about.rubric.copy_
    if about.quick:
        return linked_first(about, given)[0] or rubric.behaviors
    looked_at = [behavior for behavior in rubric.behaviors if isinstance(given.get(f"behavior:{behavior.id}"), Chose)]

    def fine_as_it_is(behavior: Behavior) -> bool:
        asks_for_change = Noted.HEARD if rubric.is_unwanted_act(behavior) else Noted.MISSED
        return given[f"behavior:{behavior.id}"] != Chose(value=asks_for_change)

    return tuple(sorted(looked_at, key=fine_as_it_is)) or rubric.behaviors
