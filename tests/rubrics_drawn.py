"""Whole rubrics as Hypothesis draws them: sound ones that `rubric check` has no fault to find in.

Ids come from a handful, so that two drawn rubrics have some of them in common, and change all that can be changed.
"""

import json
import string
from datetime import date
from typing import get_args

from hypothesis import strategies as st
from pydantic import JsonValue

from callreview.model.choices import Level, Role, Status, Trace
from callreview.model.names import BehaviorId, FeelingId, MustId, RubricId
from callreview.model.rubric import (
    Anchor,
    AppliesTo,
    Behavior,
    Gut,
    Must,
    Raised,
    Rubric,
    TraceBar,
    UnwantedFeeling,
    WantedFeeling,
)

FEELINGS = ("cared-for", "helped", "hurried", "in-good-hands", "talked-down-to", "welcome")
BEHAVIORS = ("asks-again", "gives-the-day", "names-the-worry", "talks-over", "thanks")
MUSTS = ("recording-notice", "verified")
_ODD = (
    *("day: one", "# no", "- so", "'tis", '"so"', "{it}", "[was]", "a & b", "| >", "~", "no", "12", "null", "it's 5%"),
    *("Größe", "être", "心配を繰り返す", "我很担心", "مرحبا بك", "שלום", "हिन्दी", "ภาษาไทย", "👩\u200d👧", "e\u0301"),
)
_PLAIN = (
    "Says the worry back before the first fix.",
    "Says the customer's worry back.",
    "Starts to speak before the customer has finished.",
    "Cared for",
    "Looked after",
)
_SIGNS = string.ascii_letters + string.digits + " .,;:!?'\"#-&*|>%@`~{}[]()\\/äß漢字かなשלוםمرحبا"

lines = st.one_of(
    st.sampled_from((*_ODD, *_PLAIN)),
    st.lists(st.sampled_from(_ODD), min_size=2, max_size=4).map(" ".join),
    st.text(st.sampled_from(_SIGNS), min_size=1, max_size=12).filter(lambda text: bool(text.strip())),
)
"""One line a person might write, in any script, with all that YAML could trip over."""
_some_lines = st.lists(lines, max_size=2).map(tuple)
_levels: st.SearchStrategy[Gut] = st.sampled_from(get_args(Gut))
_traces: st.SearchStrategy[TraceBar] = st.sampled_from(get_args(TraceBar))
_days = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@st.composite
def rubrics(draw: st.DrawFn) -> Rubric:
    """A sound rubric. Two of them are seldom equal and often alike."""
    names = draw(st.lists(st.sampled_from(FEELINGS), unique=True, min_size=1))
    cut = draw(st.integers(1, len(names)))
    wanted, unwanted = names[:cut], names[cut:]
    acts = draw(st.lists(st.sampled_from(BEHAVIORS), unique=True))
    musts = draw(st.lists(st.sampled_from(MUSTS), unique=True))
    return Rubric(
        schema_="callreview/rubric@1",
        id=RubricId(draw(st.sampled_from(("billing-care", "billing-care", "move-in")))),
        title=draw(lines),
        version=draw(st.integers(1, 3)),
        status=draw(st.sampled_from(Status)),
        purpose=draw(lines),
        gut=draw(lines),
        applies_to=AppliesTo(queues=draw(_some_lines), roles=tuple(draw(st.lists(st.sampled_from(Role), unique=True)))),
        wanted=tuple(_wanted(draw, name) for name in wanted),
        unwanted=tuple(_unwanted(draw, name) for name in unwanted),
        behaviors=tuple(_behavior(draw, act, names) for act in acts),
        musts=tuple(Must(id=MustId(must), text=draw(lines)) for must in musts),
        raised=tuple(
            _raised(draw, name, wanted=name in wanted) for name in draw(st.lists(st.sampled_from(names), max_size=3))
        ),
    )


@st.composite
def in_another_order(draw: st.DrawFn, rubric: Rubric) -> Rubric:
    """*rubric* with every list and all keys of it in some other order."""
    return Rubric.model_validate_json(json.dumps(_dealt(draw, rubric.model_dump(mode="json"))))


def _dealt(draw: st.DrawFn, value: JsonValue) -> JsonValue:
    match value:
        case dict():
            return {key: _dealt(draw, inner) for key, inner in draw(st.permutations(list(value.items())))}
        case list():
            return [_dealt(draw, inner) for inner in draw(st.permutations(value))]
        case _:
            return value


def _wanted(draw: st.DrawFn, name: str) -> WantedFeeling:
    return WantedFeeling(
        id=FeelingId(name),
        word=draw(lines),
        near=draw(_some_lines),
        tolerate=draw(_levels),
        wow=draw(lines),
        just_ok=draw(lines),
        not_ok=draw(lines),
    )


def _unwanted(draw: st.DrawFn, name: str) -> UnwantedFeeling:
    return UnwantedFeeling(id=FeelingId(name), word=draw(lines), near=draw(_some_lines), tolerate=draw(_traces))


def _behavior(draw: st.DrawFn, act: str, feelings: list[str]) -> Behavior:
    return Behavior(
        id=BehaviorId(act),
        text=draw(lines),
        creates=tuple(map(FeelingId, draw(st.lists(st.sampled_from(feelings), min_size=1, unique=True)))),
        when=draw(st.one_of(st.just(""), lines)),
        heard_as=draw(_some_lines),
        not_this=draw(_some_lines),
        anchors=tuple(Anchor(call=call, at="01:12") for call in draw(_some_lines)),
    )


def _raised(draw: st.DrawFn, name: str, *, wanted: bool) -> Raised:
    bars: st.SearchStrategy[Level | Trace] = st.sampled_from(get_args(Gut if wanted else TraceBar))
    return Raised(
        on=draw(_days),
        feeling=FeelingId(name),
        from_=draw(bars),
        to=draw(bars),
        why=draw(lines),
        version=draw(st.integers(1, 3)),
    )
