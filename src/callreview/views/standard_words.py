"""The sentences that tell of a standard. None of them has a number that says how good anybody is.

What was let pass is the leader's doing, so a sentence says *you*, whoever reads it.
"""

from dataclasses import replace

from callreview.insight.bar_stops import Stop
from callreview.insight.standard import FeelingStandard, Stretch
from callreview.model.bars import is_stricter, level_or_trace
from callreview.model.choices import Trace
from callreview.model.fates import Fate
from callreview.views.standard import Scope
from callreview.views.words import bar_in_words, capital, in_words

HOLDS = "The bar holds."


def stated(told: FeelingStandard, scope: Scope) -> str:
    """`Hurried. You say: a hint at most.` With how the bar came there, where that lies in the days asked for."""
    bar = bar_in_words(level_or_trace(told.feeling.kind, told.stated))
    asides = [_moved(told, scope)] if _is_in(scope, told.stops) else []
    if not told.is_stated:
        asides.append("no rubric of today states it")
    aside = f" ({'; '.join(asides)})" if asides else ""
    return f"{told.feeling.word}. You {'say' if told.is_stated else 'said'}: {bar}{aside}."


def counted(told: FeelingStandard, stretch: Stretch, scope: Scope) -> str:
    """`41 calls since 1 September, 14 outside: you let 9 pass, 5 led to a next step.` Or that there are too few."""
    label = _label(told, stretch, scope)
    calls = {0: "no call", 1: "1 call"}.get(stretch.calls, f"{stretch.calls} calls")
    said = f"{label}: {calls}" if label else capital(calls)
    said += _days(told, stretch, scope) if label else scope.days
    if not stretch.calls:
        return f"{said}." if not label and scope.days else f"{said} yet."
    if not stretch.is_told:
        return f"{said}{',' if label else ':'} too few to say anything."
    if stretch.outside:
        return f"{said}, {_outside(stretch)} outside: {_became(stretch)}."
    if stretch.ended or told.can_be_outside:
        return f"{said}, none outside."
    return f"{said}. Everything is accepted, so none can lie outside."


def aftermath(stretch: Stretch) -> str:
    """How it went on where it led to something: `Of those 5, 3 came back inside, 2 were outside again.` Or nothing."""
    came = {fate: stretch.came_to(fate) for fate in (Fate.CAME_BACK, Fate.OUTSIDE_AGAIN, Fate.NOT_HEARD_SINCE)}
    there = {fate: count for fate, count in came.items() if count}
    if not stretch.is_told or not there:
        return ""
    if len(there) > 1:
        return (
            f"Of those {stretch.led}, {', '.join(f'{count} {_went_on(fate, count)}' for fate, count in there.items())}."
        )
    (fate,) = there
    if stretch.led == 1:
        who = "The agent" if fate is Fate.NOT_HEARD_SINCE else "The next call"
        return f"{who} {_went_on(fate, 1)}."
    if fate is Fate.NOT_HEARD_SINCE:
        return f"None of those {stretch.led} has been heard since."
    return f"{'Both' if stretch.led == 2 else f'All {stretch.led}'} {_went_on(fate, stretch.led)}."  # noqa: PLR2004 # a pair has a word


def lived(told: FeelingStandard) -> str:
    """What the lived standard is: that the bar holds, or what became fine; nothing where nothing can be claimed."""
    if told.lived is None:
        return ""
    if told.lived == told.stated:
        return HOLDS
    return f"What you let pass has become your standard: {_fine(told, told.lived)} is fine."


def _fine(told: FeelingStandard, level: str) -> str:
    match level_or_trace(told.feeling.kind, level):
        case Trace.CLEAR:
            return _within(told.feeling.word)
        case Trace.HINT:
            return "a hint of it"
        case other:
            return in_words(other)


def _outside(stretch: Stretch) -> str:
    return "all" if stretch.outside == stretch.calls else str(stretch.outside)


def _became(stretch: Stretch) -> str:
    let_pass, led = stretch.came_to(Fate.LET_PASS), stretch.led
    whole = {1: "it", 2: "both"}.get(stretch.outside, f"all {stretch.outside}")
    if not led:
        return f"you let {whole} pass"
    if not let_pass:
        return f"{whole} led to {_something(stretch)}"
    return f"you let {let_pass} pass, {led} led to {_something(stretch)}"


def _something(stretch: Stretch) -> str:
    """`a next step`; `a coaching`; `something (4 a next step, 2 a coaching; 1 is done)`."""
    next_step, coaching = stretch.led_to(lambda led: led.next_step), stretch.led_to(lambda led: led.coaching)
    done = stretch.led_to(lambda led: led.done)
    ended = f"{done} {'is' if done == 1 else 'are'} done" if done else ""
    if next_step and coaching:
        return f"something ({next_step} a next step, {coaching} a coaching{f'; {ended}' if ended else ''})"
    return ("a coaching" if coaching else "a next step") + (f" ({ended})" if ended else "")


def _went_on(fate: Fate, count: int) -> str:
    if fate is Fate.CAME_BACK:
        return "came back inside"
    if fate is Fate.OUTSIDE_AGAIN:
        return "was outside again" if count == 1 else "were outside again"
    return "has not been heard since" if count == 1 else "have not been heard since"


def _moved(told: FeelingStandard, scope: Scope) -> str:
    """`raised from not OK on 1 November: "Kudos name warmth first"`."""
    before, now = told.stops[-2:]
    from_ = in_words(level_or_trace(told.feeling.kind, before.bar))
    why = f': "{now.why.removesuffix(".")}"' if now.why else ""
    return f"{_move(told)} from {from_} {'on' if now.on else 'with'} {_point(now, scope)}{why}"


def _move(told: FeelingStandard) -> str:
    before, now = told.stops[-2:]
    return "raised" if is_stricter(told.feeling.kind, now.bar, before.bar) else "lowered"


def _is_in(scope: Scope, stops: tuple[Stop, ...]) -> bool:
    """Whether the last move of the bar lies in the days asked for, or may."""
    on = stops[-1].on
    return len(stops) > 1 and not (on and scope.since and scope.since >= on)


def _label(told: FeelingStandard, stretch: Stretch, scope: Scope) -> str:
    """Between which moves of the bar the calls lie; nothing where it did not move in the days asked for."""
    if not _is_in(scope, told.stops) and len(told.stretches) == 1:
        return ""
    if len(told.stops) == 2:  # noqa: PLR2004 # it moved once, so it needs no day to say when
        move = "the raise" if _move(told) == "raised" else "it was lowered"
        return f"{'Before' if stretch.ended else 'Since'} {move}"
    if stretch.ended is None:
        return f"Since {_point(stretch.stop, scope)}"
    bar = in_words(level_or_trace(told.feeling.kind, stretch.stop.bar))
    end = _point(stretch.ended, scope)
    is_first = stretch.stop == told.stops[0]
    return f"{'Before' if is_first else f'From {_point(stretch.stop, scope)} to'} {end} (bar: {bar})"


def _days(told: FeelingStandard, stretch: Stretch, scope: Scope) -> str:
    """The days asked for, as far as the label does not say them: where they cut the first stretch, or the last."""
    is_cut = stretch == told.stretches[0] and not (stretch.stop.on and scope.since and scope.since < stretch.stop.on)
    since = scope.since if is_cut else None
    return replace(scope, since=since, until=None if stretch.ended else scope.until).days


def _point(stop: Stop, scope: Scope) -> str:
    return scope.day(stop.on) if stop.on else f"version {stop.version}"


def _within(word: str) -> str:
    """*word* as it stands within a sentence: `Hurried` and `A nuisance` small, `I am a number` and `OK` as they are."""
    is_a_word = word[1:2].islower() or word.startswith("A ")
    return word[:1].lower() + word[1:] if is_a_word else word
