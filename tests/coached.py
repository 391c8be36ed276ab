"""Reviews and conversations of one person, for tests of coaching. Each takes only what the test is about."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from builders import a_behavior, a_review, a_rubric, a_wanted, an_unwanted
from callreview.model.choices import FeelsFair, Level, Noted, ReviewerRole, Trace
from callreview.model.coaching import Analyze, Coaching, Connect, StepAgreed, Talk
from callreview.model.draft import CoachingOpening, OfferedBehavior, OfferedThanks
from callreview.model.names import BehaviorId, FeelingId, MomentId, RecordId
from callreview.model.review import (
    Because,
    BehaviorNoted,
    InTheWay,
    Moment,
    NextStep,
    Reply,
    Review,
    Thanks,
)
from callreview.model.surroundings import Reviewer
from said import noon

RUBRIC = a_rubric(
    wanted=(a_wanted("cared-for"), a_wanted("in-good-hands")),
    unwanted=(an_unwanted("hurried"),),
    behaviors=(
        a_behavior("names-the-worry", "cared-for"),
        a_behavior("says-what-is-next", "in-good-hands"),
        a_behavior("talks-over", "hurried"),
    ),
)
TODAY = date(2026, 11, 21)
_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"


def a_call(  # noqa: PLR0913 # what a page reads of a review
    ago: int = 1,
    *,
    letter: str | None = None,
    ref: str | None = None,
    felt: Mapping[str, Level | Trace] | None = None,
    acts: Mapping[str, Noted] | None = None,
    role: ReviewerRole = ReviewerRole.SUPERVISOR,
    gut: Level = Level.JUST_OK,
    because: Mapping[str, str] | None = None,
    at: Mapping[str, float] | None = None,
    agent: str = "maria",
) -> Review:
    """A review of so many days *ago*: what was felt, the behaviors as noted, and *at* what second each was."""
    day = TODAY - timedelta(ago)
    felt = felt or {}
    made = a_review(id=f"{day}-{(letter or _LETTERS[ago % len(_LETTERS)]) * 8}", rubric=RUBRIC, agent=agent)
    moments = {act: MomentId(f"m{number}") for number, act in enumerate(at or {}, start=1)}
    return made.model_copy(
        update={
            "started": noon(str(day)),
            "finished": noon(str(day)) + timedelta(minutes=6),
            "call": made.call.model_copy(update={"ref": ref or f"C-{ago}", "when": str(day), "recording": "rec.mp3"}),
            "reviewer": Reviewer(name="sam", role=role),
            "moments": tuple(
                Moment(id=moments[act], at=second, to=None, who=None, words=f"words at {second}", note="", feeling=None)
                for act, second in (at or {}).items()
            ),
            "impression": made.impression.model_copy(
                update={
                    "gut": gut,
                    "wanted": {FeelingId(name): level for name, level in felt.items() if isinstance(level, Level)},
                    "unwanted": {FeelingId(name): trace for name, trace in felt.items() if isinstance(trace, Trace)},
                    "because": tuple(
                        Because(feeling=FeelingId(name), words=words, moments=())
                        for name, words in (because or {}).items()
                    ),
                }
            ),
            "behaviors": tuple(
                BehaviorNoted(
                    id=BehaviorId(act), noted=noted, moments=(moments[act],) if act in moments else (), note=""
                )
                for act, noted in (acts or {}).items()
            ),
        }
    )


def hurried(ago: int, trace: Trace = Trace.CLEAR, **more: str) -> Review:
    """A call on which she spoke over the customer, who felt hurried."""
    return a_call(ago, felt={"hurried": trace}, acts={"talks-over": Noted.HEARD}, ref=more.get("ref"))


def with_thanks(review: Review, did: str, felt: str = "", matters: str = "") -> Review:
    """*review* with thanks that its reviewer wrote."""
    return review.model_copy(update={"thanks": Thanks(did=did, felt=felt, matters=matters)})


def with_step(review: Review, behavior: str | None, words: str = "Count to one.", due: date | None = None) -> Review:
    """*review* with a next step."""
    step = NextStep(behavior=BehaviorId(behavior) if behavior else None, words=words, due=due)
    return review.model_copy(update={"next_step": step})


def with_replies(review: Review, *replies: tuple[str, FeelsFair, str]) -> Review:
    """*review* with replies: by whom, how fair it feels, and their words."""
    made = tuple(Reply(by=by, at=review.finished, feels_fair=fair, words=words) for by, fair, words in replies)
    return review.model_copy(update={"replies": made})


def with_ways(review: Review, *ways: InTheWay) -> Review:
    """*review* with what was in the way."""
    return review.model_copy(update={"in_the_way": ways})


def a_coaching(
    day: date,
    *,
    letter: str = "z",
    about: Sequence[str] = (),
    follow_up: StepAgreed | None = None,
    finished: datetime | None = None,
) -> Coaching:
    """A conversation of sam's with maria."""
    return Coaching(
        id=RecordId(f"{day}-{letter * 8}"),
        started=noon(str(day)),
        finished=finished or noon(str(day)),
        by="sam",
        agent="maria",
        about=tuple(RecordId(each) for each in about),
        connect=Connect(matters="", team=""),
        recognize=None,
        analyze=Analyze(behavior=None, theirs="I was tired.", causes="", impact=""),
        follow_up=follow_up,
        talk=Talk(asked="", heard=""),
        replies=(),
    )


def a_coaching_opening(*, offers: bool = True) -> CoachingOpening:
    """Sam, about to talk with maria; with or without anything that the page offers."""
    thanks = OfferedThanks(did="You waited.", felt="I could breathe.", matters="People stay.", told="call C-1")
    behavior = OfferedBehavior(id=BehaviorId("talks-over"), text="Talks over.", told="on 2 of 3 calls")
    return CoachingOpening(
        id=RecordId(f"{TODAY}-k7f3x9qd"),
        started=noon(str(TODAY)),
        by="sam",
        agent="maria",
        called="Maria Ortiz",
        belief="We answer the worry before the question.",
        follow_up_days=4,
        about=(RecordId("2026-11-20-k7f3x9qd"),) if offers else (),
        thanks=(thanks, thanks.model_copy(update={"did": "You laughed with her."})) if offers else (),
        behaviors=(behavior,) if offers else (),
        in_the_way=("The system: it froze.",) if offers else (),
        agreed=("In a review: count to one.",) if offers else (),
        questions=("What did you hear?",) if offers else (),
    )
