"""What got in people's way, apart from what they did."""

from builders import a_review
from callreview.insight.ways import reviews_in, ways_of
from callreview.model.choices import Obstacle
from callreview.model.review import InTheWay


def test_ways_are_gathered_by_kind() -> None:
    """In the order of the kinds; those that nobody noted are not there; no way says who took the call."""
    first = a_review(agent="maria").model_copy(
        update={
            "in_the_way": (
                InTheWay(kind=Obstacle.TOOL, words="No second screen."),
                InTheWay(kind=Obstacle.SYSTEM, words="It froze."),
                InTheWay(kind=Obstacle.SYSTEM, words="It froze again."),
            )
        }
    )
    second = a_review(id="2026-11-20-bbbbbbbb").model_copy(
        update={"in_the_way": (InTheWay(kind=Obstacle.SYSTEM, words="Slow."),)}
    )
    ways = ways_of([first, second, a_review(id="2026-11-19-bbbbbbbb")])
    assert list(ways) == [Obstacle.SYSTEM, Obstacle.TOOL]
    assert [way.words for way in ways[Obstacle.SYSTEM]] == ["It froze.", "It froze again.", "Slow."]
    assert reviews_in(ways[Obstacle.SYSTEM]) == 2
    assert "maria" not in str(ways)
