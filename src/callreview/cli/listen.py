"""`listen`, `resume` and `drafts`: a review begun, gone on with, and what waits."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from callreview.cli.options import (
    AgentName,
    CallRef,
    CallWhen,
    Plain,
    PlayerName,
    Queue,
    ReviewerName,
    RubricName,
    Speakers,
    WorkspaceDir,
)
from callreview.model.choices import ReviewerRole
from callreview.views.formats import ListFormat


def listen(
    call: Annotated[str | None, typer.Argument(metavar="CALL", help="A recording or a transcript.")] = None,
    rubric: RubricName = None,
    agent: AgentName = None,
    reviewer: ReviewerName = None,
    role: Annotated[ReviewerRole | None, typer.Option("--role", help="As whom you listen.")] = None,
    ref: CallRef = None,
    when: CallWhen = None,
    queue: Queue = None,
    recording: Annotated[str | None, typer.Option("--recording", metavar="FILE", help="The recording.")] = None,
    transcript: Annotated[str | None, typer.Option("--transcript", metavar="FILE", help="The transcript.")] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Only the gut, own words, the feelings, one behavior, the next step.")
    ] = False,
    just_listen: Annotated[
        bool, typer.Option("--just-listen", help="Only keep that you heard the call, and one word.")
    ] = False,
    answers: Annotated[
        str | None,
        typer.Option("--answers", metavar="FILE", help="Take all answers from a YAML or JSON file; - is stdin."),
    ] = None,
    plain: Plain = False,
    player: PlayerName = None,
    speakers: Speakers = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Review a call: first how it felt, then the behaviors that made it so.

    Every answer is kept at once; stop whenever you like and go on with "callreview resume".

    \b
    Examples:
      callreview listen --agent maria --ref C-3117
      callreview listen recordings/C-3117.mp3 --quick
    """
    from callreview.cli.manner import Manner
    from callreview.cli.sounding import hushing, sounding
    from callreview.cli.told import Told, with_files
    from callreview.errors import BadValue
    from callreview.store.workspace import find_workspace

    find_workspace(Path(workspace) if workspace else Path.cwd())  # refused before anything sounds
    told = with_files(Told(agent, ref, when, queue, reviewer, role, recording, transcript, quick), call)
    manner = Manner(plain, player, tuple(speakers or ()))
    if answers is not None and manner.names:
        raise BadValue("--speakers", "nobody is heard with --answers", "leave one of the two out")
    spared = "recording" in told.found_beside
    to_hear = told.recording_path if answers is None else None
    with sounding(to_hear, manner, shown=told.recording or "", spared=spared) as sound:
        from callreview.cli.choosing import rubric_of_call
        from callreview.cli.desk import at_desk
        from callreview.cli.whose import with_own_call

        desk = at_desk(workspace)
        if answers is not None:
            from callreview.cli.answering import save_answers

            save_answers(desk, partial(rubric_of_call, desk, rubric), told, answers)
            return
        told = with_own_call(desk, told)
        chosen = rubric_of_call(desk, rubric, told, before_asking=hushing(sound))
        if just_listen:
            from callreview.cli.just_listening import just_listened

            just_listened(desk, chosen, told, manner, sound)
        else:
            from callreview.cli.reviewing import review

            review(desk, chosen, told, manner, sound)


def resume(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The draft; the newest, if not given.")] = "last",
    plain: Plain = False,
    player: PlayerName = None,
    workspace: WorkspaceDir = None,
) -> None:
    """Go on with a review, a rubric, a talk or somebody's words, where it stopped.

    \b
    Examples:
      callreview resume
      callreview resume k7f3
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.manner import Manner
    from callreview.cli.resuming import resume as go_on

    desk = at_desk(workspace)
    go_on(desk, desk.drafts.find(draft), Manner(plain, player))


def drafts(
    discard: Annotated[str | None, typer.Option("--discard", metavar="DRAFT", help="Throw that draft away.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
    format: Annotated[ListFormat, typer.Option("--format", help="How to list them.")] = ListFormat.TABLE,  # noqa: A002 # the option's name in the contract
    workspace: WorkspaceDir = None,
) -> None:
    """List the reviews, rubrics, talks and words that were begun and not finished.

    \b
    Examples:
      callreview drafts
      callreview drafts --discard k7f3
    """
    from callreview.cli.desk import at_desk
    from callreview.cli.waiting import discard_draft, list_drafts

    desk = at_desk(workspace)
    if discard is not None:
        discard_draft(desk, discard, yes=yes)
    else:
        list_drafts(desk, format)
