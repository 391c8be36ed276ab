"""Where the index lies, and how it is only read. Light: a Tab needs no more than this."""

import os

NAME = "index.sqlite"


def read_only(path: str) -> str:
    """The address by which SQLite opens the file at *path* to read it, and never makes it."""
    path = path.replace(os.sep, "/").replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file:{'' if path.startswith('/') else '/'}{path}?mode=ro"
