"""Make the example's review and its page from the answers.

    python examples/make_review.py [FOLDER]

reads `call/answers.yaml` beside this file and writes `review.json` and `review.md` to FOLDER (`call/` if none is
named): what `callreview listen --answers` saves and `callreview export review` prints. Its one rule: id and times are
fixed, so that the same answers give the same bytes.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from callreview.errors import FaultyFiles
from callreview.model.choices import PickedHow, ReviewerRole
from callreview.model.draft import Opening, Said
from callreview.model.names import RecordId
from callreview.model.surroundings import Picked, Reviewer, RubricRef
from callreview.readers.answers_yaml import read_answers
from callreview.readers.rubric_yaml import read_rubric
from callreview.session.answers import give
from callreview.session.engine import begin
from callreview.session.stages.review import REVIEW
from callreview.session.writing import review_of
from callreview.store.json_text import text_of
from callreview.views.report import review_markdown

if TYPE_CHECKING:
    from callreview.model.review import Review

HERE = Path(__file__).resolve().parent / "call"
RUBRIC = HERE.parents[1] / "rubrics" / "range-of-tolerance.yaml"
ID = RecordId("2026-11-21-k7f3x9qd")
BEGAN = datetime(2026, 11, 21, 14, 20, 3, tzinfo=UTC)
ENDED = datetime(2026, 11, 21, 14, 26, 40, tzinfo=UTC)
SECONDS = 170.924
"""How long `call/call.mp3` is, as `listen --answers` finds it out by opening it."""


def the_review() -> Review:
    """Return the review that the answers come to. Raises FaultyFiles when something is wrong with a file."""
    rubric = read_rubric(RUBRIC, shown=RUBRIC.name)
    read = read_answers(HERE / "answers.yaml", None, shown="answers.yaml")
    if rubric.rubric is None or read.answers is None:
        raise FaultyFiles([*rubric.problems, *read.problems])
    answers = read.answers
    opening = Opening(
        id=ID,
        started=BEGAN,
        belief="",
        reviewer=Reviewer(name=answers.reviewer or "", role=ReviewerRole(answers.role or "")),
        rubric=RubricRef.of(rubric.rubric, commit=None),
        quick=False,
        picked=Picked(how=PickedHow.OTHER, seed=None, of=None, note=""),
        recording=answers.recording,
        transcript=answers.transcript,
        seconds=SECONDS,
        known={"queue": Said(words=answers.queue or "")},
    )
    given = give(begin(REVIEW, opening, opening.known), answers, ENDED)
    if given.faults and read.tree is not None:
        faults = (read.tree.problem(fault.loc, fault.message, fault.hint, "answers") for fault in given.faults)
        raise FaultyFiles(faults)
    return review_of(given.session, given.events)


def main() -> None:
    """Make both files."""
    parser = argparse.ArgumentParser(description="Make the example's review and its page.")
    parser.add_argument("folder", nargs="?", type=Path, default=HERE, help="where they go (default: %(default)s)")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    review = the_review()
    (folder / "review.json").write_bytes(text_of(review))
    (folder / "review.md").write_text(review_markdown(review), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
