"""`standard` with the real program: what was let pass is named and can be listed; nonsense is one sentence."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from builders import a_behavior, a_rubric
from callreview.model.choices import Level, Trace
from callreview.readers.rubric_writing import rubric_text
from loading import modules_loaded_by
from many_reviews import with_many_reviews
from programs import Program, is_one_sentence
from store.index.made_reviews import Made, lay

_STANDARDS_IN_TWO_SECONDS = 50
INSIDE, OUTSIDE = Made(), Made(hurried=Trace.CLEAR)
LED = Made(hurried=Trace.CLEAR, step="talks-over")
WEEK = {
    f"2026-11-0{day}-{'abcdefgh'[day] * 8}": made
    for day, made in enumerate((OUTSIDE, INSIDE, OUTSIDE, LED, INSIDE, OUTSIDE), start=1)
}


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A workspace with a week of maria's calls: six, of which four were hurried, and of one of those she was told."""
    root = lay(tmp_path / "team", WEEK)
    acts = (a_behavior("names-the-worry", "cared-for"), a_behavior("talks-over", "hurried"))
    (root / "callreview.yaml").write_text(
        "schema: callreview/workspace@1\nbelief: We care.\nteam: us\n", encoding="utf-8"
    )
    (root / "rubrics").mkdir()
    (root / "rubrics/billing-care.yaml").write_text(rubric_text(a_rubric(behaviors=acts, musts=())), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with 300 reviews, to be read only."""
    return with_many_reviews(tmp_path_factory.mktemp("made") / "calls", 300, days=250)


def test_the_stated_bar_beside_the_lived_one(team: Path) -> None:
    """Each feeling of the rubric in its order, then the way on."""
    ran = Program(team)("standard")
    assert ran.code == 0, ran.said
    assert ran.stderr == ""
    assert ran.stdout == (
        "Cared-for. You say: just OK at least.\n"
        "  6 calls, none outside. The bar holds.\n"
        "\n"
        "In-good-hands. You say: just OK at least.\n"
        "  No call yet.\n"
        "\n"
        "Hurried. You say: a hint at most.\n"
        "  6 calls, 4 outside: you let 3 pass, 1 led to a next step.\n"
        "  The next call came back inside.\n"
        "  Still open: gggggggg · dddddddd · bbbbbbbb.\n"
        "    callreview list --feeling hurried:clear --let-pass\n"
        "\n"
        "What was let pass can still be talked over. To read one again:\n"
        "  callreview show gggggggg\n"
    )


def test_it_follows_the_files(team: Path) -> None:
    """A call that is deleted, one more that is heard, and what became of a call before it."""
    run = Program(team)
    run("standard")
    (team / "reviews/2026/11/05/2026-11-05-ffffffff.json").unlink()
    lay(team, {"2026-11-07-hhhhhhhh": INSIDE})
    assert "The next call was outside again.\n" in run("standard", "--feeling", "hurried").stdout
    (team / "reviews/2026/11/06/2026-11-06-gggggggg.json").unlink()
    lay(team, {"2026-11-08-jjjjjjjj": INSIDE, "2026-11-09-kkkkkkkk": INSIDE})
    assert "The next call came back inside.\n" in run("standard", "--feeling", "hurried").stdout


def test_what_became_of_a_call_is_told_by_a_later_one_than_asked_for(team: Path) -> None:
    """The next call lies behind `--until`, and has its say."""
    lay(team, {"2026-11-01-mmmmmmmm": INSIDE})
    ran = Program(team)("standard", "--feeling", "hurried", "--until", "2026-11-04")
    assert "5 calls until 4 November" in ran.stdout
    assert "The next call came back inside.\n" in ran.stdout


def test_a_bar_raised_since_the_last_review_is_the_one_you_say(team: Path) -> None:
    """With its reason; and nothing is claimed before a call was heard under it."""
    run = Program(team)
    assert run("standard").code == 0
    raised = run("rubric", "raise", "billing-care", "hurried", "--to", "not felt", "--why", "We have the time.")
    assert raised.code == 0, raised.said
    told = run("standard", "--feeling", "hurried").stdout
    assert re.match(
        r'Hurried\. You say: not felt at all \(raised from a hint on .+: "We\s+have\s+the\s+time"\)\.\n', told
    )
    assert "  Before the raise: 6 calls, 4 outside: you let 3 pass, 1 led to a next step.\n" in told
    assert "  Since the raise: no call yet.\n" in told
    assert "your standard" not in told


def test_the_commands_that_are_named_list_what_was_let_pass(many: Path) -> None:
    """As many as were counted, the newest the same; for everybody, and for one agent since a day."""
    run = Program(many)
    for options in ((), ("--agent", "maria", "--since", "2026-06-01")):
        told = json.loads(run("standard", *options, "--format", "json").stdout)
        text = run("standard", *options).stdout
        commands = [shlex.split(line)[1:] for line in text.splitlines() if "callreview list" in line]
        feelings = [each for rubric in told["rubrics"] for each in rubric["feelings"] if each["still_open"]]
        assert commands
        for command, feeling in zip(commands, feelings, strict=True):
            ids = run(*command, "--limit", "0", "--format", "ids").stdout.split()
            assert ids[: len(feeling["still_open"])] == feeling["still_open"]
            if all(stretch["outside"] is not None for stretch in feeling["stretches"]):
                assert len(ids) == sum(stretch["let_pass"] for stretch in feeling["stretches"])


def test_what_cannot_be_read_is_told(team: Path) -> None:
    """A review, and the rubric that states the bar; the calls under it can still be asked for by its name."""
    (team / "reviews/2026/11/06/2026-11-06-gggggggg.json").write_text("{", encoding="utf-8")
    (team / "rubrics/billing-care.yaml").write_text("wanted: [", encoding="utf-8")
    run = Program(team)
    ran = run("standard")
    assert (ran.code, ran.stdout) == (0, "")
    assert "2026-11-06-gggggggg.json:1" in ran.stderr
    assert "billing-care: no rubric that can be read states it, so it is left out" in ran.stderr
    assert "no review fits" in ran.stderr
    named = run("standard", "--rubric", "billing-care", "--feeling", "hurried")
    assert named.stdout.startswith("Hurried. You said: a hint at most (no rubric of today states it).\n  5 calls,")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            ("--agent", "maria", "--team"),
            "--team: it says everybody, and --agent says one of them; leave one of the two",
        ),
        (("--agent", "zzz"), 'no agent is called "zzz"; see "callreview list"'),
        (("--feeling", "hurrid"), 'no feeling is called "hurrid"; did you mean "hurried"?'),
        (("--rubric", "nope"), 'no rubric is called "nope"; see "callreview rubric list"'),
        (("--since", "soon"), '--since: "soon" is no day; write 2026-11-01'),
        (("--format", "ids"), "invalid value for '--format': 'ids' is not one of"),
    ],
)
def test_nonsense_is_refused_in_one_sentence(team: Path, options: tuple[str, ...], sentence: str) -> None:
    """With the nearest right thing, and nothing as an answer."""
    ran = Program(team)("standard", *options)
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr.startswith(sentence)
    assert is_one_sentence(ran.stderr)


def test_nobody_was_heard_yet(run: Program) -> None:
    """The way to the first review; a rubric that is named is told all the same; and data has its shape."""
    assert run("standard").stderr == 'there is no review yet; begin one with "callreview listen"\n'
    assert run("standard", "--rubric", "range-of-tolerance", "--feeling", "hurried").stdout == (
        "Hurried. You say: a hint at most.\n  No call yet.\n"
    )
    assert json.loads(run("standard", "--format", "json").stdout)["rubrics"] == []


def test_a_team_is_everybody(team: Path) -> None:
    """`--team` says what is so without it; a name is known by its beginning, and the guess is told."""
    lay(team, {"2026-11-10-mmmmmmmm": Made(agent="deb", cared_for=Level.NOT_OK)})
    run = Program(team)
    assert run("standard", "--team").stdout == run("standard").stdout
    assert "7 calls" in run("standard").stdout
    one = run("standard", "--agent", "mar", "--feeling", "hurried")
    assert one.stdout.startswith("The calls of maria.\n\nHurried. You say: a hint at most.\n  6 calls, 4 outside")
    assert one.stderr == 'showing maria; nobody is called "mar"\n'


def test_one_who_was_renamed_is_called_what_they_are_called_now(team: Path) -> None:
    """Their calls are those under both names; commands and JSON know them by their id."""
    with (team / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write("people:\n  - {id: m-ortiz, name: Maria Ortiz, also: [maria]}\n")
    lay(team, {"2026-11-10-mmmmmmmm": Made(agent="m-ortiz", hurried=Trace.CLEAR)})
    run = Program(team)
    for typed in ("m-ortiz", "maria", "Maria Ortiz"):
        told = run("standard", "--agent", typed, "--feeling", "hurried").stdout
        assert told.startswith("The calls of Maria Ortiz.\n\nHurried. You say: a hint at most.\n  7 calls, 5 outside")
        assert "--agent m-ortiz\n" in told
        assert json.loads(run("standard", "--agent", typed, "--format", "json").stdout)["agent"] == "m-ortiz"


def test_a_fault_in_the_list_of_people_is_told_once(team: Path) -> None:
    """Though it is asked who an agent is, and what they are called."""
    with (team / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write("people:\n  - {id: m-ortiz, nam: Maria Ortiz}\n")
    assert Program(team)("standard", "--agent", "maria").stderr.count('"nam"') == 1


def test_in_a_pipe_it_loads_no_noun(many: Path) -> None:
    """Once the index knows the files: those that have only just changed are read again."""
    heavy = {"pydantic", "rich", "ruamel", "json", "csv", "callreview.views.standard_data"}
    loaded = (modules_loaded_by("standard", cwd=many) for _ in range(_STANDARDS_IN_TWO_SECONDS))
    assert any(heavy.isdisjoint(modules) for modules in loaded)


def test_without_a_workspace_it_says_so(tmp_path: Path) -> None:
    """As every command does."""
    ran = Program(tmp_path)("standard")
    assert (ran.code, ran.stdout) == (4, "")
    assert is_one_sentence(ran.stderr)


def test_a_workspace_that_is_elsewhere_is_named_in_the_commands(team: Path, tmp_path: Path) -> None:
    """So that they can be copied as they stand."""
    other = tmp_path / "else where"
    shutil.copytree(team, other)
    told = Program(tmp_path)("standard", "--workspace", other.name, "--feeling", "hurried").stdout
    assert "callreview list --feeling hurried:clear --let-pass --workspace 'else where'\n" in told
    assert told.endswith("callreview show gggggggg --workspace 'else where'\n")
