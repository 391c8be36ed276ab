"""Every check of a rubric is in the registry, with examples that are what they say they are."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import callreview
from callreview.model.problem import Severity
from callreview.readers.checks.check import Check
from callreview.readers.checks.registry import CHECKS
from callreview.readers.rubric_yaml import rubric_of
from readers.texts import BILLING

SOURCE = Path(callreview.__file__).parent
ROOTS = ("callreview.readers.rubric_yaml", "callreview.cli.rubric.checking_ranges")
NOT_OF_RUBRICS = (
    "callreview.readers.people_checks",
    "callreview.model",
    "callreview.store",
    "callreview.views",
    "callreview.terminal",
    "callreview.errors",
)
NAME = re.compile(r"[a-z]+(-[a-z]+)*")
PARTS = 3
PLACES = {
    "Problem": slice(6, 7),
    "problem": slice(3, 4),
    "Wrong": slice(2, 3),
    "Finding": slice(0, 1),
    "_warning": slice(4, 5),
}
"""Where the name stands among what these are called with."""

# Their examples are told in words: no lines of a rubric could show them.
IN_WORDS = {
    *("missing-file", "no-permission", "unreadable", "no-plain-file", "no-rubric", "too-large", "encoding"),
    *(
        "duplicate-rubric",
        "other-ending",
        "merge-conflict",
        "link-outside",
        "empty",
        "too-many-parts",
        "too-long",
        "many-feelings",
        "many-behaviors",
        "starter",
    ),
    *("bar-without-reason", "meaning-without-version", "id-changed-meaning", "id-used-again"),
}


def modules_from(*roots: str) -> set[str]:
    """The modules that read and check rubrics: *roots*, and all of ours that they import."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name in found or name.startswith(NOT_OF_RUBRICS) or not path_of(name).is_file():
            continue
        found.add(name)
        imports = (node for node in ast.walk(tree_of(name)) if isinstance(node, ast.ImportFrom) and node.module)
        waiting += [f"{node.module}" for node in imports if str(node.module).startswith("callreview")]
    return found


def path_of(module: str) -> Path:
    """The file of *module*."""
    return SOURCE.joinpath(*module.split(".")[1:]).with_suffix(".py")


def tree_of(module: str) -> ast.Module:
    """The source of *module*, parsed."""
    return ast.parse(path_of(module).read_text(encoding="utf-8"))


def names_in(module: str) -> Iterator[str]:
    """The names of checks in the source of *module*.

    They end what makes a problem (a call or a tuple of a message, a remedy and a name), begin a Finding, or are said
    to be the `check`.
    """
    for node in ast.walk(tree_of(module)):
        named: list[ast.expr] = []
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            named += [keyword.value for keyword in node.keywords if keyword.arg == "check"]
            named += node.args[PLACES[called]] if called in PLACES else node.args[-1:] if ends_so(node.args) else []
        elif isinstance(node, ast.Tuple) and ends_so(node.elts):
            named += node.elts[-1:]
        for part in named:
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and NAME.fullmatch(part.value):
                yield part.value


def ends_so(parts: list[ast.expr]) -> bool:
    """Whether *parts* are a message, a remedy and a name: three or more, with words for a person among the first."""
    return len(parts) >= PARTS and any(map(is_prose, parts[:-1]))


def is_prose(node: ast.expr) -> bool:
    """Whether *node* is words for a person."""
    if isinstance(node, ast.JoinedStr):
        return True
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value


def test_the_registry_holds_every_name_the_source_uses_and_no_other() -> None:
    """Found by reading the modules that read and check rubrics, whatever they are today."""
    modules = {name for name in modules_from(*ROOTS) if ".checks." not in name}
    assert {"callreview.readers.yaml_guard", "callreview.plain_file", "callreview.insight.rubric_keeping"} <= modules
    modules.add("callreview.model.problem")  # what is said alike of rubrics and of records
    used = {name: module for module in sorted(modules) for name in names_in(module)}
    assert {name: used[name] for name in used.keys() - CHECKS.keys()} == {}
    assert CHECKS.keys() - used.keys() == set()


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_explains_itself(check: Check) -> None:
    """In whole sentences, with an example each way."""
    assert NAME.fullmatch(check.name)
    for sentence in (check.looks_for, check.why):
        assert sentence[0].isupper() or sentence[0].isdigit()
        assert sentence.endswith(".")
    assert check.caught != check.sound
    assert check.can_be_allowed is (check.severity is Severity.WARNING and not check.of_allowing)


@pytest.mark.parametrize("check", [check for check in CHECKS.values() if check.name not in IN_WORDS], ids=str)
def test_an_example_is_what_it_says(check: Check) -> None:
    """Put into a sound rubric, the one is caught by its check, with its severity, and the other by none."""
    caught = rubric_of(rubric_with(check.caught).encode(), shown="a.yaml").problems
    assert (check.name, check.severity) in {(problem.check, problem.severity) for problem in caught}, caught
    assert rubric_of(rubric_with(check.sound).encode(), shown="a.yaml").problems == ()


def rubric_with(lines: str) -> str:
    """The sound rubric, with what *lines* say in place of what it says under the same keys."""
    before, own = blocks_of(lines)
    _, sound = blocks_of(BILLING)
    used = {key: own.pop(key, block) for key, block in sound.items()}
    if "wanted" in lines and "creates" not in lines:
        used["behaviors"] = "behaviors:\n  - {id: a, text: Says the worry back., creates: [cared-for, hurried]}\n"
    return before + "".join([*used.values(), *own.values()])


def blocks_of(text: str) -> tuple[str, dict[str, str]]:
    """What stands before the first key of *text*, and the lines of each key at its left edge; a key twice is one."""
    before, blocks, key = "", dict[str, str](), ""
    for line in text.splitlines():
        found = re.match(r"(\w+):", line)
        key = found[1] if found else key
        if key:
            blocks[key] = blocks.get(key, "") + line + "\n"
        else:
            before += line + "\n"
    return before, blocks
