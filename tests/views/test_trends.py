"""What has moved, as people and programs read it: goldens, and nothing in it that sums anything up."""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from callreview.insight.periods import By
from callreview.insight.trend import Trends
from callreview.insight.trends import trends_of
from callreview.model.brief import RubricBrief
from callreview.views.trends_csv import trends_csv
from callreview.views.trends_drawn import trends_drawn
from callreview.views.trends_json import trends_json
from callreview.views.trends_numbers import trends_numbers
from callreview.views.wrapping import cells
from goldens import assert_golden
from heard import BEFORE, HURRIED, RAISED, Call, a_brief, counts_of

FORMS = (trends_drawn, trends_numbers)
MIDDLE_OF_NOVEMBER = RAISED._replace(on="2026-11-15")
LEVELS = ("wow", "just_ok", "just_ok", "not_ok", "just_ok", "wow", "not_called_for", "not_ok")
STUCK = HURRIED._replace(id="stuck", word="Stuck")


def calls() -> Iterator[Call]:
    """Two years: a call every second day, none in March 2026, three in July, and a bar raised within November."""
    for number in range(365):
        day = date(2025, 1, 1) + timedelta(days=2 * number)
        is_after = day >= date(2026, 11, 15)
        if (day.year, day.month) == (2026, 3) or ((day.year, day.month) == (2026, 7) and day.day > 6):
            continue
        yield Call(
            day,
            LEVELS[(number * 5 + number // 90) % 8],
            bar="just_ok" if is_after else "not_ok",
            version=3 if is_after else 2,
            hurried=("not_felt", "hint", "not_felt", "clear", "not_felt", "could_not_tell")[number * 7 % 6],
            gut=LEVELS[number % 6],
            noted={
                "names-the-worry": ("heard", "missed", "not_called_for")[number % 3],
                "talks-over": ("missed", "missed", "heard")[(number + number // 60) % 3],
            },
        )
    yield Call(date(2026, 12, 20), "not_ok", bar="not_ok", version=2)


def a_history(*briefs: RubricBrief, by: By = By.MONTH) -> Trends:
    """What the calls come to, under the version before the raise and the one after it."""
    versions = briefs or (BEFORE, a_brief(3, raised=(MIDDLE_OF_NOVEMBER,)))
    return trends_of(counts_of(calls(), by_day=by is not By.MONTH), versions, by, date(2026, 12, 31))


def test_on_a_terminal_it_is_drawn() -> None:
    """The gut, each feeling with its bars, each behavior: read in the golden."""
    assert_golden("views/trends-drawn.txt", trends_drawn(a_history(), 80))


def test_in_a_pipe_it_is_numbers() -> None:
    """A line for each month."""
    assert_golden("views/trends-numbers.txt", trends_numbers(a_history()))


def test_a_moved_bar_is_told_in_full() -> None:
    """From where, to where, on which day and why."""
    for form in FORMS:
        raised = "— the bar was raised from not OK to just OK on 15 November 2026: Kudos name warmth first."
        assert raised in " ".join(form(a_history(), 80).split())


def test_a_lowered_bar_is_told_as_lowered() -> None:
    """It parts what was heard as a raised one does."""
    lowered = MIDDLE_OF_NOVEMBER._replace(from_="wow", to="just_ok", why="We asked too much")
    counts = counts_of(call._replace(bar=call.bar.replace("not_ok", "wow")) for call in calls())
    versions = (a_brief(2, bar="wow", raised=()), a_brief(3, raised=(lowered,)))
    for form in FORMS:
        text = form(trends_of(counts, versions, By.MONTH, date(2026, 12, 31)), 200)
        assert "— the bar was lowered from WOW to just OK on 15 November 2026: We asked too much." in text


def test_a_move_that_nobody_wrote_down_is_told_as_one() -> None:
    """With the month in which a call was first heard under it."""
    for form in FORMS:
        text = form(a_history(BEFORE, a_brief(3, raised=())), 200)
        assert "raised from not OK to just OK, first heard under in November 2026; nobody wrote down" in text


@pytest.mark.parametrize("form", FORMS)
def test_few_calls_are_said_to_be_few(form: object) -> None:
    """With their counts, which are not kept back."""
    assert callable(form)
    text = " ".join(form(a_history(), 80).split())
    assert re.search(
        r"3 calls in July 2026: too few to say anything|2026-07 .*?: 3 calls, too few to say anything", text
    )


def test_where_every_period_has_few_a_longer_one_is_offered() -> None:
    """There is a call in a day, and fifteen in a month."""
    days, months = trends_drawn(a_history(by=By.DAY), 80), trends_drawn(a_history(), 80)
    assert "days: too few to say anything. A longer --by tells more." in " ".join(days.split())
    assert "A longer" not in months


@pytest.mark.parametrize("by", By)
@pytest.mark.parametrize("width", [1, 40, 80, 132])
def test_no_line_is_wider_than_its_window(by: By, width: int) -> None:
    """Or than a picture of eight columns needs."""
    for form in FORMS:
        assert max(map(cells, form(a_history(by=by), width).splitlines())) <= max(width, 30)


def test_nothing_sums_up() -> None:
    """No percentage, no average, no place among others, in any form."""
    found = a_history()
    for text in (trends_drawn(found, 80), trends_numbers(found, 80), trends_json(found), trends_csv(found)):
        assert "%" not in text
        assert not re.search(r"\d\.\d|percent|average|mean|rank|score|best|worst", text)


def test_the_words_of_others_are_shown_and_never_obeyed() -> None:
    """In titles, words, texts and reasons."""
    nasty = "\x1b[31mred\u202e\nnew"
    brief = a_brief(3, word=nasty, raised=(MIDDLE_OF_NOVEMBER._replace(why=nasty),))
    behaviors = tuple(each._replace(text=nasty) for each in brief.behaviors)
    found = a_history(BEFORE, brief._replace(title=nasty, behaviors=behaviors))
    for form in FORMS:
        assert not {"\x1b", "\u202e"} & set(form(found, 80))
        assert form(found, 80).count("red<U+202E> new") == 5


def test_a_retired_feeling_is_told_as_one() -> None:
    """And an act that nobody wants is not heard, never missed."""
    found = a_history(BEFORE._replace(feelings=BEFORE.feelings), a_brief(3, feelings=(STUCK,), raised=()))
    for form in FORMS:
        text = form(found, 80)
        assert "Hurried (no longer in the rubric)" in text
        assert re.search(r"Speaks before the customer has finished\.[^S]*not heard", text)


def test_the_json_is_read_as_its_page_says() -> None:
    """Every count of the calls is in it, with the moves of the bar."""
    (rubric,) = json.loads(trends_json(a_history()))["rubrics"]
    cared_for, hurried = rubric["feelings"]
    first, second, aside = cared_for["stretches"]
    assert (first["moved"], aside["aside"], hurried["kind"]) == (None, True, "unwanted")
    assert second["moved"] == {
        "on": "2026-11-15",
        "period": "2026-11",
        "from": "not_ok",
        "to": "just_ok",
        "why": "Kudos name warmth first.",
        "version": 3,
    }
    assert first["periods"][-1]["period"] == second["periods"][0]["period"] == "2026-11"
    july = next(each for each in first["periods"] if each["period"] == "2026-07")
    assert july == {
        "period": "2026-07",
        "levels": {"wow": 2, "just_ok": 1, "not_ok": 0},
        "calls": 3,
        "too_few": True,
        "outside": 0,
    }
    levels = Counter[str]()
    for stretch in cared_for["stretches"]:
        for each in stretch["periods"]:
            levels.update(each["levels"])
    assert +levels == Counter(call.cared_for for call in calls())
    assert sum(each["calls"] for each in rubric["calls"]) == len(list(calls()))


def shape(value: object) -> object:
    """The keys of *value*, and of what is in it; of a list, those of its first."""
    if isinstance(value, dict):
        return {key: None if key == "levels" else shape(inner) for key, inner in value.items()}
    return [shape(value[0])] if isinstance(value, list) and value else None


def test_the_json_has_the_keys_that_its_page_tells_of() -> None:
    """The example there is read as a program would read it."""
    page = (Path(__file__).parents[2] / "docs" / "trends-and-standard.md").read_text(encoding="utf-8")
    example = json.loads(page.partition("### As JSON")[2].partition("```json")[2].partition("```")[0])
    made = json.loads(trends_json(a_history()))
    (rubric,) = made["rubrics"]
    del rubric["feelings"][0]["stretches"][0]  # the first has no move; the page shows one that has
    assert shape(example) == shape(made)


def test_the_csv_has_a_row_for_each_level() -> None:
    """Read back by Python's own reader, it adds up to the same calls."""
    rows = list(csv.DictReader(trends_csv(a_history(by=By.WEEK)).splitlines()))
    assert Counter({(row["about"], row["name"]): 0 for row in rows}).keys() == {
        ("gut", "gut"),
        ("wanted", "cared-for"),
        ("unwanted", "hurried"),
        ("behavior", "names-the-worry"),
        ("behavior", "talks-over"),
    }
    assert sum(int(row["calls"]) for row in rows if row["about"] == "gut") == len(list(calls()))
    outside = sum(int(row["calls"]) for row in rows if row["outside"] and row["name"] == "cared-for")
    assert outside == sum(call.cared_for == "not_ok" and call.bar == "just_ok" for call in calls())
    assert all(re.fullmatch(r"\d{4}-W\d\d", row["period"]) for row in rows)


def test_nothing_is_told_of_no_calls() -> None:
    """Programs get an empty answer in their form, people none."""
    nothing = Trends(By.MONTH, ())
    assert (trends_drawn(nothing, 80), trends_numbers(nothing, 80)) == ("", "")
    assert json.loads(trends_json(nothing))["rubrics"] == []
    assert trends_csv(nothing).count("\n") == 1
