"""A fault in a file of the user's, as data: the place, what is wrong, what to do. Never an exception."""

import re
from dataclasses import asdict, dataclass
from enum import StrEnum

CONFLICT = (
    "git left a merge conflict here",
    "keep one of the two sides, or both, without the marks",
    "merge-conflict",
)
"""The message, hint and check of a Problem at a `line_of_conflict`."""
_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)


def line_of_conflict(text: str) -> int | None:
    """The line of the first mark that a merge left where two people changed the same lines of *text*; None without."""
    mark = _CONFLICT.search(text)
    return None if mark is None else text.count("\n", 0, mark.start()) + 1


class Severity(StrEnum):
    """How much a problem stands in the way: a fault refuses the file, a warning does not."""

    FAULT = "fault"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in one file. `line` and `column` count from 1; 0 is "the file as a whole"."""

    path: str
    line: int
    column: int
    where: str
    message: str
    hint: str
    check: str
    severity: Severity = Severity.FAULT

    @property
    def sentence(self) -> str:
        """`place: what is wrong; what to do`."""
        place = self.path
        if self.line:
            place += f":{self.line}:{self.column}"
        said = [part for part in (place, self.where) if part]
        wrong = f"{self.message}; {self.hint}" if self.hint else self.message
        return ": ".join([*said, wrong])

    def as_mapping(self) -> dict[str, str | int]:
        """The problem as plain keys and values, for JSON."""
        return {key: str(value) if isinstance(value, Severity) else value for key, value in asdict(self).items()}


def has_faults(problems: tuple[Problem, ...]) -> bool:
    """Whether any of *problems* refuses its file."""
    return any(problem.severity is Severity.FAULT for problem in problems)
