"""The forms a listing can take. Light to import: the command line names them in its help."""

from enum import StrEnum


class ListFormat(StrEnum):
    """How a listing is written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    IDS = "ids"


class CountsFormat(StrEnum):
    """How counts are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
