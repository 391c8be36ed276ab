"""What is told beside a listing: the files that cannot be read, a guess, and that there is nothing to list."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, TextIO
from weakref import WeakKeyDictionary

from callreview.cli.talk import tell

if TYPE_CHECKING:
    from callreview.model.problem import Problem


_kept: "ContextVar[list[Problem] | None]" = ContextVar("_kept", default=None)
_told: "WeakKeyDictionary[TextIO, set[Problem]]" = WeakKeyDictionary()
"""What was told on a stream: a command reads some files more than once."""


@contextmanager
def faults_kept() -> "Iterator[list[Problem]]":
    """The problems that would be told inside the block, which counts them instead of telling each."""
    problems: list[Problem] = []
    before = _kept.set(problems)
    try:
        yield problems
    finally:
        _kept.reset(before)


def tell_of_faults(problems: "Sequence[Problem]") -> None:
    """Tell *problems*, one a line, and each once, however often it is met. No listing leaves a file out in silence."""
    kept = _kept.get()
    if kept is not None:
        kept += problems
        return
    told = _told.setdefault(sys.stderr, set())
    new = [problem for problem in dict.fromkeys(problems) if problem not in told]
    told.update(new)
    if new:
        from callreview.views.problems import problems_text

        tell(problems_text(new).removesuffix("\n"))


def tell_of_guess(typed: str, name: str, nobody: str = "nobody") -> None:
    """Tell that *name* is shown, whoever *typed* was to be; *nobody* is what could have been called so."""
    tell(f'showing {name}; {nobody} is called "{typed}"')


def tell_of_none(*, there_are_others: bool) -> None:
    """Tell that there is no review to show: none that fits, or none yet."""
    tell("no review fits" if there_are_others else 'there is no review yet; begin one with "callreview listen"')
