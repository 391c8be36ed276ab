"""What lies outside the range: the one definition of it, on plain words, for the nouns and for what is counted.

Light: a count needs it, and no noun with its checks.
"""

from collections.abc import Mapping

from callreview.model.choices import Kind, Level, Trace

BEST_FIRST: Mapping[str, tuple[str, ...]] = {
    Kind.WANTED: (Level.WOW, Level.JUST_OK, Level.NOT_OK),
    Kind.UNWANTED: (Trace.NOT_FELT, Trace.HINT, Trace.CLEAR),
}
"""The levels and traces of each kind of feeling that can be told, best first; each of them can be the bar."""

_LOUD: Mapping[str, frozenset[str]] = {
    Kind.WANTED: frozenset({Level.WOW, Level.NOT_OK}),
    Kind.UNWANTED: frozenset({Trace.HINT, Trace.CLEAR}),
}


def level_or_trace(kind: str, value: str) -> Level | Trace:
    """How a feeling of that *kind* came through: a level for a wanted one, a trace for an unwanted one."""
    return Level(value) if kind == Kind.WANTED else Trace(value)


def is_told(kind: str, value: str) -> bool:
    """Whether *value* says how a feeling of that *kind* came through; `could_not_tell` does not."""
    return value in BEST_FIRST[kind]


def is_outside(kind: str, value: str, bar: str) -> bool:
    """Whether *value* lies beyond *bar*, for a `wanted` or `unwanted` feeling.

    What could not be told, or was not called for, never does.
    """
    return is_told(kind, value) and is_stricter(kind, bar, value)


def stands_out(kind: str, value: str, bar: str) -> bool:
    """Whether a feeling that came through as *value* asks "what made you feel that way?", under *bar*.

    A wanted feeling stands out at WOW and at not OK, an unwanted one at any trace, and each whenever it lies outside
    the range. A feeling that could not be told, or was not called for, does not.
    """
    return value in _LOUD[kind] or is_outside(kind, value, bar)


def is_stricter(kind: str, bar: str, other: str) -> bool:
    """Whether *bar* asks for more than *other*, for a `wanted` or `unwanted` feeling."""
    order = BEST_FIRST[kind]
    return order.index(bar) < order.index(other)
