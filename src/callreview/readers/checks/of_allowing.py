"""Checks of the comments that allow a check."""

from callreview.model.problem import Severity
from callreview.readers.checks.check import Check

_TRAIT = """\
behaviors:
  - id: names-the-worry
    text: Is friendly from the first word.  {comment}
    creates: [cared-for, hurried]"""
_PLAIN = _TRAIT.replace("Is friendly from the first word.", "Says the worry back.")

OF_ALLOWING = (
    Check(
        name="allow-without-reason",
        looks_for="An allowance that does not say why.",
        why="Whoever reads the rubric next has to know whether the reason still holds. Without one nothing is allowed.",
        caught=_TRAIT.format(comment="# callreview: allow trait"),
        sound=_TRAIT.format(comment="# callreview: allow trait: Friendly is the name of our first queue."),
        severity=Severity.WARNING,
        of_allowing=True,
    ),
    Check(
        name="unknown-check",
        looks_for="An allowance of a check that does not exist.",
        why="It is usually a slip of the finger, and allows nothing.",
        caught=_TRAIT.format(comment="# callreview: allow trail: Friendly is the name of our first queue."),
        sound=_TRAIT.format(comment="# callreview: allow trait: Friendly is the name of our first queue."),
        severity=Severity.WARNING,
        of_allowing=True,
    ),
    Check(
        name="cannot-be-allowed",
        looks_for="An allowance of a fault, or of a check of allowances.",
        why="A fault refuses the file: no reason makes it readable.",
        caught="title: Billing calls  # callreview: allow unknown-key: We like our own keys.",
        sound="title: Billing calls",
        severity=Severity.WARNING,
        of_allowing=True,
    ),
    Check(
        name="unused-allow",
        looks_for="An allowance where there is nothing to allow.",
        why="It would hide the next slip in that place, and it makes a reader look for what is not there.",
        caught=_PLAIN.format(comment="# callreview: allow trait: Friendly is the name of our first queue."),
        sound=_PLAIN.format(comment="# Said in every first week."),
        severity=Severity.WARNING,
        of_allowing=True,
    ),
    Check(
        name="unknown-comment",
        looks_for="A comment that begins with callreview: and goes on with anything but allow.",
        why="It looks as if it did something, and does nothing.",
        caught="title: Billing calls  # callreview: ignore trait",
        sound="title: Billing calls  # ignore the trait here",
        severity=Severity.WARNING,
        of_allowing=True,
    ),
)
