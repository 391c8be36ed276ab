"""The page for a line-up, made from the files: everything that `export lineup --format json` says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from quarter.files import ORDER, Files, Json, acts, call_of, day_of, is_own, newest, plain

TWO_WEEKS, LATELY, AT_MOST = timedelta(weeks=2), 4, 2
OF_REVIEWS = ("wow", "practice")


class Told(NamedTuple):
    """The page as data, and how many answers and bars there was no room for."""

    page: Json
    more: int


class Candidate(NamedTuple):
    """Something to tell: what is remembered of it, the data, whom it is about, which call and which behavior."""

    of: str
    said: Json
    who: str | None = None
    call: tuple[str, str] | None = None
    act: str = ""


class Page:
    """A page of *today* in the making, of what was from *since* on. *again* allows what was told before."""

    def __init__(self, files: Files, today: date, since: date | None = None, *, again: bool = False) -> None:
        self._files, self._today, self._again = files, today, again
        self._pages = newest(files.pages)
        last = [day_of(page) for page in self._pages if day_of(page) < today]
        self._since = since or min(*last[:1], today - TWO_WEEKS)
        self._calls = {review["id"]: call_of(review) for review in files.reviews}
        self._told = {self._key(part["part"], part["of"]) for page in self._pages for part in page["told"]}
        days: dict[tuple[str, str], set[date]] = {}
        for each in files.shared:
            part = "kudos" if each["what"] == "kudos" else "wow"
            days.setdefault((part, each["of"]), set()).add(date.fromisoformat(each["on"]))
        self._wished = {key for key, shared in days.items() if shared == {today}}
        self._told |= {self._key(*key) for key, shared in days.items() if shared != {today}}
        self._here: list[Candidate] = []

    def made(self) -> Told:
        """The page."""
        kudos = self._one("kudos", [*self._kudos()])
        reviews = [each for each in newest(self._files.reviews) if self._since <= day_of(each) <= self._today]
        reviews = [review for review in reviews if not is_own(review) and not _is_of_talks(review)]
        wow = self._one("wow", [each for review in reviews if (each := self._wow(review))])
        practices = [each for review in reviews for each in self._practices(review)]
        practice = self._one("practice", [each for each in practices if not wow or each.said["words"] != wow["words"]])
        team, more_team = self._some("team", [*self._for_the_team()])
        ideas, more_ideas = self._some("idea", [*self._ideas()])
        bars, more_bars = self._some("bar", [*self._bars()])
        page = {
            "day": self._today.isoformat(),
            "since": self._since.isoformat(),
            "belief": self._files.config["belief"],
            "kudos": kudos,
            "wow": wow,
            "practice": practice,
            "team": team,
            "ideas": ideas,
            "bars": bars,
        }
        return Told(page, more_team + more_ideas + more_bars)

    def _one(self, part: str, candidates: Sequence[Candidate]) -> Json | None:
        """Never told; shared today; of another call and person than here; of others than lately; the newest."""
        pages = self._pages[:LATELY]
        people = [{self._about(each) for each in page["told"]} for page in pages]
        behaviors = [{each["of"].partition(" ")[2] for each in page["told"] if each["part"] == part} for page in pages]

        def place(each: Candidate) -> tuple[bool, bool, bool, bool, int, int]:
            return (
                self._key(part, each.of) in self._told,
                (part, each.of) not in self._wished,
                each.call is not None and each.call in {other.call for other in self._here},
                each.who is not None and each.who in {other.who for other in self._here},
                _lately(each.who, people),
                _lately(each.act or None, behaviors),
            )

        open_ = [each for each in candidates if self._again or not place(each)[0]]
        if not open_:
            return None
        best = min(open_, key=place)
        self._here.append(best)
        return best.said

    def _some(self, part: str, candidates: Sequence[Candidate]) -> tuple[list[Json], int]:
        fresh = [each for each in candidates if self._key(part, each.of) not in self._told]
        old = [each for each in candidates if self._again and each not in fresh]
        there = [*fresh, *old][:AT_MOST]
        return [each.said for each in candidates if each in there], len(fresh[AT_MOST:])

    def _key(self, part: str, of: str) -> tuple[str, object]:
        """What is not told twice: a call, in whichever part and from whichever review of it."""
        return ("wow", self._calls.get(of.partition(" ")[0])) if part in OF_REVIEWS else (part, of)

    def _about(self, told: Json) -> str | None:
        """Whom a part of an earlier page named."""
        record = told["of"].partition(" ")[0]
        agents = [each["agent"] for each in self._files.kudos if each["id"] == record and each["agent"]]
        agents += [each["call"]["agent"] for each in self._files.reviews if each["id"] == record]
        return self._files.who(agents[0]) if agents else None

    def _kudos(self) -> Iterator[Candidate]:
        for each in newest(self._files.kudos):
            if (each["kind"], each["from"], each["consent"]) == ("kudos", "customer", "yes"):
                agent = each["agent"]
                said = {"id": each["id"], "agent": agent and self._files.shown(agent), "words": each["words"]}
                yield Candidate(each["id"], said, agent and self._files.who(agent))

    def _wow(self, review: Json) -> Candidate | None:
        thanks, look = review["thanks"], review["second_look"]
        whole = thanks and thanks["felt"].strip() and thanks["matters"].strip()
        if not whole or review["impression"]["gut"] != "wow" or (look and look["gut"] not in {None, "wow"}):
            return None
        moments = [*self._of_acts(review), *self._of_feelings(review)]
        said = [moment["words"] for moment in moments if moment["words"].strip()]
        common = [len(_telling(words) & _telling(thanks["did"])) for words in said]
        words = said[common.index(max(common))] if said else ""
        return self._of_review(review, review["id"], "", {**thanks, "words": words})

    def _of_acts(self, review: Json) -> Iterator[Json]:
        """What the agent said in the moments of behaviors that were heard and created a WOW."""
        for noted in review["behaviors"]:
            if noted["noted"] == "heard" and _lifted(review).keys() & acts(review)[noted["id"]]["creates"]:
                yield from _evidence(review, noted["moments"])

    def _of_feelings(self, review: Json) -> Iterator[Json]:
        """What the agent said in the moments marked for such a feeling."""
        whys = [why for why in review["impression"]["because"] if why["feeling"] in _lifted(review)]
        for moment in review["moments"]:
            marked = moment["feeling"] in _lifted(review) or any(moment["id"] in why["moments"] for why in whys)
            if moment["who"] == "agent" and marked:
                yield moment

    def _practices(self, review: Json) -> Iterator[Candidate]:
        for noted in review["behaviors"]:
            act = acts(review)[noted["id"]]
            created = [word for feeling, word in _lifted(review).items() if feeling in act["creates"]]
            words = [each["words"] for each in _evidence(review, noted["moments"]) if each["words"].strip()]
            if noted["noted"] == "heard" and created and words:
                said = {"behavior": act["id"], "text": act["text"], "created": created, "words": words[0]}
                yield self._of_review(review, f"{review['id']} {act['id']}", act["id"], said)

    def _of_review(self, review: Json, of: str, act: str, said: Json) -> Candidate:
        agent = review["call"]["agent"]
        whole = {"review": review["id"], "agent": self._files.shown(agent), **said}
        return Candidate(of, whole, self._files.who(agent), call_of(review), act)

    def _for_the_team(self) -> Iterator[Candidate]:
        talks = sorted(self._files.talks, key=lambda each: (each["finished"], each["id"]), reverse=True)
        for talk in talks:
            if self._since <= day_of(talk) <= self._today and talk["connect"]["team"].strip():
                yield Candidate(talk["id"], {"coaching": talk["id"], "words": talk["connect"]["team"]})

    def _ideas(self) -> Iterator[Candidate]:
        answered = [(each["answers"][-1], each) for each in self._files.ideas if each["answers"]]
        for last, idea in sorted(answered, key=lambda each: (each[0]["at"], each[1]["id"]), reverse=True):
            if last["on"] >= self._since.isoformat():
                said = {"id": idea["id"], "words": idea["words"], "we": last["we"], "because": last["because"]}
                yield Candidate(f"{idea['id']} {last['at']}", said)

    def _bars(self) -> Iterator[Candidate]:
        raised = [(rubric["id"], bar) for rubric in self._files.rubrics.values() for bar in rubric.get("raised") or ()]
        in_order = sorted(raised, key=lambda each: (-each[1]["on"].toordinal(), each[0], each[1]["feeling"]))
        for rubric, bar in in_order:
            if self._since <= bar["on"] <= self._today:
                said = {**{key: bar[key] for key in ("feeling", "from", "to", "why")}, "rubric": rubric}
                yield Candidate(f"{rubric} {bar['feeling']} {bar['on']}", {**said, "on": bar["on"].isoformat()})


def _lately(name: str | None, pages: Sequence[set[str | None]]) -> int:
    found = [len(pages) - back for back, names in enumerate(pages) if name and name in names]
    return found[0] if found else 0


def _lifted(review: Json) -> Mapping[str, str]:
    """The feelings that were a WOW and are one still, with their words."""
    first, look = review["impression"]["wanted"], review["second_look"]
    now = {**first, **(look["wanted"] if look else {})}
    return {
        feeling["id"]: feeling["word"]
        for feeling in review["rubric"]["copy"]["wanted"]
        if first.get(feeling["id"]) == now.get(feeling["id"]) == ORDER["wanted"][0]
    }


def _evidence(review: Json, moments: Sequence[str]) -> Iterator[Json]:
    """Those moments, in the order they were noted, without what the customer said."""
    known = {moment["id"]: moment for moment in review["moments"]}
    return (known[name] for name in moments if known[name]["who"] != "customer")


def _is_of_talks(review: Json) -> bool:
    return bool(review["rubric"]["copy"]["applies_to"]["roles"] == ["leader"])


def _telling(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}", plain(text)))
