"""A whole review from one file of answers: the same questions and checks, and nobody at the prompt."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from callreview.cli.desk import Desk
from callreview.cli.here import now
from callreview.cli.opening import opening_of
from callreview.cli.reviewing import save
from callreview.cli.talk import answer, tell
from callreview.cli.told import Told
from callreview.cli.whom import kept_name
from callreview.cli.whose import with_own_call
from callreview.errors import FaultyFiles, SharedName
from callreview.insight.people import People
from callreview.model.answers import AnswersFile
from callreview.model.review import Review
from callreview.model.rubric import Rubric
from callreview.readers.answers_yaml import AnswersRead, read_answers
from callreview.session.answers import AnswerFault, Given, give
from callreview.session.engine import begin
from callreview.session.stages.review import REVIEW
from callreview.session.writing import review_of


def save_answers(desk: Desk, rubric_of: Callable[[Told], Rubric], told: Told, file: str) -> None:
    """Save the review that the answers in *file* come to, and answer with its path. Raises FaultyFiles.

    *rubric_of* says under which rubric, once the file has said whose call it is.
    """
    answer(str(save(desk, review_from_answers(desk, rubric_of, told, file))))


def review_from_answers(desk: Desk, rubric_of: Callable[[Told], Rubric], told: Told, file: str) -> Review:
    """The review that the answers in *file* (`-` is standard input) come to. Raises FaultyFiles with all faults."""
    given = answers_given(desk, rubric_of, told, file)
    if given.covered:
        tell(f"{file}: numbers that look like a card's or its code were covered before they were kept")
    return review_of(given.session, given.events)


def answers_given(desk: Desk, rubric_of: Callable[[Told], Rubric], told: Told, file: str) -> Given:
    """The session that the answers in *file* lead to, and its events. Raises FaultyFiles with all faults."""
    read = _read(file)
    if read.answers is None or read.tree is None:
        raise FaultyFiles(read.problems)
    answers, shared = (read.answers, ()) if told.agent else _with_agent(desk.people, read.answers)
    whose = with_own_call(desk, _with_answers(told, answers, Path(file).parent))
    asked = replace(whose, agent=told.agent) if answers.agent else whose  # what the file says is an answer
    opening = opening_of(desk, rubric_of(whose), asked)
    given = give(begin(REVIEW, opening, opening.known), answers, now())
    faults = (*shared, *given.faults)
    if faults:
        tree = read.tree
        raise FaultyFiles(tree.problem(fault.loc, fault.message, fault.hint, "answers") for fault in faults)
    return given


def _read(file: str) -> AnswersRead:
    if file == "-":
        return read_answers(None, sys.stdin.buffer.read(), shown="standard input")
    return read_answers(Path(file), None, shown=file)


def _with_agent(people: People, answers: AnswersFile) -> tuple[AnswersFile, tuple[AnswerFault, ...]]:
    """*answers* with the agent as a review keeps them; and what is wrong where several people have that name."""
    if answers.agent is None:
        return answers, ()
    try:
        return answers.model_copy(update={"agent": kept_name(people, answers.agent)}), ()
    except SharedName as shared:
        return answers, (AnswerFault(("agent",), shared.wrong, shared.remedy),)


def _with_answers(told: Told, answers: AnswersFile, folder: Path) -> Told:
    """What the options left unsaid, from the file: whose call, who listens, the queue, and the files beside it.

    The queue is told here because only a rubric that is for some queues asks for it.
    """

    def beside(name: str | None) -> str | None:
        return str(folder / name) if name and (folder / name).is_file() else name

    return replace(
        told,
        queue=told.queue or (answers.queue or "").strip(),
        reviewer=told.reviewer or answers.reviewer,
        role=told.role or answers.role,
        agent=told.agent or answers.agent,
        recording=told.recording or beside(answers.recording),
        transcript=told.transcript or beside(answers.transcript),
    )
