"""Checks of a rubric against what git keeps of it."""

from callreview.model.problem import Severity
from callreview.readers.checks.check import Check

OF_GIT = (
    Check(
        name="bar-without-reason",
        looks_for="A bar (tolerate) that moved, with no entry under raised that says when and why.",
        why="What was tolerated until yesterday was the standard. People who are held to another one from today "
        "are owed the day and the reason. `callreview rubric raise` writes both.",
        caught="tolerate: not_ok became tolerate: just_ok, and raised is as it was",
        sound="tolerate: not_ok became tolerate: just_ok, and raised begins with\n"
        "  - {on: 2026-11-01, feeling: cared-for, from: not_ok, to: just_ok, why: Kudos name it., version: 4}",
        severity=Severity.WARNING,
        needs_git=True,
    ),
    Check(
        name="meaning-without-version",
        looks_for="A changed meaning under the old version.",
        why="A review says under which version it was made. Two standards under one number cannot be told apart.",
        caught="a behavior was added, and version is still 3",
        sound="a behavior was added, and version went from 3 to 4",
        severity=Severity.WARNING,
        needs_git=True,
    ),
    Check(
        name="id-changed-meaning",
        looks_for="A feeling, behavior or must that kept its id while its words came to mean something else.",
        why="Older reviews name it by that id, and would now seem to say what nobody said.",
        caught="text: Says the worry back. became text: Gives a day for the next step., both with id: names-the-worry",
        sound="names-the-worry was retired, and gives-the-day is new",
        severity=Severity.WARNING,
        needs_git=True,
    ),
    Check(
        name="id-used-again",
        looks_for="An id that was retired once, and is back with another meaning.",
        why="Older reviews name what it meant then, and would now seem to say what nobody said.",
        caught="warm-close was taken out in March with the text: Thanks by name. It is back with: Offers a call back.",
        sound="the new behavior is called offers-a-call-back",
        severity=Severity.WARNING,
        needs_git=True,
    ),
)
