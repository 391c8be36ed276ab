"""One change between two rubrics, as a value: what kind it is, of what, and what was said before and after."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from callreview.model.rubric import Behavior, Feeling, Must, Raised


class What(StrEnum):
    """What a change is a change of."""

    FEELING = "feeling"
    BEHAVIOR = "behavior"
    MUST = "must"
    RUBRIC = "rubric"
    RAISED = "raised"


class Kind(StrEnum):
    """The kinds of change, in the order they are told: the bar first."""

    BAR_RAISED = "bar_raised"
    BAR_LOWERED = "bar_lowered"
    FEELING_ADDED = "feeling_added"
    FEELING_RETIRED = "feeling_retired"
    FEELING_MOVED = "feeling_moved"
    FEELING_IS_ANOTHER = "feeling_is_another"
    FEELING_REWORDED = "feeling_reworded"
    BEHAVIOR_ADDED = "behavior_added"
    BEHAVIOR_RETIRED = "behavior_retired"
    BEHAVIOR_IS_ANOTHER = "behavior_is_another"
    BEHAVIOR_REWORDED = "behavior_reworded"
    BEHAVIOR_RELINKED = "behavior_relinked"
    BEHAVIOR_EXPLAINED = "behavior_explained"
    MUST_ADDED = "must_added"
    MUST_RETIRED = "must_retired"
    MUST_IS_ANOTHER = "must_is_another"
    MUST_REWORDED = "must_reworded"
    RUBRIC_IS_ANOTHER = "rubric_is_another"
    RUBRIC_REWORDED = "rubric_reworded"
    CALLS_CHANGED = "calls_changed"
    STATUS_CHANGED = "status_changed"
    VERSION_CHANGED = "version_changed"
    RAISED_ADDED = "raised_added"
    RAISED_REMOVED = "raised_removed"
    RAISED_CHANGED = "raised_changed"


Value = int | str | tuple[str, ...] | Feeling | Behavior | Must | Raised | None
"""A field's value; the whole thing where one came, went or is another; None where there was none.

An anchor is told as `C-2041 at 01:12`.
"""


@dataclass(frozen=True)
class Change:
    """One change. `id` is the feeling's, the behavior's or the must's, in `raised` the feeling's; the rubric has none.

    `field` is the key in the YAML (`tolerate`, `wow`, `creates`); empty where the whole thing came, went or is
    another. `was_called` and `is_called` are what people say for it: the feeling's word, the behavior's or must's text,
    the rubric's title.
    """

    kind: Kind
    what: What
    id: str
    field: str = ""
    before: Value = None
    after: Value = None
    was_called: str = ""
    is_called: str = ""

    @property
    def called(self) -> str:
        """What people say for it now, or said for it last."""
        return self.is_called or self.was_called


_TURNED: Mapping[Kind, Kind] = {
    Kind.BAR_RAISED: Kind.BAR_LOWERED,
    Kind.FEELING_ADDED: Kind.FEELING_RETIRED,
    Kind.BEHAVIOR_ADDED: Kind.BEHAVIOR_RETIRED,
    Kind.MUST_ADDED: Kind.MUST_RETIRED,
    Kind.RAISED_ADDED: Kind.RAISED_REMOVED,
}
_OTHER_WAY: Mapping[Kind, Kind] = {**_TURNED, **{back: there for there, back in _TURNED.items()}}
_IN_NAME_ONLY = frozenset(
    {
        Kind.RUBRIC_IS_ANOTHER,
        Kind.STATUS_CHANGED,
        Kind.VERSION_CHANGED,
        Kind.RAISED_ADDED,
        Kind.RAISED_REMOVED,
        Kind.RAISED_CHANGED,
    }
)
_FIELDS_IN_NAME_ONLY = frozenset({"title", "heard_as", "anchors"})


def turned_round(change: Change) -> Change:
    """The same change seen from the other side: what is added the one way is retired the other."""
    return Change(
        kind=_OTHER_WAY.get(change.kind, change.kind),
        what=change.what,
        id=change.id,
        field=change.field,
        before=change.after,
        after=change.before,
        was_called=change.is_called,
        is_called=change.was_called,
    )


def is_meaning(change: Change) -> bool:
    """Whether *change* asks something else of a call, so that the rubric needs a new version.

    Names do not (the id, the title), nor the rubric's life (version, status), nor the diary of its bars (`raised`),
    nor one more example of an act (`heard_as`, `anchors`). See docs/decisions/0018.
    """
    return change.kind not in _IN_NAME_ONLY and change.field not in _FIELDS_IN_NAME_ONLY
