"""What a rubric's own comments allow: `# callreview: allow trait: "friendly" is the name of a queue`.

On the line that a warning is about, on the one above, or, for a warning about the whole file, before the first key.
A fault cannot be allowed, and nothing can be allowed without a reason.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from callreview.model.problem import Problem, Severity
from callreview.readers.checks.registry import CHECKS
from callreview.readers.comments import Comment
from callreview.readers.spoken import did_you_mean, quoted
from callreview.readers.tree import Tree

_OURS = re.compile(r"callreview:\s*(.*)")
_ALLOW = re.compile(r"allow\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*(:?)\s*(.*)")
_FORM = "write it as `# callreview: allow {check}: why it is right here`"
_LIST = "see `callreview rubric check --explain`"


@dataclass(frozen=True)
class Allowance:
    """One check allowed by one comment; without a reason it allows nothing."""

    comment: Comment
    check: str
    reason: str
    line: int

    @property
    def holds(self) -> bool:
        """Whether it allows anything at all."""
        return bool(self.reason) and self.check in CHECKS and CHECKS[self.check].can_be_allowed


def allowances_of(tree: Tree) -> tuple[Allowance, ...]:
    """Everything that the comments of the rubric in *tree* say they allow, in the file's order."""
    alone = frozenset(comment.line for comment in tree.comments if comment.alone)
    return tuple(allowance for comment in tree.comments for allowance in _allowances(comment, alone))


def wrongly_allowed(tree: Tree) -> tuple[Problem, ...]:
    """A warning for each comment of ours that can allow nothing, as it is written."""
    strange = [_unknown_comment(tree, comment) for comment in tree.comments if _is_strange(comment)]
    return (*strange, *(problem for each in allowances_of(tree) for problem in _wrong(tree, each)))


def not_allowed(
    tree: Tree, problems: Sequence[Problem], looked_for: Collection[str], *, before: Tree | None = None
) -> tuple[Problem, ...]:
    """Those of *problems* that no comment allows, and a warning for each allowance of a check *looked_for* in vain.

    *before* is the version that *problems* compare with: an allowance that stood there with the same reason came with
    an earlier change, and allows none of this one.
    """
    holding = [allowance for allowance in allowances_of(tree) if allowance.holds]
    earlier = {(each.check, each.reason) for each in allowances_of(before)} if before else frozenset()
    used: set[Allowance] = set()
    left: list[Problem] = []
    for problem in problems:
        by = [allowance for allowance in holding if _allows(allowance, problem, tree)]
        used.update(by)
        stale = [allowance for allowance in by if (allowance.check, allowance.reason) in earlier]
        if len(stale) == len(by):
            left += [problem, *(_stale(tree, allowance) for allowance in stale)]
    idle = [each for each in holding if each not in used and each.check in looked_for]
    return (*left, *(_unused(tree, each) for each in idle))


def _allowances(comment: Comment, alone: Collection[int]) -> Iterator[Allowance]:
    ours = _OURS.match(comment.said)
    allow = _ALLOW.match(ours[1]) if ours else None
    if allow:
        names, colon, reason = allow.groups()
        line = comment.line
        while line in alone:  # what stands alone speaks of the next line that is no comment
            line += 1
        for name in re.split(r"\s*,\s*", names):
            yield Allowance(comment, name, reason.strip() if colon else "", line)


def _allows(allowance: Allowance, problem: Problem, tree: Tree) -> bool:
    if allowance.check != problem.check or problem.severity is not Severity.WARNING:
        return False
    at_head = allowance.comment.at_head and CHECKS[allowance.check].whole_file
    return at_head or allowance.line in _lines(problem, tree)


def _lines(problem: Problem, tree: Tree) -> set[int]:
    """The line of *problem*, and that of the key whose value it is about."""
    here = (problem.line, problem.column)
    return {problem.line, *(tree.key_place(loc)[0] for loc, place in tree.places.items() if place == here)}


def _is_strange(comment: Comment) -> bool:
    ours = _OURS.match(comment.said)
    return ours is not None and _ALLOW.match(ours[1]) is None


def _wrong(tree: Tree, allowance: Allowance) -> Iterator[Problem]:
    check, name = CHECKS.get(allowance.check), quoted(allowance.check)
    if check is None:
        hint = did_you_mean(allowance.check, tuple(CHECKS), otherwise=_LIST)
        yield _warning(tree, allowance.comment, f"no check is called {name}", hint, "unknown-check")
    elif not check.can_be_allowed:
        wrong = "speaks of allowances" if check.of_allowing else "is a fault"
        message = f"{name} {wrong}, which nothing can allow"
        yield _warning(tree, allowance.comment, message, "take the comment out", "cannot-be-allowed")
    elif not allowance.reason:
        yield _warning(
            tree,
            allowance.comment,
            f"{name} is allowed without a reason",
            _FORM.format(check=allowance.check),
            "allow-without-reason",
        )


def _unused(tree: Tree, allowance: Allowance) -> Problem:
    message = f"there is no {quoted(allowance.check)} to allow here"
    hint = "take the comment out, or put it on the line it is about or the one above"
    return _warning(tree, allowance.comment, message, hint, "unused-allow")


def _stale(tree: Tree, allowance: Allowance) -> Problem:
    message = f"this allowance of {quoted(allowance.check)} came with an earlier change, and allows no later one"
    return _warning(tree, allowance.comment, message, "write the reason of this change, or take it out", "unused-allow")


def _unknown_comment(tree: Tree, comment: Comment) -> Problem:
    return _warning(
        tree,
        comment,
        "this comment is addressed to callreview and says nothing to it",
        _FORM.format(check="trait"),
        "unknown-comment",
    )


def _warning(tree: Tree, comment: Comment, message: str, hint: str, check: str) -> Problem:
    return Problem(tree.shown, comment.line, comment.column, "", message, hint, check, Severity.WARNING)
