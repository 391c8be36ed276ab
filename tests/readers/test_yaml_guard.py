"""What could explode, hang or run is refused in one sentence, with its place and what to do."""

import pytest

from callreview.model.problem import Problem
from callreview.readers.yaml_guard import DEPTH_AT_MOST, PARTS_AT_MOST, events_of

ALIAS_BOMB = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGE_BOMB = "a: {b: 1}\nc:\n" + "  <<: {a: 1}\n" * 100


def refusal(text: str) -> Problem:
    """What *text* is refused with."""
    problem = events_of(text, shown="a.yaml")
    assert isinstance(problem, Problem)
    return problem


@pytest.mark.parametrize(
    ("text", "place", "check", "sentence"),
    [
        (ALIAS_BOMB, (1, 4), "anchor", '"&a" is an anchor or alias, and these are not used here; write the text out'),
        ("a: *a", (1, 4), "anchor", '"*a" is an anchor or alias'),
        (MERGE_BOMB, (3, 3), "merge-key", "the merge key << is not used here; write the keys out"),
        ("a: !!python/object:os.system {}", (1, 4), "tag", "a ! tag is not used here; take it out"),
        ("a: !x y", (1, 4), "tag", "a ! tag is not used here; take it out"),
        ("a: ! y", (1, 4), "tag", "a ! tag is not used here; take it out"),
        ("a: !!str 3", (1, 4), "tag", "a ! tag is not used here; take it out"),
        ("a: 1\n---\nb: 2\n", (2, 1), "second-document", "a second document begins here; keep one"),
        ("a: 1\n...\nb: 2\n", (3, 1), "second-document", "a second document begins here; keep one"),
        (
            "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n",
            (2, 1),
            "merge-conflict",
            "git left a merge conflict here; keep one of the two sides, or both, without the marks",
        ),
        ("# note\n%YAML 1.1\n---\na: 1\n", (2, 1), "directive", "% lines are not used here; take the line out"),
        ("%YAML 9.9\n---\na: 1\n", (1, 1), "directive", "% lines are not used here; take the line out"),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", (1, 1), "directive", "% lines are not used here; take the line out"),
        ("[" * (DEPTH_AT_MOST + 1), (1, 21), "too-deep", "is nested more than 20 deep; write it flatter"),
        ("a: " + "{a: " * 5000, (1, 80), "too-deep", "is nested more than 20 deep; write it flatter"),
        ("a: 1\nb: !" + "x" * 2000, (2, 4), "tag", "a ! tag is not used here; take it out"),
        ("\n" * 20_001, (20_001, 1), "too-many-parts", "has more than 20,000 lines; check that it is"),
        ("- a\n" * PARTS_AT_MOST, (20_000, 3), "too-many-parts", "has more than 20,000 parts; check that it is"),
    ],
)
def test_what_could_do_harm_is_one_sentence(text: str, place: tuple[int, int], check: str, sentence: str) -> None:
    """The place is where it stands, and the remedy is something a person can do."""
    problem = refusal(text)
    assert ((problem.line, problem.column), problem.check) == (place, check)
    assert problem.sentence.startswith(f"a.yaml:{place[0]}:{place[1]}: {sentence}")


@pytest.mark.parametrize(
    "text",
    [
        "---\na: 1\n...\n",
        "a: '*not an alias*'\nb: \"<<\"\nc: '!x'",
        "a: 50%\n",
        "a: |\n  %YAML\n",
        "[" * DEPTH_AT_MOST + "]" * DEPTH_AT_MOST,
        "- a\n" * (PARTS_AT_MOST - 1),
        '{"a": [1, "\\u00e9\\/", null],\n\t"b": {}}',
    ],
)
def test_plain_yaml_and_json_pass(text: str) -> None:
    """Quoted signs, one document with its marks, JSON, and everything up to the limits."""
    assert not isinstance(events_of(text, shown="a.yaml"), Problem)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a:\n\tb: 1\n", "2:1: a tab stands where only spaces can; use spaces instead of the tab"),
        ('a: 1\nb: "Billing\nc: 2\n', "2:4: the quote that opens here is never closed; close it"),
        ("a: 'Billing\n", "1:4: the quote that opens here is never closed; close it"),
        ("a: 'it's here'\n", "1:8: text goes on after its closing quote; check the quotes here and in lines above"),
        (
            'a: 1\nb: "Billing\nc: "d"\n',
            "2:4: the quote that opens here is not closed before another begins; close it where",
        ),
        ("a: 1\ntitle Billing\nb: 2\n", "2:1: this line is neither a key nor part of a text; write it as `key: text`"),
        ("a: Polite: gone\n", "1:10: a colon cannot stand here; put the text in quotes, or line it up"),
        ("a: 1\n  b: 2\n", "2:4: a colon cannot stand here; put the text in quotes, or line it up"),
        ("a:\n    b: 1\n  c: 2\n", "3:3: this line is indented unlike those above it; line it up"),
        ("a:\n    - b\n   - c\n", "3:4: this line is indented unlike those above it; line it up"),
        ("a: - b\n", "1:4: a list cannot begin on this line; begin it on the next line"),
        ("a: [b, c\nd: e\n", '1:4: the list that opens here is never closed; close it with "]"'),
        ("a: {b: c\nd: e\n", '1:4: the brace that opens here is never closed; close it with "}"'),
        ("a: @home\n", "1:4: text cannot begin with this character; put the text in quotes"),
        ("a: 1\nb: `x`\n", "2:4: text cannot begin with this character; put the text in quotes"),
        ("a: *\n", "1:4: text cannot begin with *; put the text in quotes"),
        ("{a: ?0}\n", "1:5: text cannot begin with ?; put the text in quotes"),
        ("- a\nb: 1\n", "2:1: this key is indented unlike what is above it; line it up"),
        ("a: &\n", "1:4: text cannot begin with &; put the text in quotes"),
        ("a: !<\n", "1:4: text cannot begin with !; put the text in quotes"),
        ("a: !x!y z\n", "1:4: text cannot begin with !; put the text in quotes"),
        ('a: "C:\\dir"\n', "1:8: a backslash here means nothing; use single quotes, or write \\\\"),
        ('a: "\\u12"\n', "1:7: a backslash here means nothing; use single quotes, or write \\\\"),
        ("a: | text\n", "1:4: nothing else can stand on a line with | or >; begin the text on the next line"),
        ('a: 1\nb: "\\Uffffffff"\n', "2:1: is not readable as YAML from here on; check the quotes, colons and"),
        ("a: ]\n", "1:4: is not readable as YAML from here on; check the quotes, colons and"),
    ],
)
def test_broken_yaml_is_explained_without_yamls_own_words(text: str, sentence: str) -> None:
    """The place is where a person would look, and the remedy is plain."""
    problem = refusal(text)
    assert problem.sentence.startswith(f"a.yaml:{sentence}")
    assert problem.check == "syntax"
