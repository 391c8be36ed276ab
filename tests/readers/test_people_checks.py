"""What the names of people mean together."""

import pytest

from callreview.readers.people_checks import people_problems
from callreview.readers.tree import Tree
from callreview.readers.yaml_tree import tree_of


def told(*people: str) -> list[tuple[str, str]]:
    """Where something is wrong among these *people*, and which check found it."""
    tree = tree_of("\n".join(["people:", *(f"  - {who}" for who in people)]).encode(), shown="callreview.yaml")
    assert isinstance(tree, Tree)
    return [(problem.where, problem.check) for problem in people_problems(tree)]


@pytest.mark.parametrize(
    ("people", "problems"),
    [
        (("{id: a, name: Sam}", "{id: b, name: SAM}"), []),
        (("{id: a, name: A, also: [a, A]}",), []),
        (("{id: a}", "{id: b, also: [A]}"), [("people[1].also[0]", "overlapping-name")]),
        (("{id: b, also: [A]}", "{id: a}"), [("people[1].id", "overlapping-name")]),
        (("{id: a, also: [Zo\u00eb]}", "{id: b, also: [zoe\u0308]}"), [("people[1].also[0]", "overlapping-name")]),
        (("{id: a, name: Bo}", "{id: b, also: [Bo]}"), [("people[1].also[0]", "overlapping-name")]),
        (("{id: a, name: Bo}", "{id: bo}"), [("people[1].id", "overlapping-name")]),
        (("{id: a}", "{id: a}", "{id: a}"), [("people[1].id", "duplicate-id"), ("people[2].id", "duplicate-id")]),
        (("{id: a, since: 2026-01-01, until: 2026-01-01}",), []),
        (("{id: a, since: 2026-01-02, until: 2026-01-01}",), [("people[0].until", "ends-before-it-begins")]),
        (("{id: a, since: soon, until: 2026-01-01}",), []),
        (("7", "[a]", "{id: 7, also: {x: a}}", "{also: ['']}", "{name: ' '}"), []),
    ],
)
def test_nobody_can_be_taken_for_another(people: tuple[str, ...], problems: list[tuple[str, str]]) -> None:
    """Two may have one name; all else is one person's. A broken shape is not spoken of here."""
    assert told(*people) == problems
