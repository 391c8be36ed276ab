"""The command line as a whole: which commands there are, in the order a person meets them.

A command is a plain function with Typer's annotations, `Annotated[str | None, typer.Option("--agent", …)] = None`, and
two examples in its docstring. Nothing is registered beside it: its line in the table here names the word that is
typed, its `module:function`, and the first paragraph of its docstring, which a test holds equal. So the help of all
is told without loading any, and a command loads its own module only. What it takes is text, whole numbers, choices
and flags; days, paths and limits are read in its body. After a change here or to an option: `just pages`.
"""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from callreview.cli.lazy import Known, KnownGroup, LazyGroup, Table
from callreview.cli.options import ShowFormat
from callreview.errors import BadValue

_RUBRIC = "callreview.cli.rubric"
_VOICES = "callreview.cli.voices"
_FOLLOWUPS = "callreview.cli.followups"

RUBRIC = KnownGroup(
    "rubric",
    "The ranges of tolerance: what you want customers to feel, where the bar is, what creates it.",
    (
        Known(
            "diff",
            f"{_RUBRIC}.diff:diff",
            "Tell what changed in meaning, in words: between two rubrics, or in one since a commit.",
        ),
        Known(
            "history",
            f"{_RUBRIC}.history:history",
            "Tell how a rubric moved, from git: where each bar has been, each change of meaning, its reason and its "
            "reviews.",
        ),
        Known(
            "new",
            f"{_RUBRIC}.new:new",
            "Write a rubric by answering questions: the feelings first, the bars, and only then the behaviors.",
        ),
        Known(
            "adopt",
            f"{_RUBRIC}.adopt:adopt",
            "Copy a starter that came with callreview into the workspace, to make it your own.",
        ),
        Known("raise", f"{_RUBRIC}.raise_:raise_bar", "Raise the bar of one feeling, and say so to the team."),
        Known("list", f"{_RUBRIC}.commands:list_rubrics", "List the rubrics of the workspace."),
        Known("show", f"{_RUBRIC}.commands:show", "Show one rubric as a person reads it."),
        Known(
            "check",
            f"{_RUBRIC}.commands:check",
            "Check rubrics: every fault at once, each with its place and what to do.",
        ),
        Known("schema", f"{_RUBRIC}.commands:schema", "Print the JSON Schema of a rubric, for editors."),
    ),
)
EXPORT = KnownGroup(
    "export",
    "Pages and data to hand over.",
    (
        Known(
            "review",
            "callreview.cli.export:review",
            "One page for the agent: how it felt, what made it so, thanks, one next step.",
        ),
        Known(
            "ways",
            "callreview.cli.export:ways",
            "What got in people's way, by kind, with calls and words: what the system does to people.",
        ),
        Known(
            "followups",
            f"{_FOLLOWUPS}.export:followups",
            "What was agreed: a page, data, or a calendar with a reminder in the morning of each day.",
        ),
        Known(
            "lineup",
            "callreview.cli.export:lineup",
            "The page for the team to hear: a customer's words, a WOW, a practice, answers to ideas, a raised bar.",
        ),
    ),
)
FOLLOWUP = KnownGroup(
    "followup",
    "What became of something that was agreed.",
    (
        Known(
            "done",
            f"{_FOLLOWUPS}.commands:done",
            "Say that it is done: did it feel to them like it worked, and any other thoughts.",
        ),
        Known(
            "mark",
            f"{_FOLLOWUPS}.commands:mark",
            "Say where it stands, or name another day for it. What is done or let go is taken up again with --open.",
        ),
        Known(
            "let-go",
            f"{_FOLLOWUPS}.commands:let_go",
            "Let go of what was agreed, and say why. Nothing is erased.",
        ),
    ),
)
KUDOS = KnownGroup(
    "kudos",
    "What customers, peers and leaders said, in their own words; concerns as well.",
    (
        Known("add", f"{_VOICES}.kudos:add", "Keep what a customer, a peer or a leader said, in their own words."),
        Known("list", f"{_VOICES}.kudos:list_kudos", "List kudos and concerns, newest first."),
        Known("share", f"{_VOICES}.kudos:share", "Note that the team heard kudos today, or the thanks of a review."),
    ),
)
IDEA = KnownGroup(
    "idea",
    "What the people who do the work suggest, and what we say to it.",
    (
        Known("add", f"{_VOICES}.ideas:add", "Keep an idea. It is owed an answer."),
        Known("answer", f"{_VOICES}.ideas:answer", "Answer an idea: you said, and we did, will or will not, because."),
        Known(
            "list",
            f"{_VOICES}.ideas:list_ideas",
            "List the ideas: those that are owed an answer first, then those that were promised, then the others.",
        ),
    ),
)
CHECKIN = KnownGroup(
    "checkin",
    "Contact when nothing is wrong.",
    (
        Known("add", f"{_VOICES}.checkins:add", "Keep what you learned from somebody with whom nothing was wrong."),
        Known(
            "list",
            f"{_VOICES}.checkins:list_check_ins",
            "List what was learned in check-ins, newest first: from whom, on which day, who asked, and the words.",
        ),
        Known(
            "due",
            f"{_VOICES}.checkins:due",
            "List whom to ask how it is: agents and customers with nothing wrong, longest unheard first.",
        ),
    ),
)
TABLE: Table = (
    Known(
        "demo",
        "callreview.cli.workspace:demo",
        "Try it: a small workspace with an example call, and the review of it.",
    ),
    Known(
        "init",
        "callreview.cli.workspace:init",
        "Make a workspace: a folder for rubrics, reviews and your team's belief.",
    ),
    Known(
        "check",
        "callreview.cli.workspace:check",
        "Read every file of the workspace and tell of every fault. Nothing is changed.",
    ),
    Known(
        "listen",
        "callreview.cli.listen:listen",
        "Review a call: first how it felt, then the behaviors that made it so.",
    ),
    Known(
        "resume",
        "callreview.cli.listen:resume",
        "Go on with a review, a rubric, a talk or somebody's words, where it stopped.",
    ),
    Known(
        "drafts",
        "callreview.cli.listen:drafts",
        "List the reviews, rubrics, talks and words that were begun and not finished.",
    ),
    Known("transcript", "callreview.cli.transcript:transcript", "Read any transcript, and write it in one shape."),
    Known("list", "callreview.cli.reviews:list_reviews", "List the reviews, newest first."),
    Known(
        "show",
        "callreview.cli.reviews:show",
        "Show one review as it is read, one coaching, or two reviews of one call.",
    ),
    Known(
        "amend",
        "callreview.cli.reviews:amend",
        "Add a second look, or put a fact right. The first impression stays as it was.",
    ),
    Known(
        "reply",
        f"{_VOICES}.reply:reply",
        "Say in your own words how fair a review feels, or whether a talk helped. Nothing in it changes.",
    ),
    Known(
        "coach",
        "callreview.cli.coaching.coach:coach",
        "Prepare a coaching conversation from the reviews, hold it, and keep what came of it.",
    ),
    Known(
        "talks",
        "callreview.cli.coaching.talks:list_talks",
        "List the talks that were held, newest first: with whom, what was agreed, and where it stands.",
    ),
    Known(
        "followups",
        f"{_FOLLOWUPS}.commands:list_followups",
        "List what was agreed and still waits: what is overdue first, then what is due, then what comes later.",
    ),
    FOLLOWUP,
    KUDOS,
    IDEA,
    CHECKIN,
    Known(
        "standard",
        "callreview.cli.standard:standard",
        "Put the bar you state beside the one you live: what lay outside the range, and what was let pass.",
    ),
    Known(
        "trends",
        "callreview.cli.trends:trends",
        "Tell how the gut, the feelings and the behaviors have moved: counts, and a small picture of each.",
    ),
    RUBRIC,
    EXPORT,
)


class _Callreview(LazyGroup):
    table = TABLE


app = typer.Typer(
    name="callreview",
    cls=_Callreview,
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
    form: Annotated[ShowFormat | None, typer.Option("--format", hidden=True)] = None,
    workspace: Annotated[str | None, typer.Option("--workspace", hidden=True)] = None,
) -> None:
    """Review a call: how it felt, the behaviors that made it so, one thank-you, one next step."""
    del version, debug  # both are read before Typer is loaded
    if ctx.invoked_subcommand is None:
        from callreview.cli.at_the_desk import show_desk

        show_desk(workspace, form or ShowFormat.TEXT)
    elif form or workspace:
        option = "--format" if form else "--workspace"
        raise BadValue(option, "before a command it has nothing to say", f'write it after "{ctx.invoked_subcommand}"')


def commands(table: Iterable[Known | KnownGroup] = TABLE, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command, in the order of the help; a group as a whole, then its commands."""
    for known in table:
        yield (*above, known.name)
        if isinstance(known, KnownGroup):
            yield from commands(known.commands, (*above, known.name))
