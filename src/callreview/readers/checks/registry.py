"""All the checks of rubrics, in the order in which they look."""

from collections.abc import Mapping

from callreview.readers.checks.check import Check
from callreview.readers.checks.of_allowing import OF_ALLOWING
from callreview.readers.checks.of_files import OF_FILES
from callreview.readers.checks.of_git import OF_GIT
from callreview.readers.checks.of_meaning import OF_MEANING, OF_WHOLE_RUBRICS
from callreview.readers.checks.of_prose import OF_PROSE
from callreview.readers.checks.of_shape import OF_SHAPE
from callreview.readers.checks.of_yaml import OF_YAML

_ALL = (*OF_FILES, *OF_YAML, *OF_SHAPE, *OF_MEANING, *OF_WHOLE_RUBRICS, *OF_PROSE, *OF_GIT, *OF_ALLOWING)

CHECKS: Mapping[str, Check] = {check.name: check for check in _ALL}
"""Every check by its name."""

WITHOUT_GIT = frozenset(check.name for check in _ALL if check.can_be_allowed and not check.needs_git)
"""The checks that a comment may allow and that need no git."""
