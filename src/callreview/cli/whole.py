"""Records told whole: with what was said to them later, in files beside them. What is wrong there is told."""

from callreview.cli.desk import Desk
from callreview.cli.readable import read, readable
from callreview.insight.responses import by_record, with_answers, with_replies
from callreview.model.responses import Repliable
from callreview.model.voices import Idea


def whole(desk: Desk, record: Repliable) -> Repliable:
    """*record* with the replies to it."""
    return with_replies(record, readable(desk.replies.to(record.id)))


def whole_idea(desk: Desk, idea: Idea) -> Idea:
    """*idea* with its answers."""
    return with_answers(idea, readable(desk.answers.to(idea.id)))


def whole_ideas(desk: Desk) -> tuple[Idea, ...]:
    """Every idea with its answers, newest first."""
    kept = by_record(read(desk.answers))
    return tuple(with_answers(idea, kept.get(idea.id, ())) for idea in read(desk.ideas))
