"""A sound rubric as text, small edits of it, and what is said of them."""

from callreview.model.noun import Noun
from callreview.model.rubric import Rubric
from callreview.readers.faults import noun_from
from callreview.readers.tree import Tree
from callreview.readers.yaml_tree import tree_of

BILLING = """\
schema: callreview/rubric@1
id: billing-care
title: Billing calls that leave people lighter
version: 3
status: adopted
purpose: A worried customer hangs up knowing what happens next, and glad it was us.
gut: If you were the customer, would you be excited to talk with this person again?
applies_to: {queues: [billing], roles: [agent, leader]}
wanted:
  - id: cared-for
    word: Cared for
    near: [warm, sincere, patient]
    tolerate: just_ok
    wow: I would tell someone at dinner about this person.
    just_ok: Polite. Gone from memory by tomorrow.
    not_ok: I felt processed, or like a nuisance.
unwanted:
  - id: hurried
    word: Hurried
    near: [bored, preoccupied]
    tolerate: hint
behaviors:
  - id: names-the-worry
    text: Says the customer's worry back before the first fix.
    creates: [cared-for]
    when: the customer voices worry or anger
    heard_as: ["A bill like that would have worried me too."]
    not_this: ["'I understand your frustration', read off a script."]
    anchors: [{call: C-2041, at: "01:12"}]
  - id: talks-over
    text: Starts to speak before the customer has finished.
    creates: [hurried]
musts:
  - {id: verified, text: Identity confirmed before any account detail.}
raised:
  - {on: 2026-11-01, feeling: cared-for, from: not_ok, to: just_ok, why: Kudos name warmth first., version: 3}
"""


def billing(*edits: tuple[str, str]) -> str:
    """The sound rubric with each edit's first text replaced by its second, once."""
    text = BILLING
    for old, new in edits:
        assert old in text, f"the rubric has no {old!r} to edit"
        text = text.replace(old, new, 1)
    return text


def a_tree(text: str) -> Tree:
    """The tree of *text*, which must have one."""
    tree = tree_of(text.encode(), shown="a.yaml")
    assert isinstance(tree, Tree)
    return tree


def faults_of(text: str, noun: type[Noun] = Rubric) -> list[str]:
    """What is said of *text* as a *noun*, without the file's name."""
    problems = noun_from(a_tree(text), noun)
    return [problem.sentence.removeprefix("a.yaml:") for problem in problems] if isinstance(problems, tuple) else []
