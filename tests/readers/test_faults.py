"""Whatever is wrong with values is told at once, each fault where it stands and no place twice."""

from callreview.model.rubric import Rubric
from callreview.readers.faults import noun_from
from readers.texts import BILLING, a_tree, billing, faults_of


def test_a_sound_rubric_is_a_rubric() -> None:
    """With its days, levels and lists as real types."""
    rubric = noun_from(a_tree(BILLING), Rubric)
    assert isinstance(rubric, Rubric)
    assert rubric.raised[0].on.isoformat() == "2026-11-01"


def test_all_faults_come_at_once() -> None:
    """The tree's own among them, and a fault in one place hides none in another."""
    text = billing(
        ("version: 3", "version: x"),
        ("purpose: A", "# A"),
        ("word: Hurried", "word: 3"),
        ("status: adopted", "status: adopted\nstatus: draft"),
        ("{id: verified, ", "{"),
        ("  - id: talks-over", "  - hello\n  - id: talks-over"),
    )
    problems = noun_from(a_tree(text), Rubric)
    assert isinstance(problems, tuple)
    assert sorted((problem.check, problem.where) for problem in problems) == [
        ("duplicate-key", ""),
        ("missing-key", ""),
        ("missing-key", "musts[0]"),
        ("wrong-type", "behaviors[1]"),
        ("wrong-type", "unwanted[0].word"),
        ("wrong-type", "version"),
    ]


def test_a_missing_key_of_one_feeling_is_not_what_another_meant() -> None:
    """An unknown key is matched with what is missing beside it."""
    said = faults_of(billing(("    word: Cared for\n", ""), ("    word: Hurried", "    word: Hurried\n    feeling: x")))
    assert [sentence.partition(";")[0] for sentence in said] == [
        '19:5: unwanted[0]: unknown key "feeling"',
        '10:5: wanted[0]: the key "word" is missing',
    ]


def test_half_a_character_hides_no_other_fault() -> None:
    """It could not even be handed to pydantic."""
    said = faults_of(billing(("title: Billing calls that leave people lighter", 'title: "\\ud800x"'), ("adopted", "x")))
    assert [sentence.partition(";")[0] for sentence in said] == [
        "3:8: title: has the hidden character U+D800",
        '5:9: status: "x" is no status',
    ]


def test_what_was_said_of_a_place_is_not_said_twice() -> None:
    """An unknown key that another check has spoken of does not take a missing key's place either."""
    tree = a_tree(billing(("    wow: I", "    feeling: I"), ("status: adopted", "status: x")))
    said = [
        tree.problem(("wanted", 0, "feeling"), "is wrong", "mend it", "c", at_key=True),
        tree.problem(("status",), "is wrong", "mend it", "c"),
    ]
    problems = noun_from(tree, Rubric, said=said)
    assert isinstance(problems, tuple)
    assert [problem.message for problem in problems] == ['the key "wow" is missing']


def test_a_fault_of_the_tree_alone_refuses_the_noun() -> None:
    """A key given twice leaves a whole rubric, and the file is wrong all the same."""
    problems = noun_from(a_tree(BILLING + "version: 4\n"), Rubric)
    assert isinstance(problems, tuple)
    assert [problem.check for problem in problems] == ["duplicate-key"]
