"""The names that reviews have, for a Tab: read from the index as it lies there, in one quick look.

An index that is not there, that is being written, or that cannot be believed, has none; nothing is built or mended.
"""

import os
import sqlite3

from callreview.store.index.file import NAME, read_only

_MOST = 200
_NAMES = """
SELECT DISTINCT name FROM mark
WHERE kind = ? AND substr(name, 1, ?) = ? AND EXISTS (SELECT 1 FROM monthly WHERE mark = mark.n AND reviews > 0)
ORDER BY name LIMIT ?
"""


def values_of(derived_folder: str, kind: str, prefix: str) -> list[str]:
    """The names under which reviews have a mark of that *kind*, of those that begin with *prefix*, sorted."""
    path = os.path.join(derived_folder, NAME)  # noqa: PTH118 # pathlib takes half of all the time there is
    try:
        index = sqlite3.connect(read_only(path), uri=True, timeout=0.1)
    except sqlite3.Error:
        return []
    try:
        return [name for (name,) in index.execute(_NAMES, (kind, len(prefix), prefix, _MOST))]
    except sqlite3.Error:
        return []
    finally:
        index.close()
