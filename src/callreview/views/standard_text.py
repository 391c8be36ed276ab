"""A standard as plain text: the bar you say, the calls, and what was let pass and can still be talked over."""

from collections.abc import Iterator, Sequence

from callreview.insight.standard import FeelingStandard, RubricStandard
from callreview.model.choices import Status
from callreview.views.standard import StandardTold
from callreview.views.standard_words import HOLDS, aftermath, counted, lived, stated
from callreview.views.words import short
from callreview.views.wrapping import wrapped

IN, FURTHER = "  ", "    "


def standard_text(told: StandardTold, width: int) -> str:
    """*told* in lines of at most *width* columns, but for commands: they stay whole, to be copied."""
    blocks = [*_head(told, width), *(block for rubric in told.rubrics for block in _rubric(told, rubric, width))]
    blocks += _last(told, width)
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def _head(told: StandardTold, width: int) -> Iterator[list[str]]:
    if told.scope.agent:
        yield [wrapped(f"The calls of {told.scope.agent.name}.", width)]


def _rubric(told: StandardTold, rubric: RubricStandard, width: int) -> Iterator[list[str]]:
    brief = rubric.rubric
    is_retired = brief.status == Status.RETIRED
    if len(told.rubrics) > 1 or is_retired:
        yield [wrapped(f"{brief.title} ({brief.id}{', retired' if is_retired else ''})", width)]
    yield from ([*_feeling(told, rubric, feeling, width)] for feeling in rubric.feelings)


def _feeling(told: StandardTold, rubric: RubricStandard, feeling: FeelingStandard, width: int) -> Iterator[str]:
    yield wrapped(stated(feeling, told.scope), width, rest=FURTHER)
    claim = lived(feeling)
    for stretch in feeling.stretches:
        holds = f" {HOLDS}" if claim == HOLDS and stretch.ended is None else ""
        yield _wrapped(counted(feeling, stretch, told.scope) + holds, width)
        if said := aftermath(stretch):
            yield _wrapped(said, width)
    if claim and claim != HOLDS:
        yield _wrapped(claim, width)
    ids = told.still_open.get((rubric.rubric.id, feeling.feeling.id), ())
    if ids:
        yield _wrapped(_open(feeling, ids), width)
        yield f"{FURTHER}{_listing(told, rubric, feeling)}"


def _open(feeling: FeelingStandard, ids: Sequence[str]) -> str:
    more = sum(outcome.reviews for outcome in feeling.let_pass) - len(ids)
    shown = [short(id_) for id_ in ids]
    return f"Still open: {' · '.join([*shown, *([f'and {more} more'] if more > 0 else [])])}."


def _listing(told: StandardTold, rubric: RubricStandard, feeling: FeelingStandard) -> str:
    """The command that lists all of them."""
    levels = {outcome.feeling.value for outcome in feeling.let_pass}
    level = f":{levels.pop()}" if len(levels) == 1 else ""
    which = f" --rubric {rubric.rubric.id}" if len(told.rubrics) > 1 else ""
    return f"callreview list --feeling {feeling.feeling.id}{level} --let-pass{which}{told.scope.listing}"


def _last(told: StandardTold, width: int) -> Iterator[list[str]]:
    """What can be done about them."""
    ids = [ids[0] for ids in told.still_open.values() if ids]
    if ids:
        yield [
            wrapped("What was let pass can still be talked over. To read one again:", width),
            f"{IN}callreview show {short(ids[0])}{told.scope.workspace}",
        ]


def _wrapped(said: str, width: int) -> str:
    return wrapped(said, width, first=IN, rest=FURTHER)
