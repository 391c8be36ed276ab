"""Checks of how behaviors are worded."""

from callreview.model.problem import Severity
from callreview.readers.checks.check import Check


def _behavior(text: str) -> str:
    return f"behaviors:\n  - id: names-the-worry\n    text: {text}\n    creates: [cared-for, hurried]"


OF_PROSE = (
    Check(
        name="trait",
        looks_for='A behavior that says what somebody is ("is friendly", "sounds professional").',
        why="Two listeners will not agree on what somebody is, and nobody can practise being it. "
        "Write what a recorder would catch.",
        caught=_behavior("Is friendly from the first word."),
        sound=_behavior("Uses the customer's name in the first sentence."),
        severity=Severity.WARNING,
    ),
    Check(
        name="two-acts",
        looks_for="A behavior that joins two acts with and, then or a semicolon.",
        why="When one of the two was heard and the other was not, there is no honest answer.",
        caught=_behavior("Says the worry back and asks for the account number."),
        sound=_behavior("Says the worry back before the first question."),
        severity=Severity.WARNING,
    ),
    Check(
        name="absolute",
        looks_for="A behavior that asks for always, never, every time, at all times, 100 % and the like.",
        why="A review hears one call, in which nobody can hear always. One slip would make the sentence untrue, "
        "and a promise nobody can keep stops being a standard.",
        caught=_behavior("Never lets the customer wait in silence."),
        sound=_behavior("Says what they are doing while the customer waits."),
        severity=Severity.WARNING,
    ),
)
