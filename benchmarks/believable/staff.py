"""The team of a quarter: who came, who went, who was renamed, who share a name; and how records spell each of them.

Its one rule: from the day the team wrote its list, records hold ids; before it, whatever was typed.
"""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from believable.names import reviewer_name
from believable.team import Agent, Listener, Team, team_of

LISTED_AFTER = timedelta(weeks=3)
SUPERVISORS = 2
ANSWERS = 0.35
"""How often somebody replies to a review, on the whole."""


class Person(NamedTuple):
    """One of the team. `typed` is what records held before there was a list; `came` and `went` are weeks."""

    id: str
    name: str = ""
    typed: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    came: int | None = None
    went: int | None = None
    is_listed: bool = True


ZOE = "Zo\u00eb \u00c4rm"
AGENTS = (
    Person("maria", "Maria Ortiz", ("Maria Lopez", "maria lopez", "maria"), also=("Maria Lopez",)),
    Person("deb", "Deb H.", ("Deb H.", "DEB", "deb")),
    Person("sam-1", "Sam Lee", ("sam-1", "sam-1", "Sam Lee")),
    Person("sam-2", "Sam Lee", ("sam-2",)),
    Person("zoe", ZOE, (ZOE, unicodedata.normalize("NFD", ZOE))),
    Person("luis", "Luis", ("Luis",), went=9),
    Person("kim", "Kim", came=6),
    Person("pat", "", ("pat",)),
    Person("rosa", "Rosa", ("Rosa", "rosa")),
    Person("tom", "Tom", ("Tom", "tom")),
    Person("nina", "Nina", ("Nina", "nina")),
    Person("carl", typed=("carl", "Carl"), is_listed=False),
)
"""Twelve; carl is on no list, and pat's name stands where git does not look."""
NAMES = "pat: Pat Quint\n"
LEADERS = tuple(Person(reviewer_name(number), reviewer_name(number).title()) for number in range(SUPERVISORS + 1))
"""Two supervisors, and who leads them."""
RHYTHMS = "rhythms: {listen: 2d, thank: 3d, coach: 3w, check_in: 1m}\nfollow_up_days: 5\n"


def staff_of(weeks: int, reviews: int, seed: int) -> Team:
    """The team, with the habits of any team; each goes by their id."""
    team = team_of(reviews, seed)
    agents = tuple(_there(agent, person, weeks) for agent, person in zip(team.agents, AGENTS, strict=True))
    return Team(agents, _listening(team.listeners))


def _there(agent: Agent, person: Person, weeks: int) -> Agent:
    return replace(
        agent,
        name=person.id,
        came=(person.came or 0) / weeks,
        went=1.0 if person.went is None else person.went / weeks,
        answers=ANSWERS,
    )


def _listening(listeners: tuple[Listener, ...]) -> tuple[Listener, ...]:
    """Those who review, each as quick as they are; but none so quick that a quarter says little."""
    return tuple(replace(each, quick=min(each.quick, 0.15)) for each in listeners)


def spelled(who: str, day: date, *, is_listed: bool) -> str:
    """How a record of *day* spells whoever has the id *who*: once there is a list, by the id; else as it was typed."""
    person = next((each for each in AGENTS if each.id == who), None)
    if person is None:
        return who
    typed = person.typed or (person.id,)
    return person.id if is_listed and person.is_listed else typed[day.toordinal() % len(typed)]


def lines_of_staff(first: date) -> str:
    """What `callreview.yaml` says of the people and of the rhythms, where the quarter begins on *first*."""
    people = [_line(person, "agent", first) for person in AGENTS if person.is_listed]
    leaders = [_line(person, "leader", first) for person in LEADERS]
    return f"people:\n{''.join((*people, *leaders))}{RHYTHMS}"


def _line(person: Person, role: str, first: date) -> str:
    said: Mapping[str, object] = {
        "id": person.id,
        "name": person.name,
        "role": role,
        "since": (first + timedelta(weeks=person.came)).isoformat() if person.came is not None else "",
        "until": (first + timedelta(weeks=person.went, days=-1)).isoformat() if person.went is not None else "",
        "also": list(person.also),
    }
    pairs = (f"{key}: {_yaml(key, value)}" for key, value in said.items() if value)
    return f"  - {{{', '.join(pairs)}}}\n"


def _yaml(key: str, value: object) -> object:
    """*value* as YAML has it: days and ids as they are, the rest in quotes."""
    return json.dumps(value, ensure_ascii=False) if key in {"name", "also"} else value
