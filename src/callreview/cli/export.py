"""`export`: what is handed over."""

from typing import Annotated

import typer

from callreview.cli.options import Force, Output, PageFormat, WorkspaceDir
from callreview.cli.voices.options import Since, Until, WaysFormat, WrittenBy


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


def ways(
    since: Since = None,
    until: Until = None,
    format: Annotated[WaysFormat, typer.Option("--format", help="A page to read, or data.")] = WaysFormat.MD,  # noqa: A002 # the option's name in the contract
    output: Output = None,
    force: Force = False,
    workspace: WorkspaceDir = None,
) -> None:
    """What got in people's way, by kind, with calls and words: what the system does to people.

    \b
    Examples:
      callreview export ways --since 3m
      callreview export ways --since 2026-09 --format csv --output ways.csv
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.spans import days_named
    from callreview.cli.voices.gathering import export_ways_of

    export_ways_of(at_desk(workspace), days_named(since, until), format, output, force=force)


def lineup(  # one argument for each option
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", help="Look back to that day: 2026-11-01, 7d, monday."),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="NAME", help="Leave somebody out; may be given more than once."),
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Tell something once more, where nothing is new.")] = False,
    preview: Annotated[bool, typer.Option("--preview", help="Only look: nothing is remembered as told.")] = False,
    format: Annotated[PageFormat, typer.Option("--format", help="A page to read aloud, or data.")] = PageFormat.MD,  # noqa: A002 # the option's name in the contract
    output: Output = None,
    template: Annotated[
        str | None, typer.Option("--template", metavar="FILE", help="A Jinja template of your own, instead of ours.")
    ] = None,
    force: Force = False,
    by: WrittenBy = None,
    workspace: WorkspaceDir = None,
) -> None:
    """The page for the team to hear: a customer's words, a WOW, a practice, answers to ideas, a raised bar.

    It takes two minutes to read aloud. It looks back to the last page, and two weeks at the least. What is on a page is
    not told again; the page of a day stays the same all day, and what it lacks is filled in when there is something.

    \b
    Examples:
      callreview export lineup --preview
      callreview export lineup --without maria --output monday.md
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.lining_up import Form, Wish, export_line_up

    wish, form = Wish(since, tuple(without or ()), again, preview, by), Form(format, output, template, force)
    export_line_up(at_desk(workspace), wish, form)
