"""Times as sources write them, in seconds from the start of the call; None is no time."""

import math
import re

from callreview.readers.transcripts.json_node import Node

LONGEST = 7 * 24 * 3600
"""Seconds. No call is longer; a larger number is a date, or another unit."""

CLOCK = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,9})?"
"""A time as `1:12`, `01:02:03` or `00:01:02.500`, as a pattern without groups."""

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,9}))?", re.ASCII)
_ISO = re.compile(r"PT(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?", re.ASCII)
_SIXTY = 60


def clock_seconds(text: str) -> float | None:
    """What `1:12`, `01:02:03` or `00:01:02.500` stands for; None for anything else, and for a part of 60 or more."""
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    hours, minutes, seconds, fraction = found.groups(default="0")
    if int(seconds) >= _SIXTY or (found[1] and int(minutes) >= _SIXTY):
        return None
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")


def number_of(node: Node) -> float | None:
    """The finite number in *node*, or in its text (`"1.2"`, `"1.200s"`)."""
    value = node.value
    if isinstance(value, str):
        try:
            value = float(value.strip().removesuffix("s"))
        except ValueError:
            return None
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    return float(value) if math.isfinite(value) else None


def iso_seconds(text: str) -> float | None:
    """What the ISO 8601 duration *text* stands for, such as `PT1M2.5S`."""
    found = _ISO.fullmatch(text)
    if not found or not any(found.groups()):
        return None
    hours, minutes, seconds = (float(part) for part in found.groups(default="0"))
    return hours * 3600 + minutes * 60 + seconds
