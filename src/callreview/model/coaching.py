"""A CRAFT conversation on record: Connect, Recognize, Analyze, Follow up, Talk; and what became of what was agreed.

A conversation is never opened again to say how it went on: each word on a follow-up is a record of its own, so that two
people can write down what they heard of it and git joins the files.
"""

from datetime import date
from typing import Literal

from pydantic import Field

from callreview.model.choices import FollowUpState, Worked
from callreview.model.noun import FilledLine, Noun, Utc, Words
from callreview.model.review import NextStep, Reply, Thanks
from callreview.model.rubric import BehaviorSlug
from callreview.model.surroundings import RecordSlug
from callreview.model.voices import Thoughts, Voiced


class Connect(Noun):
    """Why their work matters, and what goes to the team meeting."""

    matters: Words
    team: Words


class Analyze(Noun):
    """What was found together, the agent's words first; and the behavior it was about, where it was about one."""

    behavior: BehaviorSlug | None
    theirs: Words
    causes: Words
    impact: Words


class Talk(Noun):
    """The open question that was asked, and what was heard."""

    asked: Words
    heard: Words


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
    recognize: Thanks | None
    analyze: Analyze
    follow_up: NextStep | None
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
