"""Problems for a person, for a program, and for the margin of a pull request."""

from collections.abc import Iterable
from dataclasses import replace

from callreview.model.problem import Problem, Severity
from callreview.views.safe_json import safe_json
from callreview.views.visible import show


def problems_text(problems: Iterable[Problem], *, named: bool = False) -> str:
    """One line a problem, in the order of files and lines; a warning says that it is one.

    When *named*, it says by which name it can be explained and allowed.
    """
    return "".join(
        show(_marked(problem, named=named).sentence).replace("\n", " ") + "\n" for problem in sorted(problems)
    )


def problems_json(problems: Iterable[Problem]) -> str:
    """A JSON list with an object for each problem, in the same order; an empty list where there is none."""
    return safe_json([problem.as_mapping() for problem in sorted(problems)], indent=2) + "\n"


def problems_github(problems: Iterable[Problem]) -> str:
    """One GitHub workflow command a problem: `::error file=…,line=…,col=…,title=…::message`.

    Written as GitHub's own toolkit writes them: %, CR and LF are escaped, in properties also : and , (actions/toolkit,
    packages/core/src/command.ts).
    """
    return "".join(f"{_command(problem)}\n" for problem in sorted(problems))


def _marked(problem: Problem, *, named: bool) -> Problem:
    if problem.severity is Severity.FAULT:
        return problem
    marked = f"warning ({problem.check})" if named else "warning"
    return replace(problem, where=f"{marked}: {problem.where}" if problem.where else marked)


def _command(problem: Problem) -> str:
    level = "error" if problem.severity is Severity.FAULT else "warning"
    place = {"file": problem.path}
    if problem.line:
        place |= {"line": str(problem.line), "col": str(problem.column)}
    place["title"] = f"{problem.check} ({problem.where})" if problem.where else problem.check
    properties = ",".join(f"{key}={_property(value)}" for key, value in place.items())
    message = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
    return f"::{level} {properties}::{_message(message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
