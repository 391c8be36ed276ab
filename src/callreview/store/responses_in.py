"""Which files hold what was said to a record. Light: a page that is shown again waits for it."""

import os


def responses_in(folder: str, record: str) -> list[str]:
    """The names of the files in *folder* that begin with the id *record* and a dot, sorted; none where it is not there.

    Raises OSError where the system refuses to show it.
    """
    try:
        names = os.listdir(folder)  # noqa: PTH208 # no pathlib on the way to a listing
    except FileNotFoundError:
        return []
    return sorted(name for name in names if name.startswith(f"{record}."))
