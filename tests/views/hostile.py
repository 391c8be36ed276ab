"""A review whose every free text is a canary: made of what Markdown, HTML, vaults and terminals act on."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from pydantic import ValidationError

from callreview.model.review import Review
from views.rich_review import the_review

Place = tuple[str | int, ...]
Json = Mapping[str, "Json"] | Sequence["Json"] | str | float | bool | None


def free_texts() -> tuple[Place, ...]:
    """Where a person's own text stands in a review: every place that takes a sentence."""
    whole = json.loads(the_review().model_dump_json())
    return tuple(place for place, _ in _strings(whole, ()) if _takes(whole, place, "Any (text) at all!"))


def filled_with(canary: Callable[[int], str]) -> tuple[Review, Mapping[Place, str]]:
    """The rich review with each free text replaced by its *canary*, on one line where it must be; and where each is."""
    whole = json.loads(the_review().model_dump_json())
    sown: dict[Place, str] = {}
    for number, place in enumerate(free_texts()):
        text = canary(number)
        sown[place] = text if _takes(whole, place, text) else " ".join(text.split())
        whole = _with(whole, place, sown[place])
    return Review.model_validate_json(json.dumps(whole)), sown


def _takes(whole: Json, place: Place, text: str) -> bool:
    try:
        Review.model_validate_json(json.dumps(_with(whole, place, text)))
    except ValidationError:
        return False
    return True


def _strings(value: Json, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _strings(inner, (*place, key))
    elif isinstance(value, Sequence):
        for number, inner in enumerate(value):
            yield from _strings(inner, (*place, number))


def _with(value: Json, place: Place, text: str) -> Json:
    """*value* with *text* at *place*."""
    if not place:
        return text
    first, *rest = place
    if isinstance(value, Mapping):
        return {key: _with(inner, tuple(rest), text) if key == first else inner for key, inner in value.items()}
    assert isinstance(value, Sequence)
    return [_with(inner, tuple(rest), text) if number == first else inner for number, inner in enumerate(value)]
