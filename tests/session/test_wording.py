"""Who is who in what is heard: under a rubric for leaders the questions are about a talk, not about a call."""

import re

import pytest

from builders import a_rubric, an_opening
from callreview.model.choices import Role
from callreview.model.rubric import AppliesTo, Rubric
from callreview.session.engine import begin
from callreview.session.question import Question
from callreview.session.stages.just_listen import JUST_LISTEN
from callreview.session.wording import cast_of
from session.test_questions import asked_in, review_questions


def made_for(*roles: Role) -> Rubric:
    """A rubric for these roles."""
    return a_rubric().model_copy(update={"applies_to": AppliesTo(roles=roles)})


def said_by(question: Question) -> str:
    """All that a question says of its own accord."""
    choices = (text for choice in question.choices for text in (choice.word, choice.gloss))
    return " ".join((question.text, question.label, question.why, question.example, *choices))


@pytest.mark.parametrize("quick", [False, True])
def test_under_a_rubric_for_leaders_a_talk_is_asked_about(quick: bool) -> None:  # noqa: FBT001 # of two kinds
    """No question speaks of an agent, a customer or a call: the leader is heard, by ear of the coached person."""
    talks = made_for(Role.LEADER)
    questions = [*review_questions(talks, quick=quick), *asked_in(begin(JUST_LISTEN, an_opening(rubric=talks)))]
    for question in questions:
        said = re.sub(r"not called for|[Cc]alled for|callreview", "", said_by(question))
        assert not re.search(r"\b(?:agents?|customers?|callers?|calls?)\b", said, re.IGNORECASE), said
    together = " ".join(map(said_by, questions))
    assert "Who led the talk?" in together
    assert quick or "What would you like to ask the leader?" in together


@pytest.mark.parametrize("roles", [(), (Role.AGENT,), (Role.AGENT, Role.LEADER)])
def test_otherwise_a_call_is(roles: tuple[Role, ...]) -> None:
    """Where agents are heard under it as well, or nobody is named."""
    assert cast_of(made_for(*roles)).call == "call"
    assert "Who took the call?" in " ".join(map(said_by, review_questions(made_for(*roles), quick=False)))
