"""A comment is told apart from every # that is part of a text."""

from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from callreview.readers.comments import Comment, comments_of
from callreview.readers.yaml_guard import events_of

TEXT = """\
# the head # of the file
a: plain text # after a text
b: "quoted # no" # after a quote
c: |  # after the sign of a block
  block # no
  # no either

# after a block
d: >-
  folded # no
e: plain
  going on # after two lines
f: 'over
  # no

  lines' # after lines
g: [one, # in a list
  b#no, c#] # after a list
h:
  - {x: 1} #close by
  # 数 on its own
# last"""


def comments_in(text: str) -> list[Comment]:
    """The comments of *text*."""
    events = events_of(text, shown="a.yaml")
    assert isinstance(events, list)
    return list(comments_of(text, events))


def test_only_comments_are_found() -> None:
    """Whatever stands before them; a # in a text of any kind is none."""
    assert [comment.said for comment in comments_in(TEXT)] == [
        "the head # of the file",
        "after a text",
        "after a quote",
        "after the sign of a block",
        "after a block",
        "after two lines",
        "after lines",
        "in a list",
        "after a list",
        "close by",
        "数 on its own",
        "last",
    ]


def test_a_comment_has_its_place() -> None:
    """Line and column of its #; whether it is alone there; whether it comes before the first key."""
    found = comments_in("\n# one\n\na: b  # two\n  # three\n")
    assert found == [
        Comment(2, 1, "one", alone=True, at_head=True),
        Comment(4, 7, "two", alone=False, at_head=False),
        Comment(5, 3, "three", alone=True, at_head=False),
    ]


@settings(max_examples=60)
@given(st.lists(st.text(alphabet="ab #:'\"|>\n", max_size=12), min_size=1, max_size=4))
def test_no_comment_is_found_in_what_a_program_wrote(texts: list[str]) -> None:
    """Texts written out by ruamel have no comment, however they are quoted and folded."""
    written = StringIO()
    YAML().dump(texts, written)
    assert comments_in(written.getvalue()) == []
