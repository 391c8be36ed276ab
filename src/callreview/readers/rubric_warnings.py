"""What a sound rubric could do better. Warnings never refuse a file.

Each check has a name that stays: feeling-without-behavior, many-feelings, many-behaviors, starter, and those of
`rubric_prose`.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from callreview.model.problem import Problem, Severity
from callreview.model.rubric import Rubric
from callreview.readers.rubric_prose import prose_warnings
from callreview.readers.spoken import quoted
from callreview.readers.tree import Loc, Tree

FEELINGS_AT_MOST = 7
BEHAVIORS_AT_MOST = 15


def rubric_warnings(rubric: Rubric, tree: Tree, starters: Sequence[Rubric]) -> tuple[Problem, ...]:
    """Everything *rubric*, read from *tree*, could do better. *starters* are the rubrics that come with callreview."""
    return (
        *_many(rubric, tree),
        *_idle_feelings(rubric, tree),
        *prose_warnings(rubric, tree),
        *_starter(rubric, tree, starters),
    )


def _warning(tree: Tree, loc: Loc, message: str, hint: str, check: str) -> Problem:
    return tree.problem(loc, message, hint, check, severity=Severity.WARNING)


def _many(rubric: Rubric, tree: Tree) -> Iterator[Problem]:
    for key, feelings in (("wanted", len(rubric.wanted)), ("unwanted", len(rubric.unwanted))):
        if feelings > FEELINGS_AT_MOST:
            message = f"{feelings} feelings are more than a listener can hold"
            yield _warning(tree, (key,), message, f"keep {FEELINGS_AT_MOST} or fewer", "many-feelings")
    if len(rubric.behaviors) > BEHAVIORS_AT_MOST:
        message = f"{len(rubric.behaviors)} behaviors are more than a listener can hold"
        yield _warning(tree, ("behaviors",), message, f"keep {BEHAVIORS_AT_MOST} or fewer", "many-behaviors")


def _idle_feelings(rubric: Rubric, tree: Tree) -> Iterator[Problem]:
    created = {feeling for behavior in rubric.behaviors for feeling in behavior.creates}
    wanted: Iterator[tuple[Loc, str]] = ((("wanted", n, "id"), feeling.id) for n, feeling in enumerate(rubric.wanted))
    unwanted = ((("unwanted", n, "id"), feeling.id) for n, feeling in enumerate(rubric.unwanted))
    for loc, feeling in chain(wanted, unwanted):
        if feeling not in created:
            message = f"no behavior creates {quoted(feeling)}"
            hint = "add an act that makes customers feel it, so that there is something to practise"
            yield _warning(tree, loc, message, hint, "feeling-without-behavior")


def is_still_a_starter(rubric: Rubric, starters: Sequence[Rubric]) -> bool:
    """Whether every sentence of *rubric* is one that came with callreview, wherever its bars are."""
    theirs = {sentence for starter in starters for sentence in _sentences(starter)}
    return theirs.issuperset(_sentences(rubric))


def _starter(rubric: Rubric, tree: Tree, starters: Sequence[Rubric]) -> Iterator[Problem]:
    """One warning for the whole rubric, however much of it is still the starter's."""
    theirs = {sentence for starter in starters for sentence in _sentences(starter)}
    ours = _sentences(rubric)
    same = sum(sentence in theirs for sentence in ours)
    if same:
        verb = "is" if same == 1 else "are"
        message = f"{same} of {len(ours)} sentences {verb} still the starter's"
        yield _warning(tree, (), message, "make them your own words", "starter")


def _sentences(rubric: Rubric) -> list[str]:
    """The sentences a team makes its own."""
    levels = [said for feeling in rubric.wanted for said in (feeling.wow, feeling.just_ok, feeling.not_ok)]
    return [rubric.purpose, rubric.gut, *levels, *(behavior.text for behavior in rubric.behaviors)]
