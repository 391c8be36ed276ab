"""A talk that was heard, as a file of answers for the starter rubric craft-coaching; and a conversation on record."""

import json
from pathlib import Path

ANSWERS = """\
gut: just_ok
own_words: She asked, and then she answered it herself.
excited: "yes"
call: "Deb, Thursday"
when: "2026-11-20"
heard: live
wanted: {safe: just_ok, seen: just_ok, listened-to: just_ok, able: just_ok, clear: just_ok, backed: just_ok}
unwanted: {judged: not_felt, lectured: not_felt, dropped: not_felt}
second_look: {kept: true}
musts: {in-private: "yes", call-heard-first: "no"}
next_step: {behavior: answers-own-question, words: Count to five., due: "2026-11-27"}
"""
ID = "2026-11-21-tttttttt"
HEARD = "That he was alone with it."


def answers_in(folder: Path, more: str = "") -> Path:
    """The file of answers, with *more* in it."""
    path = folder / "talk.yaml"
    path.write_text(more + ANSWERS, encoding="utf-8")
    return path


def a_conversation(workspace: Path, record: str = ID) -> Path:
    """A coaching of maria's by pat, written where the workspace keeps it."""
    path = workspace / "coaching" / record[:10].replace("-", "/") / f"{record}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    talk: dict[str, object] = {
        "schema": "callreview/coaching@1",
        "id": record,
        "started": "2026-11-21T10:00:00Z",
        "finished": "2026-11-21T10:20:00Z",
        "by": "pat",
        "agent": "maria",
        "about": [],
        "connect": {"matters": "Somebody sleeps at night.", "team": ""},
        "recognize": None,
        "analyze": {"behavior": None, "theirs": "I rush.", "causes": "", "impact": ""},
        "follow_up": None,
        "talk": {"asked": "What did you hear?", "heard": HEARD},
        "replies": [],
    }
    path.write_text(json.dumps(talk, indent=2) + "\n", encoding="utf-8")
    return path
