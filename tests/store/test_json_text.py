"""A noun and its file say the same, and a file that says anything else is refused with its place."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_review, a_rubric
from callreview.model.draft import Draft
from callreview.model.noun import Noun
from callreview.model.problem import Problem
from callreview.model.records import Listen
from callreview.model.review import Review
from callreview.store.json_text import noun_of, text_of

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=BIDI, include_characters="\t\n"))
NUMBERS = st.floats(allow_nan=True) | st.integers()
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(max_size=9),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=9), part, max_size=3),
)
WHOLE = text_of(a_review()).decode()


def sentences(text: str | bytes, model: type[Noun] = Review) -> list[str]:
    """What is said of *text* as a file called r.json."""
    read = noun_of(text.encode() if isinstance(text, str) else text, model, shown="r.json")
    assert isinstance(read, tuple), "was read without a fault"
    return [problem.sentence for problem in read]


@given(own_words=WORDS, seconds=st.none() | st.floats(0, 7 * 24 * 3600))
def test_what_is_saved_is_what_is_loaded(own_words: str, seconds: float | None) -> None:
    """Any words and any time come back to the letter, and give the same bytes again."""
    review = a_review(own_words=own_words)
    review = review.model_copy(update={"call": review.call.model_copy(update={"seconds": seconds})})
    raw = text_of(review)
    assert noun_of(raw, Review, shown="r.json") == review
    assert text_of(review) == raw


def test_the_text_is_plain_to_read_and_to_compare() -> None:
    """UTF-8 as typed, LF, two spaces, keys in the model's order under their outer names, one final newline."""
    text = text_of(a_review(own_words="Sorgen weg ✓")).decode()
    assert text.startswith('{\n  "schema": "callreview/review@1",\n  "id": "2026-11-21-k7f3x9qd",\n')
    assert '    "own_words": "Sorgen weg ✓",\n' in text
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")
    assert list(json.loads(text)) == [field.alias or name for name, field in Review.model_fields.items()]


@given(st.binary())
def test_any_bytes_give_problems(raw: bytes) -> None:
    """Whatever lies in a file, reading it raises nothing and says something."""
    assert sentences(raw)


def places_in(tree: object) -> list[tuple[str | int, ...]]:
    """The way to every part of *tree*."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [(), *((step, *way) for step, part in inner for way in places_in(part))]


@given(st.data())
def test_any_part_exchanged_is_read_or_told_with_its_line(choices: st.DataObject) -> None:
    """One part of a sound review made anything else: the file is read, or each fault has a place in it."""
    tree = json.loads(WHOLE)
    *way, last = choices.draw(st.sampled_from([way for way in places_in(tree) if way]))
    part = tree
    for step in way:
        part = part[step]
    part[last] = choices.draw(JSON)
    text = json.dumps(tree, indent=2)
    read = noun_of(text.encode(), Review, shown="r.json")
    for problem in read if isinstance(read, tuple) else ():
        assert isinstance(problem, Problem)
        assert problem.line <= len(text.splitlines())
        assert problem.message


def test_a_newer_file_is_refused_in_its_own_sentence() -> None:
    """A later schema names the one thing to do, and nothing else is said of the file."""
    read = noun_of(WHOLE.replace("review@1", "review@2").encode(), Review, shown="r.json")
    assert isinstance(read, tuple)
    assert [(problem.sentence, problem.check) for problem in read] == [
        ("r.json: was written by a newer callreview; update callreview to read it", "newer-schema")
    ]


@pytest.mark.parametrize("schema", ['"callreview/listen@7"', '"callreview/review@0"', '"review"', "1", "null"])
def test_a_file_of_another_kind_is_refused(schema: str) -> None:
    """Neither another kind of record nor a schema that never was is taken for a newer one."""
    assert sentences(WHOLE.replace('"callreview/review@1"', schema)) == [
        'r.json: schema: is not "callreview/review@1"; bring it back from git or from a copy'
    ]


def test_a_file_that_does_not_say_what_it_is_is_refused() -> None:
    """The schema is needed even where the model would fill it in."""
    assert sentences("{}", Listen) == [
        'r.json: schema: is missing, which should say "callreview/listen@1"; bring it back from git or from a copy'
    ]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            '"active_seconds": 291',
            '"active_seconds": "291"',
            'r.json:{line}:3: active_seconds: must be a whole number, not "291"',
        ),
        (
            '"question"',
            '"qestion"',
            (
                'r.json:1:1: the key "question" is missing; add it\n'
                'r.json:{line}:3: unknown key "qestion"; did you mean "question"?'
            ),
        ),
        (
            '"copy": {',
            '"copy_": {',
            (
                'r.json:7:3: rubric: the key "copy" is missing; add it\n'
                'r.json:{line}:5: rubric: unknown key "copy_"; did you mean "copy"?'
            ),
        ),
        ('"ref": "C-3117"', '"ref": "C-3117", "copy_": 1', 'r.json:{line}:22: call: unknown key "copy_"; take it out'),
        (
            '"cared-for": "just_ok"',
            '"cared-for": "just_okay"',
            (
                'r.json:{line}:7: impression.wanted.cared-for: "just_okay" is none of wow, just_ok, not_ok, '
                'not_called_for, could_not_tell; did you mean "just_ok"?'
            ),
        ),
        (
            '"cared-for": "just_ok"',
            '"Cared for": "just_ok"',
            (
                "r.json:{line}:7: impression.wanted.Cared for: must be lower-case letters, digits and dashes, "
                'such as cared-for, not "Cared for"'
            ),
        ),
        (
            '"gut": "wow"',
            '"gut": null',
            "r.json:{line}:5: impression.gut: null is none of wow, just_ok, not_ok; take one of them",
        ),
        (
            '"C-3117"',
            '"C-\\u202e3117"',
            "r.json:{line}:5: call.ref: has the hidden character U+202E; take it out",
        ),
        ('"seconds": 412.0', '"seconds": 1e999', "r.json:{line}:5: call.seconds: is no number that can be kept"),
        ('"seconds": 412.0', '"seconds": -1', "r.json:{line}:5: call.seconds: must be 0 or more, not -1"),
        ("12:06:00Z", "12:06:00", "r.json:{line}:3: finished: has no time zone; end it with Z for UTC"),
        ('"found": []', '"found": {}', "r.json:{line}:3: found: must be a list in [ ]"),
        (
            '"wanted": {},',
            '"wanted": {"hurried": "wow"},',
            "r.json: second_look.wanted names 'hurried', which is not there; name one that is there, or take it out",
        ),
    ],
)
def test_what_is_wrong_is_told_in_plain_words_with_its_place(before: str, after: str, said: str) -> None:
    """Each fault says where, what is wrong, and where it can, what to do."""
    line = WHOLE[: WHOLE.index(before)].count("\n") + 1
    assert "\n".join(sentences(WHOLE.replace(before, after, 1))) == said.format(line=line)


def test_all_faults_are_told_at_once() -> None:
    """Two faults in different corners of the file give two problems, in the order of the lines."""
    text = WHOLE.replace('"C-3117"', "7").replace('"heard": "whole"', '"heard": "most"')
    assert [sentence.split(": ")[1] for sentence in sentences(text)] == ["call.ref", "listening.heard"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "r.json:1:1: is not whole JSON (expecting value)"),
        (b'{"a": 1', "r.json:1:8: is not whole JSON (expecting ',' delimiter)"),
        (b'{\n"a": "\xff"}', "r.json:2:1: is not UTF-8 text"),
        (b'{"a": NaN}', "r.json:1:7: NaN is no number"),
        (b'{"a": [{"b": 1,\n"b": 2}]}', 'r.json:2:1: a[0]: has the key "b" twice'),
        (b'{"a": {"b": 1, "\\u0062": 2}}', 'r.json:1:16: a: has the key "b" twice'),
        (b'{"a": {"b": 1, "b": 2}, ', "r.json:1:25: is not whole JSON"),
        (b'{"a": {"b": 1, "b": 2}]', "r.json:1:23: is not whole JSON"),
        (b'{"a": NaN,, "b"}', "r.json:1:11: is not whole JSON"),
        (b"[" * 100_000, "r.json: is nested too deeply for a record"),
        (b"[]", "r.json:1:1: is no set of keys and values in { }"),
        (b"\xef\xbb\xbf{}", "r.json:1:1: is not whole JSON"),
    ],
)
def test_only_strict_json_is_read(text: bytes, said: str) -> None:
    """What is no JSON, or JSON that two programs would read in two ways, is refused with its place."""
    (sentence,) = sentences(text)
    assert sentence.startswith(said)


def test_what_git_could_not_join_is_told_as_that() -> None:
    """With its line: whoever brings the file back instead throws one of two people's words away."""
    before, key, after = WHOLE.partition('  "question"')
    conflict = '<<<<<<< HEAD\n  "question": "One?",\n=======\n  "question": "Two?",\n>>>>>>> theirs\n'
    place = f"r.json:{before.count(chr(10)) + 1}:1"
    wrong = "git left a merge conflict here; keep one of the two sides, or both, without the marks"
    assert sentences(before + conflict + key + after) == [f"{place}: {wrong}"]


@pytest.mark.parametrize("written", ["\\ud800", "\\udc00\\ud800"])
def test_half_a_character_is_refused(written: str) -> None:
    """A lone surrogate passes Python's own reader and could never be saved again."""
    (sentence,) = sentences(WHOLE.replace("C-3117", written))
    assert sentence.startswith("r.json:")
    assert "is not JSON that a record can hold" in sentence


def test_a_draft_is_told_the_way_to_its_answer(a_draft: Callable[..., Draft]) -> None:
    """In a choice of events and answers the place holds the file's own keys, not the names of the branches."""
    draft = json.loads(text_of(a_draft("one", "two", "three")))
    draft["events"][0]["answer"]["words"] = 3
    draft["events"][1]["did"] = "strolled"
    del draft["events"][2]["did"]
    said = [sentence.split(": ", 1)[1] for sentence in sentences(json.dumps(draft), Draft)]
    assert said == [
        "events[0].answer.words: must be text in quotes, not 3",
        'events[1]: "strolled" is none of answered, so_far, went_back, went_to, sat_down; take one of them',
        "events[2]: the key 'did' is missing; add it",
    ]


def test_a_rubric_inside_a_review_keeps_its_own_keys() -> None:
    """A key that is unknown in a part is compared with the keys of that part."""
    review = a_review(rubric=a_rubric())
    text = text_of(review).decode().replace('"tolerate": "just_ok"', '"tolerated": "just_ok"', 1)
    assert any('did you mean "tolerate"?' in sentence for sentence in sentences(text))
