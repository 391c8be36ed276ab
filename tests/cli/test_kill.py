"""kill -9 at any moment of a review loses no acknowledged answer. Slow: `just torture`.

An answer is acknowledged when the next question is shown. What is done is drawn from the seed, and a seed that failed
is run again by its name: `pytest -m torture "tests/cli/test_kill.py::test_no_acknowledged_answer_is_lost[7]"`. How far
a write gets before the kill lands is for the kernel to say, so run it more than once.
"""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.person import AtAPipe, Said
from cli.the_example import as_said, from_the_answers, lay_the_call, said_at_the_prompts, saved_in
from programs import Program

SEEDS = range(20)
KILLS = 5
"""In each seed: 100 in all, every fifth of them while the review itself is saved."""
LISTEN = ("listen", "recordings/call.mp3", "--reviewer", "sam", "--queue", "billing")
THE_LAST = "Is this right?"
LOOKS = 100_000
"""How often a moment is looked for; all come long before, or callreview ends."""

Moment = Callable[[AtAPipe, Path], None]
"""Waits, without sleeping, for the moment to kill, after an answer was sent."""


def at_once(sam: AtAPipe, workspace: Path) -> None:
    """The answer may not even have been read."""
    del sam, workspace


def while_it_is_written(sam: AtAPipe, workspace: Path) -> None:
    """The temp file is there, or was there and has taken the draft's name."""
    before = draft_of(workspace)
    for _ in range(LOOKS):
        if temp_files(workspace) or draft_of(workspace) != before or sam.process.poll() is not None:
            return


def when_it_is_written(sam: AtAPipe, workspace: Path) -> None:
    """The draft is another one, and the next question perhaps not shown."""
    before = draft_of(workspace)
    for _ in range(LOOKS):
        if draft_of(workspace) != before or sam.process.poll() is not None:
            return


def when_it_is_acknowledged(sam: AtAPipe, workspace: Path) -> None:
    """The next question is shown, or callreview has ended."""
    del workspace
    sam.listens()


def while_the_review_is_written(sam: AtAPipe, workspace: Path) -> None:
    """The review's temp file is there, or the review itself."""
    for _ in range(LOOKS):
        if list(workspace.glob("reviews/*/*/*/.*")) or reviews_in(workspace) or sam.process.poll() is not None:
            return


def when_the_review_is_written(sam: AtAPipe, workspace: Path) -> None:
    """The review is there, the draft perhaps as well."""
    for _ in range(LOOKS):
        if reviews_in(workspace) or sam.process.poll() is not None:
            return


MOMENTS: tuple[Moment, ...] = (at_once, while_it_is_written, when_it_is_written, when_it_is_acknowledged)
MOMENTS_OF_SAVING: tuple[Moment, ...] = (*MOMENTS, while_the_review_is_written, when_the_review_is_written)


@pytest.mark.torture
@pytest.mark.parametrize("seed", SEEDS)
def test_no_acknowledged_answer_is_lost(run: Program, a_workspace: Path, seed: int) -> None:
    """Killed five times and gone on with, the review is what was said, all files are whole, and nothing is left."""
    chance = random.Random(seed)  # noqa: S311 # a plan to run again, not a secret
    lay_the_call(a_workspace)
    expected = from_the_answers(run, a_workspace)
    asked: list[str] = []
    for kill in range(KILLS):
        saving = kill == KILLS - 1
        answers = len(said_at_the_prompts()) if saving else chance.randrange(25)
        moment = chance.choice(MOMENTS_OF_SAVING if saving else MOMENTS)
        asked = one_sitting(a_workspace, asked, answers, moment)
        assert len(temp_files(a_workspace)) <= 1
    with AtAPipe(a_workspace, *how_to_go_on(a_workspace, asked)) as sam:
        sam.asked = asked
        sam.talks(said_at_the_prompts())
    assert sam.code in ({0, 2} if reviews_in(a_workspace) else {0}), sam.heard  # 2: no draft, for it is all done
    assert as_said(saved_in(a_workspace)) == expected
    checked = run("check")
    assert checked.code == 0, checked.said
    assert [*temp_files(a_workspace), *a_workspace.glob("drafts/*")] == []


def test_a_kill_between_the_two_names_of_a_review_is_cleared_away(run: Program, a_workspace: Path) -> None:
    """A new review has two names for an instant, its own and its temp file's; `resume` clears that up too."""
    said = said_at_the_prompts()
    with AtAPipe(a_workspace, *LISTEN[:1], "--quick") as sam:
        sam.talks(said, until=THE_LAST)
        sam.hangs_up()
        sam.listens()
    (draft,) = a_workspace.glob("drafts/*.json")
    unfinished = draft.read_bytes()
    with AtAPipe(a_workspace, "resume") as sam:
        sam.talks(said)
    (review,) = reviews_in(a_workspace)
    draft.write_bytes(unfinished)
    review.with_name(f".{review.name}.tmp").hardlink_to(review)
    resumed = run("resume")
    assert resumed.code == 0
    assert "was finished already" in resumed.stderr
    assert resumed.stdout.strip() == str(review.relative_to(a_workspace))
    assert [*temp_files(a_workspace), *a_workspace.glob("drafts/*")] == []


def one_sitting(workspace: Path, asked: list[str], answers: int, moment: Moment) -> list[str]:
    """Go on, answer so many questions and one more, and be killed. Comes back with all questions asked so far."""
    said: Said = said_at_the_prompts()
    with AtAPipe(workspace, *how_to_go_on(workspace, asked)) as sam:
        sam.asked = list(asked)
        first = sam.is_asked(said)
        assert temp_files(workspace) == [], "a left-over outlived the next start"
        assert first not in asked[:-1], f"acknowledged, and asked again: {first}"
        if [first] == asked[-1:]:
            sam.asked.pop()  # the question that was open, shown again
        for _ in range(answers):
            if sam.asked[-1] == THE_LAST or sam.process.poll() is not None:
                break
            sam.types(*said[sam.asked[-1]])
            sam.is_asked(said)
        if sam.process.poll() is None:
            sam.types(*said[sam.asked[-1]])
            moment(sam, workspace)
            sam.kills()
        while sam.is_asked(said):  # what it said before it died was said
            pass
    return sam.asked


def how_to_go_on(workspace: Path, asked: list[str]) -> tuple[str, ...]:
    """`listen` while nothing is acknowledged and nothing there; else `resume`."""
    drafts = list(workspace.glob("drafts/*.json"))
    if drafts or reviews_in(workspace):
        return ("resume",)
    assert len(asked) <= 1, f"all is gone that was said to: {asked[:-1]}"
    return LISTEN


def temp_files(workspace: Path) -> list[Path]:
    """What a write left over, or has under way."""
    return [path for path in workspace.rglob(".*") if path.suffix == ".tmp"]


def draft_of(workspace: Path) -> list[int]:
    """A mark of the draft's file; another file under its name has another."""
    return [path.lstat().st_ino for path in workspace.glob("drafts/*.json")]


def reviews_in(workspace: Path) -> list[Path]:
    """The saved reviews."""
    return list(workspace.glob("reviews/*/*/*/*.json"))
