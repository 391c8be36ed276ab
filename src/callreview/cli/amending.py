"""`amend`: a second look, or a fact put right, by options or by asking."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from callreview.cli.closed import refuse_closed
from callreview.cli.desk import Desk
from callreview.cli.here import on_a_terminal, shown, stamp
from callreview.cli.keeper import unkept
from callreview.cli.opening import one_line, when_said
from callreview.cli.talk import answer, tell
from callreview.cli.whom import asking_whom, kept_name
from callreview.errors import BadValue, NotAsked, UnknownName
from callreview.model.choices import Level, Trace
from callreview.model.names import FeelingId
from callreview.model.noun import without_hidden
from callreview.model.review import Review, SecondLook
from callreview.readers.spoken import nearest
from callreview.session.amendment import amended_by, with_fact, with_second_look
from callreview.session.engine import begin
from callreview.session.masking import masked
from callreview.session.stages.amending import AMENDING, Amended
from callreview.session.writing import GUTS
from callreview.terminal.console import Terminal
from callreview.terminal.lines.run import Talk

L = TypeVar("L", Level, Trace)


@dataclass(frozen=True)
class Seen:
    """What the options of `amend` say: the call seen again, or facts put right; and why."""

    gut: str | None
    feelings: tuple[str, ...]
    facts: Mapping[str, str | None]
    why: str | None

    @property
    def anything(self) -> bool:
        """Whether anything to change was said."""
        return bool(self.gut or self.feelings or any(self.facts.values()))


def amend_by_options(desk: Desk, typed: str, seen: Seen, by: str) -> None:
    """Amend the review as the options say. Raises NotAsked without a reason, and StillClosed."""
    if not (seen.why and seen.why.strip()):
        raise NotAsked("the reason", "--why TEXT")
    why = masked(without_hidden(seen.why).strip())
    loaded = desk.reviews.load(desk.reviews.find(typed))
    review = loaded.noun
    refuse_closed(desk, review)
    for fact, said in seen.facts.items():
        if said:
            read = when_said(said) if fact == "when" else one_line(f"--{fact}", said)
            now_is = kept_name(desk.people, read or "") if fact == "agent" else read or ""
            review = with_fact(review, fact, now_is, why=why, stamp=stamp(by))
    if seen.gut or seen.feelings:
        review = with_second_look(review, _look(review, seen, why), stamp(by))
    _keep(desk, review, loaded.fingerprint)


def amend_in_lines(desk: Desk, typed: str, seen: Seen, by: str) -> None:
    """Ask what to add, and add it. Raises NotAsked, StillClosed."""
    loaded = desk.reviews.load(desk.reviews.find(typed))
    refuse_closed(desk, loaded.noun)
    if not on_a_terminal() and seen.why:
        raise NotAsked("what to change", "--gut, --feeling, --agent, --ref, --when or --queue")
    asked = begin(AMENDING, Amended.of(loaded.noun))
    try:
        session = Talk(asked, Terminal(), unkept(asking_whom(desk.people))).hold()
    except EOFError:
        if on_a_terminal():
            tell("\nnothing was changed")
            return
        raise NotAsked("what to change", "--gut, --feeling, --agent, --ref, --when or --queue") from None
    if session.cursor is not None:
        tell("\nnothing was changed")
        return
    _keep(desk, amended_by(session, loaded.noun, stamp(by)), loaded.fingerprint)


def _look(review: Review, seen: Seen, why: str) -> SecondLook:
    rubric = review.rubric.copy_
    levels = dict(_feeling_and_level(each) for each in seen.feelings)
    known = [feeling.id for feeling in rubric.feelings()]
    for name in levels:
        if name not in known:
            near = nearest(name, known)
            raise UnknownName("feeling", name, [near] if near else [], f"callreview rubric show {rubric.id}")
    if seen.gut == review.impression.gut:
        raise BadValue("--gut", f'"{seen.gut}" is what the first impression says', "leave it out if it still stands")
    wanted = {feeling.id: _level(levels[feeling.id], Level) for feeling in rubric.wanted if feeling.id in levels}
    unwanted = {feeling.id: _level(levels[feeling.id], Trace) for feeling in rubric.unwanted if feeling.id in levels}
    return SecondLook(kept=False, gut=GUTS[seen.gut] if seen.gut else None, wanted=wanted, unwanted=unwanted, why=why)


def _feeling_and_level(typed: str) -> tuple[FeelingId, str]:
    feeling, colon, level = typed.partition(":")
    if not colon:
        raise BadValue("--feeling", f'"{typed}" names no level', "write it as cared-for:not_ok")
    return FeelingId(feeling.strip()), level.strip()


def _level(typed: str, levels: type[L]) -> L:
    try:
        return levels(typed)
    except ValueError:
        raise BadValue("--feeling", f'"{typed}" is none of its levels', f"write one of {', '.join(levels)}") from None


def _keep(desk: Desk, review: Review, fingerprint: str) -> None:
    desk.reviews.replace(review, fingerprint)
    tell("Added. The first impression stays as it was.")
    answer(shown(desk.folders.record_path(desk.folders.reviews, review.id)))
