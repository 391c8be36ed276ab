"""Records told whole: with what was said to them later, in files beside them. What is wrong there is told."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from callreview.cli.desk import Desk
from callreview.cli.readable import read, readable
from callreview.insight.kudos import days_shared
from callreview.insight.responses import by_record, with_answers, with_consent, with_replies
from callreview.model.choices import Consent, SharedWhat
from callreview.model.names import RecordId
from callreview.model.problem import Problem
from callreview.model.responses import Repliable
from callreview.model.sharing import KeptConsent
from callreview.model.voices import Idea, Kudos
from callreview.store.loaded import Loaded


def whole(desk: Desk, record: Repliable) -> Repliable:
    """*record* with the replies to it."""
    return with_replies(record, readable(desk.replies.to(record.id)))


def days_thanks_shared(desk: Desk, review: RecordId) -> tuple[date, ...]:
    """The days on which the team heard the thanks of *review*, the first day first."""
    return days_shared(readable(desk.shared.to(review)), SharedWhat.THANKS).get(review, ())


def whole_idea(desk: Desk, idea: Idea) -> Idea:
    """*idea* with its answers."""
    return with_answers(idea, readable(desk.answers.to(idea.id)))


def whole_ideas(desk: Desk) -> tuple[Idea, ...]:
    """Every idea with its answers, newest first."""
    kept = by_record(read(desk.answers))
    return tuple(with_answers(idea, kept.get(idea.id, ())) for idea in read(desk.ideas))


def whole_kudos(desk: Desk) -> tuple[Kudos, ...]:
    """All kudos and concerns, newest first, each with the consent that was said last."""
    files = tuple(desk.consents.all())
    kept, unread = by_record(readable(files)), [*_unread(files)]
    return tuple(_with_consent(kudos, kept.get(kudos.id, ()), unread) for kudos in read(desk.kudos))


def _unread(files: Iterable[Loaded[KeptConsent] | tuple[Problem, ...]]) -> Iterator[str]:
    """The names of what cannot be read: of a file, or of a folder of them."""
    for each in files:
        if not isinstance(each, Loaded):
            yield from (Path(problem.path).name for problem in each)


def _with_consent(kudos: Kudos, kept: Iterable[KeptConsent], unread: Iterable[str]) -> Kudos:
    """While a word on it cannot be read, or a folder that may have one, nobody has agreed: it may be a no."""
    if any(name.startswith(f"{kudos.id}.") or "." not in name for name in unread):
        return kudos.model_copy(update={"consent": Consent.NOT_ASKED})
    return with_consent(kudos, kept)
