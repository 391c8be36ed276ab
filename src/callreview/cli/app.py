"""The command line as a whole: which commands there are, in the order a person meets them."""

from collections.abc import Iterator

import typer

from callreview.cli import export, listen, reviews, rubric, transcript, workspace

app = typer.Typer(
    name="callreview",
    help="Review a call: how it felt, the behaviors that made it so, one thank-you, one next step.",
    no_args_is_help=False,
    invoke_without_command=True,
    add_completion=True,
    rich_markup_mode=None,  # help stays plain enough to copy, and starts without Rich
    pretty_exceptions_enable=False,  # the door tells of bugs
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback()
def _callreview(
    ctx: typer.Context,
    version: bool = typer.Option(False, "--version", "-V", help="Say which version this is."),  # noqa: FBT001, FBT003 # Typer's own form of a flag
    debug: bool = typer.Option(False, "--debug", help="Show the traceback of a bug as well."),  # noqa: FBT001, FBT003 # as above; read at the door
) -> None:
    """Review a call: how it felt, the behaviors that made it so, one thank-you, one next step."""
    del version, debug  # both are read before Typer is loaded
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


workspace.register(app)
listen.register(app)
transcript.register(app)
reviews.register(app)
app.add_typer(rubric.app, name="rubric")
app.add_typer(export.app, name="export")


def commands() -> frozenset[str]:
    """Every word that names a command."""
    return frozenset(_names(app))


def _names(group: typer.Typer) -> Iterator[str]:
    for command in group.registered_commands:
        if command.name:
            yield command.name
    for inner in group.registered_groups:
        if inner.name:
            yield inner.name
        if inner.typer_instance:
            yield from _names(inner.typer_instance)
