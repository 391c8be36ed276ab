"""What a review is found and counted by, and the words it can be searched for."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from callreview.model.bars import is_outside
from callreview.model.brief import BehaviorBrief, FeelingBrief, RaisedBrief, RubricBrief
from callreview.model.choices import Kind, Level, Noted, Trace
from callreview.model.marks import Mark, MarkKind
from callreview.model.names import FeelingId
from callreview.model.once import once_for_each
from callreview.model.review import Review
from callreview.model.rubric import Feeling, Rubric, WantedFeeling


def marks_of(review: Review) -> Iterator[Mark]:
    """Every mark of *review* but that of the copy of its rubric; each once."""
    felt, judged_by = review.impression, review.range
    marks = _marks(judged_by)
    yield Mark(MarkKind.AGENT, review.call.agent)
    yield Mark(MarkKind.REVIEWER, review.reviewer.name)
    if review.call.queue:
        yield Mark(MarkKind.QUEUE, review.call.queue)
    yield marks.rubric
    yield marks.gut[felt.gut]
    for feeling, came in (*felt.wanted.items(), *felt.unwanted.items()):
        yield marks.feelings[feeling][came]
    for followed in _followed(review, judged_by):
        yield marks.followed[followed]
    for behavior, noted in {act.id: act.noted for act in review.behaviors}.items():
        yield marks.behaviors[behavior][noted]


def words_of(review: Review) -> str:
    """The words people wrote or quoted: own words, what made them feel so, notes, quotes, thanks, replies."""
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


@once_for_each
def brief_of(rubric: Rubric) -> RubricBrief:
    """*rubric* in brief; of the very same rubric the very same brief."""
    return RubricBrief(
        rubric.id,
        rubric.version,
        rubric.title,
        str(rubric.status),
        tuple(
            FeelingBrief(feeling.id, feeling.word, str(_kind(feeling)), str(feeling.tolerate))
            for feeling in rubric.feelings()
        ),
        tuple(BehaviorBrief(act.id, act.text, tuple(act.creates)) for act in rubric.behaviors),
        tuple(
            RaisedBrief(bar.on.isoformat(), bar.feeling, str(bar.from_), str(bar.to), bar.why, bar.version)
            for bar in rubric.raised
        ),
    )


class _Marks(NamedTuple):
    """The marks that a review can have under a range, by the word that gives them."""

    rubric: Mark
    gut: Mapping[str, Mark]
    feelings: Mapping[str, Mapping[str, Mark]]
    followed: Mapping[str, Mark]
    behaviors: Mapping[str, Mapping[str, Mark]]


@once_for_each
def _marks(rubric: Rubric) -> _Marks:
    """The marks under the bars of *rubric*, made once for all the reviews that are judged by them."""
    under = (rubric.id, rubric.version)

    def each(kind: MarkKind, name: str, values: type[StrEnum], bar: str = "") -> dict[str, Mark]:
        return {value: Mark(kind, name, str(value), bar, *under) for value in values}

    return _Marks(
        rubric=Mark(MarkKind.RUBRIC, rubric.id, "", "", *under),
        gut=each(MarkKind.GUT, "gut", Level),
        feelings={
            feeling.id: each(MarkKind(_kind(feeling)), feeling.id, _values(feeling), str(feeling.tolerate))
            for feeling in rubric.feelings()
        },
        followed={feeling.id: Mark(MarkKind.FOLLOWED, feeling.id, "", "", *under) for feeling in rubric.feelings()},
        behaviors={act.id: each(MarkKind.BEHAVIOR, act.id, Noted) for act in rubric.behaviors},
    )


def _followed(review: Review, rubric: Rubric) -> Iterator[FeelingId]:
    """What the next step is about: the feelings outside the range that its behavior creates, or all without one."""
    step = review.next_step
    if step is None:
        return
    creates = rubric.behavior(step.behavior).creates if step.behavior else None
    came: dict[FeelingId, Level | Trace] = {**review.impression.wanted, **review.impression.unwanted}
    for feeling in rubric.feelings():
        if (
            feeling.id in came
            and is_outside(_kind(feeling), came[feeling.id], feeling.tolerate)
            and (creates is None or feeling.id in creates)
        ):
            yield feeling.id


def _kind(feeling: Feeling) -> Kind:
    return Kind.WANTED if isinstance(feeling, WantedFeeling) else Kind.UNWANTED


def _values(feeling: Feeling) -> type[Level | Trace]:
    return Level if isinstance(feeling, WantedFeeling) else Trace
