"""`callreview.yaml`: read into a Workspace, and written so that people like to open it."""

from io import StringIO
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from callreview.model.problem import Problem
from callreview.model.records import Workspace
from callreview.readers.faults import noun_from
from callreview.readers.people_checks import people_problems
from callreview.readers.plain_text import ONLY_SPELLED_OUT
from callreview.readers.yaml_tree import read_tree

_ON_ONE_LINE = 10_000_000  # wider than any text: ruamel would fold, and folding hides what was typed


def read_workspace_file(path: Path, *, shown: str) -> Workspace | tuple[Problem, ...]:
    """The Workspace in the file at *path*, or everything that stands in the way, in the order of the file."""
    tree = read_tree(path, shown=shown)
    if isinstance(tree, tuple):
        return tree
    meant = people_problems(tree)
    workspace = noun_from(tree, Workspace, said=meant)
    if isinstance(workspace, tuple) or meant:
        return tuple(sorted((*meant, *(workspace if isinstance(workspace, tuple) else ()))))
    return workspace


def workspace_text(workspace: Workspace) -> str:
    """The text of a `callreview.yaml` that reads back as *workspace*, which lists nobody yet; each key with its use."""
    reviewer = workspace.reviewer and _pair("reviewer", workspace.reviewer)
    rubric = workspace.defaults.rubric
    defaults = f"defaults:\n  {_pair('rubric', rubric)}" if rubric else "# defaults:\n#   rubric: the id of a rubric"
    return f"""\
# This file makes the folder a callreview workspace. Change the words as you like; callreview reads them each time.
{_pair("schema", workspace.schema_)}
# What your team believes about the service it wants to give, in its own words. Shown before every review.
{_pair("belief", workspace.belief)}
# The name your team goes by.
{_pair("team", workspace.team)}
# Who listens, when --reviewer is not given.
{reviewer or "# reviewer: your name"}
# What is taken when nothing else is said: the rubric used when --rubric is not given.
{defaults}
# Who works here, each with an id that is theirs for good. Their names may stand in names.yaml, which git does not keep.
# people:
#   - {{id: maria, role: agent, since: 2026-11-01}}
# How often you mean to listen, to thank, to coach and to check in.
# rhythms: {{listen: 7d, thank: 7d, coach: 2w, check_in: 1m}}
# Days until a follow-up is due, where no day is said.
# follow_up_days: {workspace.follow_up_days}
"""


def _pair(key: str, text: str) -> str:
    """`key: text` as YAML that reads back exactly: a block where *text* has plain lines, quotes elsewhere."""
    yaml = YAML()
    yaml.width = _ON_ONE_LINE
    written = StringIO()
    yaml.dump({key: LiteralScalarString(text) if _is_plain_lines(text) else DoubleQuotedScalarString(text)}, written)
    return written.getvalue().removesuffix("\n")


def _is_plain_lines(text: str) -> bool:
    """Whether a block would hold *text* exactly: its first and last lines decide how a block is indented and ended."""
    lines = text.removesuffix("\n").split("\n")
    ends_are_plain = all(line and line == line.strip() for line in (lines[0], lines[-1]))
    return len(lines) > 1 and ends_are_plain and set(text).isdisjoint(ONLY_SPELLED_OUT)
