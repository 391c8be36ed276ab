"""Everything in a YAML text is found where it stands."""

from collections.abc import Mapping

from callreview.readers.tree import Loc
from callreview.readers.yaml_guard import events_of
from callreview.readers.yaml_spots import Spots, spots_of

TEXT = """\
--- # so
a: 😀 one  # two
'b':
- {x: y , "z": ['q', ]}
- w: >-
    folded

c: "d"
...
# after
"""


def spots(text: str) -> Spots:
    """The spots of *text*."""
    events = events_of(text, shown="a.yaml")
    assert isinstance(events, list)
    return spots_of(events, length=len(text))


def test_every_value_and_key_is_found() -> None:
    """With its quotes, and without the comment behind it."""
    found = spots(TEXT)
    said: Mapping[Loc, str] = {loc: TEXT[spot.start : spot.end] for loc, spot in found.values.items()}
    assert said["a",] == "😀 one"
    assert said["b", 0] == """{x: y , "z": ['q', ]}"""
    assert said["b", 0, "z", 0] == "'q'"
    assert said["b", 1, "w"] == ">-\n    folded\n\n"
    assert [found.values[loc].quote for loc in (("a",), ("b", 0, "z", 0), ("b", 1, "w"), ("c",))] == ["", "'", ">", '"']
    assert [TEXT[spot.start : spot.end] for spot in found.keys.values()] == ["a", "'b'", "x", '"z"', "w", "c"]
    assert found.keys_in(()) == ("a", "b", "c")


def test_lists_say_whether_they_are_in_brackets() -> None:
    """And a list of dashes begins at its first dash."""
    found = spots(TEXT)
    assert [found.values[loc].in_brackets for loc in ((), ("b",), ("b", 0), ("b", 0, "z"))] == [
        False,
        False,
        True,
        True,
    ]
    assert TEXT[found.values["b",].start :].startswith("- {x")


def test_the_end_is_that_of_the_document() -> None:
    """At its three dots, or with the text."""
    assert TEXT[spots(TEXT).end :] == "...\n# after\n"
    assert spots("a: b\n# c\n").end == len("a: b\n# c\n")
