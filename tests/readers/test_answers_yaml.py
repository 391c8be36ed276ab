"""An answers file is read whole or refused whole, with every fault and its place."""

from pathlib import Path

import pytest

from callreview.model.choices import Level
from callreview.readers.answers_yaml import AnswersRead, read_answers

ANSWERS = """\
agent: maria
reviewer: sam
role: supervisor
call: C-3117
when: 2026-11-20T14:05
gut: wow
own_words: |
  I was worried with her,
  and then I was not.
excited: yes
wanted: {cared-for: wow}
unwanted: {hurried: not_felt}
because: {cared-for: She said the worry back.}
moments:
  - {at: 01:12, id: m1, who: agent, words: That would have worried me too., feeling: cared-for}
  - {at: 80.5, to: "1:30", behavior: names-the-worry}
behaviors: {names-the-worry: heard}
found: [{text: Hums., creates: [cared-for], moments: [m1, {at: 90}]}]
against: {none_found: true, moments: [m1]}
second_look: {kept: true}
musts: {verified: yes}
in_the_way: [{kind: system, words: Three logins.}]
thanks: {did: Said the worry back., felt: Heard., matters: It is why they stay.}
next_step: {behavior: names-the-worry, due: 2026-11-28}
question: What made you say that?
"""


def read(text: str) -> AnswersRead:
    """What reading *text* from standard input gives."""
    return read_answers(None, text.encode(), shown="answers")


def test_answers_are_read_from_a_file_and_from_bytes(tmp_path: Path) -> None:
    """The same either way, with a tree to place later faults by."""
    path = tmp_path / "answers.yaml"
    path.write_text(ANSWERS)
    found = read_answers(path, None, shown="answers")
    assert found.answers == read(ANSWERS).answers
    assert found.problems == ()
    assert found.answers
    assert found.answers.gut is Level.WOW
    assert found.answers.own_words == "I was worried with her,\nand then I was not.\n"
    assert [moment.at for moment in found.answers.moments] == [72.0, 80.5]
    assert found.tree
    assert found.tree.place(("behaviors", "names-the-worry")) == (17, 30)


def test_json_is_read_as_well() -> None:
    """Answers are often written by scripts."""
    found = read('{"agent": "maria", "moments": [{"at": 72.4}], "next_step": null}')
    assert found.answers
    assert (found.answers.agent, found.answers.next_step) == ("maria", None)


def test_every_fault_is_told_and_nothing_is_kept() -> None:
    """The tree stays, for it is sound."""
    found = read("gut: great\nscore: 3\nmoments:\n  - {at: noon}\n  - {words: x}\ngut: wow\n")
    assert found.answers is None
    assert found.tree
    assert [problem.sentence.partition(";")[0] for problem in found.problems] == [
        'answers:1:6: gut: "great" is no level',
        'answers:2:1: unknown key "score"',
        'answers:4:10: moments[0].at: "noon" is no time of a call',
        'answers:5:5: moments[1]: the key "at" is missing',
        'answers:6:1: the key "gut" is already on line 1',
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "moments: [{at: 1, id: third}]\nfound: [{text: x, moments: [{at: 2}, thrid]}]",
            '2:38: found[0].moments[1]: no moment has the id "thrid"; did you mean "third"?',
        ),
        ("against: {moments: [x]}", '1:21: against.moments[0]: no moment has the id "x"; give a moment that id first'),
        (
            "moments: [{at: 1, id: first}]\nagainst: {moments: [x]}",
            '2:21: against.moments[0]: no moment has the id "x"; the moments are first',
        ),
        (
            "moments:\n  - {at: 1, id: m1}\n  - {at: 2}\n  - {at: 3, id: m1}",
            '4:17: moments[2].id: the moment id "m1" is already on line 2; give this one an id of its own',
        ),
    ],
)
def test_a_moments_id_names_one_moment(text: str, sentence: str) -> None:
    """Neither none nor two."""
    found = read(text)
    assert [problem.sentence for problem in found.problems] == [f"answers:{sentence}"]
    assert found.answers is None


@pytest.mark.parametrize("raw", [b"", None, b"a: *a", b"\xff\xfe"])
def test_what_cannot_be_read_has_no_tree(raw: bytes | None) -> None:
    """One sentence instead."""
    found = read_answers(None, raw, shown="-")
    assert (found.answers, found.tree, len(found.problems)) == (None, None, 1)
