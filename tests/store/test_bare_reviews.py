"""A review read bare is the review that is read closely, and nothing is taken bare that is refused there."""

import json
import types
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from enum import Enum, EnumType
from typing import Annotated, Any, Literal, NewType, Union, cast, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import AwareDatetime, BaseModel

from bared import bared
from builders import NOON, a_review, a_rubric
from callreview.model import bare
from callreview.model.names import BehaviorId, FeelingId
from callreview.model.review import Change, NextStep, Review
from callreview.model.rubric import Rubric
from callreview.model.surroundings import RubricRef
from callreview.store.bare_reviews import BareReviews
from callreview.store.json_text import noun_of, text_of
from views.rich_review import the_review, the_rubric

WALTERS = text_of(the_review())
SMALL = text_of(a_review(rubric=the_rubric()))
KNOWN = bared(the_review()).copy


def read(raw: bytes) -> bare.Review | None:
    """The review in *raw* where it is read bare, Walter's rubric being known; None where it has to be read closely."""
    found = BareReviews([KNOWN]).read(raw)
    return found.review if found else None


def read_closely(raw: bytes) -> Review | None:
    """The review in *raw*; None where it says what is wrong."""
    review = noun_of(raw, Review, shown="r.json")
    return None if isinstance(review, tuple) else review


@pytest.mark.parametrize("raw", [WALTERS, SMALL])
def test_it_is_the_same_review(raw: bytes) -> None:
    """Whatever a noun says at a key, the bare review says there."""
    review, closely = read(raw), read_closely(raw)
    assert review
    assert closely
    said = closely.model_dump(mode="json", by_alias=True)
    said["rubric"]["copy"] = None
    told = json.loads(msgspec.json.encode(review))
    assert told == said


def test_the_copy_is_the_one_that_was_cut_out_before() -> None:
    """Also where another commit held it."""
    found = BareReviews([KNOWN]).read(SMALL.replace(b'"commit": null', b'"commit": "%b"' % (b"a" * 40)))
    assert found
    assert found.review.rubric.commit == "a" * 40
    assert found.copy is KNOWN


def test_a_rubric_that_is_not_known_is_read_closely() -> None:
    """Nobody has checked it yet; nor one of that id and version that differs in a bar alone."""
    (first, *others) = the_rubric().wanted
    lower = first.model_copy(update={"tolerate": "not_ok"})
    changed = (
        the_rubric().model_copy(update={"wanted": (lower, *others)}).model_dump_json(by_alias=True, warnings=False)
    )
    for rubric in (a_rubric(), Rubric.model_validate_json(changed)):
        assert read(text_of(a_review(rubric=rubric))) is None
    reviews = BareReviews([KNOWN])
    reviews.know(bared(a_review(rubric=a_rubric())).copy)
    assert reviews.read(text_of(a_review(rubric=a_rubric())))


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
def test_what_is_wrong_is_left_to_who_reads_closely(odd: Callable[[str], str]) -> None:
    """Who refuses it."""
    changed = odd(WALTERS.decode())
    assert changed != WALTERS.decode()
    assert read(changed.encode()) is None
    assert read_closely(changed.encode()) is None


OTHERWISE: list[Callable[[str], str]] = [
    lambda text: json.dumps(json.loads(text)),
    lambda text: json.dumps(json.loads(text), indent=4),
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.removesuffix("\n"),
    lambda text: json.dumps(dict(sorted(json.loads(text).items())), indent=2),
    lambda text: text.replace("Walter", "\\u0057alter"),
    lambda text: text.replace("17.3", "1.73e1"),
    lambda text: text.replace("14:26:40Z", "15:26:40+01:00"),
]


@pytest.mark.parametrize("otherwise", OTHERWISE)
def test_what_is_written_otherwise_is_read_closely(otherwise: Callable[[str], str]) -> None:
    """Another indent, order, line end, clock or spelling of the same values: the same review, for who looks closely."""
    raw = otherwise(WALTERS.decode()).encode()
    assert raw != WALTERS
    assert read(raw) is None
    assert read_closely(raw) == the_review()


@pytest.mark.parametrize("instant", ["9999-12-31T23:59:59-01:00", "0001-01-01T00:00:00+01:00"])
def test_an_instant_that_no_calendar_has_is_refused(instant: str) -> None:
    """It has no UTC: the file is told of, and nothing else falls with it."""
    raw = WALTERS.replace(b"2026-11-21T14:26:40Z", instant.encode())
    assert raw != WALTERS
    assert read(raw) is None
    told = noun_of(raw, Review, shown="r.json")
    assert isinstance(told, tuple)
    assert "no instant" in told[0].message


@pytest.mark.parametrize("hidden", ["\x07", "\x7f", "\x85", "\u200e", "\u202e", "\ufeff", "\r", "\x1b[31m"])
def test_hidden_characters_are_left_to_who_reads_closely(hidden: str) -> None:
    """Written out or escaped; beside characters that are only not plain."""
    for beside in ("plain", "naïve ☎ \u0ba8\u0bbf \U0001f44d", 'a "quote" \\\\ and a \\\n line'):
        sound = json.dumps(json.loads(WALTERS) | {"question": beside}, indent=2, ensure_ascii=False) + "\n"
        assert read(sound.encode())
        for ascii_only in (True, False):
            hid = json.dumps(json.loads(WALTERS) | {"question": beside + hidden}, indent=2, ensure_ascii=ascii_only)
            assert read(f"{hid}\n".encode()) is None


@settings(max_examples=200)
@given(st.data())
def test_whatever_is_taken_bare_is_taken_closely_too(choices: st.DataObject) -> None:
    """Lines dropped, doubled, moved, mixed with those of another review, letters and figures changed: none slips by."""
    lines = WALTERS.decode().split("\n")
    for _ in range(choices.draw(st.integers(1, 2))):
        at, to = (choices.draw(st.integers(0, len(lines) - 2)) for _ in range(2))
        match choices.draw(st.sampled_from(["drop", "double", "move", "mix", "change", "change"])):
            case "drop":
                del lines[at]
            case "double":
                lines.insert(to, lines[at])
            case "move":
                lines.insert(to, lines.pop(at))
            case "mix":
                lines.insert(to, choices.draw(st.sampled_from(SMALL.decode().split("\n"))))
            case _:
                place = choices.draw(st.integers(0, max(0, len(lines[at]) - 1)))
                new = choices.draw(st.sampled_from(["a", "7", " ", '"', ",", "{", "-", ".", "é", "\\t", "\t", ""]))
                lines[at] = lines[at][:place] + new + lines[at][place + 1 :]
    raw = "\n".join(lines).encode()
    review, closely = read(raw), read_closely(raw)
    if review is None:
        assert closely is None or text_of(closely) != raw or KNOWN.text not in raw
    else:
        assert closely is not None
        assert text_of(closely) == raw
        assert review.finished == closely.finished
        assert review.call_day == closely.call_day.isoformat()


A_MOMENT = the_review().moments[0].model_copy(update={"at": 9.0, "to": None})

BAD: list[tuple[str, dict[str, Any]]] = [
    ("a moment that ends before it begins", {"moments": (A_MOMENT.model_copy(update={"to": 1.0}),)}),
    ("a moment twice", {"moments": (A_MOMENT, A_MOMENT)}),
    ("no such day", {"call": the_review().call.model_copy(update={"when": "2026-02-30"})}),
    ("no such hour", {"call": the_review().call.model_copy(update={"when": "2026-02-20T25:00"})}),
    ("an agent without a name", {"call": the_review().call.model_copy(update={"agent": " \u00a0 "})}),
    ("a name of two lines", {"call": the_review().call.model_copy(update={"agent": "ma\nria"})}),
    ("a name that is too long", {"call": the_review().call.model_copy(update={"agent": "m" * 1001})}),
    ("words that are too long", {"question": "m" * 200_001}),
    ("a change of nothing", {"history": (Change.model_construct(at=NOON, by="sam", what="  \n "),)}),
    (
        "a step about a behavior without a name",
        {"next_step": NextStep.model_construct(behavior=BehaviorId(""), words="Wait.", due=None)},
    ),
    ("a moment of a feeling without a name", {"moments": (A_MOMENT.model_copy(update={"feeling": ""}),)}),
    ("a moment with another digit", {"moments": (A_MOMENT.model_copy(update={"id": "m1\u0662"}),)}),
    ("a day with other digits", {"call": the_review().call.model_copy(update={"when": "2026-02-1\u0662"})}),
    ("no calibration", {"calibration": ""}),
    ("no reason to know the commit", {"rubric": the_review().rubric.model_copy(update={"commit": ""})}),
    ("less than no time", {"active_seconds": -1}),
]


@pytest.mark.parametrize("update", [pytest.param(update, id=name) for name, update in BAD])
def test_the_limits_are_the_nouns(update: dict[str, Any]) -> None:
    """What the noun refuses is not taken, though it is written as we would write it."""
    raw = text_of(the_review().model_copy(update=update))
    assert read(raw) is None
    assert read_closely(raw) is None


def test_a_reference_is_checked_against_the_known_rubric() -> None:
    """What the review names of the copy is looked for each time."""
    ref = RubricRef.of(a_rubric(), commit=None)
    raw = text_of(the_review().model_copy(update={"rubric": ref}))
    reviews = BareReviews([bared(a_review(rubric=a_rubric())).copy])
    assert reviews.read(raw) is None
    felt = the_review().impression.model_copy(update={"order": (FeelingId("cared-four"),)})
    assert read(text_of(the_review().model_copy(update={"impression": felt}))) is None


def keys_of(
    noun: type[BaseModel], bare_noun: type[msgspec.Struct], at: str = ""
) -> Iterator[tuple[str, object, object]]:
    """Every key of *noun* and of *bare_noun*, and of what lies below them, with what may stand there."""
    theirs = {field.alias or name: field.annotation for name, field in noun.model_fields.items()}
    ours = get_type_hints(bare_noun, include_extras=True)
    for key in theirs | ours:
        yield f"{at}{key}", shape(theirs.get(key)), shape(ours.get(key))
        inner = nouns_in(theirs.get(key)), nouns_in(ours.get(key))
        for their, our in zip(*inner, strict=False):
            yield from keys_of(their, our, f"{at}{key}.")


def nouns_in(kind: object) -> list[Any]:
    """The nouns that may stand there."""
    if isinstance(kind, type) and issubclass(kind, BaseModel | msgspec.Struct):
        return [kind]
    return [noun for inner in get_args(kind) for noun in nouns_in(inner)]


def shape(kind: object) -> object:
    """What may stand there, without its limits: the words of a choice, and the kinds of everything else."""
    origin, inner = get_origin(kind), get_args(kind)
    told: object = str(kind)
    if origin is Annotated:
        told = shape(inner[0])
    elif origin is Literal:
        told = sorted(map(str, inner))
    elif origin in (Union, types.UnionType):
        told = sorted(str(shape(each)) for each in inner)
    elif origin is not None:
        told = ("many" if origin is tuple else "by key", [shape(each) for each in inner if each is not Ellipsis])
    elif isinstance(kind, EnumType):
        told = sorted(str(word.value) for word in cast("Iterable[Enum]", kind))
    elif isinstance(kind, type) and issubclass(kind, BaseModel | msgspec.Struct):
        told = "keys and values"
    elif kind in (datetime, AwareDatetime):
        told = "an instant"
    elif isinstance(kind, NewType):
        told = shape(kind.__supertype__)
    return told


def test_it_has_the_keys_of_the_noun() -> None:
    """Key by key, with the words that may stand there; but for the copy, which is cut out."""
    differing = [key for key, theirs, ours in keys_of(Review, bare.Review) if theirs != ours]
    assert differing == ["rubric.copy"]
