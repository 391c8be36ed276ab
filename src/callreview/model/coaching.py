"""A CRAFT conversation on record: Connect, Recognize, Analyze, Follow up, Talk; and what became of what was agreed.

What was said in it is kept to the letter, unseen characters among it, though the same words in a review have none.
A conversation is never opened again to say how it went on: each word on a follow-up is a record of its own, so that two
people can write down what they heard of it and git joins the files.
"""

from datetime import date
from typing import Literal

from pydantic import Field

from callreview.model.choices import FollowUpState, Worked
from callreview.model.noun import FilledLine, Noun, Thoughts, Utc, Verbatim
from callreview.model.review import NextStep, Reply, Thanks
from callreview.model.rubric import BehaviorSlug
from callreview.model.surroundings import RecordSlug
from callreview.model.voices import Voiced


class Connect(Noun):
    """Why their work matters, and what goes to the team meeting."""

    matters: Thoughts
    team: Thoughts


class Analyze(Noun):
    """What was found together, the agent's words first; and the behavior it was about, where it was about one."""

    behavior: BehaviorSlug | None
    theirs: Thoughts
    causes: Thoughts
    impact: Thoughts


class Talk(Noun):
    """The open question that was asked, and what was heard."""

    asked: Thoughts
    heard: Thoughts


class ThanksSaid(Thanks):
    """Recognition as it was said, in the three parts it has in a review."""

    did: Verbatim
    felt: Thoughts
    matters: Thoughts


class StepAgreed(NextStep):
    """The one commitment, in their words."""

    words: Thoughts


class Coaching(Noun):
    """One conversation with one person. `about` are the reviews that were talked about."""

    schema_: Literal["callreview/coaching@1"] = Field(default="callreview/coaching@1", alias="schema")
    id: RecordSlug
    started: Utc
    finished: Utc
    by: FilledLine
    agent: FilledLine
    about: tuple[RecordSlug, ...]
    connect: Connect
    recognize: ThanksSaid | None
    analyze: Analyze
    follow_up: StepAgreed | None
    talk: Talk
    replies: tuple[Reply, ...]

    @property
    def day(self) -> date:
        """The day it was begun, by the clock of who led it."""
        return date.fromisoformat(self.id[:10])


class FollowUpNote(Voiced):
    """What became of what was agreed in the review or the coaching of that id, as of this note.

    `worked` is the agent's answer to whether it felt like it worked. `due` is another day than the one that was agreed.
    """

    schema_: Literal["callreview/followup@1"] = Field(default="callreview/followup@1", alias="schema")
    of: RecordSlug
    state: FollowUpState
    worked: Worked | None
    words: Thoughts
    due: date | None
