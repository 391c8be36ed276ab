"""Reviews read quickly: all that were made under one version of a rubric hold the same copy, which is checked once.

A copy is known by its bytes. The rest of a review is checked as ever; and what is not written to the letter as we
would write it is left to who reads closely, so that nothing is taken here that is refused there.
"""

from functools import cache
from typing import Annotated, NamedTuple, cast

from pydantic import GetCoreSchemaHandler, TypeAdapter, ValidationError, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from callreview.model.review import Review
from callreview.model.rubric import Rubric
from callreview.model.surroundings import RubricRef

_KEY = b',\n    "copy": '
_END = b"\n    }"
_COPY = {"rubric": {"copy_"}}
_AT_MOST = 64
"""Copies that are known at once: some megabytes."""


class _Known(NamedTuple):
    """A rubric that was read, and its text."""

    text: bytes
    rubric: Rubric


_known: dict[bytes, _Known] = {}
"""By the beginning of the text, which says id and version."""


def review_in(raw: bytes) -> Review | None:
    """The review in *raw*; None where its rubric is not known yet, or where it has to be read closely."""
    key, begins = _place(raw)
    known = _known.get(_beginning(raw, begins))
    if known is None or not raw.startswith(known.text, begins):
        return None
    before, after = raw[:key], raw[begins + len(known.text) :]
    reader = _reader()
    try:
        review = reader.validator.validate_json(
            before + _KEY + b"null" + after, context=known.rubric, by_alias=True, by_name=False
        )
    except ValidationError:
        return None
    rest = reader.serializer.to_json(review, indent=2, exclude=_COPY)
    return review if before + after == rest + b"\n" else None


def remember(review: Review, raw: bytes) -> None:
    """Know the rubric of *review* from now on. *raw* is its text, to the letter."""
    if len(_known) >= _AT_MOST:
        _known.clear()
    _, begins = _place(raw)
    ends = raw.index(_END, begins) + len(_END)
    _known[_beginning(raw, begins)] = _Known(raw[begins:ends], review.rubric.copy_)


def _place(raw: bytes) -> tuple[int, int]:
    """Where the key of the copy stands in *raw*, and where the copy begins, in a text as we write it.

    In another text they may be anywhere: then no rubric we know is there, or the rest is no review.
    """
    key = raw.find(_KEY)
    return key, key + len(_KEY)


def _beginning(raw: bytes, begins: int) -> bytes:
    """What *raw* says from *begins* up to the first set of keys inside it."""
    return raw[begins : raw.find(b"{", begins + 1)]


class _CopyGiven:
    """Makes the copy in a review the rubric that is handed in beside the text, where `null` stands."""

    def __get_pydantic_core_schema__(self, source: type[Review], handler: GetCoreSchemaHandler) -> CoreSchema:
        checked = cast("core_schema.AfterValidatorFunctionSchema", handler.resolve_ref_schema(handler(source)))
        model = cast("core_schema.ModelSchema", checked["schema"])
        inner = cast("core_schema.ModelFieldsSchema", model["schema"])
        rubric = core_schema.model_field(core_schema.with_info_plain_validator_function(_with_copy))
        made = {**checked, "schema": {**model, "schema": {**inner, "fields": {**inner["fields"], "rubric": rubric}}}}
        del made["ref"]  # it is no longer what goes by that name
        return cast("CoreSchema", made)


def _with_copy(rest: object, info: ValidationInfo) -> RubricRef:
    if not isinstance(rest, dict) or rest.get("copy", "") is not None:
        message = "is not what the copy was cut out of"
        raise ValueError(message)
    return RubricRef.model_validate({**rest, "copy": info.context}, by_alias=True, by_name=False)


@cache
def _reader() -> TypeAdapter[Review]:
    return TypeAdapter(Annotated[Review, _CopyGiven()])
