"""What is told beside a listing: the files that cannot be read, a guess, and that there is nothing to list."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from callreview.cli.talk import tell

if TYPE_CHECKING:
    from callreview.model.problem import Problem


_kept: "ContextVar[list[Problem] | None]" = ContextVar("_kept", default=None)


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
    """Tell *problems*, one a line; nothing where all is well. No listing leaves a file out in silence."""
    kept = _kept.get()
    if kept is not None:
        kept += problems
    elif problems:
        from callreview.views.problems import problems_text

        tell(problems_text(problems).removesuffix("\n"))


def tell_of_guess(typed: str, name: str, nobody: str = "nobody") -> None:
    """Tell that *name* is shown, whoever *typed* was to be; *nobody* is what could have been called so."""
    tell(f'showing {name}; {nobody} is called "{typed}"')


def tell_of_none(*, there_are_others: bool) -> None:
    """Tell that there is no review to show: none that fits, or none yet."""
    tell("no review fits" if there_are_others else 'there is no review yet; begin one with "callreview listen"')
