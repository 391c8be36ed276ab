"""A review whose rubric was read before is read quickly, and says what it would have said when read closely."""

import json
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from builders import a_review, a_rubric
from callreview.model.review import Review
from callreview.model.rubric import Rubric
from callreview.model.surroundings import RubricRef
from callreview.store.json_text import noun_of, text_of
from callreview.store.known_rubrics import review_in
from views.rich_review import the_review, the_rubric

WALTERS = text_of(the_review())
SMALL = text_of(a_review(rubric=the_rubric()))


def read(raw: bytes) -> Review | None:
    """The review in *raw*, as the program reads it; None where it says what is wrong."""
    review = noun_of(raw, Review, shown="r.json")
    return None if isinstance(review, tuple) else review


def read_closely(raw: bytes) -> Review | None:
    """The review in *raw* by the rule: strict JSON without a key twice, and a whole review by its outer names."""
    try:
        json.loads(raw.decode(), object_pairs_hook=_each_once, parse_constant=float.fromhex)
        return Review.model_validate_json(raw, by_alias=True, by_name=False)
    except (ValueError, RecursionError, ValidationError):
        return None


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    tree = dict(pairs)
    if len(tree) < len(pairs):
        raise ValueError
    return tree


def known(raw: bytes) -> bytes:
    """*raw*, whose rubric is known from now on."""
    assert read(raw)
    assert review_in(raw)
    return raw


@pytest.mark.parametrize("raw", [WALTERS, SMALL])
def test_a_review_of_a_known_rubric_is_the_same_review(raw: bytes) -> None:
    """Whoever was read first: the noun is equal, has the same keys set, and gives the same bytes."""
    known(WALTERS)
    quickly, closely = review_in(raw), read_closely(raw)
    assert quickly is not None
    assert closely is not None
    assert quickly == closely
    assert quickly.model_fields_set == closely.model_fields_set
    assert quickly.rubric.model_fields_set == closely.rubric.model_fields_set
    assert text_of(quickly) == raw


def test_reviews_of_one_rubric_share_its_copy() -> None:
    """The copy is read once, also where another commit held it."""
    known(WALTERS)
    one = review_in(WALTERS)
    other = review_in(SMALL.replace(b'"commit": null', b'"commit": "%b"' % (b"a" * 40)))
    assert one is not None
    assert other is not None
    assert other.rubric.commit == "a" * 40
    assert other.rubric.copy_ is one.rubric.copy_


def test_another_rubric_of_that_id_and_version_is_another() -> None:
    """A copy is known by all of its words: one that differs in a bar alone is read for itself."""
    known(WALTERS)
    (first, *others) = the_rubric().wanted
    lower = first.model_copy(update={"tolerate": "not_ok"})
    changed = Rubric.model_validate_json(
        the_rubric().model_copy(update={"wanted": (lower, *others)}).model_dump_json(by_alias=True, warnings=False)
    )
    review = a_review(rubric=changed)
    assert read(text_of(review)) == review
    assert read(WALTERS) == the_review()
    assert read(text_of(review)) == review


def test_more_rubrics_than_are_kept_are_all_read() -> None:
    """Two hundred versions, one after the other and over again."""
    reviews = [a_review(rubric=a_rubric(version=version)) for version in range(1, 201)] * 2
    assert [read(text_of(review)) for review in reviews] == reviews


ODD: list[tuple[str, Callable[[str], str]]] = [
    ("a key twice", lambda text: text.replace('"question"', '"question": "",\n  "question"')),
    ("a key twice, spelt otherwise", lambda text: text.replace('"question"', '"\\u0071uestion": "",\n  "question"')),
    ("the rubric twice", lambda text: text.replace('  "call": {', '  "rubric": null,\n  "call": {')),
    ("the copy twice", lambda text: text.replace('    "copy": {', '    "copy": null,\n    "copy": {')),
    (
        "the copy twice, cut out last",
        lambda text: text.replace('"commit": null,', '"copy": null,\n    "commit": null,'),
    ),
    ("a digest twice", lambda text: text.replace('    "commit"', '    "digest": "sha256:0",\n    "commit"')),
    ("the copy elsewhere", lambda text: text.replace('"rubric": {', '"rubric": null,\n  "call": {', 1)),
    ("the rubric under its inner name", lambda text: text.replace('    "copy": {', '    "copy_": {')),
    ("no rubric", lambda text: text.replace('  "rubric": {', '  "range": {')),
    ("a text after the end", lambda text: text + "{}"),
    ("no end", lambda text: text[:-3]),
    ("a bar nobody knows", lambda text: text.replace('"tolerate": "hint"', '"tolerate": "hinted"')),
    ("an unknown feeling", lambda text: text.replace('"cared-for": "wow"', '"cared-four": "wow"')),
    ("half a character", lambda text: text.replace("Walter myself", "\\ud800")),
    ("no number", lambda text: text.replace("183.0", "NaN")),
]


@pytest.mark.parametrize("odd", [pytest.param(change, id=name) for name, change in ODD])
def test_what_is_wrong_is_refused_of_a_known_rubric_too(odd: Callable[[str], str]) -> None:
    """Nothing slips through beside a rubric that is known."""
    known(WALTERS)
    changed = odd(WALTERS.decode())
    assert changed != WALTERS.decode()
    assert review_in(changed.encode()) is None
    assert read(changed.encode()) is None


@pytest.mark.parametrize(
    "otherwise",
    [
        lambda text: json.dumps(json.loads(text)),
        lambda text: json.dumps(json.loads(text), indent=4),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("  ", "\t"),
        lambda text: text.removesuffix("\n"),
        lambda text: json.dumps(dict(sorted(json.loads(text).items())), indent=2),
        lambda text: text.replace("Walter", "\\u0057alter"),
        lambda text: text.replace("17.3", "1.73e1"),
    ],
)
def test_what_is_written_otherwise_is_read_all_the_same(otherwise: Callable[[str], str]) -> None:
    """Another indent, order, line end or spelling of the same values: the same review."""
    raw = otherwise(known(WALTERS).decode()).encode()
    assert raw != WALTERS
    assert read(raw) == the_review()


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_any_edit_is_taken_or_refused_as_if_the_rubric_were_new(choices: st.DataObject) -> None:
    """Lines dropped, doubled, moved or mixed with those of another review of the rubric: read as when read closely."""
    known(WALTERS)
    lines = WALTERS.decode().split("\n")
    for _ in range(choices.draw(st.integers(1, 2))):
        at, to = (choices.draw(st.integers(0, len(lines) - 2)) for _ in range(2))
        match choices.draw(st.sampled_from(["drop", "double", "move", "mix", "change"])):
            case "drop":
                del lines[at]
            case "double":
                lines.insert(to, lines[at])
            case "move":
                lines.insert(to, lines.pop(at))
            case "mix":
                lines.insert(to, choices.draw(st.sampled_from(SMALL.decode().split("\n"))))
            case _:
                lines[at] = re.sub(r"[a-z0-9]", choices.draw(st.sampled_from('a7 ",{}')), lines[at], count=1)
    raw = "\n".join(lines).encode()
    assert read(raw) == read_closely(raw)


def test_a_reference_is_checked_against_the_known_rubric() -> None:
    """Only the copy is taken as read: what the review names of it is looked for each time."""
    known(WALTERS)
    review = the_review()
    narrow = a_rubric()
    assert read(text_of(review.model_copy(update={"rubric": RubricRef.of(narrow, commit=None)}))) is None
    assert read(text_of(a_review(rubric=narrow))) == a_review(rubric=narrow)
