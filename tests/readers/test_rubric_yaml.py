"""A rubric's file is a rubric, or every fault in it at once; never an exception."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.model.problem import Severity
from callreview.readers.rubric_yaml import RubricRead, read_rubric
from readers.texts import BILLING, billing

BOMB = "a: &a [x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))


def read(folder: Path, content: str | bytes) -> RubricRead:
    """What reading a rubric of that *content* gives."""
    path = folder / "rubric.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_rubric(path, shown="rubrics/billing.yaml")


def test_a_sound_rubric_is_read_without_a_word(tmp_path: Path) -> None:
    """The one in the documentation."""
    found = read(tmp_path, BILLING)
    assert found.problems == ()
    assert found.rubric
    assert found.rubric.id == "billing-care"
    assert found.shown == "rubrics/billing.yaml"


@pytest.mark.parametrize("content", ["\ufeff" + BILLING, BILLING.replace("\n", "\r\n"), BILLING.replace("\n", "\r")])
def test_marks_and_line_ends_of_any_editor_are_read(tmp_path: Path, content: str) -> None:
    """And mean the same rubric."""
    assert read(tmp_path, content).rubric == read(tmp_path, BILLING).rubric


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            billing(("    word: Hurried", "    feeling: Hurried")),
            ':19:5: unwanted[0]: unknown key "feeling"; did you mean',
        ),
        (
            billing(("    word: Hurried\n", "")),
            ':18:5: unwanted[0]: the key "word" is missing; add "word": the feeling',
        ),
        (
            billing(("tolerate: just_ok", "tolerate: ok")),
            ':13:15: wanted[0].tolerate: "ok" is no level; write wow, just_ok',
        ),
        (
            billing(("id: talks-over", "id: names-the-worry")),
            ':30:9: behaviors[1].id: the behavior id "names-the-worry" is',
        ),
        (
            billing(("version: 3", "version: 3\nversion: 3")),
            ':5:1: the key "version" is already on line 4; keep one of them',
        ),
        (
            billing(("[hurried]", "[hurred]")),
            ':32:15: behaviors[1].creates[0]: no feeling has the id "hurred"; did you',
        ),
        (
            billing(("[hurried]", "[Hurried]")),
            ':32:15: behaviors[1].creates[0]: no feeling has the id "Hurried"; did you',
        ),
        (
            billing(("version: 3", "version: 3\nscore: 5")),
            ':5:1: "score" has no place here, because callreview never scores',
        ),
        (billing(("    wow:", "\twow:")), ":14:1: a tab stands where only spaces can; use spaces instead of the tab"),
        (
            billing(("title: ", 'title: "')),
            ":3:8: the quote that opens here is not closed before another begins; close it",
        ),
        (BOMB, ':1:4: "&a" is an anchor or alias, and these are not used here; write the text out'),
        ("a: {b: 1}\nc:\n" + "  <<: {x: y}\n" * 99, ":3:3: the merge key << is not used here; write the keys out"),
        (
            billing(("title: ", "title: !!python/object:x ")),
            ":3:8: a ! tag is not used here; take it out, or put the text",
        ),
        (BILLING + "---\n" + BILLING, ":37:1: a second document begins here; keep one document a file"),
        ("%YAML 1.1\n---\n" + BILLING, ":1:1: % lines are not used here; take the line out"),
        (BILLING.encode("utf-16"), ": is saved as UTF-16 or UTF-32; save it again as UTF-8"),
        (
            BILLING.replace("Kudos", "Caf\u00e9").encode("latin-1"),
            ":36:77: is not UTF-8 from here on; save it again as UTF-8",
        ),
        (b"", ": is empty; write something in it, or name another file"),
        (
            billing(("title: Billing", "title: " + "[" * 20 + "x" + "]" * 20)),
            ":3:27: is nested more than 20 deep; write",
        ),
        (billing(("title: Billing", "title: Bill\x07ing")), ":3:12: has the hidden character U+0007 here; take it out"),
        (
            billing(("title: Billing", "title: Bill\u202eing")),
            ":3:12: has the hidden character U+202E here; take it out",
        ),
    ],
)
def test_each_fault_is_one_sentence_with_its_place_and_a_remedy(
    tmp_path: Path, content: str | bytes, sentence: str
) -> None:
    """And it refuses the rubric."""
    found = read(tmp_path, content)
    assert found.rubric is None
    assert len(found.problems) == 1
    assert found.problems[0].sentence.startswith(f"rubrics/billing.yaml{sentence}")
    assert found.problems[0].severity is Severity.FAULT
    assert found.problems[0].hint


def test_a_folder_is_no_rubric(tmp_path: Path) -> None:
    """One sentence."""
    found = read_rubric(tmp_path, shown="rubrics")
    assert [problem.sentence for problem in found.problems] == ["rubrics: is a folder; name a plain file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_rubric(tmp_path: Path) -> None:
    """One sentence, and no waiting."""
    os.mkfifo(tmp_path / "pipe")
    found = read_rubric(tmp_path / "pipe", shown="pipe")
    assert [problem.sentence for problem in found.problems] == ["pipe: is a pipe; name a plain file"]


def test_a_hundred_megabytes_are_no_rubric(tmp_path: Path) -> None:
    """One sentence."""
    with (tmp_path / "large.yaml").open("wb") as file:
        file.truncate(100_000_000)
    found = read_rubric(tmp_path / "large.yaml", shown="large.yaml")
    assert [problem.check for problem in found.problems] == ["too-large"]


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Faults of YAML's keys, of shape and of meaning together, in the order of the file."""
    found = read(
        tmp_path,
        billing(
            ("version: 3", "version: three\nstatus: draft"),
            ("purpose: A", "# A"),
            ("    word: Cared for", "    feeling: Cared for\n    weight: 2"),
            ("tolerate: just_ok", "tolerate: ok"),
            ("    word: Hurried", "    word: 3"),
            ("creates: [cared-for]", "creates: [cared-fr]"),
            ("creates: [hurried]", "creates: hurried"),
            ("id: talks-over", "id: names-the-worry"),
            ("2026-11-01", "2026-13-01"),
            ("musts:", "must:"),
        ),
    )
    assert found.rubric is None
    assert [(problem.line, problem.where, problem.check) for problem in found.problems] == [
        (1, "", "missing-key"),
        (4, "version", "wrong-type"),
        (6, "", "duplicate-key"),
        (12, "wanted[0]", "unknown-key"),
        (13, "wanted[0]", "no-scoring"),
        (15, "wanted[0].tolerate", "wrong-choice"),
        (21, "unwanted[0].word", "wrong-type"),
        (27, "behaviors[0].creates[0]", "unknown-feeling"),
        (32, "behaviors[1].id", "duplicate-id"),
        (34, "behaviors[1].creates", "wrong-type"),
        (35, "", "unknown-key"),
        (38, "raised[0].on", "bad-date"),
    ]


def test_a_fault_of_meaning_alone_refuses_the_rubric(tmp_path: Path) -> None:
    """The shape alone would have taken it."""
    found = read(tmp_path, billing(("creates: [hurried]", "creates: [joy]")))
    assert (found.rubric, [problem.check for problem in found.problems]) == (None, ["unknown-feeling"])


def test_a_rubric_with_warnings_is_a_rubric(tmp_path: Path) -> None:
    """A warning does not refuse it."""
    found = read(tmp_path, billing(("Starts to speak", "Is rude")))
    assert found.rubric
    assert [(problem.severity, problem.check) for problem in found.problems] == [(Severity.WARNING, "trait")]


def test_a_starter_is_known_by_its_words(tmp_path: Path) -> None:
    """The starter itself too: one warning, placed in the file."""
    starter = read(tmp_path, BILLING).rubric
    assert starter
    found = read_rubric(tmp_path / "rubric.yaml", shown="r.yaml", starters=(starter,))
    assert found.rubric == starter
    assert [problem.sentence for problem in found.problems] == [
        "r.yaml:1:1: 7 of 7 sentences are still the starter's; make them your own words"
    ]


STARTERS = sorted((Path(__file__).parents[2] / "rubrics").glob("*.yaml"))


@pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
def test_the_starters_are_sound(path: Path) -> None:
    """No fault and no warning but the one that says whose words they are."""
    rubric = read_rubric(path, shown=path.name).rubric
    assert rubric
    found = read_rubric(path, shown=path.name, starters=(rubric,))
    assert [problem.check for problem in found.problems] == ["starter"]


def _told(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        found = read(Path(folder), content)
    assert found.rubric or found.problems
    assert all(problem.message and problem.hint and problem.check for problem in found.problems)
    assert "\n" not in "".join(problem.sentence for problem in found.problems)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_explained(content: bytes) -> None:
    """Never an exception, never nothing."""
    _told(content)


@given(
    st.integers(0, len(BILLING)),
    st.integers(0, 40),
    st.text(" \n\t-:[]{}'\"#&*!|>%@`?,<=~.0123\\abtru\u202e\x1b\U0001f600", max_size=8)
    | st.sampled_from(BILLING.split()),
)
def test_any_edit_of_a_rubric_is_read_or_explained(start: int, length: int, typed: str) -> None:
    """Whatever is cut out and typed in at any place."""
    _told((BILLING[:start] + typed + BILLING[start + length :]).encode())
