"""A review with its people called as people read them."""

from builders import NOON, a_review
from callreview.insight.review_names import with_names
from callreview.model.review import Change
from team import TEAM


def test_everybody_in_it_is_called_by_name() -> None:
    """Who took the call, who listened, who changed something; and nothing else is touched."""
    kept = a_review(agent="m.lopez").model_copy(update={"history": (Change(at=NOON, by="kim", what="kim said"),)})
    read = with_names(kept, TEAM)
    assert (read.call.agent, read.reviewer.name) == ("Maria Ortiz", "sam")
    assert [(change.by, change.what) for change in read.history] == [("Kim", "kim said")]
    assert read.model_copy(update={"call": kept.call, "history": kept.history}) == kept
