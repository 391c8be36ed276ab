"""What waits and what was done lately, from the files: everything that `callreview --format json` says."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from shlex import quote

from quarter.agreed import agreements
from quarter.files import Files, Json, day_of, is_own, plain, short

KINDS = ("follow_up", "concern", "reply", "idea", "promise", "kudos", "check_in", "coaching")
SHIPPED = Path(__file__).parents[2] / "rubrics"
FORGOTTEN, LOOKED_FOR, WITHOUT_A_RHYTHM = 28, timedelta(days=60), 14
IN_DAYS = {"2d": 2, "3d": 3, "3w": 21, "1m": 30}
LISTING = {"concern": "callreview kudos list --concern"}


def desk_on(files: Files, workspace: Path, today: date) -> Json:
    """The whole desk of that day."""
    waiting = [each for kind in KINDS for each in _in_order(_WAITS[kind](files, today), kind, today)]
    told = [{key: value for key, value in each.items() if key != "by"} for each in waiting]
    starters = [path.stem for path in sorted((workspace / "rubrics").iterdir()) if _is_shipped(path)]
    return {
        "today": today.isoformat(),
        "belief": files.config["belief"],
        "waiting": told,
        "lately": list(_lately(files, today, is_due=any(each["what"] == "follow_up" for each in told))),
        "starters": starters,
        "unreadable_files": 0,
        "workspace_fault": None,
        "next": told[0]["command"],
    }


def _in_order(waiting: Iterator[Json], kind: str, today: date) -> list[Json]:
    """The longest first; kudos, and what was forgotten, the freshest first."""

    def place(each: Json) -> tuple[bool, int, str, str]:
        day = date.fromisoformat(each["since"]) if each["since"] else date.min
        forgotten = kind == "follow_up" and (today - day).days > FORGOTTEN
        fresh = forgotten or kind == "kudos"
        return forgotten, -day.toordinal() if fresh else day.toordinal(), each["id"] or "", each["by"]

    return sorted(waiting, key=place)


def _is_shipped(path: Path) -> bool:
    ours = SHIPPED / path.name
    return ours.exists() and ours.read_bytes() == path.read_bytes()


def _waiting(  # noqa: PLR0913 # what the desk says of a thing
    files: Files, today: date, what: str, *, by: str, command: str, since: date | None, **said: str | None
) -> Json:
    """One thing; *by* is the name that the record holds."""
    return {
        "what": what,
        "id": said.pop("id", None),
        "who": said.pop("who", files.shown(by)) or None,
        "call": said.pop("call", None),
        "words": said.pop("words", None),
        "since": since.isoformat() if since else None,
        "days": max(0, (today - since).days) if since else None,
        **said,
        "command": command,
        "by": by,
    }


def _follow_ups(files: Files, today: date) -> Iterator[Json]:
    for each in agreements(files):
        if each.waits and each.due(files) <= today:
            command, due = f"callreview followup done {short(each.of)}", each.due(files)
            words = each.step["words"] if each.step["words"].strip() else each.goal
            yield _waiting(
                files, today, "follow_up", by=each.agent, command=command, since=due, id=each.of, words=words
            )


def _concerns(files: Files, today: date) -> Iterator[Json]:
    for each in not_heard(files):
        ids = files.ids(each["agent"] or "")
        agent = ids[0] if len(ids) == 1 else "" if ids else each["agent"] or ""
        known = [f"--{key}={quote(value)}" for key, value in (("ref", each["ref"]), ("agent", agent)) if value]
        command = " ".join(("callreview listen", *known)) if known else LISTING["concern"]
        yield _waiting(
            files,
            today,
            "concern",
            by=each["agent"] or "",
            command=command,
            since=day_of(each),
            id=each["id"],
            call=each["ref"],
            words=each["words"],
        )


@cache
def not_heard(files: Files) -> Sequence[Json]:
    """The concerns after which nobody has heard that call, or a call of that person's."""
    return [
        each
        for each in files.kudos
        if each["kind"] == "concern"
        and (each["ref"] or each["agent"])
        and not any(
            review["started"] >= each["at"]
            and (
                plain(review["call"]["ref"] or "") == plain(each["ref"])
                if each["ref"]
                else files.who(review["call"]["agent"]) == files.who(each["agent"])
            )
            for review in files.reviews
        )
    ]


def _replies(files: Files, today: date) -> Iterator[Json]:
    first = today - LOOKED_FOR
    talks = [talk for talk in files.talks if day_of(talk) >= first]
    for record in [*(each for each in files.reviews if day_of(each) >= first and not is_own(each)), *talks]:
        last = {
            files.who(reply["by"]): reply for reply in sorted(record["replies"], key=lambda reply: str(reply["at"]))
        }
        agent = record.get("agent") or record["call"]["agent"]
        for who, reply in last.items():
            acted = [
                change["at"]
                for change in record.get("history", ())
                if files.who(change["by"]) != who and not change["what"].startswith("left open: ")
            ]
            acted += [
                talk["finished"]
                for talk in talks
                if talk["id"] != record["id"] and files.who(talk["agent"]) in {who, files.who(agent)}
            ]
            if reply["feels_fair"] != "yes" and not any(at >= reply["at"] for at in acted):
                yield _waiting(
                    files,
                    today,
                    "reply",
                    by=reply["by"],
                    command=f"callreview show {short(record['id'])}",
                    since=date.fromisoformat(reply["on"]),
                    id=record["id"],
                    call=record.get("call", {}).get("ref"),
                    words=reply["words"] or None,
                    feels_fair=reply["feels_fair"],
                )


def _ideas(files: Files, today: date) -> Iterator[Json]:
    for each in files.ideas:
        if not each["answers"]:
            yield _idea(files, today, "idea", each, day_of(each))


def _promises(files: Files, today: date) -> Iterator[Json]:
    for each in files.ideas:
        if each["answers"] and each["answers"][-1]["we"] == "will":
            yield _idea(files, today, "promise", each, date.fromisoformat(each["answers"][-1]["on"]))


def _idea(files: Files, today: date, what: str, idea: Json, since: date) -> Json:
    command = f"callreview idea answer {short(idea['id'])}"
    return _waiting(files, today, what, by=idea["by"], command=command, since=since, id=idea["id"], words=idea["words"])


def _kudos(files: Files, today: date) -> Iterator[Json]:
    heard = {each["of"] for each in files.shared if each["what"] == "kudos"}
    for each in files.kudos:
        if each["kind"] == "kudos" and each["consent"] == "yes" and each["id"] not in heard:
            yield _waiting(
                files,
                today,
                "kudos",
                by=each["agent"] or "",
                command=f"callreview kudos share {short(each['id'])}",
                since=day_of(each),
                id=each["id"],
                call=each["ref"],
                words=each["words"],
            )


def _check_ins(files: Files, today: date) -> Iterator[Json]:
    wrong = {files.who(each["agent"]) for each in not_heard(files) if each["agent"]}
    asked: dict[tuple[str, str], date] = {}
    names: dict[str, str] = {}
    for each in files.check_ins:
        kind, name = each["with"]["kind"], each["with"]["name"]
        whom = (kind, files.who(name) if kind == "agent" else plain(name))
        asked[whom] = max(day_of(each), asked.get(whom, date.min))
        if kind == "customer":
            names[plain(name)] = name
    agents = [("agent", who, who, files.people[who].get("since")) for who in files.there(today) if who not in wrong]
    for kind, key, name, since in [*agents, *(("customer", key, name, None) for key, name in names.items())]:
        last = asked.get((kind, key))
        if _is_due(last or since, IN_DAYS[files.config["rhythms"]["check_in"]], today):
            command = f"callreview checkin add --{kind}={quote(name)}"
            who = files.shown(name) if kind == "agent" else name
            yield _waiting(files, today, "check_in", by=name, command=command, since=last, who=who, **{"with": kind})


def _coachings(files: Files, today: date) -> Iterator[Json]:
    for who in files.there(today):
        days = [day_of(talk) for talk in files.of(who, files.talks)]
        last = max(days, default=None)
        if _is_due(last or files.people[who].get("since"), IN_DAYS[files.config["rhythms"]["coach"]], today):
            yield _waiting(files, today, "coaching", by=who, command=f"callreview coach {who}", since=last)


def _is_due(last: date | None, every: int, today: date) -> bool:
    return last is None or (today - last).days >= every


_WAITS: dict[str, Callable[[Files, date], Iterator[Json]]] = {
    "follow_up": _follow_ups,
    "concern": _concerns,
    "reply": _replies,
    "idea": _ideas,
    "promise": _promises,
    "kudos": _kudos,
    "check_in": _check_ins,
    "coaching": _coachings,
}


def _lately(files: Files, today: date, *, is_due: bool) -> Iterator[Json]:
    thanked = [review for review in files.reviews if review["thanks"] and not is_own(review)]
    done: dict[str, Sequence[Json]] = {
        "listen": [*files.reviews, *files.listens],
        "thank": [*thanked, *(talk for talk in files.talks if talk["recognize"])],
        "follow_up": files.notes,
        "coach": files.talks,
    }
    for doing, records in done.items():
        last = max(map(day_of, records))
        days, meant = max(0, (today - last).days), files.config["rhythms"].get(doing)
        every = IN_DAYS[meant] if meant else None
        yield {
            "doing": doing,
            "last": last.isoformat(),
            "or_before": False,
            "days": days,
            "meant_every": every,
            "quiet": days > (every or WITHOUT_A_RHYTHM) and (doing != "follow_up" or is_due),
        }


def now_on(day: date) -> str:
    """That evening, as a program is told it."""
    return f"{datetime(day.year, day.month, day.day, 18):%Y-%m-%dT%H:%M}"  # noqa: DTZ001 # local, as the program has it
