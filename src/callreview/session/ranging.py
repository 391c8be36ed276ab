"""A finished guided start becomes a rubric. Only answers whose questions apply are in it."""

from collections.abc import Iterable, Mapping, Sequence

from callreview.errors import Misfit
from callreview.model.choices import Level, Status, Trace
from callreview.model.draft import Answer, Chose, RubricOpening, Said
from callreview.model.names import BehaviorId, FeelingId, MustId, RubricId
from callreview.model.rubric import Behavior, Gut, Must, Rubric, TraceBar, UnwantedFeeling, WantedFeeling
from callreview.model.slugs import free_slug, slug_of
from callreview.session.engine import Session, standing
from callreview.session.stages.ranging.behaviors import acts, musts
from callreview.session.stages.ranging.feelings import Named, unwanted, wanted

_BARS: Mapping[str, Gut] = {"wow": Level.WOW, "just_ok": Level.JUST_OK, "not_ok": Level.NOT_OK}
_TRACES: Mapping[str, TraceBar] = {"not_felt": Trace.NOT_FELT, "hint": Trace.HINT, "clear": Trace.CLEAR}

_SHORTER = 30
"""Characters of an id that is made here: it is typed in `creates`, and read in every review."""


def rubric_from(session: Session[RubricOpening]) -> Rubric:
    """The rubric that *session* comes to: a draft, version 1. Raises Misfit while a question is open."""
    if session.cursor is not None:
        message = f'"{session.cursor}" is still open'
        raise Misfit(message)
    about, given = session.about, standing(session)
    liked, unliked = wanted(about, given), unwanted(about, given)
    feelings = _feeling_ids((*liked, *unliked))
    return Rubric(
        schema_="callreview/rubric@1",
        id=RubricId(_line(given, "id")),
        title=_line(given, "title"),
        version=1,
        status=Status.DRAFT,
        purpose=_line(given, "purpose"),
        gut=_line(given, "gut"),
        wanted=tuple(_wanted_feeling(feeling, feelings[feeling.key], given) for feeling in liked),
        unwanted=tuple(
            UnwantedFeeling(
                id=feelings[feeling.key],
                word=feeling.word,
                near=feeling.near,
                tolerate=_TRACES[_choice(given, f"bar:{feeling.key}")],
            )
            for feeling in unliked
        ),
        behaviors=tuple(_behaviors(about, given, feelings)),
        musts=tuple(
            Must(id=MustId(name), text=text)
            for name, text in zip(_names(musts(given), "must"), musts(given), strict=True)
        ),
    )


def _feeling_ids(named: Sequence[Named]) -> dict[str, FeelingId]:
    """An id for each feeling, by its key. Those that were offered keep theirs, and own words get one that is free."""
    taken = [feeling.offered.id for feeling in named if feeling.offered]
    own = [feeling for feeling in named if not feeling.offered]
    names = _names([feeling.word for feeling in own], "feeling", taken)
    return {
        **{feeling.key: feeling.offered.id for feeling in named if feeling.offered},
        **{feeling.key: FeelingId(name) for feeling, name in zip(own, names, strict=True)},
    }


def _wanted_feeling(feeling: Named, name: FeelingId, given: Mapping[str, Answer]) -> WantedFeeling:
    return WantedFeeling(
        id=name,
        word=feeling.word,
        near=feeling.near,
        tolerate=_BARS[_choice(given, f"bar:{feeling.key}")],
        wow=_line(given, f"wow:{feeling.key}"),
        just_ok=_line(given, f"just_ok:{feeling.key}"),
        not_ok=_line(given, f"not_ok:{feeling.key}"),
    )


def _behaviors(
    about: RubricOpening, given: Mapping[str, Answer], feelings: Mapping[str, FeelingId]
) -> Iterable[Behavior]:
    said = acts(about, given)
    for act, name in zip(said, _names([act.text for act in said], "act"), strict=True):
        heard, other = _line(given, f"heard_as:{act.key}"), _line(given, f"not_this:{act.key}")
        yield Behavior(
            id=BehaviorId(name),
            text=act.text,
            creates=tuple(feelings[key] for key in act.creates),
            when=_line(given, f"when:{act.key}"),
            heard_as=(heard,) if heard else (),
            not_this=(other,) if other else (),
        )


def _names(texts: Iterable[str], otherwise: str, taken: Sequence[str] = ()) -> list[str]:
    """A name for each of *texts*, all different; *otherwise* where none can be made of its words."""
    names = list(taken)
    for text in texts:
        names.append(free_slug(slug_of(text, _SHORTER) or otherwise, names))
    return names[len(taken) :]


def _line(given: Mapping[str, Answer], key: str) -> str:
    said = given.get(key)
    return said.words if isinstance(said, Said) else ""


def _choice(given: Mapping[str, Answer], key: str) -> str:
    chosen = given.get(key)
    return chosen.value if isinstance(chosen, Chose) else ""
