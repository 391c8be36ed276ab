"""`list`, `trends` and `standard` find the whole history of a person, and read no more for it than they have to."""

import json
import time
from pathlib import Path

import pytest

from loading import libraries_loaded_by
from programs import Program
from store.index.made_reviews import Made, lay

HEAVY = {"ruamel", "pydantic", "rich", "json"}
_RUNS_IN_TWO_SECONDS = 50
"""For so long what has just changed is read again, for it may change once more."""
_OLD_ENOUGH_SECONDS = 2.2
HISTORY = {
    f"2026-11-0{day}-{'abcdefghj'[day] * 8}": Made(agent=agent)
    for day, agent in enumerate(
        ("m.lopez", "Maria Lopez", "maria", "Zoe\u0308 A\u0308rm", "zoe", "Sam Lee", "sam-1", "noor"), start=1
    )
}
CONFIG = """\
schema: callreview/workspace@1
people:
  - {id: maria, also: [m.lopez, Maria Lopez]}
  - {id: zoe}
  - {id: sam-1, name: Sam Lee}
  - {id: sam-2, name: Sam Lee}
  - {id: deb}
"""
NAMES = "zoe: Zo\u00eb \u00c4rm\nmaria: Maria Ortiz\n"


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A workspace with one review of each name that somebody had."""
    root = lay(tmp_path / "team", HISTORY)
    (root / "callreview.yaml").write_text(CONFIG, encoding="utf-8")
    (root / "names.yaml").write_text(NAMES, encoding="utf-8")
    return root


def days_of(root: Path, agent: str) -> list[str]:
    """The days of the reviews that `list --agent` lists, the oldest first."""
    ran = Program(root)("list", "--agent", agent, "--format", "ids")
    assert ran.code == 0, ran.said
    return sorted(name[8:10] for name in ran.stdout.split())


@pytest.mark.parametrize(
    ("agent", "days"),
    [
        ("maria", ["01", "02", "03"]),
        ("MARIA ORTIZ", ["01", "02", "03"]),
        ("m.lopez", ["01", "02", "03"]),
        ("mar", ["01", "02", "03"]),
        ("ZOE", ["04", "05"]),
        ("zo\u00eb \u00e4rm", ["04", "05"]),
        ("sam-1", ["07"]),
        ("sam-2", []),
        ("deb", []),
        ("Noor", ["08"]),
    ],
)
def test_one_person_has_one_history(team: Path, agent: str, days: list[str]) -> None:
    """Renamed, with accents put together or apart, on the list or not."""
    assert days_of(team, agent) == days


@pytest.mark.parametrize("command", ["list", "trends", "standard"])
def test_a_name_of_two_is_refused_with_both_ids(team: Path, command: str) -> None:
    """Though a review holds it: whose that is nobody can say."""
    ran = Program(team)(command, "--agent", "SAM LEE")
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr == '2 people are called "SAM LEE"; say which by the id: "sam-1" or "sam-2"\n'


def test_trends_and_the_standard_count_the_whole_history(team: Path) -> None:
    """Three calls under three names; and none of somebody who has none."""
    trends = json.loads(Program(team)("trends", "--agent", "Maria Ortiz", "--format", "json").stdout)
    assert [calls["calls"] for calls in trends["rubrics"][0]["calls"]] == [3]
    assert json.loads(Program(team)("trends", "--agent", "deb", "--format", "json").stdout)["rubrics"] == []
    standard = Program(team)("standard", "--agent", "Maria Ortiz", "--rubric", "billing-care")
    assert standard.code == 0, standard.said


def test_a_reviewer_is_found_by_the_list_too(team: Path) -> None:
    """Whoever listened is a person like any other."""
    with (team / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write("  - {id: boss, role: leader, also: [sam]}\n")
    assert len(Program(team)("list", "--reviewer", "boss", "--format", "ids").stdout.split()) == len(HISTORY)


def test_a_change_of_the_names_is_seen_at_once(team: Path) -> None:
    """In either file, and when there is no file any more."""
    assert days_of(team, "Maria Ortiz") == ["01", "02", "03"]
    (team / "names.yaml").write_text("zoe: {name: Zo, also: [noor]}\n", encoding="utf-8")
    assert days_of(team, "zo") == ["05", "08"]
    (team / "names.yaml").unlink()
    assert days_of(team, "noor") == ["08"]
    (team / "callreview.yaml").write_text("schema: callreview/workspace@1\n", encoding="utf-8")
    assert days_of(team, "maria") == ["03"]


def test_a_list_behind_a_link_is_read_where_it_leads(team: Path, tmp_path: Path) -> None:
    """A link does not change when its file does."""
    shared = tmp_path / "shared.yaml"
    (team / "names.yaml").rename(shared)
    (team / "names.yaml").symlink_to(shared)
    made = (team / "names.yaml").lstat().st_ctime
    while time.time() - made < _OLD_ENOUGH_SECONDS:
        assert days_of(team, "zo\u00eb \u00e4rm") == ["04", "05"]
    shared.write_text("maria: Zo\u00eb \u00c4rm\n", encoding="utf-8")
    assert days_of(team, "zo\u00eb \u00e4rm") == ["01", "02", "03", "04"]


@pytest.mark.parametrize(("file", "text"), [("callreview.yaml", "people: 7\n"), ("names.yaml", "- a\n")])
def test_a_list_that_cannot_be_read_is_told_and_hides_no_review(team: Path, file: str, text: str) -> None:
    """Names are then taken as they were typed."""
    (team / file).write_text(text, encoding="utf-8")
    ran = Program(team)("list", "--agent", "noor", "--format", "ids")
    assert (ran.code, len(ran.stdout.split())) == (0, 1)
    assert ran.stderr.startswith(f"{file}:1:")


def test_known_people_are_not_read_again(team: Path) -> None:
    """Neither YAML nor validation is loaded while both files are the same; when one has changed, they are."""
    told = "list", "--agent", "Maria Ortiz", "--format", "ids"
    assert any(not HEAVY & libraries_loaded_by(*told, cwd=team) for _ in range(_RUNS_IN_TWO_SECONDS))
    (team / "names.yaml").touch()
    assert HEAVY & libraries_loaded_by(*told, cwd=team)


def test_without_a_list_no_yaml_is_read(team: Path) -> None:
    """Not even once, and not for a comment; what else is said in the file does not matter."""
    (team / "callreview.yaml").write_text("# people:\n  # - {id: maria}\nbelief: x\nschema: wrong\n", encoding="utf-8")
    Program(team)("list")
    assert "ruamel" not in libraries_loaded_by("list", "--agent", "maria", "--format", "ids", cwd=team)


def test_a_key_that_is_spelt_out_is_found(team: Path) -> None:
    """YAML lets anybody write it by the numbers of its letters."""
    (team / "callreview.yaml").write_text(CONFIG.replace("people:", '"peopl\\u0065":'), encoding="utf-8")
    assert days_of(team, "maria") == ["01", "02", "03"]
