"""The page before a coaching conversation, made from the files: all that `coach --prepare --format json` says."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from quarter.agreed import agreements, since
from quarter.files import TOLD, Files, Json, acts, call_day, call_of, calls, felt, is_outside, is_own, newest
from quarter.waits import not_heard

EIGHT_WEEKS, NEWEST, AGREED, KUDOS, CHECK_INS = timedelta(weeks=8), 20, 5, 3, 3
Call = tuple[str, str]
WAYS = ("system", "policy", "knowledge", "tool", "other")


def page_about(files: Files, who: str, called: str, today: date, asked: str | None = None) -> Json:
    """The page about *who*; *called* is what records call them."""
    theirs, talks = newest(files.of(who, files.reviews)), newest(files.of(who, files.talks))
    why, first, looked_at = looked(theirs, talks, today, asked)
    agreed = list(_agreed(files, who, theirs, talks[0]["id"] if talks else None))
    of_them = [each for each in newest(files.kudos) if each["agent"] and files.who(each["agent"]) == who]
    kudos = [each for each in of_them if each["kind"] == "kudos" and each["id"][:10] >= (first or "")]
    check_ins = [
        {"id": each["id"], "day": each["id"][:10], "words": each["words"]}
        for each in newest(files.check_ins)
        if each["with"]["kind"] == "agent" and files.who(each["with"]["name"]) == who and each["id"] >= (first or "")
    ]
    ways = [
        (way, review) for kind in WAYS for review in looked_at for way in review["in_the_way"] if way["kind"] == kind
    ]
    return {
        "agent": called,
        "name": files.shown(called),
        "day": today.isoformat(),
        "why": why,
        "since": first,
        "calls": calls(looked_at),
        "reviews": [review["id"] for review in looked_at],
        "last_coaching": talks[0]["id"] if talks else None,
        "thanks": _thanks(looked_at),
        "pattern": _pattern(looked_at),
        "in_the_way": [
            {
                "review": review["id"],
                "call": review["call"]["ref"],
                "call_day": call_day(review),
                "kind": way["kind"],
                "words": way["words"],
            }
            for way, review in ways
        ],
        "agreed": agreed[:AGREED],
        "more_agreed": len(agreed[AGREED:]),
        "kudos": [_said(each) for each in kudos[:KUDOS]],
        "more_kudos": len(kudos[KUDOS:]),
        "concerns": [_said(each) for each in not_heard(files) if each["agent"] and files.who(each["agent"]) == who],
        "check_ins": check_ins[:CHECK_INS],
        "more_check_ins": len(check_ins[CHECK_INS:]),
        "not_fair": [
            {"review": review, "day": reply["on"], "feels_fair": reply["feels_fair"], "words": reply["words"]}
            for review, replies in [
                *((None, talk["replies"]) for talk in talks[:1]),
                *((review["id"], review["replies"]) for review in looked_at),
            ]
            for reply in {files.who(each["by"]): each for each in replies}.values()
            if reply["feels_fair"] != "yes"
        ],
    }


def looked(
    theirs: Sequence[Json], talks: Sequence[Json], today: date, asked: str | None
) -> tuple[str, str | None, list[Json]]:
    """Why these reviews, from which day on, and the reviews; both sequences are newest first."""
    others = [review for review in theirs if not is_own(review)]
    if asked:
        return "asked", asked, [review for review in others if review["id"] >= asked]
    if talks:
        spoken_of = {review for talk in talks for review in talk["about"]}
        day = talks[0]["id"][:10]
        return "since_coaching", day, [each for each in others if each["id"] >= day and each["id"] not in spoken_of]
    first = (today - EIGHT_WEEKS).isoformat()
    recent = [review for review in others if review["id"] >= first]
    return ("last_weeks", first, recent) if recent or not others else ("newest", None, others[:NEWEST])


def _agreed(files: Files, who: str, theirs: Sequence[Json], last: str | None) -> Iterator[Json]:
    found = [each for each in agreements(files) if files.who(each.agent) == who]
    found.sort(key=lambda each: (each.record["finished"], each.of), reverse=True)
    told = set[str]()
    for each in sorted(found, key=lambda each: each.of != last):
        about = (each.waits and each.step["behavior"]) or each.of
        if about not in told and (each.waits or each.of == last):
            told.add(about)
            also = [
                other
                for other in found
                if other.of != each.of and each.waits and other.waits and other.step["behavior"] == about
            ]
            said = since(each, theirs)
            yield {
                "of": each.of,
                "last_time": each.of == last,
                "day": each.of[:10],
                "behavior": each.step["behavior"],
                "text": each.text,
                "less": each.less,
                "words": each.step["words"],
                "due": each.due(files).isoformat(),
                "state": each.state,
                **{noted: [review["id"] for review in reviews] for noted, reviews in said.items()},
                "also": [other.of for other in sorted(also, key=lambda other: (other.due(files), other.of))],
            }


def _pattern(reviews: Sequence[Json]) -> Json | None:
    """The behavior that shows on most calls outside the range, then on most calls, then on the newest."""
    said: dict[tuple[str, str], list[tuple[Json, Json]]] = defaultdict(list)
    for review in reviews:
        for noted in review["behaviors"]:
            if noted["noted"] in TOLD:
                said[review["rubric"]["id"], noted["id"]].append((review, noted))
    place = {call_of(review): number for number, review in reversed([*enumerate(reviews)])}
    found = []
    for (rubric, name), told in said.items():
        for less in (True, False):
            shown, well = _on_calls(told, less=less)
            outside = sum(any(came["outside"] for came in call["felt"]) for call in shown.values())
            if len(shown) > 1:
                rank = (-outside, -len(shown), min(place[call] for call in shown), rubric, name, not less)
                found.append((rank, told, outside, shown, well))
    if not found or calls(reviews) < 3:
        return None
    (_, _, _, rubric, name, is_more), told, outside, shown, well = min(found, key=lambda each: each[0])
    return {
        "rubric": rubric,
        "behavior": name,
        "text": acts(told[0][0])[name]["text"],
        "less": not is_more,
        "calls": len({call_of(review) for review, _ in told}),
        "shown": len(shown),
        "outside": outside,
        "well": len(well),
        "shown_on": [*shown.values()],
        "well_on": [*well.values()],
    }


def _on_calls(told: Sequence[tuple[Json, Json]], *, less: bool) -> tuple[dict[Call, Json], dict[Call, Json]]:
    """By call, the newest review on which the behavior shows; and of the others that on which it went well."""
    shown: dict[Call, Json] = {}
    well: dict[Call, Json] = {}
    for review, noted in told:
        went_wrong = noted["noted"] == ("heard" if less else "missed")
        came = [
            {"feeling": feeling["id"], "level": level, "bar": bar, "outside": is_outside(kind, level, bar)}
            for name in acts(review)[noted["id"]]["creates"]
            for kind, feeling, level, bar in felt(review)
            if feeling["id"] == name
            and kind == ("unwanted" if less else "wanted")
            and level in (("hint", "clear") if less else ("just_ok", "not_ok"))
        ]
        moments = _to_play(review, noted["moments"], [each["feeling"] for each in came])
        call = {**_of(review), "felt": came, "note": noted["note"], "moments": moments}
        if went_wrong and came:
            shown.setdefault(call_of(review), call)
        elif not went_wrong:
            well.setdefault(call_of(review), {**call, "felt": came})
    return shown, {call: told for call, told in well.items() if call not in shown}


def _thanks(reviews: Sequence[Json]) -> list[Json]:
    """Calls with a WOW first, then thanks that were written; no call and no behavior twice."""
    offered = [(review, thanks) for review in reviews if (thanks := _thanks_in(review))]
    offered.sort(key=lambda each: (not _has_wow(each[0]), each[0]["thanks"] is None))
    chosen: list[tuple[Json, Json]] = []
    for review, thanks in offered:
        if not any(
            call_of(review) == call_of(other)
            or thanks["did"] == said["did"]
            or (thanks["behavior"] and thanks["behavior"] == said["behavior"])
            for other, said in chosen
        ):
            chosen.append((review, thanks))
    return [{**_of(review), **thanks} for review, thanks in chosen[:3]]


def _thanks_in(review: Json) -> Json | None:
    levels = review["impression"]["wanted"]
    within = {feeling["id"] for kind, feeling, level, bar in felt(review) if not is_outside(kind, level, bar)}
    behind: list[tuple[str, str, Json, list[str]]] = []
    for level in ("wow", "just_ok"):
        for feeling in review["rubric"]["copy"]["wanted"]:
            if levels.get(feeling["id"]) == level and feeling["id"] in within:
                for noted in review["behaviors"]:
                    act = acts(review)[noted["id"]]
                    if noted["noted"] == "heard" and feeling["id"] in act["creates"]:
                        behind.append((act["id"], act["text"], feeling, noted["moments"]))
                new = [each for each in review["found"] if feeling["id"] in each["creates"]]
                behind += [("", each["text"], feeling, each["moments"]) for each in new]
    wows = [name for name, level in levels.items() if level == "wow"]
    moments = [moment for _, _, feeling, at in behind for moment in _to_play(review, at, [feeling["id"]])]
    moment = next(iter((*moments, *_to_play(review, [], wows))), None)
    reasons = {
        why["feeling"]: why["words"] for why in reversed(review["impression"]["because"]) if why["words"].strip()
    }
    purpose, written = review["rubric"]["copy"]["purpose"], review["thanks"]
    felt_so = (reasons.get(behind[0][2]["id"]) or behind[0][2][levels[behind[0][2]["id"]]]) if behind else ""
    if written:
        whole = bool(written["felt"].strip() and written["matters"].strip())
        said = (written["did"], written["felt"] or felt_so, written["matters"] or purpose)
        return _as_json(said, "", moment, prepared=not whole)
    if behind:
        return _as_json((behind[0][1], felt_so, purpose), behind[0][0], moment, prepared=True)
    for name in wows:
        (feeling,) = (each for each in review["rubric"]["copy"]["wanted"] if each["id"] == name)
        if name in reasons:
            return _as_json((reasons[name], feeling["wow"], purpose), "", moment, prepared=True)
    return None


def _as_json(said: tuple[str, str, str], behavior: str, moment: Json | None, *, prepared: bool) -> Json:
    did, felt_so, matters = said
    whole = {"did": did, "felt": felt_so, "matters": matters, "prepared": prepared}
    return {**whole, "behavior": behavior or None, "moment": moment}


def _has_wow(review: Json) -> bool:
    """Whether the call, or a feeling, was a WOW, and no second look took that back."""
    felt_so, look = review["impression"], review["second_look"] or {"gut": None, "wanted": {}}
    now = {**felt_so["wanted"], **look["wanted"]}
    lifted = [name for name, level in felt_so["wanted"].items() if level == now[name] == "wow"]
    return look["gut"] in {None, "wow"} and (felt_so["gut"] == "wow" or bool(lifted))


def _to_play(review: Json, at: Sequence[str], feelings: Sequence[str]) -> list[Json]:
    """The moments *at*; without any those behind the *feelings*."""
    because = [name for why in review["impression"]["because"] if why["feeling"] in feelings for name in why["moments"]]
    told = [each for each in review["moments"] if each["id"] in at] or [
        each for each in review["moments"] if not at and (each["id"] in because or each["feeling"] in feelings)
    ]
    recording = review["call"]["recording"]
    return [
        {**{key: each[key] for key in ("at", "to", "words", "note")}, "recording": recording}
        for each in sorted(told, key=lambda each: float(each["at"]))
    ]


def _said(kudos: Json) -> Json:
    told = {key: kudos[key] for key in ("id", "from", "words", "consent")}
    return {**told, "day": kudos["id"][:10], "call": kudos["ref"]}


def _of(review: Json) -> Json:
    return {"review": review["id"], "call": review["call"]["ref"], "call_day": call_day(review)}
