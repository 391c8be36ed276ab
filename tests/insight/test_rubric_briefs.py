"""A rubric in brief."""

from datetime import date

from builders import a_behavior, a_rubric, a_wanted, an_unwanted
from callreview.insight.rubric_briefs import brief_of
from callreview.model.brief import BehaviorBrief, FeelingBrief, RaisedBrief, RubricBrief
from callreview.model.choices import Trace
from callreview.model.names import FeelingId
from callreview.model.rubric import Raised, Rubric
from views.rich_review import the_rubric


def test_a_brief_says_what_a_listing_needs() -> None:
    """The words and bars of the feelings, what each behavior creates, when a bar moved, in plain text."""
    raised = Raised(
        on=date(2026, 11, 1),
        feeling=FeelingId("hurried"),
        from_=Trace.CLEAR,
        to=Trace.HINT,
        why="They told us so.",
        version=3,
    )
    rubric = a_rubric(
        wanted=[a_wanted("cared-for", word="Cared for")],
        unwanted=[an_unwanted("hurried")],
        behaviors=[a_behavior("talks-over", "hurried", text="Speaks first.")],
    ).model_copy(update={"raised": (raised,)})
    brief = brief_of(rubric)
    assert brief == RubricBrief(
        "billing-care",
        3,
        "Billing calls that leave people lighter",
        "adopted",
        (
            FeelingBrief("cared-for", "Cared for", "wanted", "just_ok"),
            FeelingBrief("hurried", "Hurried", "unwanted", "hint"),
        ),
        (BehaviorBrief("talks-over", "Speaks first.", ("hurried",)),),
        (RaisedBrief("2026-11-01", "hurried", "clear", "hint", "They told us so.", 3),),
        ("verified",),
    )
    plain = [brief.status, *(part for feeling in brief.feelings for part in feeling), *brief.raised[0][:5]]
    assert {type(part) for part in plain} == {str}


def test_one_rubric_has_one_brief() -> None:
    """Of the very same rubric the brief is made once; of an equal one it is equal."""
    rubric = the_rubric()
    assert brief_of(rubric) is brief_of(rubric)
    assert brief_of(Rubric.model_validate_json(rubric.model_dump_json(by_alias=True))) == brief_of(rubric)
