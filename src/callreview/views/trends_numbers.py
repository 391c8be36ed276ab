"""What has moved, in numbers: a line for each period with a call, for pipes and for reading aloud."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from callreview.insight.periods import By, key_of
from callreview.insight.tallies import Tally
from callreview.insight.trend import Calls, FeelingTrend, RubricTrends, Trends
from callreview.model.choices import Kind
from callreview.views.picture import Part
from callreview.views.trend_words import (
    TOO_FEW,
    aside_words,
    bar_words,
    calls_words,
    heading_of,
    level_words,
    move_words,
    name_of,
    noted_words,
    tally_words,
)
from callreview.views.wrapping import wrapped

IN = "  "


def trends_numbers(trends: Trends, width: int | None = None) -> str:
    """*trends* in lines of at most *width* columns, or as long as they are; nothing where no call was heard."""
    return "\n".join(_rubric(rubric, trends.by, width) for rubric in trends.rubrics)


def _rubric(rubric: RubricTrends, by: By, width: int | None) -> str:
    blocks = [heading_of(rubric, by), *(tuple(_feeling(feeling, rubric, by)) for feeling in rubric.feelings)]
    if rubric.gut:
        blocks.insert(1, ("Gut", *_whole(rubric.gut, level_words(Kind.WANTED), rubric, by)))
    acts = ((name_of(act), *_whole(act.tallies, noted_words(act), rubric, by)) for act in rubric.behaviors)
    return "\n".join("".join(f"{_wrapped(line, width)}\n" for line in block) for block in (*blocks, *acts))


def _whole(tallies: Sequence[Tally], words: Mapping[str, str], rubric: RubricTrends, by: By) -> Iterator[str]:
    """What no bar parts."""
    return _lines(Part(rubric.first, rubric.last, tallies), words, rubric, by, with_outside=False)


def _feeling(feeling: FeelingTrend, rubric: RubricTrends, by: By) -> Iterator[str]:
    kind, words = feeling.kind, level_words(feeling.kind)
    yield f"{name_of(feeling)}. The bar: {bar_words(kind, feeling.stretches[0].bar)}."
    for stretch in feeling.stretches:
        if stretch.is_aside:
            yield f"{IN}{aside_words(kind, stretch)}"
        elif stretch.began:
            yield f"{IN}{move_words(kind, stretch.began, by)}"
        part = Part(stretch.first, stretch.last, stretch.tallies)
        yield from _lines(part, words, rubric, by, with_outside=True)


def _lines(part: Part, words: Mapping[str, str], rubric: RubricTrends, by: By, *, with_outside: bool) -> Iterator[str]:
    """A line for each period with a call, and one for each gap."""
    digits = max((len(str(tally.calls)) for tally in part.tallies), default=1)
    following = part.first
    for tally in part.tallies:
        yield from _gap(following, tally.period - 1, rubric, by)
        said = tally_words(tally, words, with_outside=with_outside, digits=digits)
        few = f": {calls_words(tally.calls)}, {TOO_FEW}" if tally.is_few else ""
        yield f"{IN}{key_of(tally.period, by)}  {said}{few}"
        following = tally.period + 1
    yield from _gap(following, part.last, rubric, by)


def _gap(first: int, last: int, rubric: RubricTrends, by: By) -> Iterator[str]:
    """That from *first* to *last* no call was heard, or none that told of this."""
    if first > last:
        return
    when = key_of(first, by) if first == last else f"{key_of(first, by)} to {key_of(last, by)}"
    later = rubric.calls[bisect_left(rubric.calls, first, key=_period)]
    yield f"{IN}{when}  {'not asked' if later.period <= last else 'no call'}"


def _period(calls: Calls) -> int:
    return calls.period


def _wrapped(line: str, width: int | None) -> str:
    if width is None or (len(line) <= width and line.isascii()):  # as nearly all are: numbers, and words of ours
        return line
    begins = line[: len(line) - len(line.lstrip())]
    return wrapped(line.lstrip(), width, first=begins, rest=begins + IN)
