"""The words for what has moved: periods, counts, bars that moved, and that there is too little to say anything."""

from collections.abc import Mapping, Sequence

from callreview.insight.bar_moves import BarMove
from callreview.insight.bar_stretches import Stretch
from callreview.insight.periods import By, first_day, period_of
from callreview.insight.tallies import FEW, Tally
from callreview.insight.trend import BehaviorTrend, Calls, FeelingTrend, RubricTrends
from callreview.model.bars import BEST_FIRST, is_stricter, level_or_trace
from callreview.model.choices import Kind, Noted
from callreview.views.visible import on_one_line
from callreview.views.words import bar_in_words, capital, day_and_year, in_words, month_and_year, sentence

TOO_FEW = "too few to say anything"
_NAMED_AT_MOST = 3
_UNTOLD: Mapping[str, str] = {Noted.NOT_CALLED_FOR: "not called for", Noted.COULD_NOT_TELL: "could not tell"}


def period_words(period: int, by: By) -> str:
    """`21 November 2026`, `the week of 16 November 2026`, `November 2026`."""
    first = first_day(period, by)
    match by:
        case By.DAY:
            return day_and_year(first)
        case By.WEEK:
            return f"the week of {day_and_year(first)}"
        case By.MONTH:
            return month_and_year(first)


def calls_words(calls: int) -> str:
    """`1 call`, `18 calls`."""
    return "1 call" if calls == 1 else f"{calls} calls"


def heading_of(rubric: RubricTrends, by: By) -> tuple[str, str]:
    """The rubric's title and id; how many calls were heard, and when."""
    calls = calls_words(sum(each.calls for each in rubric.calls))
    first, last = period_words(rubric.first, by), period_words(rubric.last, by)
    when = first if first == last else f"{first} to {last}"
    return f"{on_one_line(rubric.title)} ({rubric.id})", f"{calls}, by {by}: {when}."


def name_of(trend: FeelingTrend | BehaviorTrend) -> str:
    """The feeling's word or the behavior's text, and whether the rubric has it no more."""
    name = on_one_line(trend.word if isinstance(trend, FeelingTrend) else trend.text)
    return f"{name} (no longer in the rubric)" if trend.is_retired else name


def level_words(kind: Kind) -> dict[str, str]:
    """The word for each level or trace that can be told, best first."""
    return {level: value_words(kind, level) for level in BEST_FIRST[kind]}


def noted_words(behavior: BehaviorTrend) -> dict[str, str]:
    """The words for what was noted; of an act that nobody wants, `missed` is `not heard`."""
    return {Noted.HEARD: "heard", Noted.MISSED: "not heard" if behavior.is_unwanted else "missed"}


def value_words(kind: Kind, value: str) -> str:
    """The word for a level or a trace."""
    return in_words(level_or_trace(kind, value))


def bar_words(kind: Kind, bar: str) -> str:
    """Where the bar is: `just OK at least`."""
    return bar_in_words(level_or_trace(kind, bar))


def move_words(kind: Kind, move: BarMove, by: By) -> str:
    """`— the bar was raised from not OK to just OK on 1 November 2026: Kudos name warmth first.`."""
    way = "raised" if is_stricter(kind, move.to, move.from_) else "lowered"
    moved = f"— the bar was {way} from {value_words(kind, move.from_)} to {value_words(kind, move.to)}"
    if not move.is_written:
        when = period_words(period_of(move.on, by), by)
        return f"{moved}, first heard under in {when}; nobody wrote down the day and the reason."
    return sentence(f"{moved} on {day_and_year(move.on)}: {on_one_line(move.why)}")


def aside_words(kind: Kind, stretch: Stretch) -> str:
    """That the calls of *stretch* are counted apart: those of before a move that were heard after it, as a rule."""
    return f"Counted apart, judged by the bar of another day ({bar_words(kind, stretch.bar)}):"


def tally_words(tally: Tally, words: Mapping[str, str], *, with_outside: bool, digits: int = 1) -> str:
    """`7 WOW, 9 just OK, 2 not OK; 2 outside`, each number in *digits* columns; what did not tell, in brackets."""
    said = ", ".join(f"{tally.told[level]:{digits}} {word}" for level, word in words.items())
    if with_outside:
        said += f"; {tally.outside:{digits}} outside"
    untold = ", ".join(f"{calls} {_UNTOLD.get(value, value)}" for value, calls in tally.untold.items())
    return f"{said} ({untold})" if untold else said


def few_words(few: Sequence[Calls | Tally], by: By) -> str:
    """`3 calls in October 2026: too few to say anything.`; of many, only how many they are. Nothing for nothing."""
    named = [f"{calls_words(each.calls)} in {period_words(each.period, by)}" for each in few]
    if len(named) > _NAMED_AT_MOST:
        named = [f"fewer than {FEW} calls in each of {len(named)} {by}s"]
    return f"{capital(', '.join(named))}: {TOO_FEW}." if named else ""
