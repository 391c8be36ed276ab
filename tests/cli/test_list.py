"""`list`: each option by itself, all of them together, and what is said where a name is not known."""

import csv
import json
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callreview.model.choices import Level, Noted, Trace
from callreview.views.formats import ListFormat
from programs import Program, Ran, is_one_sentence
from store.index import raw_reviews
from store.index.made_reviews import Made, lay

DAYS = ("2026-10-31", "2026-11-01", "2026-11-03", "2026-11-12")
CHOSEN = 88_888_888
SINGLE: Mapping[str, Sequence[str]] = {
    "--agent maria": ("--agent", "maria"),
    "--agent ZO\u00cb": ("--agent", "ZO\u00cb"),
    "--reviewer": ("--reviewer", "Sam"),
    "--rubric": ("--rubric", "billing-care"),
    "--queue": ("--queue", "Billing"),
    "--gut": ("--gut", "wow"),
    "--feeling": ("--feeling", "cared-for:just_ok"),
    "--feeling twice": ("--feeling", "hurried:outside", "--feeling", "hurried"),
    "--behavior": ("--behavior", "talks-over"),
    "--behavior noted": ("--behavior", "Talks-Over:not-called-for"),
    "--let-pass": ("--let-pass",),
    "--text": ("--text", "caf\u00e9 WARM"),
    "--since": ("--since", "2026-11-01"),
    "--until": ("--until", "2026-11"),
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a review for each of many different calls."""
    calls = product(
        ("maria", "Zo\u00eb", "Zoe\u0308"),
        (Level.WOW, Level.NOT_OK),
        (Level.JUST_OK, Level.NOT_OK),
        (Trace.NOT_FELT, Trace.CLEAR),
        (None, Noted.HEARD, Noted.NOT_CALLED_FOR),
    )
    reviews = {
        f"{DAYS[number % 4]}-{letters(number)}": Made(
            *call,
            step=(None, "talks-over", "")[number % 3],
            words=("", "Warm, and caf\u00e9-like", "cafe\u0301 noise")[number % 5 % 3],
            copy=("3", "4")[number % 7 % 2],
            minutes=number % 11,
            queue=("billing", None)[number % 2],
        )
        for number, call in enumerate(calls)
    }
    reviews[f"{DAYS[2]}-{letters(CHOSEN)}"] = Made(
        hurried=Trace.CLEAR, noted=Noted.NOT_CALLED_FOR, step="names-the-worry", words="a warm caf\u00e9"
    )
    return lay(tmp_path_factory.mktemp("list") / "team", reviews)


@pytest.fixture(scope="module")
def alone(workspace: Path) -> Mapping[str, Sequence[str]]:
    """What each option finds by itself."""
    return {name: ids(workspace, *options) for name, options in SINGLE.items()}


def letters(number: int) -> str:
    """The part of an id that is by chance."""
    return f"{number:08}".translate(str.maketrans("01", "ab"))


def asked(workspace: Path, *options: str) -> Ran:
    """`list`, asked for all that fits."""
    return Program(workspace)("list", "--limit", 0, *options)


def ids(workspace: Path, *options: str) -> list[str]:
    """The ids that are listed."""
    ran = asked(workspace, "--format", "ids", *options)
    assert (ran.code, ran.stderr) == (0, ""), ran.said
    return ran.stdout.splitlines()


def test_each_option_lets_through_what_fits(workspace: Path, alone: Mapping[str, Sequence[str]]) -> None:
    """As it is found out by reading every file, newest first; each of them some, and but for two not all."""
    wishes = {
        "--agent maria": raw_reviews.Wish(agent="maria"),
        "--agent ZO\u00cb": raw_reviews.Wish(agent="Zo\u00eb"),
        "--gut": raw_reviews.Wish(gut="wow"),
        "--feeling": raw_reviews.Wish(feeling="cared-for", level="just_ok"),
        "--feeling twice": raw_reviews.Wish(feeling="hurried", level="outside"),
        "--behavior": raw_reviews.Wish(behavior="talks-over"),
        "--behavior noted": raw_reviews.Wish(behavior="talks-over", noted="not_called_for"),
        "--let-pass": raw_reviews.Wish(let_pass=True),
        "--text": raw_reviews.Wish(text="cafe warm"),
    }
    every = [row["id"] for row in raw_reviews.newest(workspace, raw_reviews.Wish())]
    for name, wish in wishes.items():
        assert alone[name] == [row["id"] for row in raw_reviews.newest(workspace, wish)], name
        assert 0 < len(alone[name]) < len(every), name
    assert alone["--reviewer"] == alone["--rubric"] == every
    assert alone["--queue"] == [each for each in every if each[-1] in "a2468"]
    assert alone["--since"] == [each for each in every if each[:10] >= "2026-11-01"]
    assert alone["--until"] == [each for each in every if each[:10] <= "2026-11-30"]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.sets(st.sampled_from(sorted(SINGLE.keys() - {"--let-pass"})), min_size=2))
def test_options_together_are_what_they_have_in_common(
    workspace: Path, alone: Mapping[str, Sequence[str]], names: set[str]
) -> None:
    """Any of them, with any others; feelings and behaviors are as many as are named, of the rest the last counts."""
    several = {"--feeling", "--behavior"}
    last = {SINGLE[name][0]: name for name in sorted(names)}
    counted = {name for name in names if SINGLE[name][0] in several} | set(last.values())
    together = [option for name in sorted(names) for option in SINGLE[name]]
    expected = [each for each in alone["--reviewer"] if all(each in alone[name] for name in counted)]
    assert ids(workspace, *together) == expected


def test_all_options_at_once(workspace: Path) -> None:
    """One call is all of that; of a level inside the bar nothing can be let pass."""
    left_out = {"--agent ZO\u00cb", "--feeling"}
    options = [option for name, chosen in SINGLE.items() if name not in left_out for option in chosen]
    (found,) = ids(workspace, *options)
    assert found == f"2026-11-03-{letters(CHOSEN)}"


def test_what_was_let_pass_of_a_feeling(workspace: Path) -> None:
    """With a feeling, that feeling was beyond its bar and nothing was agreed about it, whatever became of others."""
    for feeling, level in (("hurried", "clear"), ("cared-for", "outside"), ("cared-for", ""), ("cared-for", "just_ok")):
        wish = raw_reviews.Wish(feeling=feeling, level=level, let_pass=True)
        found = ids(workspace, "--feeling", f"{feeling}:{level}".removesuffix(":"), "--let-pass")
        assert found == [row["id"] for row in raw_reviews.newest(workspace, wish)], (feeling, level)


@pytest.mark.parametrize("limit", [1, 7, 19, 20, 0])
def test_so_many_are_listed(workspace: Path, limit: int) -> None:
    """The newest; 0 is all, and twenty where nobody says."""
    every = ids(workspace)
    assert len(every) > 20
    assert ids(workspace, "--limit", str(limit)) == every[: limit or None]
    assert Program(workspace)("list", "--format", "ids").stdout.splitlines() == every[:20]


@pytest.mark.parametrize("form", ListFormat)
def test_each_form_says_the_same(workspace: Path, form: ListFormat) -> None:
    """The rows, as that form's own reader reads them."""
    ran = asked(workspace, "--format", form, "--text", "caf\u00e9")
    expected = raw_reviews.newest(workspace, raw_reviews.Wish(text="cafe"))
    assert (ran.code, ran.stderr) == (0, "")
    match form:
        case ListFormat.JSON:
            rows = json.loads(ran.stdout)
        case ListFormat.JSONL:
            rows = [json.loads(line) for line in ran.stdout.splitlines()]
        case ListFormat.CSV:
            rows = list(csv.DictReader(ran.stdout.removeprefix("\ufeff").splitlines()))
        case ListFormat.IDS:
            rows = [{"id": line} for line in ran.stdout.splitlines()]
        case ListFormat.TABLE:
            heading, *lines = ran.stdout.splitlines()
            assert heading.split()[:7] == ["id", "day", "agent", "call", "rubric", "gut", "stood"]
            rows = [dict(zip(("id", "day", "agent"), line.split(), strict=False)) for line in lines]
    assert [{key: row[key] for key in row if key != "stood_out"} for row in rows] == [
        {key: row[key] for key in row if key in rows[0]} for row in expected
    ]


@pytest.mark.parametrize(("form", "said"), [("ids", ""), ("jsonl", ""), ("json", "[]\n"), ("csv", None), ("table", "")])
def test_where_nothing_fits_nothing_is_listed(workspace: Path, form: str, said: str | None) -> None:
    """Not even an empty line, so that a script counts none; a table is missed, and so a person is told."""
    ran = asked(workspace, "--format", form, "--until", "2020")
    assert ran.code == 2  # a year is no day
    ran = asked(workspace, "--format", form, "--until", "2020-01-01")
    assert ran.code == 0
    assert ran.stderr == ("no review fits\n" if form == "table" else "")
    assert ran.stdout == said or (said is None and ran.stdout.count("\n") == 1)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--agent", "mar"), 'showing maria; nobody is called "mar"'),
        (("--agent", "mraia"), 'showing maria; nobody is called "mraia"'),
        (("--agent", "zo"), 'showing Zo\u0065\u0308; nobody is called "zo"'),
        (("--queue", "bill"), 'showing billing; no queue is called "bill"'),
    ],
)
def test_a_guess_is_told(workspace: Path, options: Sequence[str], told: str) -> None:
    """And is answered as if the name had been typed in full."""
    option, typed = options
    ran = asked(workspace, "--format", "ids", *options)
    assert (ran.code, ran.stderr) == (0, f"{told}\n")
    full = told.removeprefix("showing ").partition(";")[0]
    assert ran.stdout.splitlines() == ids(workspace, option, full)
    assert typed != full


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--feeling", "hurired"), "hurried"),
        (("--feeling", "loved"), "rubric list"),
        (("--feeling", "hurried:wow"), "not_felt, hint, clear"),
        (("--feeling", "cared-for:clear"), "wow, just_ok, not_ok"),
        (("--behavior", "talk-over"), "talks-over"),
        (("--behavior", "talks-over:often"), "heard, missed"),
        (("--agent", "wilhelmina"), "callreview list"),
        (("--rubric", "sales"), "rubric list"),
        (("--rubric", "billing"), "billing-care"),
        (("--gut", "great"), "wow"),
        (("--text", "!?"), "has no word"),
        (("--limit", "-1"), "0 for all"),
        (("--limit", "99999999999"), "0 for all"),
        (("--since", "someday"), "7d"),
        (("--format", "xml"), "jsonl"),
    ],
)
def test_what_is_not_known_is_answered_with_what_is(workspace: Path, options: Sequence[str], named: str) -> None:
    """In one sentence, with exit code 2, and nothing is listed."""
    ran = asked(workspace, *options)
    assert (ran.code, ran.stdout) == (2, ""), ran.said
    assert is_one_sentence(ran.stderr)
    assert named in ran.stderr


def test_a_guess_gives_way_to_the_name_itself(tmp_path: Path) -> None:
    """Though that has just come into a file so old that no listing of the newest looks there; and the other way."""
    root = lay(tmp_path / "team", {"2026-11-02-aaaaaaaa": Made(), "2026-11-01-aaaaaaaa": Made(agent="deb")})
    ask = ("--agent", "mar", "--limit", "1", "--format", "ids")
    guessed = Program(root)("list", *ask)
    assert (guessed.stdout, guessed.stderr) == ("2026-11-02-aaaaaaaa\n", 'showing maria; nobody is called "mar"\n')
    lay(root, {"2026-11-01-aaaaaaaa": Made(agent="mar")})
    known = Program(root)("list", *ask)
    assert (known.stdout, known.stderr) == ("2026-11-01-aaaaaaaa\n", "")
    lay(root, {"2026-11-01-aaaaaaaa": Made(agent="mark")})
    either = Program(root)("list", *ask)
    assert (either.code, either.stdout) == (2, "")
    assert all(name in either.stderr for name in ("maria", "mark"))
