"""`rubric diff`: what changed in meaning."""

from typing import Annotated

import typer

from callreview.cli.options import ChangesFormat, WorkspaceDir


def diff(
    rubric: Annotated[str, typer.Argument(metavar="RUBRIC", help="A rubric's id or file.")],
    other: Annotated[
        str | None, typer.Argument(metavar="OTHER", help="Another one; without it, the rubric's own past in git.")
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="REV", help="What it was: a commit; the last one, if not given.")
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="REV", help="What it became: a commit; the file, if not given.")
    ] = None,
    format: Annotated[ChangesFormat, typer.Option("--format", help="How to tell it.")] = ChangesFormat.TEXT,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """Tell what changed in meaning, in words: between two rubrics, or in one since a commit.

    The order of things, comments and layout are no change. Words that went are shown as [-gone-], words that
    came as {+come+}.

    \b
    Examples:
      callreview rubric diff billing-care --from HEAD~3
      callreview rubric diff rubrics/billing-care.yaml rubrics/move-in.yaml
    """
    from callreview.cli.rubric.diffing import show_changes, two_files, two_versions

    if other is None:
        show_changes(*two_versions(rubric, from_, to, workspace), format)
    else:
        show_changes(*two_files(rubric, other, from_, to, workspace), format)
