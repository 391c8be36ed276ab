"""`export followups`: a page, data, and a calendar that other programs take."""

import csv
import io
import json
from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest
from ical.calendar_stream import IcsCalendarStream

from agreed import a_note, coached, lay, reviewed
from callreview.model.choices import FollowUpState
from programs import Program, is_one_sentence


@pytest.fixture
def agreed(a_workspace: Path) -> Path:
    """Three things that were agreed, one of them done since, one let go."""
    first = reviewed("2026-11-01", "b", due="2026-11-08", words="Count to one.")
    second = reviewed("2026-11-02", "d", agent="noor", by="lee", step="", words="Breathe, then speak.")
    third = coached("2026-11-03", "f", about=(first.id,))
    lay(a_workspace, first, second, third)
    lay(a_workspace, a_note(second.id, "2026-11-04", "p", FollowUpState.DONE, words="It works."))
    lay(a_workspace, a_note(third.id, "2026-11-05", "q", FollowUpState.LET_GO, words="He left."))
    return a_workspace


def test_the_calendar_is_the_files_and_the_same_each_time(run: Program, agreed: Path) -> None:
    """Recomputed from the files: the days, the ids, what is over; written as it is shown, and private."""
    shown = run("export", "followups", "--format", "ics")
    assert run("export", "followups", "--format", "ics", "--output", "out/f.ics").stderr == "out/f.ics\n"
    raw = (agreed / "out" / "f.ics").read_bytes()
    assert raw.decode() == shown.stdout
    assert raw == run("export", "followups", "--format", "ics").stdout.encode()
    days = {}
    for path in (*agreed.glob("reviews/*/*/*/*.json"), *agreed.glob("coaching/*/*/*/*.json")):
        record = json.loads(path.read_bytes())
        step = record.get("next_step") or record["follow_up"]
        made = date.fromisoformat(record["id"][:10])
        due = date.fromisoformat(step["due"]) if step["due"] else made + timedelta(7)
        days[f"{record['id']}.followup@callreview"] = due
    events = IcsCalendarStream.calendar_from_ics(raw.decode()).events
    assert {event.uid: event.dtstart for event in events} == days
    others = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    assert {str(event["uid"]): event.decoded("dtstart") for event in others} == days
    assert [(event.summary, event.status, event.sequence) for event in events] == [
        ("maria: Does names-the-worry.", "CONFIRMED", 0),
        ("Done: noor: what was agreed on 2 November 2026", "CONFIRMED", 1),
        ("maria: Does names-the-worry.", "CANCELLED", 1),
    ]
    for private in ("Count", "Breathe", "It works", "He left", "C-3117", "quoted"):
        assert private not in raw.decode()


def test_an_event_is_brought_up_to_date(run: Program, agreed: Path) -> None:
    """The same UID, a higher SEQUENCE; a file that is there is written over with --force alone."""
    run("export", "followups", "--format", "ics", "--output", "f.ics")
    before = (agreed / "f.ics").read_bytes()
    assert run("followup", "let-go", "bbb", "--because", "Over.").code == 0
    refused = run("export", "followups", "--format", "ics", "--output", "f.ics")
    assert (refused.code, is_one_sentence(refused.stderr)) == (4, True)
    assert (agreed / "f.ics").read_bytes() == before
    assert run("export", "followups", "--format", "ics", "--output", "f.ics", "--force").code == 0
    was, now = (
        {event.uid: event for event in IcsCalendarStream.calendar_from_ics(raw.decode()).events}
        for raw in (before, (agreed / "f.ics").read_bytes())
    )
    assert was.keys() == now.keys()
    changed = [uid for uid in was if was[uid] != now[uid]]
    assert [(uid[11], was[uid].status, now[uid].status) for uid in changed] == [("b", "CONFIRMED", "CANCELLED")]
    assert [(was[uid].sequence, now[uid].sequence) for uid in changed] == [(0, 1)]
    assert all(was[uid].dtstamp < now[uid].dtstamp for uid in changed)


def test_an_event_about_somebody_else_is_brought_up_to_date(run: Program, agreed: Path) -> None:
    """A review is amended twice: its event has another name, a later stamp and a higher SEQUENCE each time."""
    told = []
    for agent in (None, "deb", "zoe"):
        if agent:
            assert run("amend", "bbb", "--agent", agent, "--why", "Misheard.").code == 0
        run("export", "followups", "--format", "ics", "--output", "f.ics", "--force")
        events = IcsCalendarStream.calendar_from_ics((agreed / "f.ics").read_text(encoding="utf-8")).events
        (event,) = (each for each in events if each.uid and each.uid[11] == "b")
        told.append((event.dtstamp, event.sequence, str(event.summary).partition(":")[0]))
    assert [(sequence, name) for _, sequence, name in told] == [(0, "maria"), (1, "deb"), (2, "zoe")]
    assert told == sorted(told)
    assert len({stamp for stamp, _, _ in told}) == len(told)


@pytest.mark.usefixtures("agreed")
def test_the_page_and_the_data_have_all_of_it(run: Program) -> None:
    """With people's own words, which a calendar does not have."""
    rows = json.loads(run("export", "followups", "--format", "json").stdout)
    assert [(row["id"][-1], row["state"]) for row in rows] == [("b", "open"), ("d", "done"), ("f", "let go")]
    assert [*csv.DictReader(io.StringIO(run("export", "followups", "--format", "csv").stdout))] == rows
    page = run("export", "followups").stdout
    assert "## Overdue" in page
    assert "**Breathe, then speak.**" in page
    assert "> He left." in page
    for option, letters in (("--agent=noor", ["d"]), ("--reviewer=sam", ["b", "f"])):
        some = json.loads(run("export", "followups", option, "--format", "json").stdout)
        assert [row["id"][-1] for row in some] == letters


def test_a_calendar_of_nothing_is_none(run: Program, a_workspace: Path) -> None:
    """It is told, and no file is written; the page says so, and the data is empty."""
    ran = run("export", "followups", "--format", "ics", "--output", "f.ics")
    assert (ran.code, ran.stdout) == (0, "")
    assert ran.stderr == "nothing was agreed, so there is no day for a calendar\n"
    assert not (a_workspace / "f.ics").exists()
    assert "Nothing was agreed." in run("export", "followups").stdout
    assert run("export", "followups", "--format", "json").stdout == "[]\n"
