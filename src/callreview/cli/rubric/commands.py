"""`rubric list`, `show`, `check` and `schema`: the ranges of tolerance."""

from typing import Annotated

import typer

from callreview.cli.options import ProblemFormat, ShowFormat, WorkspaceDir
from callreview.views.formats import ListFormat


def list_rubrics(
    format: Annotated[ListFormat, typer.Option("--format", help="How to list them.")] = ListFormat.TABLE,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """List the rubrics of the workspace.

    \b
    Examples:
      callreview rubric list
      callreview rubric list --format ids
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.rubric.ranges import list_ranges

    list_ranges(at_desk(workspace), format)


def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The rubric's id.")],
    format: Annotated[ShowFormat, typer.Option("--format", help="How to show it.")] = ShowFormat.TEXT,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """Show one rubric as a person reads it.

    \b
    Examples:
      callreview rubric show range-of-tolerance
      callreview rubric show range-of-tolerance --format json
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.rubric.ranges import show_range

    show_range(at_desk(workspace), name, format)


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATHS", help="Rubric files or folders; the workspace's, if not given."),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Explain the checks named, in place of PATHS; list them all, if none is.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="REV", help="Compare with that commit, branch or tag, such as origin/main."),
    ] = None,
    no_git: Annotated[bool, typer.Option("--no-git", help="Leave out what git knows.")] = False,
    format: Annotated[ProblemFormat, typer.Option("--format", help="How to tell of faults.")] = ProblemFormat.TEXT,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """Check rubrics: every fault at once, each with its place and what to do.

    What git knows is checked too: what changed and is not committed yet, or else the last committed change.

    \b
    Examples:
      callreview rubric check rubrics/billing-care.yaml --since origin/main --format github
      callreview rubric check --explain trait
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.rubric.checking_ranges import Memory, check_ranges
    from callreview.cli.rubric.explaining import explain as explained

    if explain:
        explained(paths or [], format)
    else:
        check_ranges(paths or [str(at_desk(workspace).folders.rubrics)], format, Memory(not no_git, since))


def schema() -> None:
    """Print the JSON Schema of a rubric, for editors.

    \b
    Examples:
      callreview rubric schema > rubric.schema.json
      callreview rubric schema | jq .required
    """
    from callreview.cli.rubric.schema import print_schema

    print_schema()
