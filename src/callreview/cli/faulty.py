"""A word on every file that cannot be read: no listing leaves one out in silence."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from callreview.cli.talk import tell

if TYPE_CHECKING:
    from callreview.model.problem import Problem


def tell_of_faults(problems: "Sequence[Problem]") -> None:
    """Tell *problems*, one a line; nothing where all is well."""
    if problems:
        from callreview.views.problems import problems_text

        tell(problems_text(problems).removesuffix("\n"))
