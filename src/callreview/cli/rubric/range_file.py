"""The file of a rubric that somebody named: by its path, or by its id in the workspace."""

import re
from pathlib import Path

from callreview.cli.desk import at_desk
from callreview.model.names import SLUG


def range_file(named: str, workspace: str | None) -> Path:
    """The file at that path; or, where *named* is an id, the one in the workspace whose rubric has it.

    A faulty file is known by its name. Raises UnknownName, and NoWorkspace where an id is named outside of one.
    """
    if not re.fullmatch(SLUG, named):
        return Path(named)
    return at_desk(workspace).rubric_file(named)
