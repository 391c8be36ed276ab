"""`demo`, `init` and `check`: the workspace itself."""

from typing import Annotated

import typer

from callreview.cli.options import Plain, PlayerName, ProblemFormat, WorkspaceDir


def demo(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="Where to lay it out.")] = "callreview-demo",
    plain: Plain = False,
    player: PlayerName = None,
) -> None:
    """Try it: a small workspace with an example call, and the review of it.

    Without a terminal the example answers are given for you, and the page comes out.

    \b
    Examples:
      callreview demo
      callreview demo /tmp/try < /dev/null
    """
    from callreview.cli.demonstrating import demonstrate
    from callreview.cli.manner import Manner

    demonstrate(folder, Manner(plain, player))


def init(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="The folder to make a workspace of.")] = ".",
    belief: Annotated[
        str | None, typer.Option("--belief", metavar="TEXT", help="What your team believes about good service.")
    ] = None,
    team: Annotated[str, typer.Option("--team", metavar="NAME", help="Your team's name.")] = "",
    no_git: Annotated[bool, typer.Option("--no-git", help="Do not make it a git repository.")] = False,
) -> None:
    """Make a workspace: a folder for rubrics, reviews and your team's belief.

    \b
    Examples:
      callreview init our-calls
      callreview init --belief "We answer the worry before the question." --no-git
    """
    from callreview.cli.founding import found

    found(folder, belief, team, git=not no_git)


def check(
    format: Annotated[ProblemFormat, typer.Option("--format", help="How to tell of faults.")] = ProblemFormat.TEXT,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """Read every file of the workspace and tell of every fault. Nothing is changed.

    \b
    Examples:
      callreview check
      callreview check --format json
    """
    from callreview.cli.checking import check_everything
    from callreview.cli.desk import at_desk

    check_everything(at_desk(workspace), format)
