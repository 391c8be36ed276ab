"""A standard for a program: its shape stays, and of too few calls nothing but their number is told."""

import csv
import json
from datetime import date

from callreview.model.fates import Fate
from callreview.views.standard import Agent, Scope, StandardTold
from callreview.views.standard_data import standard_csv, standard_json
from judged import CARED_FOR, HURRIED, RAISED, TODAY, Calls, a_brief, felt, ranges_of, standards

CALLS: Calls = {
    felt(HURRIED, "hint"): 1,
    felt(HURRIED, "clear"): {Fate.LET_PASS: 3, Fate.CAME_BACK: 1, Fate.NOT_HEARD_SINCE: 1},
    felt(CARED_FOR, "wow", bar="not_ok", version=2): 2,
    felt(CARED_FOR, "wow"): 9,
}
TOLD = StandardTold(
    standards(CALLS, ranges_of(a_brief(HURRIED, CARED_FOR, raised=[RAISED]))),
    Scope(TODAY, agent=Agent("maria", "Maria Ortiz"), since=date(2026, 9, 1)),
    {("billing-care", "hurried"): ["2026-11-20-k7f3x9qd"]},
)
NOTHING_SAID = dict.fromkeys(
    (
        *("outside", "let_pass", "led_to_something", "next_step", "coaching", "done"),
        *("came_back", "outside_again", "not_heard_since"),
    )
)


def test_the_shape_of_the_json() -> None:
    """Rubrics, their feelings, and the stretches between the moves of a bar, oldest first."""
    assert json.loads(standard_json(TOLD)) == {
        "agent": "maria",
        "since": "2026-09-01",
        "until": None,
        "rubrics": [
            {
                "rubric": "billing-care",
                "title": "Billing calls",
                "version": 3,
                "status": "adopted",
                "feelings": [
                    {
                        "feeling": "hurried",
                        "word": "Hurried",
                        "kind": "unwanted",
                        "in_rubric": True,
                        "stated": "hint",
                        "lived": "clear",
                        "stretches": [
                            {
                                "bar": "hint",
                                "from": None,
                                "version": 3,
                                "calls": 6,
                                "outside": 5,
                                "let_pass": 3,
                                "led_to_something": 2,
                                "next_step": 2,
                                "coaching": 0,
                                "done": 0,
                                "came_back": 1,
                                "outside_again": 0,
                                "not_heard_since": 1,
                            }
                        ],
                        "still_open": ["2026-11-20-k7f3x9qd"],
                    },
                    {
                        "feeling": "cared-for",
                        "word": "Cared for",
                        "kind": "wanted",
                        "in_rubric": True,
                        "stated": "just_ok",
                        "lived": "just_ok",
                        "stretches": [
                            {"bar": "not_ok", "from": None, "version": 3, "calls": 2, **NOTHING_SAID},
                            {
                                "bar": "just_ok",
                                "from": "2026-11-01",
                                "version": 3,
                                "calls": 9,
                                **dict.fromkeys(NOTHING_SAID, 0),
                            },
                        ],
                        "still_open": [],
                    },
                ],
            }
        ],
    }


def test_a_row_of_csv_for_each_stretch() -> None:
    """What is not said is empty, and not 0."""
    rows = list(csv.DictReader(standard_csv(TOLD).splitlines()))
    assert [(row["feeling"], row["bar"], row["calls"], row["outside"], row["let_pass"]) for row in rows] == [
        ("hurried", "hint", "6", "5", "3"),
        ("cared-for", "not_ok", "2", "", ""),
        ("cared-for", "just_ok", "9", "0", "0"),
    ]
    assert [(row["stated"], row["lived"], row["from"]) for row in rows] == [
        ("hint", "clear", ""),
        ("just_ok", "just_ok", ""),
        ("just_ok", "just_ok", "2026-11-01"),
    ]


def test_no_rubric_at_all_has_the_same_shape() -> None:
    """An empty list, and the headings alone."""
    nothing = StandardTold((), Scope(TODAY), {})
    assert json.loads(standard_json(nothing)) == {"agent": None, "since": None, "until": None, "rubrics": []}
    assert standard_csv(nothing).startswith("rubric,feeling,kind,stated,lived,bar,from,version,calls,outside,let_pass,")
    assert standard_csv(nothing).count("\n") == 1
