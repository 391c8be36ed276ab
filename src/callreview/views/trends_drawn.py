"""What has moved, as small pictures: a row for each level, a column for each period, and below the counts in words.

A bar that moved is a line down the picture, and the counts stop there. Where too few calls were heard there is a gap.
"""

from collections.abc import Iterator, Mapping, Sequence

from callreview.insight.bar_stretches import Stretch
from callreview.insight.periods import By
from callreview.insight.tallies import Tally, together
from callreview.insight.trend import FeelingTrend, RubricTrends, Trends
from callreview.model.choices import Kind
from callreview.views.picture import Part, Picture, picture
from callreview.views.trend_words import (
    aside_words,
    bar_words,
    calls_words,
    few_words,
    heading_of,
    level_words,
    move_words,
    name_of,
    noted_words,
    tally_words,
)
from callreview.views.wrapping import wrapped

IN, FURTHER = "  ", "    "


def trends_drawn(trends: Trends, width: int) -> str:
    """*trends* in lines of at most *width* columns; nothing where no call was heard."""
    return "\n".join(_Drawn(rubric, trends.by, width).text() for rubric in trends.rubrics)


class _Drawn:
    """One rubric, drawn for a window."""

    def __init__(self, rubric: RubricTrends, by: By, width: int) -> None:
        self._rubric, self._by, self._width = rubric, by, width
        self._few = {each.period for each in rubric.calls if each.is_few}

    def text(self) -> str:
        blocks = [self._head(), *map(self._feeling, self._rubric.feelings)]
        if self._rubric.gut:
            blocks.insert(1, self._whole("Gut", self._rubric.gut, level_words(Kind.WANTED)))
        blocks += [
            self._whole(name_of(behavior), behavior.tallies, noted_words(behavior))
            for behavior in self._rubric.behaviors
        ]
        return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)

    def _head(self) -> Iterator[str]:
        title, when = heading_of(self._rubric, self._by)
        yield self._wrapped(title)
        yield self._wrapped(when)
        few = [each for each in self._rubric.calls if each.period in self._few]
        if few:
            longer = self._by is not By.MONTH and len(few) == len(self._rubric.calls)
            yield self._wrapped(few_words(few, self._by) + (" A longer --by tells more." if longer else ""))

    def _feeling(self, feeling: FeelingTrend) -> Iterator[str]:
        """The picture, and below it, in turn, what was heard under each bar and how it moved on."""
        words, kind = level_words(feeling.kind), feeling.kind
        parts = [Part(each.first, each.last, each.tallies) for each in feeling.stretches if not each.is_aside]
        yield from self._pictured(name_of(feeling), picture(parts, words, self._by, self._width))
        for stretch in feeling.stretches:
            if stretch.began:
                yield self._wrapped(move_words(kind, stretch.began, self._by), IN, FURTHER)
            yield self._wrapped(self._judged(kind, stretch, words), IN, FURTHER)

    def _judged(self, kind: Kind, stretch: Stretch, words: Mapping[str, str]) -> str:
        if stretch.is_aside:
            counts = tally_words(together(stretch.tallies, tuple(words)), words, with_outside=True)
            return f"{aside_words(kind, stretch)} {counts}."
        return f"Bar: {bar_words(kind, stretch.bar)}. {self._counts(stretch.tallies, words, with_outside=True)}"

    def _whole(self, name: str, tallies: Sequence[Tally], words: Mapping[str, str]) -> Iterator[str]:
        """What no bar parts: the gut, a behavior."""
        part = Part(self._rubric.first, self._rubric.last, tallies)
        yield from self._pictured(name, picture([part], words, self._by, self._width))
        yield self._wrapped(self._counts(tallies, words, with_outside=False), IN, FURTHER)

    def _pictured(self, name: str, drawn: Picture | None) -> Iterator[str]:
        if drawn is None:
            yield self._wrapped(name)
            return
        yield self._wrapped(f"{name} (█ = {calls_words(drawn.tallest)})")
        yield from drawn.rows
        if drawn.drawn < drawn.periods:
            yield self._wrapped(
                f"(the newest {drawn.drawn} of {drawn.periods} {self._by}s; --until shows older ones)", IN
            )

    def _counts(self, tallies: Sequence[Tally], words: Mapping[str, str], *, with_outside: bool) -> str:
        if not tallies:
            return "No call under it."
        said = tally_words(together(tallies, tuple(words)), words, with_outside=with_outside)
        few = [each for each in tallies if each.is_few and each.calls and each.period not in self._few]
        return f"{said}. {few_words(few, self._by)}".rstrip()

    def _wrapped(self, line: str, first: str = "", rest: str = IN) -> str:
        return wrapped(line, self._width, first=first, rest=rest)
