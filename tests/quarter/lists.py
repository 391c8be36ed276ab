"""The listing of follow-ups, made from the files: everything that `followups --all --format json` says."""

from datetime import date

from quarter.agreed import Agreement, agreements
from quarter.files import Files, Json, day_of

WORKED = {"yes": "it worked", "partly": "it worked in part", "no": "it did not work", None: ""}


def rows_on(files: Files, today: date) -> list[Json]:
    """What waits by the day it is due; then what is done, then what was let go, the last word first."""
    found = sorted(agreements(files), key=lambda each: (each.due(files), each.of))
    over = sorted((each for each in found if not each.waits), key=_changed, reverse=True)
    done = [each for each in over if each.state == "done"]
    return [
        _row(files, each, today)
        for each in [*(each for each in found if each.waits), *done, *(each for each in over if each not in done)]
    ]


def _changed(each: Agreement) -> str:
    return max(str(each.record["finished"]), str(each.notes[-1]["at"]))


def _row(files: Files, each: Agreement, today: date) -> Json:
    last = each.notes[-1] if each.notes else None
    asked = next((note for note in reversed(each.notes) if note["worked"]), None)
    said = next((note for note in reversed(each.notes) if note["words"].strip()), None)
    return {
        "id": each.of,
        "due": each.due(files).isoformat(),
        "waits": _waits(each.due(files), today) if each.waits else "",
        "agent": files.shown(each.agent),
        "by": files.shown(each.by),
        "agreed": day_of(each.record).isoformat(),
        "agreed_in": "coaching" if "about" in each.record else "review",
        "state": each.state.replace("_", " "),
        "what": each.goal,
        "words": "" if each.step["words"] == each.text else each.step["words"],
        "worked": WORKED[asked["worked"]] if asked else "",
        "worked_on": day_of(asked).isoformat() if asked else "",
        "last": day_of(last).isoformat() if last else "",
        "last_by": files.shown(last["by"]) if last else "",
        "last_words": said["words"] if said else "",
        "last_words_on": day_of(said).isoformat() if said else "",
        "last_words_by": files.shown(said["by"]) if said else "",
    }


def _waits(due: date, today: date) -> str:
    days = (due - today).days
    if days < 0:
        return f"{-days} day{'' if days == -1 else 's'} overdue"
    return {0: "due today", 1: "due tomorrow"}.get(days, f"due in {days} days")
