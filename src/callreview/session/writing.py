"""A finished session written down as a review. Only answers whose questions apply are in it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from callreview.errors import Misfit
from callreview.model.choices import Excited, Heard, Kind, Level, MustNoted, Noted, Obstacle, Trace
from callreview.model.draft import Answer, Chose, ChoseSome, Event, Opening, Said, SatDown, Skipped
from callreview.model.names import BehaviorId, FeelingId
from callreview.model.review import (
    LEFT_OPEN,
    Against,
    Because,
    BehaviorNoted,
    Change,
    Found,
    Impression,
    InTheWay,
    NextStep,
    OwnFeeling,
    Review,
    SecondLook,
    Thanks,
)
from callreview.model.rubric import Gut, Must, Rubric
from callreview.model.surroundings import Call, Listening
from callreview.model.timecode import clock
from callreview.session.engine import Session, flow, standing
from callreview.session.evidence import BECAUSE, Evidence
from callreview.session.stages.impression import felt, shuffled
from callreview.session.stages.saying import NO_STEP, OWN_STEP

LONGEST_PAUSE_SECONDS = 3600
"""A gap between two answers longer than this was a break, not a review."""
GUTS: Mapping[str, Gut] = {"wow": Level.WOW, "just_ok": Level.JUST_OK, "not_ok": Level.NOT_OK}


def active_seconds(events: Iterable[Event]) -> int:
    """Seconds spent on the conversation: the gaps between its events, without breaks and the time between sittings."""
    spent = 0.0
    last: datetime | None = None
    for event in events:
        if last is not None and not isinstance(event, SatDown):
            gap = (event.at - last).total_seconds()
            spent += gap if 0 <= gap <= LONGEST_PAUSE_SECONDS else 0
        last = event.at
    return round(spent)


def review_of(session: Session[Opening], events: tuple[Event, ...]) -> Review:
    """The review that *session*, and the *events* that led to it, come to. Raises Misfit while a question is open."""
    if session.cursor is not None:
        message = f'"{session.cursor}" is still open'
        raise Misfit(message)
    about, told = session.about, _Told(session)
    finished = max(event.at for event in events)
    return Review(
        schema_="callreview/review@1",
        id=about.id,
        started=about.started,
        finished=finished,
        active_seconds=active_seconds(events),
        rubric=about.rubric,
        call=_call(about, told),
        picked=about.picked,
        reviewer=about.reviewer,
        calibration=None,
        listening=Listening(heard=Heard(told.choice("heard")) if told.choice("heard") else None, listens=1),
        moments=told.evidence.moments,
        impression=_impression(session, told),
        behaviors=tuple(
            BehaviorNoted(
                id=BehaviorId(name),
                noted=Noted(told.choice(key)),
                moments=told.evidence.named.get(f"evidence:{name}", ()),
                note=told.words(f"evidence:{name}"),
            )
            for key, name in told.starting("behavior:")
            if told.choice(key)
        ),
        found=tuple(
            Found(
                text=_found_text(said),
                creates=tuple(FeelingId(feeling) for feeling in told.several(f"found_creates:{number}")),
                moments=told.evidence.named[key],
            )
            for key, number in told.starting("found:")
            if isinstance(said := told.given[key], Said)
        ),
        against=_against(told),
        second_look=second_look_of(about.rubric.copy_, told.given),
        musts={must.id: MustNoted(told.choice(f"must:{must.id}")) for must in told.musts()},
        in_the_way=tuple(
            InTheWay(kind=Obstacle(name), words=told.words(f"way:{name}")) for name in told.several("in_the_way")
        ),
        thanks=Thanks(
            did=told.words("thanks_did"), felt=told.words("thanks_felt"), matters=told.words("thanks_matters")
        )
        if told.words("thanks_did")
        else None,
        next_step=_next_step(told),
        question=told.words("question"),
        replies=(),
        history=tuple(
            Change(at=finished, by=about.reviewer.name, what=f"{LEFT_OPEN}{label}: {reason}")
            for label, reason in told.reasons()
        ),
    )


def second_look_of(rubric: Rubric, given: Mapping[str, Answer]) -> SecondLook | None:
    """The second look that standing answers come to; None when none was asked for."""
    if "second_look" not in given:
        return None
    if given.get("second_look") != Chose(value="changed"):
        return SecondLook(kept=True, gut=None, wanted={}, unwanted={}, why="")
    gut, why = given.get("second_gut"), given.get("second_why")
    levels = {
        key.removeprefix("second:"): answer.value
        for key, answer in given.items()
        if key.startswith("second:") and isinstance(answer, Chose)
    }
    return SecondLook(
        kept=False,
        gut=GUTS.get(gut.value) if isinstance(gut, Chose) else None,
        wanted={feeling.id: Level(levels[feeling.id]) for feeling in rubric.wanted if feeling.id in levels},
        unwanted={feeling.id: Trace(levels[feeling.id]) for feeling in rubric.unwanted if feeling.id in levels},
        why=why.words if isinstance(why, Said) else "",
    )


class _Told:
    """The standing answers of a session, read by key."""

    def __init__(self, session: Session[Opening]) -> None:
        self.session = session
        self.given = standing(session)
        self.evidence = Evidence.of(self.given)

    def choice(self, key: str) -> str:
        answer = self.given.get(key)
        return answer.value if isinstance(answer, Chose) else ""

    def several(self, key: str) -> tuple[str, ...]:
        answer = self.given.get(key)
        return answer.values if isinstance(answer, ChoseSome) else ()

    def words(self, key: str) -> str:
        answer = self.given.get(key)
        return answer.words if isinstance(answer, Said) else ""

    def starting(self, prefix: str) -> tuple[tuple[str, str], ...]:
        """The keys that begin with *prefix*, each with what follows it."""
        return tuple((key, key.removeprefix(prefix)) for key in self.given if key.startswith(prefix))

    def musts(self) -> tuple[Must, ...]:
        return tuple(must for must in self.session.about.rubric.copy_.musts if f"must:{must.id}" in self.given)

    def reasons(self) -> tuple[tuple[str, str], ...]:
        """What was skipped with a reason: the question's label and the reason."""
        labels = {asked.question.key: asked.question.label for asked in flow(self.session)}
        skips = ((key, answer) for key, answer in self.given.items() if isinstance(answer, Skipped) and answer.reason)
        return tuple((labels[key], skip.reason) for key, skip in skips)


def _call(about: Opening, told: _Told) -> Call:
    return Call(
        ref=told.words("ref") or None,
        agent=told.words("agent"),
        when=told.words("when") or None,
        queue=told.words("queue") or None,
        seconds=about.seconds,
        recording=about.recording,
        transcript=about.transcript,
    )


def _impression(session: Session[Opening], told: _Told) -> Impression:
    rubric = session.about.rubric.copy_
    levels = felt(session.about, told.given)
    wanted = {feeling.id for feeling in rubric.wanted}
    return Impression(
        sealed=session.sealed["impression"],
        gut=GUTS[told.choice("gut")],
        own_words=told.words("own_words"),
        excited=Excited(told.choice("excited")) if told.choice("excited") else None,
        wanted={FeelingId(name): Level(level) for name, level in levels.items() if name in wanted},
        unwanted={FeelingId(name): Trace(level) for name, level in levels.items() if name not in wanted},
        because=tuple(
            Because(feeling=FeelingId(name), words=told.words(key), moments=told.evidence.named[key])
            for key, name in told.starting(BECAUSE)
            if isinstance(told.given[key], Said)
        ),
        own_feelings=tuple(
            OwnFeeling(word=told.words(key), kind=Kind(told.choice(f"own_kind:{number}")))
            for key, number in told.starting("own:")
            if told.words(key)
        ),
        order=tuple(feeling.id for feeling in shuffled(rubric, session.about.id)),
    )


def _found_text(said: Said) -> str:
    """What was found, in words; where only moments were told, in theirs."""
    return said.words or "\n".join(each.words or each.note or clock(each.at) for each in said.moments)


def _against(told: _Told) -> Against | None:
    """What argues against the gut. Left open without a word, it was looked for and not found; with a reason, not."""
    answer = told.given.get("against")
    if answer is None or (isinstance(answer, Skipped) and answer.reason):
        return None
    return Against(
        words=told.words("against"), moments=told.evidence.named["against"], none_found=isinstance(answer, Skipped)
    )


def _next_step(told: _Told) -> NextStep | None:
    chosen = told.choice("next_behavior")
    if chosen == NO_STEP:
        return None
    return NextStep(
        behavior=None if chosen == OWN_STEP else BehaviorId(chosen),
        words=told.words("next_words"),
        due=date.fromisoformat(told.words("next_due")),
    )
