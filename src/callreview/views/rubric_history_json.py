"""A rubric's history, for a program."""

from pydantic import JsonValue

from callreview.insight.bar_paths import BarPath
from callreview.insight.rubric_history import Happening, Move
from callreview.insight.rubric_version import Written
from callreview.views.rubric_changes_json import change_mapping
from callreview.views.rubric_history import HistoryTold
from callreview.views.safe_json import safe_json


def rubric_history_json(told: HistoryTold) -> str:
    """`{"rubric", "title", "why", "paths": […], "happenings": […], "renamed": […], "quiet", …}`."""
    history = told.history
    renamed: list[JsonValue] = [
        {"commit": one.by.commit, "from": one.was, "to": one.by.path} for one in history.renamed
    ]
    said: dict[str, JsonValue] = {
        "rubric": history.rubric.id if history.rubric else told.name,
        "title": told.title,
        "why": told.why or None,
        "paths": [_path(path) for path in history.paths],
        "happenings": [_happening(happening) for happening in told.happenings],
        "renamed": renamed,
        "quiet_commits": history.quiet,
        "reviews_elsewhere": history.elsewhere,
        "cut": history.is_cut,
    }
    return safe_json(said, indent=2) + "\n"


def _path(path: BarPath) -> dict[str, JsonValue]:
    stops: list[JsonValue] = [
        {"bar": stop.bar.value, "on": stop.on.isoformat() if stop.on else None} for stop in path.stops
    ]
    return {"feeling": path.feeling, "word": path.word, "retired": path.is_retired, "stops": stops}


def _happening(happening: Happening) -> dict[str, JsonValue]:
    version, by = happening.version, happening.version.by
    brought: list[JsonValue] = [_written(one) for one in by.brought] if by else []
    return {
        "commit": by.commit if by else None,
        "at": by.at.isoformat() if by else None,
        "author": by.author if by else None,
        "subject": by.subject if by else None,
        "path": by.path if by else None,
        "brought": brought,
        "version": version.rubric.version if version.rubric else None,
        "gone": version.is_gone,
        "fault": version.fault or None,
        "moves": [_move(move) for move in happening.moves],
        "changes": [change_mapping(change) for change in happening.changes],
        "reviews": happening.reviews,
    }


def _written(one: Written) -> JsonValue:
    return {"commit": one.commit, "at": one.at.isoformat(), "author": one.author, "subject": one.subject}


def _move(move: Move) -> dict[str, JsonValue]:
    raised = move.raised
    reason: JsonValue = {"on": raised.on.isoformat(), "why": raised.why, "version": raised.version} if raised else None
    return {**change_mapping(move.change), "raised": reason}
