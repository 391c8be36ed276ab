"""A standard as it is read: in a pipe, in a narrow window, and with what can still be done."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from callreview.insight.standard import RubricStandard
from callreview.model.fates import Fate
from callreview.views.standard import Agent, Scope, StandardTold
from callreview.views.standard_text import standard_text
from callreview.views.wrapping import cells
from goldens import assert_golden
from judged import CARED_FOR, HURRIED, RAISED, TODAY, Calls, a_brief, felt, ranges_of, standards

IDS = tuple(f"2026-11-{day}-k7f3x9{day}" for day in (20, 19, 18, 17, 16))
OPEN = {("billing-care", "hurried"): IDS}
CALLS: Calls = {
    felt(HURRIED, "not_felt"): 27,
    felt(HURRIED, "clear"): {
        Fate.LET_PASS: 9,
        Fate.CAME_BACK: 3,
        Fate.OUTSIDE_AGAIN: 1,
        Fate.NOT_HEARD_SINCE: 1,
    },
    felt(CARED_FOR, "not_ok", bar="not_ok", version=2): 22,
    felt(CARED_FOR, "wow"): 15,
    felt(CARED_FOR, "not_ok"): {Fate.CAME_BACK: 4},
}
BILLING = a_brief(HURRIED, CARED_FOR, raised=[RAISED])
TEAM = Scope(TODAY)


def text(
    rubrics: tuple[RubricStandard, ...],
    scope: Scope = TEAM,
    still_open: Mapping[tuple[str, str], Sequence[str]] | None = None,
    width: int = 80,
) -> str:
    """The text of that standard."""
    return standard_text(StandardTold(rubrics, scope, still_open or {}), width)


@pytest.mark.parametrize("width", [40, 80])
def test_the_page(width: int) -> None:
    """Read in a pipe, and in a window half as wide."""
    scope = Scope(TODAY, since=date(2026, 9, 1), listing=" --since 2026-09-01")
    page = text(standards(CALLS, ranges_of(BILLING)), scope, OPEN, width)
    assert_golden(f"views/standard-{width}.txt", page)


@pytest.mark.parametrize("width", [30, 40, 57, 80, 200])
def test_only_commands_are_wider_than_the_window(width: int) -> None:
    """They stay whole, to be copied."""
    page = text(standards(CALLS, ranges_of(BILLING)), TEAM, OPEN, width)
    assert [line for line in page.splitlines() if cells(line) > width and "callreview " not in line] == []
    assert "\n    callreview list --feeling hurried:clear --let-pass\n" in page
    assert page.endswith("\n  callreview show k7f3x920\n")


def test_a_rubric_is_named_where_there_are_several_or_it_is_retired() -> None:
    """And then the command that lists the calls names it too."""
    repair = a_brief(HURRIED, rubric="repair-care", title="Repair calls")
    calls = {**CALLS, felt(HURRIED, "clear", rubric="repair-care"): {Fate.LET_PASS: 5}}
    both = text(standards(calls, ranges_of(BILLING, repair)), TEAM, OPEN)
    assert both.startswith("Billing calls (billing-care)\n\nHurried.")
    assert "\nRepair calls (repair-care)\n\nHurried." in both
    assert "--let-pass --rubric billing-care\n" in both
    retired = ranges_of(repair._replace(status="retired"))
    assert text(standards(calls, retired, rubric="repair-care")).startswith("Repair calls (repair-care, retired)\n")


def test_what_is_still_open_says_how_many_more_there_are() -> None:
    """Nine were let pass, and five are named; of two, both are."""
    nine = text(standards(CALLS, ranges_of(BILLING)), TEAM, OPEN)
    assert "Still open: k7f3x920 · k7f3x919 · k7f3x918 · k7f3x917 · k7f3x916 · and 4\n    more.\n" in nine
    two = standards({felt(HURRIED, "clear"): {Fate.LET_PASS: 2, Fate.CAME_BACK: 3}}, ranges_of(a_brief(HURRIED)))
    assert "Still open: k7f3x920 · k7f3x919.\n" in text(two, TEAM, {("billing-care", "hurried"): IDS[:2]})


def test_several_levels_let_pass_are_listed_together() -> None:
    """Then the command names the feeling alone."""
    strict = HURRIED._replace(tolerate="not_felt")
    calls = {felt(strict, "hint"): {Fate.LET_PASS: 3}, felt(strict, "clear"): {Fate.LET_PASS: 3}}
    page = text(standards(calls, ranges_of(a_brief(strict))), TEAM, OPEN)
    assert "callreview list --feeling hurried --let-pass\n" in page


def test_whose_calls_they_are_and_where_they_lie_is_said() -> None:
    """The agent on top; what was asked for goes into the commands."""
    listing, workspace = " --agent ann --workspace ../team", " --workspace ../team"
    scope = Scope(TODAY, agent=Agent("ann", "Ann Lee"), listing=listing, workspace=workspace)
    page = text(standards(CALLS, ranges_of(BILLING)), scope, OPEN)
    assert page.startswith("The calls of Ann Lee.\n\nHurried.")
    assert "--let-pass --agent ann --workspace ../team\n" in page
    assert page.endswith("callreview show k7f3x920 --workspace ../team\n")


def test_other_people_s_words_cannot_touch_the_terminal() -> None:
    """A feeling's word, a reason, a title and a name are shown, never obeyed."""
    word, why, title, name = (f"{what}\x1b[31m\u202e[b]" for what in ("Cared for", "Because", "Billing", "maria"))
    brief = a_brief(CARED_FOR._replace(word=word), raised=[RAISED._replace(why=why)], title=title)
    other = a_brief(HURRIED, rubric="repair-care")
    calls = {**CALLS, felt(HURRIED, "hint", rubric="repair-care"): 5}
    page = text(standards(calls, ranges_of(brief, other)), Scope(TODAY, agent=Agent("maria", name)), width=200)
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert page.count(r"\x1b[31m<U+202E>[b]") == 4


def test_nothing_is_open_where_nothing_was_let_pass() -> None:
    """Then no command is named."""
    calls = {felt(HURRIED, "hint"): 5}
    assert text(standards(calls, ranges_of(a_brief(HURRIED)))) == (
        "Hurried. You say: a hint at most.\n  5 calls, none outside. The bar holds.\n"
    )
