"""What a review is opened with: the options of the command line, put in order before the first question."""

from pathlib import Path

from callreview.cli.desk import Desk, day_option
from callreview.cli.hearing import Sources, length_of
from callreview.cli.here import now, today
from callreview.cli.manner import Manner
from callreview.cli.told import Told
from callreview.cli.whom import kept_name
from callreview.errors import BadValue
from callreview.model.choices import PickedHow, ReviewerRole
from callreview.model.days import call_time, is_to_come
from callreview.model.draft import Answer, Opening, Said
from callreview.model.noun import without_hidden
from callreview.model.rubric import Rubric
from callreview.model.surroundings import Picked, Reviewer, RubricRef
from callreview.model.texts import LINE_AT_MOST
from callreview.session.masking import masked
from callreview.terminal.hearing import Hearing


def opening_of(
    desk: Desk,
    rubric: Rubric,
    told: Told,
    hearing: Hearing | None = None,
    manner: Manner | None = None,
) -> Opening:
    """The opening of a new review. Raises BadValue for an option that cannot be read, SharedName.

    *hearing* is the call as it was opened, where it was, and *manner* says who is who in it.
    """
    when = when_said(told.when) if told.when else None
    lines = {
        key: one_line(f"--{key}", words)
        for key, words in (("agent", told.agent), ("ref", told.ref), ("when", when), ("queue", told.queue))
        if words
    }
    if "agent" in lines:
        lines["agent"] = kept_name(desk.people, lines["agent"])
    known: dict[str, Answer] = {key: Said(words=line) for key, line in lines.items()}
    started = now()
    # Not the player's word: mpv has another than the embedded one, and that one's changes while it decodes.
    seconds = length_of(told.recording) if hearing is None or hearing.recorded else None
    return Opening(
        id=desk.new_id(),
        started=started,
        belief=desk.workspace.belief,
        reviewer=Reviewer(
            name=one_line("--reviewer", desk.reviewer(told.reviewer)), role=ReviewerRole(told.role or "supervisor")
        ),
        rubric=RubricRef.of(rubric, commit=desk.commit_of(rubric)),
        quick=told.quick,
        picked=Picked(how=PickedHow.OTHER, seed=None, of=None, note=""),
        recording=None if hearing and not hearing.recorded else _kept_as(desk, told.recording),
        transcript=None if hearing and not hearing.transcript else _kept_as(desk, told.transcript),
        seconds=round(seconds, 3) if seconds else None,
        follow_up_days=desk.follow_up_days,
        known=known,
        speakers=manner.names if manner else {},
    )


def when_said(typed: str) -> str | None:
    """When the call was, as `--when` says it. Raises BadValue where it says no day, or one to come."""
    when = day_option("--when", typed, call_time(typed, today()))
    if when is not None and is_to_come(when, today()):
        raise BadValue("--when", f"{when} is still to come", "name the day it was")
    return when


def sources_of(desk: Desk, told: Told) -> Sources:
    """The files of the call that *told* names; one that was only found beside the other can be done without."""
    return Sources(_kept_as(desk, told.recording), _kept_as(desk, told.transcript), told.found_beside)


def _kept_as(desk: Desk, path: str | None) -> str | None:
    """The path as a review keeps it: from the workspace if it lies in it, so that the review can travel."""
    if path is None:
        return None
    if not Path(path).exists():  # a file of answers may name a recording that is kept elsewhere
        return path
    whole = Path(path).resolve()
    root = desk.folders.root.resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else str(whole)


def one_line(option: str, typed: str) -> str:
    """*typed* as one line that can be kept, card numbers covered. Raises BadValue."""
    line = without_hidden(typed).strip()
    if len(line) > LINE_AT_MOST:
        raise BadValue(option, f"is {len(line):,} characters long", f"keep it under {LINE_AT_MOST:,}")
    if not line or "\n" in line or "\t" in line:
        raise BadValue(option, "is empty or more than one line", "write a few words on one line")
    return masked(line)
