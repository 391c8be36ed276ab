"""A raised bar, told to the team."""

import re
from datetime import date

import pytest

from callreview.model.choices import Level, Trace
from callreview.model.names import FeelingId
from callreview.model.rubric import Raised, Rubric
from callreview.views.announcement import Announcement, announcement_markdown, announcement_text
from callreview.views.wrapping import cells
from goldens import assert_golden
from views.hostile import filled_with
from views.parsers import PARSERS, built_from
from views.rich_review import the_rubric


def raised(
    rubric: Rubric, feeling: str, to: Level | Trace, why: str = "Thank-you letters name warmth first."
) -> Announcement:
    """The announcement of the bar of *feeling* in *rubric*, which goes up to *to*."""
    entry = Raised(
        on=date(2026, 12, 1),
        feeling=FeelingId(feeling),
        from_=rubric.feeling(feeling).tolerate,
        to=to,
        why=why,
        version=4,
    )
    feelings = {
        kind: tuple(each.model_copy(update={"tolerate": to}) if each.id == feeling else each for each in those)
        for kind, those in (("wanted", rubric.wanted), ("unwanted", rubric.unwanted))
    }
    return Announcement(rubric.model_copy(update={**feelings, "version": 4, "raised": (entry, *rubric.raised)}), entry)


@pytest.mark.parametrize(
    ("name", "feeling", "to"), [("wanted", "cared-for", Level.WOW), ("unwanted", "hurried", Trace.NOT_FELT)]
)
def test_an_announcement_reads_as_in_its_golden(name: str, feeling: str, to: Level | Trace) -> None:
    """As lines and as a page, of a wanted feeling and of an unwanted one."""
    told = raised(the_rubric(), feeling, to)
    assert_golden(f"views/announcement-{name}.txt", announcement_text(told, 80))
    assert_golden(f"views/announcement-{name}.md", announcement_markdown(told))


def test_a_feeling_without_behaviors_asks_for_one() -> None:
    """No heading stands over nothing."""
    bare = the_rubric().model_copy(update={"behaviors": ()})
    wanted, unwanted = raised(bare, "cared-for", Level.WOW), raised(bare, "hurried", Trace.NOT_FELT)
    assert "No behavior in the rubric leads there yet." in announcement_text(wanted, 200)
    assert "No behavior in the rubric says what brings it about." in announcement_markdown(unwanted)
    assert "##" not in announcement_markdown(unwanted)


@pytest.mark.parametrize("width", [40, 72, 132])
def test_it_fits_the_window(width: int) -> None:
    """No line is wider than the window."""
    text = announcement_text(raised(the_rubric(), "cared-for", Level.WOW), width)
    assert max(map(cells, text.splitlines())) <= width


def test_nobody_is_counted_and_nobody_is_blamed() -> None:
    """The only numbers are those of the day, the version and the rubric's own words."""
    text = announcement_text(raised(the_rubric(), "cared-for", Level.WOW), 80)
    assert set(re.findall(r"\d+", text)) == {"1", "2026", "4"}
    assert "nobody was ever told to do it differently" in " ".join(text.split())


def test_their_text_stays_text() -> None:
    """Whatever stands in a rubric, the page has the structure of a harmless one, and no character acts unseen."""
    harmless, _ = filled_with(lambda number: f"plain{number}")
    hostile, _ = filled_with(lambda number: f"`{number}` [[x]] <b>*#~~ | \u200b![i](j) $x$")
    one, other = (
        raised(review.rubric.copy_, "cared-for", Level.WOW, review.rubric.copy_.purpose)
        for review in (harmless, hostile)
    )
    for parser in PARSERS:
        assert built_from(announcement_markdown(other), parser) == built_from(announcement_markdown(one), parser)
    said = announcement_markdown(other) + announcement_text(other, 300)
    assert "\u200b" not in said
    assert "<U+200B>" in said
