"""Reviews, conversations and notes about what was agreed, for tests. Each takes only what the test is about."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from builders import a_review
from callreview.model.agreed import Agreed
from callreview.model.choices import FollowUpState, Noted, Worked
from callreview.model.coaching import Analyze, Coaching, Connect, FollowUpNote, StepAgreed, Talk
from callreview.model.names import BehaviorId, MomentId, RecordId
from callreview.model.review import BehaviorNoted, Moment, NextStep, Review
from callreview.store.json_text import text_of
from said import record_id

STEP = "names-the-worry"


def at(day: str, hour: int = 12) -> datetime:
    """That hour of that day, UTC."""
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=UTC)


def reviewed(  # noqa: PLR0913 # what a review may say of a next step
    day: str,
    letter: str = "b",
    *,
    hour: int = 12,
    agent: str = "maria",
    by: str = "sam",
    step: str | None = STEP,
    words: str = "",
    due: str | None = None,
    called: str | None = None,
    noted: Mapping[str, Noted] | None = None,
    heard_at: float | None = None,
) -> Review:
    """A review of that day with a next step about *step*; with words alone where that is empty, without one for None.

    *noted* is what was noted of behaviors, all at *heard_at* seconds; *called* the day of the call.
    """
    review = a_review(id=record_id(day, letter), agent=agent)
    at_all = [] if heard_at is None else [heard_at]
    moments = tuple(
        Moment(id=MomentId("m1"), at=seconds, to=None, who=None, words="quoted words", note="", feeling=None)
        for seconds in at_all
    )
    return review.model_copy(
        update={
            "started": at(day, hour),
            "finished": at(day, hour),
            "reviewer": review.reviewer.model_copy(update={"name": by}),
            "call": review.call.model_copy(update={"when": called}),
            "moments": moments,
            "next_step": None
            if step is None
            else NextStep(
                behavior=BehaviorId(step) if step else None,
                words=words,
                due=date.fromisoformat(due) if due else None,
            ),
            "behaviors": tuple(
                BehaviorNoted(
                    id=BehaviorId(behavior), noted=value, moments=tuple(moment.id for moment in moments), note=""
                )
                for behavior, value in (noted or {}).items()
            ),
        }
    )


def coached(  # noqa: PLR0913 # what a conversation may agree on
    day: str,
    letter: str = "c",
    *,
    agent: str = "maria",
    by: str = "sam",
    step: str | None = STEP,
    words: str = "",
    due: str | None = None,
    about: tuple[str, ...] = (),
) -> Coaching:
    """A conversation of that day, with its commitment as in `reviewed`."""
    return Coaching(
        schema_="callreview/coaching@1",
        id=record_id(day, letter),
        started=at(day),
        finished=at(day),
        by=by,
        agent=agent,
        about=tuple(map(RecordId, about)),
        connect=Connect(matters="", team=""),
        recognize=None,
        analyze=Analyze(behavior=None, theirs="", causes="", impact=""),
        follow_up=None
        if step is None
        else StepAgreed(
            behavior=BehaviorId(step) if step else None, words=words, due=date.fromisoformat(due) if due else None
        ),
        talk=Talk(asked="", heard=""),
        replies=(),
    )


def a_note(  # noqa: PLR0913 # what a note may say
    of: str,
    day: str,
    letter: str = "n",
    state: FollowUpState = FollowUpState.MOVING,
    *,
    hour: int = 12,
    by: str = "sam",
    worked: Worked | None = None,
    words: str = "",
    due: str | None = None,
) -> FollowUpNote:
    """A word on what was agreed in *of*."""
    return FollowUpNote(
        schema_="callreview/followup@1",
        id=record_id(day, letter),
        at=at(day, hour),
        by=by,
        of=RecordId(of),
        state=state,
        worked=worked,
        words=words,
        due=date.fromisoformat(due) if due else None,
    )


def an_agreement(  # noqa: PLR0913 # what may be agreed on
    day: str = "2026-11-21",
    letter: str = "b",
    *,
    due: str | None = None,
    behavior: str = STEP,
    words: str = "",
    less: bool = False,
) -> Agreed:
    """Something that maria and sam agreed on."""
    return Agreed(
        of=record_id(day, letter),
        in_coaching=False,
        day=date.fromisoformat(day),
        agent="maria",
        by="sam",
        behavior=behavior,
        text="Says the worry back." if behavior else words,
        words=words,
        due=date.fromisoformat(due) if due else None,
        at=at(day),
        less=less,
        revisions=0,
        revised=at(day),
    )


def lay(workspace: Path, *records: Review | Coaching | FollowUpNote) -> None:
    """Write *records* where the workspace keeps them."""
    folders = {Review: "reviews", Coaching: "coaching", FollowUpNote: "followups"}
    for record in records:
        path = workspace / folders[type(record)] / record.id[:10].replace("-", "/") / f"{record.id}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text_of(record))
