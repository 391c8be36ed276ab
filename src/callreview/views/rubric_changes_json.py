"""What changed in meaning between two rubrics, for a program."""

from pydantic import JsonValue

from callreview.insight.change import Change, Kind, Value, is_meaning
from callreview.insight.word_by_word import reworded
from callreview.model.noun import Noun
from callreview.views.rubric_diff import Diff, Side
from callreview.views.safe_json import safe_json

_REWORDED = frozenset(
    {
        Kind.FEELING_REWORDED,
        Kind.BEHAVIOR_REWORDED,
        Kind.BEHAVIOR_IS_ANOTHER,
        Kind.BEHAVIOR_EXPLAINED,
        Kind.MUST_REWORDED,
        Kind.MUST_IS_ANOTHER,
        Kind.RUBRIC_REWORDED,
    }
)
"""The kinds whose texts are compared word by word."""


def rubric_changes_json(diff: Diff) -> str:
    """`{"before", "after", "same_bytes", "changes": [{"kind", "what", "id", "field", "called", "meaning", …}]}`."""
    said = {
        "before": _side(diff.before),
        "after": _side(diff.after),
        "same_bytes": diff.same_bytes,
        "changes": [change_mapping(change) for change in diff.changes],
    }
    return safe_json(said, indent=2) + "\n"


def change_mapping(change: Change) -> dict[str, JsonValue]:
    """*change* as JSON; where a text was reworded also word by word."""
    mapping: dict[str, JsonValue] = {
        "kind": change.kind.value,
        "what": change.what.value,
        "id": change.id or None,
        "field": change.field or None,
        "called": change.called,
        "meaning": is_meaning(change),
        "before": _value(change.before),
        "after": _value(change.after),
    }
    if change.kind in _REWORDED and isinstance(change.before, str) and isinstance(change.after, str):
        pieces = reworded(change.before, change.after)
        mapping["words"] = [{"fate": piece.fate.value, "text": piece.text} for piece in pieces]
    return mapping


def _side(side: Side) -> dict[str, JsonValue]:
    rubric = side.rubric
    return {"shown": side.shown, "id": rubric.id, "version": rubric.version, "digest": rubric.digest()}


def _value(value: Value) -> JsonValue:
    match value:
        case Noun():
            whole: JsonValue = value.model_dump(mode="json")
            return whole
        case tuple():
            return [*value]
        case _:
            return value
