"""`rubric check --explain`: what a check looks for, why, and how to allow it."""

import difflib
from collections.abc import Sequence

from callreview.cli.here import width
from callreview.cli.options import ProblemFormat
from callreview.cli.talk import answer
from callreview.errors import UnknownName
from callreview.readers.checks.check import Check
from callreview.readers.checks.registry import CHECKS
from callreview.views.check_text import check_text, checks_json, checks_text


def explain(names: Sequence[str], form: ProblemFormat) -> None:
    """Explain the checks of those *names*, or list them all where there is none. Raises UnknownName."""
    checks = [_named(name) for name in names] or list(CHECKS.values())
    if form is ProblemFormat.JSON:
        answer(checks_json(checks))
    elif names:
        answer("\n".join(check_text(check, width()) for check in checks))
    else:
        answer(checks_text(checks, width()))


def _named(name: str) -> Check:
    if name in CHECKS:
        return CHECKS[name]
    nearest = difflib.get_close_matches(name, CHECKS, n=2)
    raise UnknownName("check", name, nearest, "callreview rubric check --explain")
