"""A workspace with something of everything in it, in words that nobody could take for scoring."""

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from agreed import a_note, coached, lay
from callreview.model.choices import Consent, FeelsFair, FollowUpState, Met, Tone, WeSaid, Worked
from callreview.model.review import Reply
from full_desk import a_draft_of, ago, put, say
from many_reviews import with_many_reviews
from said import a_check_in, a_kudos, an_idea, noon

LETTERS = "bcdfghjkmnpqrstvwxyz"
REVIEWS = 150
OWN = "2026-11-20-twtwtwtw"
"""An agent's own review, of a call that a supervisor reviewed too."""


def well_filled(folder: Path) -> Path:
    """A workspace in *folder*: a team of twelve, its reviews, and every other kind of record, so many for each.

    The first of them is a leader, and nobody has asked the last one how it is.
    """
    workspace = with_many_reviews(folder, REVIEWS)
    names = sorted(people_in(workspace))
    say(workspace, "people:\n")
    for name in names:
        role = "leader" if name == names[0] else "agent"
        say(workspace, f"  - {{id: {name}, role: {role}, since: 2026-01-05}}\n")
    say(workspace, "rhythms: {listen: 7d, thank: 7d, coach: 2w, check_in: 1m}\n")
    for number, name in enumerate(names):
        of_each = 1 + number * 7 % 4
        for letter in LETTERS[:of_each]:
            put(workspace, a_kudos(ago(number + 1), letter, agent=name, consent=Consent.YES))
            if name != names[-1]:
                put(workspace, a_check_in(ago(40 + number), name, Met.AGENT, letter))
        put(workspace, a_kudos(ago(number), "z", kind=Tone.CONCERN, agent=name, ref=f"K-{number}"))
        put(workspace, an_idea(ago(number + 2), "w", words=f"Idea of {name}."))
        talk = coached(ago(number + 3), "x", agent=name, due=ago(number))
        reply = Reply(by=name, at=noon(ago(0)), feels_fair=FeelsFair.PARTLY, words="It helped me.")
        put(workspace, talk.model_copy(update={"replies": (reply,)}))
        if number % 2:
            lay(workspace, a_note(talk.id, ago(0), LETTERS[number], FollowUpState.DONE, worked=Worked.YES))
    put(workspace, an_idea(ago(60), "v", (ago(30), WeSaid.WILL)), an_idea(ago(61), "t", (ago(31), WeSaid.WILL_NOT)))
    put(workspace, a_draft_of(ago(1), "q"))
    _two_of_one_call(workspace)
    return workspace


def counted(workspace: Path) -> Mapping[str, Mapping[str, int]]:
    """By what is counted, how many each of the people has, read as plain JSON."""
    counts: dict[str, Counter[str]] = {what: Counter() for what in ("reviews", "wow", "not_ok", "steps", "kudos")}
    for path in workspace.glob("reviews/*/*/*/*.json"):
        review = json.loads(path.read_bytes())
        name, gut = review["call"]["agent"], review["impression"]["gut"]
        counts["reviews"][name] += 1
        counts["steps"][name] += bool(review["next_step"])
        if gut in counts:
            counts[gut][name] += 1
    for path in workspace.glob("kudos/*/*/*/*.json"):
        counts["kudos"][json.loads(path.read_bytes())["agent"]] += 1
    return counts


def people_in(workspace: Path) -> set[str]:
    """Whose calls were reviewed."""
    return {json.loads(path.read_bytes())["call"]["agent"] for path in workspace.glob("reviews/*/*/*/*.json")}


def _two_of_one_call(workspace: Path) -> None:
    """One call, reviewed by its agent too: the newest supervisor's review once more, as the agent's own."""
    read = (json.loads(path.read_bytes()) for path in sorted(workspace.glob("reviews/*/*/*/*.json")))
    review = [each for each in read if each["reviewer"]["role"] == "supervisor" and each["call"]["ref"]][-1]
    review["id"] = OWN
    review["reviewer"] = {"name": review["call"]["agent"], "role": "self"}
    path = workspace / "reviews" / OWN[:10].replace("-", "/") / f"{OWN}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(review), encoding="utf-8")
