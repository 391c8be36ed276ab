"""Changed feelings in sentences: the bar, the word, the near words, what each level says."""

from collections.abc import Iterator, Mapping

from callreview.insight.change import Change, Kind, Value
from callreview.model.choices import Level, Trace
from callreview.model.rubric import Feeling, WantedFeeling
from callreview.views.feelings import bar_of
from callreview.views.telling import Line, Note, Theirs, difference, is_now_another, listed
from callreview.views.words import in_words

_LEVELS = (Level.WOW, Level.JUST_OK, Level.NOT_OK)
_MOVED = {Kind.BAR_RAISED: "raised", Kind.BAR_LOWERED: "lowered"}
_NOW_SAYS: Mapping[str, str] = {
    "near": "the near words",
    "wow": "when it is a WOW, now says",
    "just_ok": "when it is just OK, now says",
    "not_ok": "when it is not OK, now says",
}


def feeling_note(change: Change) -> Note:
    """One change of a feeling, such as "Cared for: the bar is raised from just OK to WOW."."""
    called = Theirs(change.called)
    said: Line
    below: tuple[Line, ...] = ()
    match change.kind:
        case Kind.BAR_RAISED | Kind.BAR_LOWERED:
            said = (called, f": the bar is {_MOVED[change.kind]} {_from_to(change)}.")
        case Kind.FEELING_ADDED:
            said, below = ("New: ", called, f", a feeling {_stance(change.after)}."), tuple(_about(change.after))
        case Kind.FEELING_RETIRED:
            said = ("Retired: ", called, f", a feeling {_stance(change.before)}.")
        case Kind.FEELING_MOVED:
            said = (called, f": no longer a feeling {_stance(change.before)}, now one {_stance(change.after)}.")
            below = tuple(_about(change.after))
        case Kind.FEELING_IS_ANOTHER:
            said, below = is_now_another("feeling", change), tuple(_side_by_side(change.before, change.after))
        case _ if change.field == "word":
            said = (Theirs(change.was_called), " is now called ", called, ".")
        case _:
            said = (called, f", {_NOW_SAYS[change.field]}:")
            below = (difference(change.before, change.after),)
    return Note(said, below)


def _from_to(change: Change) -> str:
    return " ".join(
        f"{side} {in_words(bar)}"
        for side, bar in (("from", change.before), ("to", change.after))
        if isinstance(bar, Level | Trace)
    )


def _stance(feeling: Value) -> str:
    return "we want" if isinstance(feeling, WantedFeeling) else "we do not want"


def _about(feeling: Value) -> Iterator[Line]:
    if not isinstance(feeling, Feeling):
        return
    if feeling.near:
        yield "near words: ", *listed(feeling.near)
    yield (f"the bar: {bar_of(feeling)}",)
    if isinstance(feeling, WantedFeeling):
        yield from ((f"{in_words(level)}: ", Theirs(feeling.says(level))) for level in _LEVELS)


def _side_by_side(before: Value, after: Value) -> Iterator[Line]:
    if not isinstance(before, Feeling) or not isinstance(after, Feeling):
        return
    yield "the word: ", *difference(before.word, after.word)
    if before.near or after.near:
        yield "near words: ", *difference(before.near, after.near)
    if isinstance(before, WantedFeeling) and isinstance(after, WantedFeeling):
        yield from ((f"{in_words(one)}: ", *difference(before.says(one), after.says(one))) for one in _LEVELS)
