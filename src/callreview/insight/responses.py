"""Records told whole: with what was said to them later, which lies in files of its own.

The order is that of the instants, then of the ids, whatever order the files are read in; of one second, what came along
with a record comes first. What stands twice, in the record's own file and in one beside it, was said once.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from callreview.model.names import RecordId
from callreview.model.responses import KeptAnswer, KeptReply, Repliable, Response
from callreview.model.review import Reply
from callreview.model.sharing import KeptConsent
from callreview.model.voices import Idea, IdeaAnswer, Kudos

K = TypeVar("K", bound=Response)
S = TypeVar("S", Reply, IdeaAnswer)


def with_replies(record: Repliable, kept: Iterable[KeptReply]) -> Repliable:
    """*record* with the replies to it that were *kept*, beside those it came with."""
    said: dict[str, Reply] = {each.id: each.said for each in kept if each.to == record.id}
    return record.model_copy(update={"replies": _told(record.replies, said)})


def with_answers(idea: Idea, kept: Iterable[KeptAnswer]) -> Idea:
    """*idea* likewise, with its answers."""
    said: dict[str, IdeaAnswer] = {each.id: each.said for each in kept if each.to == idea.id}
    return idea.model_copy(update={"answers": _told(idea.answers, said)})


def with_consent(kudos: Kudos, kept: Iterable[KeptConsent]) -> Kudos:
    """*kudos* with the last word of those *kept* on whether the team may hear it."""
    said = (each for each in kept if each.to == kudos.id)
    last = max(said, key=lambda each: (each.at, each.id), default=None)
    return kudos.model_copy(update={"consent": last.consent}) if last else kudos


def by_record(kept: Iterable[K]) -> Mapping[RecordId, tuple[K, ...]]:
    """Responses, by the record they are to."""
    found: dict[RecordId, tuple[K, ...]] = {}
    for each in kept:
        found[each.to] = (*found.get(each.to, ()), each)
    return found


def _told(came_along: Sequence[S], kept: Mapping[str, S]) -> tuple[S, ...]:
    later = {name: each for name, each in kept.items() if each not in came_along}
    everything = [("", each) for each in came_along] + list(later.items())
    return tuple(each for _, each in sorted(everything, key=lambda one: (one[1].at, one[0])))
