"""What a page for a line-up tells: the newest that was never told, of people who were not named lately.

Its one rule: what a page told is not told again, unless that is asked for. The page of a day stays as it is; made
once more, only what it lacked is filled in.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from callreview.insight.ideas import answered_since
from callreview.insight.kudos import may_be_shared
from callreview.insight.patterns import CallKey, call_of
from callreview.insight.tellable import Practice, Wow, practices_in, wow_in
from callreview.insight.untold import Candidate, Choice, Memory
from callreview.model.bars import is_stricter, is_told
from callreview.model.choices import Kind, LineUpPart, SharedWhat, Speaker, Status
from callreview.model.coaching import Coaching
from callreview.model.lineup import Told
from callreview.model.names import RecordId
from callreview.model.review import Review
from callreview.model.rubric import Raised, Rubric
from callreview.model.sharing import Shared
from callreview.model.voices import Idea, Kudos

IDEAS_AT_MOST = BARS_AT_MOST = NOTES_AT_MOST = 2


class RaisedBar(NamedTuple):
    """A bar that was raised, and the rubric it is of."""

    rubric: Rubric
    raised: Raised


@dataclass(frozen=True)
class Gathered:
    """What there is to tell: everything that was said, and the reviews and rubrics to look into."""

    kudos: Sequence[Kudos] = ()
    shared: Sequence[Shared] = ()
    reviews: Sequence[Review] = ()
    ideas: Sequence[Idea] = ()
    rubrics: Sequence[Rubric] = ()
    coachings: Sequence[Coaching] = ()


def without(gathered: Gathered, names: Collection[str]) -> Gathered:
    """*gathered* without what is told of somebody by name, of those whom records call by one of *names*."""
    return replace(
        gathered,
        kudos=[each for each in gathered.kudos if each.agent not in names],
        reviews=[each for each in gathered.reviews if each.call.agent not in names],
    )


class Chosen(NamedTuple):
    """What a page tells. `more` are notes, ideas and bars there was no room for; they wait.

    `notes` are the conversations with something for the team meeting in them: that is told, and nothing else of them.
    """

    kudos: Kudos | None
    wow: Wow | None
    practice: Practice | None
    ideas: tuple[Idea, ...]
    bars: tuple[RaisedBar, ...]
    more: int
    notes: tuple[Coaching, ...] = ()

    @property
    def told(self) -> tuple[Told, ...]:
        """What to remember of it."""
        return (
            *([Told(part=LineUpPart.KUDOS, of=self.kudos.id)] if self.kudos else ()),
            *([Told(part=LineUpPart.WOW, of=self.wow.review.id)] if self.wow else ()),
            *([Told(part=LineUpPart.PRACTICE, of=_of_practice(self.practice))] if self.practice else ()),
            *(Told(part=LineUpPart.TEAM, of=coaching.id) for coaching in self.notes),
            *(Told(part=LineUpPart.IDEA, of=_of_idea(idea)) for idea in self.ideas),
            *(Told(part=LineUpPart.BAR, of=_of_bar(bar)) for bar in self.bars),
        )

    @property
    def shared(self) -> tuple[tuple[SharedWhat, RecordId], ...]:
        """What the team has heard with it, of which a record of its own is kept."""
        return (
            *([(SharedWhat.KUDOS, self.kudos.id)] if self.kudos else ()),
            *([(SharedWhat.THANKS, self.wow.review.id)] if self.wow else ()),
        )


def chosen(  # noqa: PLR0913 # what a page hangs on
    gathered: Gathered,
    memory: Memory,
    since: date,
    today: date,
    named: Callable[[str], str],
    *,
    again: bool = False,
) -> Chosen:
    """What a page of *today* tells, of what was from *since* on; customers' words wait however long it takes.

    For *named* and *again* see `Choice`.
    """
    spoken_of: dict[str, str] = {each.id: each.agent for each in gathered.kudos if each.agent}
    here: dict[str, CallKey] = {review.id: call_of(review) for review in gathered.reviews}
    memory = replace(memory, agents={**spoken_of, **memory.agents}, calls={**memory.calls, **here})
    choice = Choice(memory, gathered.shared, named, today, again=again)
    newest = sorted(gathered.reviews, key=lambda review: (review.finished, review.id), reverse=True)
    reviews = [review for review in newest if since <= review.day <= today]
    kudos = [_of_kudos(each) for each in _to_tell(gathered.kudos)]
    wows = [_of_wow(wow) for review in reviews if (wow := wow_in(review))]
    practices = [_heard_in(practice) for review in reviews for practice in practices_in(review)]
    choice.name_kept(LineUpPart.KUDOS, kudos)
    choice.name_kept(LineUpPart.WOW, wows)
    choice.name_kept(LineUpPart.PRACTICE, practices)
    told_kudos = choice.one(LineUpPart.KUDOS, kudos)
    wow = choice.one(LineUpPart.WOW, wows)
    practice = choice.one(LineUpPart.PRACTICE, [each for each in practices if not wow or each.what.words != wow.words])
    notes, more_notes = choice.some(LineUpPart.TEAM, _for_the_team(gathered.coachings, since, today), NOTES_AT_MOST)
    ideas, more_ideas = choice.some(
        LineUpPart.IDEA,
        [Candidate(_of_idea(idea), idea) for idea in answered_since(gathered.ideas, since)],
        IDEAS_AT_MOST,
    )
    bars, more_bars = choice.some(LineUpPart.BAR, _raised(gathered.rubrics, since, today), BARS_AT_MOST)
    return Chosen(told_kudos, wow, practice, ideas, bars, more_notes + more_ideas + more_bars, notes)


def _to_tell(kudos: Iterable[Kudos]) -> list[Kudos]:
    """Customers' words that the team may hear, the newest first."""
    may_be_told = (each for each in kudos if each.from_ is Speaker.CUSTOMER and may_be_shared(each))
    return sorted(may_be_told, key=lambda each: (each.at, each.id), reverse=True)


def _of_kudos(kudos: Kudos) -> Candidate[Kudos]:
    return Candidate(kudos.id, kudos, kudos.agent)


def _of_wow(wow: Wow) -> Candidate[Wow]:
    return Candidate(wow.review.id, wow, wow.review.call.agent, call_of(wow.review))


def _heard_in(practice: Practice) -> Candidate[Practice]:
    review = practice.review
    return Candidate(_of_practice(practice), practice, review.call.agent, call_of(review), practice.behavior.id)


def _of_practice(practice: Practice) -> str:
    return f"{practice.review.id} {practice.behavior.id}"


def _of_idea(idea: Idea) -> str:
    """An answer is told once; another answer to the same idea is another thing to tell."""
    return f"{idea.id} {idea.answer.at:%Y-%m-%dT%H:%M:%SZ}" if idea.answer else idea.id


def _for_the_team(coachings: Iterable[Coaching], since: date, today: date) -> list[Candidate[Coaching]]:
    """What was put down for the team meeting in the conversations of these days, the newest first; of nobody."""
    newest = sorted(coachings, key=lambda each: (each.finished, each.id), reverse=True)
    return [Candidate(each.id, each) for each in newest if since <= each.day <= today and each.connect.team.strip()]


def _of_bar(bar: RaisedBar) -> str:
    return f"{bar.rubric.id} {bar.raised.feeling} {bar.raised.on}"


def _raised(rubrics: Iterable[Rubric], since: date, today: date) -> list[Candidate[RaisedBar]]:
    """The bars that went up in these days, the newest first."""
    bars = {
        _of_bar(bar): bar
        for rubric in rubrics
        if rubric.status is not Status.RETIRED
        for bar in (RaisedBar(rubric, raised) for raised in rubric.raised)
        if since <= bar.raised.on <= today and _went_up(bar)
    }
    newest = sorted(bars, key=lambda of: (-bars[of].raised.on.toordinal(), of))
    return [Candidate(of, bars[of]) for of in newest]


def _went_up(bar: RaisedBar) -> bool:
    """Whether more is asked for now; a file that people write can say anything."""
    before, after = bar.raised.from_, bar.raised.to
    return any(
        is_told(kind, before) and is_told(kind, after) and is_stricter(kind, after, before)
        for kind, feelings in ((Kind.WANTED, bar.rubric.wanted), (Kind.UNWANTED, bar.rubric.unwanted))
        if any(feeling.id == bar.raised.feeling for feeling in feelings)
    )
