"""`rubric list`, `show`, `check` and `schema`: the ranges of tolerance."""

from typing import Annotated

import typer

from callreview.cli.options import ProblemFormat, ShowFormat, WorkspaceDir
from callreview.views.formats import ListFormat

app = typer.Typer(
    help="The ranges of tolerance: what you want customers to feel, where the bar is, what creates it.",
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.command("list")
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
    from callreview.cli.ranges import list_ranges

    list_ranges(at_desk(workspace), format)


@app.command()
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
    from callreview.cli.ranges import show_range

    show_range(at_desk(workspace), name, format)


@app.command()
def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATHS", help="Rubric files or folders; the workspace's, if not given."),
    ] = None,
    format: Annotated[ProblemFormat, typer.Option("--format", help="How to tell of faults.")] = ProblemFormat.TEXT,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """Check rubrics: every fault at once, each with its place and what to do.

    \b
    Examples:
      callreview rubric check
      callreview rubric check rubrics/billing-care.yaml --format github
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.ranges import check_ranges

    check_ranges(paths or [str(at_desk(workspace).folders.rubrics)], format)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a rubric, for editors.

    \b
    Examples:
      callreview rubric schema > rubric.schema.json
      callreview rubric schema | jq .required
    """
    from callreview.cli.ranges import print_schema

    print_schema()
