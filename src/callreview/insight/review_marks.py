"""What a review is found and counted by, and the words it can be searched for. Light: listings wait for it."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from callreview.model.bare import Review
from callreview.model.bars import is_outside
from callreview.model.brief import RubricBrief
from callreview.model.choices import Kind, Level, Noted, Trace
from callreview.model.marks import Mark, MarkKind
from callreview.model.once import once_for_each


def marks_of(review: Review, rubric: RubricBrief) -> Iterator[Mark]:
    """Every mark of *review*, whose copy of its rubric says *rubric*, but that of the copy; each once.

    An agent's own review is found by who and when alone: what stands in it is read beside another's, and no standard
    of the one who leads is counted by it.
    """
    felt, marks = review.impression, _judged_by(rubric, review.call_day)
    yield Mark(MarkKind.AGENT, review.call.agent)
    yield Mark(MarkKind.REVIEWER, review.reviewer.name)
    if review.call.queue:
        yield Mark(MarkKind.QUEUE, review.call.queue)
    yield marks.rubric
    if review.reviewer.is_own:
        return
    yield marks.gut[felt.gut]
    came: dict[str, str] = {**felt.wanted, **felt.unwanted}
    for feeling, level in came.items():
        yield marks.feelings[feeling][level]
    if review.next_step:
        act = review.next_step.behavior
        for feeling, followed in marks.followed(act):
            if feeling in came and marks.is_outside[feeling][came[feeling]]:
                yield followed
    for behavior, noted in {act.id: act.noted for act in review.behaviors}.items():
        yield marks.behaviors[behavior][noted]


def words_of(review: Review) -> str:
    """The words people wrote or quoted: own words, what made them feel so, notes, quotes, thanks, replies.

    None of an agent's own review, as above.
    """
    if review.reviewer.is_own:
        return ""
    felt = review.impression
    said = [felt.own_words, *(because.words for because in felt.because)]
    for moment in review.moments:
        said += (moment.words, moment.note)
    said += (act.note for act in review.behaviors)
    said += (found.text for found in review.found)
    said += (obstacle.words for obstacle in review.in_the_way)
    said += (reply.words for reply in review.replies)
    said.append(review.question)
    if review.against:
        said.append(review.against.words)
    if review.second_look:
        said.append(review.second_look.why)
    if review.thanks:
        said += (review.thanks.did, review.thanks.felt, review.thanks.matters)
    if review.next_step:
        said.append(review.next_step.words)
    return "\n".join(filter(None, said))


class _Marks(NamedTuple):
    """The marks that a review can have under the bars of a day, by the word that gives them."""

    rubric: Mark
    gut: Mapping[str, Mark]
    feelings: Mapping[str, Mapping[str, Mark]]
    is_outside: Mapping[str, Mapping[str, bool]]
    by_act: Mapping[str | None, Sequence[tuple[str, Mark]]]
    behaviors: Mapping[str, Mapping[str, Mark]]

    def followed(self, act: str | None) -> Sequence[tuple[str, Mark]]:
        """The feelings that a next step is about, with the mark that says so: those its behavior creates, or all."""
        return self.by_act[act]


class _Ranges(NamedTuple):
    """The marks under the bars of each day: those of `marks[n]` from `days[n - 1]` on."""

    days: Sequence[str]
    marks: Sequence[_Marks]


def _judged_by(rubric: RubricBrief, day: str) -> _Marks:
    """A call is judged by the bars of its day, not by one that was raised later."""
    ranges = _ranges(rubric)
    return ranges.marks[bisect_right(ranges.days, day)]


@once_for_each
def _ranges(rubric: RubricBrief) -> _Ranges:
    days = sorted({bar.on for bar in rubric.raised})
    return _Ranges(days, [_marks(rubric, _bars(rubric, day)) for day in ("", *days)])


def _bars(rubric: RubricBrief, day: str) -> dict[str, str]:
    """The bar of each feeling on *day*: what the first move after it moved from, or what stands today."""
    bars = {feeling.id: feeling.tolerate for feeling in rubric.feelings}
    later = sorted((bar for bar in rubric.raised if bar.on > day), key=lambda bar: bar.on, reverse=True)
    return {**bars, **{bar.feeling: bar.from_ for bar in later}}


def _marks(rubric: RubricBrief, bars: Mapping[str, str]) -> _Marks:
    under = (rubric.id, rubric.version)

    def each(kind: MarkKind, name: str, values: type[StrEnum], bar: str = "") -> dict[str, Mark]:
        return {value: Mark(kind, name, str(value), bar, *under) for value in values}

    kinds = {feeling.id: feeling.kind for feeling in rubric.feelings}
    values = {name: Level if kind == Kind.WANTED else Trace for name, kind in kinds.items()}
    followed = [(name, Mark(MarkKind.FOLLOWED, name, "", "", *under)) for name in kinds]
    by_act: dict[str | None, Sequence[tuple[str, Mark]]] = {None: followed}
    by_act |= {act.id: [each for each in followed if each[0] in act.creates] for act in rubric.behaviors}
    return _Marks(
        rubric=Mark(MarkKind.RUBRIC, rubric.id, "", "", *under),
        gut=each(MarkKind.GUT, "gut", Level),
        feelings={name: each(MarkKind(kind), name, values[name], bars[name]) for name, kind in kinds.items()},
        is_outside={
            name: {value: is_outside(kind, value, bars[name]) for value in values[name]} for name, kind in kinds.items()
        },
        by_act=by_act,
        behaviors={act.id: each(MarkKind.BEHAVIOR, act.id, Noted) for act in rubric.behaviors},
    )
