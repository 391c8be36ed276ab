"""What a rubric's keys mean together is checked whatever its shape."""

import pytest

from callreview.readers.rubric_checks import SCORING, rubric_problems
from callreview.readers.tree import Tree
from callreview.readers.yaml_tree import tree_of
from readers.texts import BILLING, billing


def sentences(text: str) -> list[str]:
    """What the checks say of *text*, without the file's name."""
    tree = tree_of(text.encode(), shown="a.yaml")
    assert isinstance(tree, Tree)
    return [problem.sentence.removeprefix("a.yaml:") for problem in rubric_problems(tree)]


def test_a_sound_rubric_gives_nothing_to_say() -> None:
    """The checks are silent."""
    assert sentences(BILLING) == []


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (
            ("id: hurried", "id: cared-for"),
            '18:9: unwanted[0].id: the feeling id "cared-for" is already on line 10; give this one an id of its own',
        ),
        (
            ("id: talks-over", "id: names-the-worry"),
            (
                '30:9: behaviors[1].id: the behavior id "names-the-worry" is already on line 23; '
                "give this one an id of its own"
            ),
        ),
        (
            ("musts:", "musts:\n  - {id: verified, text: Twice.}"),
            '35:10: musts[1].id: the must id "verified" is already on line 34; give this one an id of its own',
        ),
    ],
)
def test_an_id_given_twice_is_a_fault(edit: tuple[str, str], sentence: str) -> None:
    """Among all feelings, all behaviors, all musts; it says where the first is."""
    assert sentence in sentences(billing(edit))


def test_every_further_id_points_at_the_first() -> None:
    """Not at the one before it."""
    said = sentences("musts:\n  - {id: a}\n  - {id: a}\n  - {id: a}\n")
    assert [sentence.partition(";")[0] for sentence in said] == [
        '3:10: musts[1].id: the must id "a" is already on line 2',
        '4:10: musts[2].id: the must id "a" is already on line 2',
    ]


def test_a_feeling_and_a_behavior_may_share_an_id() -> None:
    """Each kind has names of its own."""
    assert sentences(billing(("id: talks-over", "id: hurried"))) == []


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (
            ("creates: [hurried]", "creates: [hurried, cared-fr]"),
            '32:24: behaviors[1].creates[1]: no feeling has the id "cared-fr"; did you mean "cared-for"?',
        ),
        (
            ("creates: [hurried]", "creates: [joy]"),
            '32:15: behaviors[1].creates[0]: no feeling has the id "joy"; the feelings are cared-for, hurried',
        ),
        (
            ("feeling: cared-for", "feeling: Cared For"),
            '36:31: raised[0].feeling: no feeling has the id "Cared For"; did you mean "cared-for"?',
        ),
    ],
)
def test_a_feeling_the_rubric_does_not_have_is_a_fault(edit: tuple[str, str], sentence: str) -> None:
    """In a behavior and in a raised bar, with the nearest or all there are."""
    assert sentences(billing(edit)) == [sentence]


def test_a_rubric_without_feelings_says_where_to_write_one() -> None:
    """There is no nearest then."""
    said = sentences("behaviors:\n  - {creates: [joy]}\n")
    assert said == [
        '2:16: behaviors[0].creates[0]: no feeling has the id "joy"; write it under wanted or unwanted first'
    ]


@pytest.mark.parametrize("key", sorted(SCORING))
def test_scoring_is_refused_with_the_reason(key: str) -> None:
    """Whatever it is called."""
    assert sentences(billing(("word: Hurried", f"word: Hurried\n    {key}: 3"))) == [
        (
            f'20:5: unwanted[0]: "{key}" has no place here, because callreview never scores; '
            "say in words what each level feels like, and set the bar with tolerate"
        )
    ]


def test_scoring_is_found_at_any_depth_and_in_any_case() -> None:
    """Also inside keys that do not belong there."""
    said = sentences(BILLING + "extra: [{deep: {Score: 1}}]\nWEIGHT: 2\n")
    assert [sentence.partition(" has no place")[0] for sentence in said] == [
        '37:17: extra[0].deep: "Score"',
        '38:1: "WEIGHT"',
    ]


@pytest.mark.parametrize(
    ("edits", "sentence"),
    [
        (
            [("to: just_ok, why", "to: hint, why")],
            '36:60: raised[0].to: "hint" is no level that "cared-for" can have for a bar; write wow, just_ok or not_ok',
        ),
        (
            [("from: not_ok", "from: not_called_for")],
            (
                '36:48: raised[0].from: "not_called_for" is no level that "cared-for" can have for a bar; '
                "write wow, just_ok or not_ok"
            ),
        ),
        (
            [("feeling: cared-for, from: not_ok, to: just_ok", "feeling: hurried, from: clear, to: wow")],
            '36:57: raised[0].to: "wow" is no trace that "hurried" can have for a bar; write not_felt, hint or clear',
        ),
    ],
)
def test_a_bar_is_raised_to_what_its_feeling_can_have(edits: list[tuple[str, str]], sentence: str) -> None:
    """A wanted feeling has levels and an unwanted one traces."""
    assert sentences(billing(*edits)) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "wanted: 3\nunwanted: [3, [], ~]\nbehaviors: {creates: x}\nmusts: [{id: [1]}]\nraised: x\n",
        "behaviors: [{creates: x}, {creates: {a: 1}}, {creates: [1, ~, []]}, 3]\nraised: [{feeling: 3, to: 3}]\n",
    ],
)
def test_a_broken_shape_is_stepped_over(text: str) -> None:
    """Other faults speak of it."""
    assert sentences(text) == []
