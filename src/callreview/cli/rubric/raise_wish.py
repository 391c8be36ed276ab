"""What somebody wants raised, read from the options, and asked for where an option is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from callreview.cli.here import on_a_terminal, today
from callreview.cli.holding import hold_without_a_call
from callreview.cli.keeper import unkept
from callreview.cli.opening import one_line
from callreview.errors import BadValue, NotAsked, UnknownName
from callreview.model.choices import Level, Trace
from callreview.model.days import coming_day
from callreview.model.draft import Answer, Chose, Said
from callreview.model.names import FeelingId
from callreview.model.rubric import Feeling, Gut, Raised, Rubric, TraceBar, WantedFeeling
from callreview.readers.spoken import nearest, nearest_first, one_of, quoted
from callreview.session.engine import begin, standing
from callreview.session.stages.raising import RAISING, ToRaise, can_be_raised, higher_bars
from callreview.session.wording import levels_of
from callreview.terminal.choosing import chosen

_BARS = frozenset((*get_args(Gut), *get_args(TraceBar)))
_GIVEN_BY: Mapping[str, tuple[str, str]] = {
    "rubric": ("the rubric", "NAME"),
    "feeling": ("the feeling", "FEELING"),
    "to": ("the new bar", "--to LEVEL"),
    "why": ("the reason", "--why TEXT"),
}


@dataclass(frozen=True)
class Wish:
    """What the command line says of a raise; None is not said."""

    feeling: str | None
    to: str | None
    why: str | None
    on: str


def raised_by(wish: Wish, rubrics: Sequence[Rubric]) -> tuple[Rubric, Raised]:
    """The rubric in which a bar is raised, one of *rubrics*, and how.

    Raises UnknownName and BadValue for what cannot be, NotAsked where something is missing and nobody is there, and
    KeyboardInterrupt where a person stops.
    """
    day = coming_day(wish.on, today())
    if day is None:
        raise BadValue("--on", f"{quoted(wish.on)} is no day", "write 2026-12-01, today or monday")
    why = None if wish.why is None else one_line("--why", wish.why)
    about = _about(wish, tuple(filter(can_be_raised, rubrics)), why)
    given = _asked(about)
    rubric, feeling = about.rubric(given), about.raised_feeling(given)
    if rubric is None or feeling is None:
        raise KeyboardInterrupt
    moved = [raised.on for raised in rubric.raised if raised.feeling == feeling.id and raised.on > day]
    if moved:
        remedy = "name that day or a later one"
        raise BadValue("--on", f"the bar of {quoted(feeling.word)} moved on {max(moved).isoformat()} already", remedy)
    return rubric, Raised(
        on=day,
        feeling=feeling.id,
        from_=feeling.tolerate,
        to=_bar(feeling, wish.to or _said(given["to"])),
        why=one_line("--why", why or _said(given["why"])),
        version=rubric.version + 1,
    )


def _about(wish: Wish, rubrics: tuple[Rubric, ...], why: str | None) -> ToRaise:
    """What is known from the options, checked before anything is asked."""
    if not rubrics:
        raise BadValue("NAME", "every bar is as high as it goes", "there is nothing to raise; hold them where they are")
    if wish.feeling is None or len(rubrics) > 1:
        return ToRaise(rubrics, None, wish.to, why)
    feeling = _feeling(rubrics[0], wish.feeling)
    if wish.to is not None:
        _bar(feeling, wish.to)
    elif not higher_bars(feeling):
        wrong = f"the bar of {quoted(feeling.word)} is as high as it goes"
        raise BadValue("FEELING", wrong, "nothing was changed; name another feeling")
    return ToRaise(rubrics, feeling.id, wish.to, why)


def _asked(about: ToRaise) -> Mapping[str, Answer]:
    """The answers to what is still open. Raises NotAsked where nobody is there, KeyboardInterrupt where they stop."""
    begun = begin(RAISING, about)
    if begun.cursor is None:
        return {}
    if not on_a_terminal():
        raise NotAsked(*_GIVEN_BY[begun.cursor])
    try:
        session = hold_without_a_call(begun, unkept())
    except EOFError:
        raise NotAsked(*_GIVEN_BY[begun.cursor]) from None
    if session.cursor is not None:
        raise KeyboardInterrupt
    return standing(session)


def _feeling(rubric: Rubric, typed: str) -> Feeling:
    """The feeling of that id, or that word. Raises UnknownName with the nearest, BadValue with all there are."""
    names = {name: feeling for feeling in rubric.feelings() for name in (feeling.word.casefold(), feeling.id)}
    names |= {feeling.id: feeling for feeling in rubric.feelings()}  # an id before a word that is spelled like it
    found = names.get(FeelingId(typed)) or names.get(typed.strip().casefold())
    if found:
        return found
    near = nearest(typed, names)
    if near:
        raise UnknownName("feeling", typed, [names[near].id], f"callreview rubric show {rubric.id}")
    known = ", ".join(feeling.id for feeling in rubric.feelings())
    raise BadValue("FEELING", f"{quoted(typed)} is no feeling of this rubric", f"the feelings are {known}")


def _bar(feeling: Feeling, typed: str) -> Level | Trace:
    """The bar *typed* names, by its value or as people say it. Raises BadValue where it is not above the old one."""
    bars = tuple(choice for choice in levels_of(feeling) if choice.value in _BARS)
    choice = None if typed.strip().isdecimal() else chosen(typed, bars)
    values = [bar.value for bar in bars]
    if choice is None:
        wrong = f"{quoted(typed)} is no bar that {quoted(feeling.word)} can have"
        raise BadValue("--to", wrong, f"write {one_of(nearest_first(typed, values))}")
    if choice.value == feeling.tolerate:
        above = one_of([bar.value for bar in higher_bars(feeling)])
        remedy = f"nothing was changed; higher is {above}" if above else "nothing was changed, and nothing is higher"
        raise BadValue("--to", f"{choice.word} is the bar of {quoted(feeling.word)} already", remedy)
    if choice not in higher_bars(feeling):
        now = next(bar.word for bar in bars if bar.value == feeling.tolerate)
        wrong = f"{choice.word} would lower the bar of {quoted(feeling.word)}, which is {now}"
        raise BadValue("--to", wrong, "raising is all this does; to lower a bar, change tolerate in the file by hand")
    return Level(choice.value) if isinstance(feeling, WantedFeeling) else Trace(choice.value)


def _said(answer: Answer) -> str:
    match answer:
        case Chose(value=words) | Said(words=words):
            return words
        case _:
            return ""
