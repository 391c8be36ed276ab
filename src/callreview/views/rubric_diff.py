"""Two rubrics side by side, for a person: what the page of their changes begins with, and what it says of none."""

from collections.abc import Sequence
from dataclasses import dataclass

from callreview.insight.change import Change, is_meaning
from callreview.model.rubric import Rubric
from callreview.views.telling import Line, Theirs


@dataclass(frozen=True)
class Side:
    """A rubric, and where it was read: `rubrics/billing-care.yaml at a1b2c3d`."""

    rubric: Rubric
    shown: str


@dataclass(frozen=True)
class Diff:
    """What changed from one side to the other; `same_bytes` where the two files are alike to the byte."""

    before: Side
    after: Side
    changes: Sequence[Change]
    same_bytes: bool


def sides(diff: Diff) -> tuple[Line, Line]:
    """Where each side was read, and which version it is."""
    return _side("from ", diff.before), _side("to ", diff.after)


def in_short(diff: Diff) -> str:
    """A sentence where little or nothing changed; otherwise nothing."""
    if not diff.changes:
        return f"Nothing changed in meaning{'' if diff.same_bytes else ' (only order, comments or layout)'}."
    return "" if any(map(is_meaning, diff.changes)) else "What is asked of a call has not changed."


def _side(label: str, side: Side) -> Line:
    return label, Theirs(side.shown), f" (version {side.rubric.version})"
