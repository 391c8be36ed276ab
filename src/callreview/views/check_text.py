"""A check explained: what it looks for, why it matters, an example each way, and how it can be allowed."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from textwrap import indent

from callreview.readers.checks.check import Check
from callreview.views.safe_json import safe_json
from callreview.views.wrapping import wrapped

IN = "  "


def check_text(check: Check, width: int) -> str:
    """*check* in lines of at most *width* columns; its examples stay as they are written."""
    return "".join(f"{line}\n" for line in _explained(check, width))


def checks_text(checks: Iterable[Check], width: int) -> str:
    """Each of *checks* by its name, with what it looks for."""
    return "".join(
        f"{check.name} ({check.severity.value})\n{wrapped(check.looks_for, width, first=IN)}\n" for check in checks
    )


def checks_json(checks: Iterable[Check]) -> str:
    """A JSON list with an object for each of *checks*."""
    told = [{**asdict(check), "can_be_allowed": check.can_be_allowed} for check in checks]
    return safe_json(told, indent=2) + "\n"


def _explained(check: Check, width: int) -> Iterator[str]:
    yield f"{check.name} ({check.severity.value})"
    yield ""
    yield wrapped(check.looks_for, width)
    yield wrapped(check.why, width)
    for heading, example in (("Caught:", check.caught), ("Not caught:", check.sound)):
        yield f"\n{heading}"
        yield indent(example, IN)
    yield ""
    yield from _allowing(check, width)


def _allowing(check: Check, width: int) -> Iterator[str]:
    if not check.can_be_allowed:
        of_what = "It speaks of allowances" if check.of_allowing else "It is a fault and refuses the file"
        yield wrapped(f"{of_what}, so it cannot be allowed.", width)
        return
    where = "above the first key of the file" if check.whole_file else "on its line or on the line above"
    yield wrapped(f"Where it is right as it is, allow it with a comment {where}, and say why:", width)
    yield f"{IN}# callreview: allow {check.name}: the reason, for whoever reads this next"
    if check.needs_git and check.name != "id-used-again":
        yield wrapped("It allows the change it came with, and no later one.", width)
