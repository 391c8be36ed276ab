"""Small, valid nouns for tests. Each takes only what the test is about."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from callreview.model.choices import (
    Excited,
    Heard,
    Level,
    PickedHow,
    ReviewerRole,
    Status,
    Trace,
)
from callreview.model.draft import (
    Answer,
    Answered,
    Chose,
    ChoseSome,
    HeardMoment,
    Opening,
    Said,
    Skipped,
    WentBack,
    WentTo,
)
from callreview.model.names import BehaviorId, FeelingId, MustId, RecordId, RubricId
from callreview.model.review import Against, Impression, Moment, Review, SecondLook
from callreview.model.rubric import Behavior, Must, Rubric, UnwantedFeeling, WantedFeeling
from callreview.model.surroundings import Call, Listening, Picked, Reviewer, RubricRef

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
REVIEW_ID = RecordId("2026-11-21-k7f3x9qd")


def a_wanted(feeling: str, *, word: str = "", tolerate: Level = Level.JUST_OK) -> WantedFeeling:
    """A wanted feeling with a sentence for each level."""
    assert tolerate in {Level.WOW, Level.JUST_OK, Level.NOT_OK}
    return WantedFeeling.model_validate_json(
        f'{{"id": "{feeling}", "word": "{word or feeling.capitalize()}", "tolerate": "{tolerate}",'
        f' "wow": "wow of {feeling}", "just_ok": "ok of {feeling}", "not_ok": "not of {feeling}"}}'
    )


def an_unwanted(feeling: str, *, word: str = "", tolerate: Trace = Trace.HINT) -> UnwantedFeeling:
    """An unwanted feeling."""
    assert tolerate in {Trace.NOT_FELT, Trace.HINT, Trace.CLEAR}
    return UnwantedFeeling.model_validate_json(
        f'{{"id": "{feeling}", "word": "{word or feeling.capitalize()}", "tolerate": "{tolerate}"}}'
    )


def a_behavior(behavior: str, *creates: str, text: str = "") -> Behavior:
    """A behavior that creates the feelings named."""
    return Behavior(
        id=BehaviorId(behavior),
        text=text or f"Does {behavior}.",
        creates=tuple(FeelingId(feeling) for feeling in creates),
    )


def a_rubric(
    *,
    wanted: Sequence[WantedFeeling] | None = None,
    unwanted: Sequence[UnwantedFeeling] | None = None,
    behaviors: Sequence[Behavior] | None = None,
    musts: Sequence[str] = ("verified",),
    version: int = 3,
) -> Rubric:
    """Billing care: cared-for and in-good-hands wanted, hurried unwanted, three behaviors, one must."""
    return Rubric(
        schema_="callreview/rubric@1",
        id=RubricId("billing-care"),
        title="Billing calls that leave people lighter",
        version=version,
        status=Status.ADOPTED,
        purpose="A worried customer hangs up knowing what happens next.",
        gut="Would you be excited to talk with this person again?",
        wanted=tuple(wanted if wanted is not None else (a_wanted("cared-for"), a_wanted("in-good-hands"))),
        unwanted=tuple(unwanted if unwanted is not None else (an_unwanted("hurried"),)),
        behaviors=tuple(
            behaviors
            if behaviors is not None
            else (
                a_behavior("names-the-worry", "cared-for"),
                a_behavior("says-what-is-next", "in-good-hands"),
                a_behavior("talks-over", "hurried"),
            )
        ),
        musts=tuple(Must(id=MustId(must), text=f"Did {must}.") for must in musts),
    )


def a_review(
    *,
    id: str = REVIEW_ID,  # noqa: A002 # the key's own name
    rubric: Rubric | None = None,
    agent: str = "maria",
    own_words: str = "I was worried with her, and then I was not.",
    moments: Sequence[Moment] = (),
) -> Review:
    """A small, whole review of a WOW call; use `model_copy(update=…)` for more."""
    rubric = rubric or a_rubric()
    return Review(
        schema_="callreview/review@1",
        id=RecordId(id),
        started=NOON,
        finished=NOON.replace(minute=6),
        active_seconds=291,
        rubric=RubricRef.of(rubric, commit=None),
        call=Call(
            ref="C-3117",
            agent=agent,
            when="2026-11-20T14:05",
            queue="billing",
            seconds=412.0,
            recording=None,
            transcript=None,
        ),
        picked=Picked(how=PickedHow.OTHER, seed=None, of=None, note=""),
        reviewer=Reviewer(name="sam", role=ReviewerRole.SUPERVISOR),
        calibration=None,
        listening=Listening(heard=Heard.WHOLE, listens=1),
        moments=tuple(moments),
        impression=Impression(
            sealed=NOON.replace(minute=3),
            gut=Level.WOW,
            own_words=own_words,
            excited=Excited.YES,
            wanted={feeling.id: Level.JUST_OK for feeling in rubric.wanted},
            unwanted={feeling.id: Trace.NOT_FELT for feeling in rubric.unwanted},
            because=(),
            own_feelings=(),
            order=tuple(feeling.id for feeling in rubric.feelings()),
        ),
        behaviors=(),
        found=(),
        against=Against(words="", moments=(), none_found=True),
        second_look=SecondLook(kept=True, gut=None, wanted={}, unwanted={}, why=""),
        musts={},
        in_the_way=(),
        thanks=None,
        next_step=None,
        question="",
        replies=(),
        history=(),
    )


def an_opening(
    *,
    rubric: Rubric | None = None,
    id: str = REVIEW_ID,  # noqa: A002 # the key's own name
    quick: bool = False,
    belief: str = "",
    known: Mapping[str, Answer] | None = None,
) -> Opening:
    """What is known before the first question: sam, and the rubric."""
    return Opening(
        id=RecordId(id),
        started=NOON,
        belief=belief,
        reviewer=Reviewer(name="sam", role=ReviewerRole.SUPERVISOR),
        rubric=RubricRef.of(rubric or a_rubric(), commit=None),
        quick=quick,
        picked=Picked(how=PickedHow.OTHER, seed=None, of=None, note=""),
        recording=None,
        transcript=None,
        seconds=None,
        known=dict(known or {}),
    )


def chose(question: str, value: str, *, at: datetime = NOON) -> Answered:
    """The question answered with one of its choices."""
    return Answered(question=question, answer=Chose(value=value), at=at)


def chose_some(question: str, *values: str, at: datetime = NOON) -> Answered:
    """The question answered with several of its choices."""
    return Answered(question=question, answer=ChoseSome(values=values), at=at)


def said(question: str, words: str = "", *moments: HeardMoment, at: datetime = NOON) -> Answered:
    """The question answered in words, with moments."""
    return Answered(question=question, answer=Said(words=words, moments=moments), at=at)


def skipped(question: str, reason: str = "", *, at: datetime = NOON) -> Answered:
    """The question left open."""
    return Answered(question=question, answer=Skipped(reason=reason), at=at)


def went_back(*, at: datetime = NOON) -> WentBack:
    """One question back."""
    return WentBack(at=at)


def went_to(question: str, *, at: datetime = NOON) -> WentTo:
    """To an earlier answer."""
    return WentTo(question=question, at=at)
