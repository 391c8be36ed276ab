"""How behaviors are worded: traits, two acts in one, and what nobody can always do. Words said aloud are no wording.

Each check has a name that stays: trait, two-acts, absolute.
"""

import re
from collections.abc import Iterator

from callreview.model.problem import Problem, Severity
from callreview.model.rubric import Rubric
from callreview.readers.spoken import quoted
from callreview.readers.tree import Loc, Tree

# A trait is "is friendly", also "sounds really warm", or a text that opens with the trait: "Friendly throughout."
_TRAITS = (
    "attentive|calm|caring|cheerful|compassionate|confident|considerate|courteous|empathetic|empathic|engaged|"
    "enthusiastic|friendly|helpful|honest|kind|knowledgeable|nice|patient|personable|pleasant|polite|positive|"
    "professional|respectful|rude|sincere|sympathetic|understanding|upbeat|warm|welcoming"
)
_TRAIT = re.compile(
    rf"(?:^|\b(?:is|are|be|being|acts|appears|comes across as|remains|seems|sounds|stays)\s+)"
    rf"(?:(?:always|genuinely|more|not|really|so|truly|very)\s+)*({_TRAITS})\b",
    re.IGNORECASE,
)

# A second act is "and", "then" or ";" with one of these verbs right behind it, as "asks" or "ask". It is a list and
# not a rule, so that "name and number", "terms and conditions" or "dates and times" never warn: words that are as
# often nouns (answers, calls, checks, offers, names, thanks, promises) are left out.
_VERBS = (
    "acknowledge|agree|apologise|apologize|arrange|ask|bring|clarify|confirm|describe|do|explain|find|fix|get|give|go|"
    "goes|greet|introduce|invite|keep|leave|let|listen|look|make|mention|move|paraphrase|pause|put|read|reassure|"
    "recap|recognise|recognize|repeat|resolve|say|send|share|show|solve|speak|stay|stop|suggest|summarise|summarize|"
    "take|talk|tell|try|tries|use|verify|verifies|wait|welcome|write"
)
_SECOND_ACT = re.compile(rf"(?:\b(?:and|then)\s+|;\s*)+({_VERBS})(?:e?s)?\b", re.IGNORECASE)
_SAID_ALOUD = re.compile(r'"[^"]*"|“[^”]*”')

# No "all" or "every": "every name on the bill" can be heard in one call. A space may stand before the sign.
_ABSOLUTE = re.compile(
    r"\b(always|never|constantly|every\s+time|every\s+single|each\s+and\s+every|every\s+call|in\s+all\s+calls|"
    r"at\s+all\s+times|at\s+no\s+time|without\s+exception|without\s+fail|no\s+matter\s+what|under\s+no\s+circumstances)\b"
    r"|\b(100\s*(?:%|percent\b|per\s+cent\b))",
    re.IGNORECASE,
)


def prose_warnings(rubric: Rubric, tree: Tree) -> Iterator[Problem]:
    """What the wording of *rubric*'s behaviors, read from *tree*, could do better."""
    for position, behavior in enumerate(rubric.behaviors):
        for message, hint, check in _said_of(_SAID_ALOUD.sub("…", behavior.text)):
            loc: Loc = ("behaviors", position, "text")
            yield tree.problem(loc, message, hint, check, severity=Severity.WARNING)


def _said_of(text: str) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a behavior's *text*, what to do, and the check's name."""
    trait = _TRAIT.search(text)
    if trait:
        yield f"{quoted(trait[1])} names a trait", "write what a recorder would catch", "trait"
    second = _SECOND_ACT.search(text)
    if second:
        yield f"{quoted(second[0])} begins a second act", "make it two behaviors, or drop one", "two-acts"
    absolute = _ABSOLUTE.search(_TRAIT.sub("…", text))  # "is always friendly" has its trait told, which is enough
    if absolute:
        hint = "write the act as it is heard in one call"
        yield f"{quoted(absolute[0])} is more than one call can show", hint, "absolute"
