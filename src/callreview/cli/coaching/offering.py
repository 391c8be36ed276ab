"""What a page offers to a conversation, put into its opening: so a draft gives the same place whatever comes later."""

from collections.abc import Iterator

from callreview.cli.desk import Desk
from callreview.cli.here import now
from callreview.cli.voices.given import beginning
from callreview.insight.coaching_page import Kept
from callreview.insight.patterns import Pattern
from callreview.insight.thanking import ToThank
from callreview.model.draft import CoachingOpening, OfferedBehavior, OfferedThanks
from callreview.model.noun import without_hidden
from callreview.model.rubric import Behavior
from callreview.model.texts import LINE_AT_MOST
from callreview.views.coaching_page import (
    CoachingTold,
    call_words,
    how_it_showed,
    kept_words,
    moment_words,
    since_words,
    way_words,
)
from callreview.views.telling import Line, line_text

_BEHAVIORS = 5
_WAYS = 5
_QUESTIONS = 3


def opening_of(desk: Desk, told: CoachingTold, by: str) -> CoachingOpening:
    """The opening of a conversation led by *by*, with what the page offers. Raises FaultyFiles."""
    page = told.page
    return CoachingOpening(
        id=desk.new_id(),
        started=now(),
        by=by,
        agent=page.agent,
        called=told.called[:LINE_AT_MOST],  # a name with its id beside it can be longer than a line
        belief=desk.workspace.belief,
        follow_up_days=desk.follow_up_days,
        about=tuple(review.id for review in page.span.reviews),
        thanks=tuple(map(_thanks, page.thanks)),
        behaviors=tuple(_behaviors(told)),
        in_the_way=tuple(_line(way_words(way)) for ways in page.in_the_way.values() for way in ways)[:_WAYS],
        agreed=tuple(map(_agreed, page.agreed)),
        questions=tuple(_cut(review.question.strip()) for review in page.span.reviews if review.question.strip())[
            :_QUESTIONS
        ],
    )


def _thanks(thanks: ToThank) -> OfferedThanks:
    told = call_words(thanks.review) + ((", ", *moment_words(thanks.moment)) if thanks.moment else ())
    did, felt, matters = (_cut(part.strip()) for part in (thanks.did, thanks.felt, thanks.matters))
    return OfferedThanks(did=did, felt=felt, matters=matters, told=_line(told))


def _agreed(kept: Kept) -> str:
    since = (" ", since_words(kept)) if kept.follow_up.agreed.behavior else ()
    return _line((*kept_words(kept), *since))


def _behaviors(told: CoachingTold) -> Iterator[OfferedBehavior]:
    """The pattern's behavior, then the others that came up, then those that were agreed on; each once."""
    page, taken = told.page, set[str]()
    patterns = [*([page.pattern] if page.pattern else []), *page.patterns]
    for pattern in patterns[: _BEHAVIORS + 1]:
        if pattern.behavior.id not in taken:
            taken.add(pattern.behavior.id)
            yield OfferedBehavior(id=pattern.behavior.id, text=pattern.behavior.text, told=_how_often(pattern))
    acts = (act for review in reversed(page.span.reviews) for act in review.rubric.copy_.behaviors)
    known: dict[str, Behavior] = {act.id: act for act in acts}
    for kept in page.agreed:
        behavior = kept.follow_up.agreed.behavior
        if behavior in known and behavior not in taken:
            taken.add(behavior)
            yield OfferedBehavior(id=known[behavior].id, text=known[behavior].text, told="agreed before")


def _how_often(pattern: Pattern) -> str:
    return f"{'less' if pattern.less else 'more'} of it; it was {how_it_showed(pattern)}"


def _line(line: Line) -> str:
    return _cut(" ".join(line_text(line).split()))


def _cut(text: str) -> str:
    """As much of what somebody wrote as is offered; the page has all of it."""
    return beginning(without_hidden(text))
