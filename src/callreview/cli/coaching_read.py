"""`show` of a coaching conversation."""

from typing import assert_never

from callreview.cli.desk import Desk
from callreview.cli.here import width
from callreview.cli.options import ReadFormat
from callreview.cli.talk import answer
from callreview.cli.whole import whole
from callreview.errors import FaultyFiles, NoSuchRecord
from callreview.insight.review_names import talk_with_names
from callreview.model.coaching import Coaching
from callreview.model.names import RecordId
from callreview.store.json_text import text_of
from callreview.store.workspace import Folders
from callreview.views.coaching_text import Act, coaching_markdown, coaching_text
from callreview.views.safe_json import made_safe


def show_coaching(folders: Folders, record: RecordId, form: ReadFormat) -> None:
    """Show the coaching of that id. Raises NoSuchRecord, FaultyFiles."""
    desk = Desk(folders)
    coaching = whole(desk, desk.coachings.load(record).noun)
    match form:
        case ReadFormat.TEXT:
            answer(coaching_text(talk_with_names(coaching, desk.people), _acts(desk, coaching), width()))
        case ReadFormat.MD:
            answer(coaching_markdown(talk_with_names(coaching, desk.people), _acts(desk, coaching)))
        case ReadFormat.JSON:
            answer(made_safe(text_of(coaching).decode()))
        case _:
            assert_never(form)


def _acts(desk: Desk, coaching: Coaching) -> dict[str, Act]:
    """The behaviors of the reviews it was about, by their ids. What is gone has none."""
    acts: dict[str, Act] = {}
    for record in coaching.about:
        try:
            review = desk.reviews.load(record).noun
        except (NoSuchRecord, FaultyFiles):
            continue
        rubric = review.rubric.copy_
        acts |= {each.id: Act(each.text, rubric.is_unwanted_act(each)) for each in rubric.behaviors}
    return acts
