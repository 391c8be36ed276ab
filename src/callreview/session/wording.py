"""The choices that come up again and again, in the words people say; and who is who in what is heard."""

from typing import NamedTuple

from callreview.model.choices import Level, MustNoted, Noted, Trace
from callreview.model.rubric import Feeling, Rubric, WantedFeeling
from callreview.session.question import Choice

GUTS = (
    Choice(Level.WOW, "WOW"),
    Choice(Level.JUST_OK, "just OK"),
    Choice(Level.NOT_OK, "not OK"),
)
TRACES = (
    Choice(Trace.NOT_FELT, "not felt"),
    Choice(Trace.HINT, "a hint"),
    Choice(Trace.CLEAR, "clearly felt"),
    Choice(Trace.COULD_NOT_TELL, "could not tell"),
)
NOTED = (
    Choice(Noted.HEARD, "heard"),
    Choice(Noted.MISSED, "missed"),
    Choice(Noted.NOT_CALLED_FOR, "not called for"),
    Choice(Noted.COULD_NOT_TELL, "could not tell"),
)
NOTED_OF_UNWANTED_ACT = (
    Choice(Noted.HEARD, "heard"),
    Choice(Noted.MISSED, "not heard"),
    Choice(Noted.COULD_NOT_TELL, "could not tell"),
)
MUSTS = (
    Choice(MustNoted.YES, "yes"),
    Choice(MustNoted.NO, "no"),
    Choice(MustNoted.NOT_CALLED_FOR, "not called for"),
    Choice(MustNoted.COULD_NOT_TELL, "could not tell"),
)
YES = Choice("yes", "yes")
NO = Choice("no", "no")


class Cast(NamedTuple):
    """What is heard, who leads it, whom it is for, and what all of those are called."""

    call: str
    agent: str
    customer: str
    customers: str


_CALL = Cast("call", "agent", "customer", "customers")
_TALK = Cast("talk", "leader", "coached person", "the people you coach")


def cast_of(rubric: Rubric) -> Cast:
    """Who is who under *rubric*: in a talk that coaches somebody, the agent is the leader."""
    return _TALK if rubric.is_of_talks else _CALL


def levels_of(feeling: Feeling) -> tuple[Choice, ...]:
    """The levels or traces *feeling* can come through at, with the rubric's own sentence for each."""
    if isinstance(feeling, WantedFeeling):
        return (
            *(Choice(gut.value, gut.word, feeling.says(Level(gut.value))) for gut in GUTS),
            Choice(Level.NOT_CALLED_FOR, "not called for"),
            Choice(Level.COULD_NOT_TELL, "could not tell"),
        )
    return TRACES
