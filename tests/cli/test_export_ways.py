"""`export ways`: what the system does to people, apart from what people do."""

import json
from pathlib import Path

from programs import Program, is_one_sentence


def test_ways_are_those_of_the_reviews(run: Program, the_review: Path) -> None:
    """With the words, the call and its day; nobody is named but the review."""
    review = json.loads(the_review.read_bytes())
    told = json.loads(run("export", "ways", "--format", "json").stdout)
    assert told["ways"] == {
        way["kind"]: [
            {
                "words": way["words"],
                "call": review["call"]["ref"],
                "day": review["call"]["when"][:10],
                "review": review["id"],
            }
        ]
        for way in review["in_the_way"]
    }
    page = run("export", "ways", "--since", "today")
    assert page.code == 0
    assert "## The system, in 1 review" in page.stdout
    assert review["call"]["agent"] not in page.stdout
    assert run("export", "ways", "--format", "csv").stdout.startswith("kind,words,call,day,review\nsystem,")


def test_only_the_days_asked_for_are_read(run: Program, the_review: Path) -> None:
    """What lies before them is not even opened."""
    old = the_review.parents[3] / "2020/01/02/2020-01-02-bbbbbbbb.json"
    old.parent.mkdir(parents=True)
    old.write_text("{", encoding="utf-8")
    assert run("export", "ways", "--since", "2021-01-01").stderr == ""
    assert "2020-01-02-bbbbbbbb" in run("export", "ways").stderr
    assert "Nothing was noted." in run("export", "ways", "--until", "2021-01-01").stdout


def test_it_writes_a_file_and_never_over_one(run: Program, a_workspace: Path) -> None:
    """Unless that is asked for."""
    assert run("export", "ways", "--output", "out/ways.md").stderr == "out/ways.md\n"
    again = run("export", "ways", "--output", "out/ways.md")
    assert (again.code, is_one_sentence(again.stderr)) == (4, True)
    assert run("export", "ways", "--output", "out/ways.md", "--force", "--format", "json").code == 0
    assert json.loads((a_workspace / "out/ways.md").read_bytes())["ways"] == {}
    assert run("export", "ways", "--since", "someday").code == 2
