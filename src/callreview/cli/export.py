"""`export`: what is handed over."""

from typing import Annotated

import typer

from callreview.cli.options import Force, Output, PageFormat, WorkspaceDir

app = typer.Typer(
    help="Pages and data to hand over.",
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback()
def _export() -> None:
    """Pages and data to hand over."""


@app.command()
def review(
    reviews: Annotated[list[str], typer.Argument(metavar="REVIEW", help="Ids, their beginnings, or: last.")],
    format: Annotated[PageFormat, typer.Option("--format", help="A page to read, or the record.")] = PageFormat.MD,  # noqa: A002 # the option's name in the contract
    output: Output = None,
    template: Annotated[
        str | None, typer.Option("--template", metavar="FILE", help="A Jinja template of your own, instead of ours.")
    ] = None,
    force: Force = False,
    workspace: WorkspaceDir = None,
) -> None:
    """One page for the agent: how it felt, what made it so, thanks, one next step.

    \b
    Examples:
      callreview export review last
      callreview export review k7f3 m2xq --output pages/
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.handing import hand_over

    hand_over(at_desk(workspace), reviews, format, output, template, force=force)
