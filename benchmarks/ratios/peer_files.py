"""The reviews of a workspace as entries of todoman, Taskwarrior and jrnl: day, agent, and the reviewer's own words.

python benchmarks/ratios/peer_files.py WORKSPACE FOLDER
"""

import json
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TODO = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//callreview//benchmarks//EN
BEGIN:VTODO
UID:{name}
CREATED:{day}T120000Z
DTSTAMP:{day}T120000Z
DTSTART:{day}T120000Z
SUMMARY:{words}
CATEGORIES:{agent}
END:VTODO
END:VCALENDAR
"""
TODOMAN = """path = "{files}/lists/*"
cache_path = "{files}/todoman.sqlite3"
date_format = "%Y-%m-%d"
time_format = "%H:%M"
"""
TASKRC = """data.location={files}/task
confirmation=off
verbose=nothing
hooks=off
report.lately.columns=entry,project,description
report.lately.labels=On,Who,Words
report.lately.sort=entry-
report.lately.filter=status:pending
"""
JRNL = """version: v4.2
journals:
  default: {files}/journal.txt
editor: ""
encrypt: false
template: false
default_hour: 9
default_minute: 0
timeformat: "%Y-%m-%d %H:%M"
tagsymbols: "@"
highlight: false
linewrap: 100
indent_character: "|"
colors: {{body: none, date: none, tags: none, title: none}}
"""


class Entry(NamedTuple):
    """What a peer keeps of a review."""

    name: str
    day: str
    agent: str
    words: str


def entries(workspace: Path) -> Iterator[Entry]:
    """The reviews of *workspace*, oldest first."""
    for file in sorted(workspace.glob("reviews/*/*/*/*.json")):
        said = json.loads(file.read_bytes())
        yield Entry(file.stem, file.stem[:10], said["call"]["agent"], said["impression"]["own_words"])


def main() -> None:
    """Write the files of all three."""
    workspace, files = Path(sys.argv[1]), Path(sys.argv[2]).resolve()
    calls = files / "lists/calls"
    calls.mkdir(parents=True)
    (files / "task").mkdir()
    (files / "todoman.py").write_text(TODOMAN.format(files=files), encoding="utf-8")
    (files / "taskrc").write_text(TASKRC.format(files=files), encoding="utf-8")
    (files / "jrnl.yaml").write_text(JRNL.format(files=files), encoding="utf-8")
    with (files / "journal.txt").open("w", encoding="utf-8") as journal, (files / "tasks.json").open("w") as tasks:
        for entry in entries(workspace):
            day = entry.day.replace("-", "")
            journal.write(f"[{entry.day} 12:00] @{entry.agent} {entry.words}\n\n")
            task = {"description": entry.words, "entry": f"{day}T120000Z", "project": entry.agent, "status": "pending"}
            tasks.write(json.dumps({**task, "uuid": str(uuid.uuid5(uuid.NAMESPACE_OID, entry.name))}) + "\n")
            todo = TODO.format(name=entry.name, day=day, agent=entry.agent, words=entry.words.replace(",", "\\,"))
            (calls / f"{entry.name}.ics").write_bytes(todo.replace("\n", "\r\n").encode())


if __name__ == "__main__":
    main()
