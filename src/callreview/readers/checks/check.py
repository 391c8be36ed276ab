"""What a check of rubrics is, told to the person whose rubric it spoke of."""

from dataclasses import dataclass

from callreview.model.problem import Severity


@dataclass(frozen=True)
class Check:
    """One check: its name, which stays, and what there is to know of it.

    `caught` and `sound` are lines of a rubric, or words where no lines could show it. `whole_file` says that it speaks
    of the rubric and not of a line; `needs_git` that it compares with what git keeps; `of_allowing` that it speaks of
    an allowance, which cannot be allowed in its turn.
    """

    name: str
    looks_for: str
    why: str
    caught: str
    sound: str
    severity: Severity = Severity.FAULT
    whole_file: bool = False
    needs_git: bool = False
    of_allowing: bool = False

    @property
    def can_be_allowed(self) -> bool:
        """Whether a comment in the file may allow it: warnings only, for a fault refuses the file."""
        return self.severity is Severity.WARNING and not self.of_allowing
