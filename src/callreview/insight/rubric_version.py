"""A rubric as one commit left it, and what is known of that commit."""

from dataclasses import dataclass
from datetime import datetime

from callreview.model.rubric import Raised, Rubric


@dataclass(frozen=True)
class Written:
    """A commit: who made it, when by their own clock, and in what words."""

    commit: str
    at: datetime
    author: str
    subject: str


@dataclass(frozen=True)
class Committed(Written):
    """The commit that left the file so, and the name it has there.

    A merge `brought` what was written on a branch, newest first.
    """

    path: str
    brought: tuple[Written, ...] = ()


@dataclass(frozen=True)
class Version:
    """The rubric in one version of its file. `by` is None for what is on the disk and not committed yet.

    Where there is no rubric, `fault` is the first thing that is wrong with the file, or the file `is_gone`. The oldest
    version `is_cut` where older ones exist and are not in this clone.
    """

    by: Committed | None
    rubric: Rubric | None
    fault: str = ""
    is_gone: bool = False
    is_cut: bool = False


def reason_for(feeling: str, after: str, at: Rubric, *, before: Rubric, newest: Rubric) -> Raised | None:
    """The `raised` entry of the bar of *feeling* that was moved to *after* in *at*; None where none was written.

    It came with the change, or tells of the same version, in that version or later on, in *newest*.
    """
    came = [raised for raised in at.raised if raised not in before.raised]
    of_this_version = [raised for raised in (*at.raised, *newest.raised) if raised.version == at.version]
    fits = (raised for raised in (*came, *of_this_version) if raised.feeling == feeling and raised.to == after)
    return next(fits, None)
