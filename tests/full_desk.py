"""Workspaces in which something waits, for tests of the desk. Every day is told as so many days before today."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

from agreed import reviewed
from builders import an_opening, said
from callreview.model.choices import FeelsFair, Met, Tone, WeSaid
from callreview.model.coaching import Coaching
from callreview.model.draft import Draft
from callreview.model.review import Change, Reply, Review, Thanks
from callreview.model.sharing import Shared
from callreview.model.voices import CheckIn, Idea, Kudos
from callreview.store.json_text import text_of
from responses import lay_responses
from said import a_check_in, a_kudos, an_idea, noon, record_id

Noted = Review | Coaching | Kudos | Idea | CheckIn | Shared | Draft
FOLDERS: Mapping[type[Noted], str] = {
    Review: "reviews",
    Coaching: "coaching",
    Kudos: "kudos",
    Idea: "ideas",
    CheckIn: "checkins",
    Shared: "shared",
    Draft: "drafts",
}
LETTERS, OTHER_LETTERS = "abcdefghjkmnp", "qrstvwxyz2345"


def today() -> date:
    """The day it is here, as the program knows it."""
    return datetime.now().astimezone().date()


def ago(days: int) -> str:
    """The day so many days before today: `2026-11-21`."""
    return (today() - timedelta(days)).isoformat()


def put(workspace: Path, *records: Noted) -> None:
    """Write *records* where the workspace keeps them, and what was said to them beside them."""
    for record in records:
        name = record.id
        day = "" if isinstance(record, Draft) else name[:10].replace("-", "/")
        path = workspace / FOLDERS[type(record)] / day / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(record, Review | Coaching | Idea):
            path.write_bytes(text_of(lay_responses(workspace, record)))
        else:
            path.write_bytes(text_of(record))


def say(workspace: Path, lines: str) -> None:
    """Add *lines* to `callreview.yaml`."""
    with (workspace / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write(lines)


def people(*names: str, rhythms: str = "listen: 7d, thank: 7d, coach: 2w, check_in: 1m") -> str:
    """The lines that list agents, `p0` and so on, under these names, and say how often the team means to do things."""
    listed = "".join(f"  - {{id: p{number}, name: {json.dumps(name)}}}\n" for number, name in enumerate(names))
    return f"people:\n{listed}rhythms: {{{rhythms}}}\n"


def a_replied(day: str, letter: str, *, by: str = "deb", fair: FeelsFair = FeelsFair.NO, words: str = "") -> Review:
    """A review of that day of a call of *by*, who replied on the same."""
    replies = (Reply(by=by, at=noon(day), feels_fair=fair, words=words),)
    return reviewed(day, letter, agent=by, step=None).model_copy(update={"replies": replies})


def amended(review: Review, on: str, by: str = "sam", what: str = "call: was C-1, now C-2: a slip") -> Review:
    """*review*, amended by somebody on that day."""
    return review.model_copy(update={"history": (Change(at=noon(on), by=by, what=what),)})


def thanked(review: Review) -> Review:
    """*review*, with thanks."""
    return review.model_copy(update={"thanks": Thanks(did="Said the worry back.", felt="", matters="")})


def a_draft_of(day: str, letter: str, agent: str = "noor") -> Draft:
    """A review begun on that day, of which the agent and the call were said."""
    opening = an_opening(id=record_id(day, letter)).model_copy(update={"started": noon(day)})
    return Draft(
        schema_="callreview/draft@1",
        opening=opening,
        events=(said("agent", agent, at=noon(day)), said("ref", "C-4", at=noon(day))),
    )


def everything(of_each: int, who: str = "maria", words: str = "Show the last bill.") -> Iterator[Noted]:
    """So many things of each kind that records can make wait; all about *who*, in these *words*."""
    for number, letter, other in zip(range(of_each), LETTERS, OTHER_LETTERS, strict=False):
        day = ago(3 + number)
        yield a_draft_of(ago(2 + number), letter, who)
        yield reviewed(day, letter, agent=who, step="", words=words, due=ago(number + 1))
        yield a_kudos(day, letter, kind=Tone.CONCERN, agent=who, ref=f"C-{number}-unheard", words=words)
        yield a_replied(day, other, by=who, words=words)
        yield an_idea(day, letter, words=words)
        yield an_idea(ago(40 + number), other, (ago(10 + number), WeSaid.WILL), words=words)
        yield a_kudos(ago(50 + number), other, agent=who, words=words)
        yield a_check_in(ago(50 + number), f"Harbor Bakery {number}", Met.CUSTOMER, letter)
