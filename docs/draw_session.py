# ruff: noqa: INP001 # a script, no package
"""Draws the review from its table of stages: which questions each stage can ask, and where the seal stands.

Prints the picture; with `--write` it is put into docs/house.md. A test holds that page current.
"""

import sys
import textwrap
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

from callreview.cli.desk import starters
from callreview.model.choices import PickedHow, ReviewerRole
from callreview.model.draft import Answer, Answered, Chose, ChoseSome, Opening, Said, Skipped
from callreview.model.names import RecordId
from callreview.model.rubric import AppliesTo, Rubric
from callreview.model.surroundings import Picked, Reviewer, RubricRef
from callreview.session.engine import Session, begin, flow, step
from callreview.session.fit import misfit_of
from callreview.session.question import Kind, Question
from callreview.session.stages.review import REVIEW

PAGE = Path(__file__).parent / "house.md"
BEGINS, ENDS = "<!-- drawn by docs/draw_session.py -->\n", "<!-- drawn until here -->\n"
WIDTH = 98
NAME_WIDTH = 14
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LEGEND = "* asked by a quick review too   ? only after some answers   :… one for each feeling, behavior, must or kind"


def picture() -> str:
    """The stages from top to bottom, each with the keys of its questions."""
    full = [_asked(walk) for walk in _walks(quick=False)]
    quick = [_asked(walk) for walk in _walks(quick=True)]
    lines: list[str] = []
    for stage in REVIEW:
        in_full, in_quick = ([walk[stage.name] for walk in walks] for walks in (full, quick))
        marked = [_marked(key, in_full, in_quick) for key in _merged([*in_full, *in_quick])]
        told = ", ".join(marked) or "asked here, and not above, where there is a recording"
        lines += [*(["      │"] if lines else []), *_block(stage.name, f"{stage.title}: {told}")]
        if stage.seals:
            seal = f"══════╪══ sealed; asked for again, it leads to {stage.reopens_at} "
            lines += ["      │", seal.ljust(WIDTH, "═")]
    return "\n".join(line.rstrip() for line in [*lines, "", LEGEND]) + "\n"


def _marked(key: str, full: Sequence[Sequence[str]], quick: Sequence[Sequence[str]]) -> str:
    """*key* with the signs of the legend."""
    if not any(key in walk for walk in full):
        return f"{key} (quick only)"
    sometimes = "" if all(key in walk for walk in full) else "?"
    return f"{key}{sometimes}{'*' if any(key in walk for walk in quick) else ''}"


def _block(name: str, text: str) -> Iterator[str]:
    """*text* beside *name*, wrapped under itself."""
    for number, line in enumerate(textwrap.wrap(text, WIDTH - NAME_WIDTH, break_long_words=False)):
        yield f"{name if number == 0 else '':<{NAME_WIDTH}}{line}"


def _walks(*, quick: bool) -> Iterator[Session[Opening]]:
    """Reviews answered each in its own way: the first choice everywhere, the last, in words or left open."""
    rubric = next(rubric for rubric in starters() if rubric.id == "range-of-tolerance")
    for place, open_where_it_may in product((0, 1, 2, -1), (False, True)):
        session = begin(REVIEW, _opening(rubric, quick=quick))
        while session.asked is not None:
            question = session.asked.question
            answer = _answer(question, place, open_where_it_may=open_where_it_may)
            session = step(session, Answered(question=question.key, answer=answer, at=NOON))
        yield session


def _answer(question: Question, place: int, *, open_where_it_may: bool) -> Answer:
    skipped = Skipped(reason="left open")
    if open_where_it_may and misfit_of(question, skipped) is None:
        return skipped
    if question.kind is Kind.SEVERAL:
        return ChoseSome(values=tuple(choice.value for choice in question.choices))
    if question.choices:
        return Chose(value=question.choices[min(place, len(question.choices) - 1)].value)
    return Said(words="2026-11-28" if question.kind in {Kind.DAY, Kind.WHEN} else "words")


def _asked(session: Session[Opening]) -> dict[str, list[str]]:
    """The keys asked in each stage, those of one kind (`feeling:…`) once."""
    asked: dict[str, list[str]] = {stage.name: [] for stage in session.table}
    for each in flow(session):
        kind, colon, _ = each.question.key.partition(":")
        key = f"{kind}:…" if colon else kind
        if key not in asked[each.stage.name]:
            asked[each.stage.name].append(key)
    return asked


def _merged(walks: Sequence[Sequence[str]]) -> list[str]:
    """Every key of *walks*, each behind the ones it came behind."""
    keys: list[str] = []
    for walk in walks:
        at = 0
        for key in walk:
            if key not in keys:
                keys.insert(at, key)
            at = keys.index(key) + 1
    return keys


def _opening(rubric: Rubric, *, quick: bool) -> Opening:
    with_queue = rubric.model_copy(update={"applies_to": AppliesTo(queues=("billing",))})
    return Opening(
        id=RecordId("2026-11-21-k7f3x9qd"),
        started=NOON,
        belief="",
        reviewer=Reviewer(name="sam", role=ReviewerRole.SUPERVISOR),
        rubric=RubricRef.of(with_queue, commit=None),
        quick=quick,
        picked=Picked(how=PickedHow.OTHER, seed=None, of=None, note=""),
        recording=None,
        transcript=None,
        seconds=None,
        known={},
    )


def main() -> None:
    """Print the picture, or put it into its page."""
    made = f"{BEGINS}```text\n{picture()}```\n{ENDS}"
    if sys.argv[1:] != ["--write"]:
        sys.stdout.buffer.write(made.encode())
        return
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    PAGE.write_text(before + made + after, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
