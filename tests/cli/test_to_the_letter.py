"""Words of a reply and of a conversation: kept to the letter however they come in, and shown safely on every page."""

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest
from hypothesis import HealthCheck, example, given, settings

from callreview.session.masking import masked
from callreview.views.visible import show
from cli.person import AtATerminal, Said
from programs import CALLREVIEW, Program
from responses import said_to
from said import ANY_WORDS, HARD_WORDS

WORDS = f"{HARD_WORDS} a\rb \x07\x08\x7f\x85 \u2066\u2069\ufeff zebra\u200bword \xad\u2028\u2029\U000e0041 refund"
PASTED = "\u05de\u05e8 \u202ecohen\u202c \u2066x\u2069 \ufeff\u200b\x85 end"
ALL_WORDS: Said = {
    "work matter? What did you tell them?": [":e"],
    "go to the team meeting?": [":e"],
    "What did you thank": ["2"],
    "What did they do?": [":e"],
    "How did it feel, to you or to the customer?": [":e"],
    "Why does it matter?": [":e"],
    "Their words come first.": [":e"],
    "Which behavior is it about?": ["1"],
    "What is behind it?": [":e"],
    "What does it do to the customer": [":e"],
    "try? One thing, in their words.": [":e"],
    "On which day will you ask how it went?": [""],
    "Which open question did you ask?": [":e"],
    "What did you hear?": [":e"],
    "Is this how it was?": ["s"],
}
PAGES = """
show last
show last --format md
show last --format json
show coaching:last
show coaching:last --format md
show coaching:last --format json
export review last
export review last --format json
export lineup
export lineup --format json
export followups --format ics
coach maria --prepare
coach maria --prepare --format json
talks
talks --format json
talks --format csv
talks --format jsonl
followups
followups --format json
followups --format csv
list --text refund
list --text refund --format json
--format json
""".strip().splitlines()
DRAWN = ("show last", "show coaching:last", "coach maria --prepare", "talks", "followups", "")


def strings_in(value: object) -> Iterator[str]:
    """Every text in what was read from JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings_in(inner)


def without_codes(heard: str) -> str:
    """What a terminal was sent, without line ends of its kind, that pastes are marked, and a line that waits."""
    return re.sub(r"\x1b\[(?:\?(?:25|2004)[hl]|2K|1A)|\r", "", heard)


@pytest.fixture
def an_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor that writes `WORDS` above the line."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import pathlib, sys\n"
        "page = pathlib.Path(sys.argv[1])\n"
        "below = page.read_bytes().partition(b'# ---- write above')\n"
        f"page.write_bytes({WORDS.encode()!r} + b'\\n\\n' + below[1] + below[2])\n",
        encoding="utf-8",
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{sys.executable}' '{script}'")


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=ANY_WORDS.filter(lambda words: masked(words) == words))
@example(words=WORDS)
@example(words=f"  {HARD_WORDS}  ")
def test_a_reply_is_kept_to_the_letter(run: Program, the_review: Path, a_workspace: Path, words: str) -> None:
    """But for the line end that every file has."""
    ran = run("reply", the_review.stem, "--fair", "no", "--words", "-", stdin=f"{words}\n")
    assert ran.code == 0, ran.said
    assert said_to(a_workspace, "replies", the_review.stem)[-1]["words"] == words
    for form in ("md", "json", "text"):
        page = run("show", the_review.stem, "--format", form).stdout
        assert page == show(page)


def test_a_card_in_a_reply_is_covered_all_the_same(run: Program, the_review: Path, a_workspace: Path) -> None:
    """And nothing beside it."""
    run("reply", "last", "--fair", "no", "--words", "\u202e4111 1111 1111 1111\u202c\x1b")
    assert said_to(a_workspace, "replies", the_review.stem)[-1]["words"] == "\u202e•••• 1111\u202c\x1b"


def test_what_is_pasted_in_a_reply_is_kept_to_the_letter(the_review: Path, a_workspace: Path) -> None:
    """As far as a line editor can hold it."""
    with AtATerminal(a_workspace, "reply", "last", "--fair", "no") as maria:
        maria.is_asked({"What would you add": []})
        maria.types(f"\x1b[200~{PASTED}\x1b[201~", "")
        while maria.listens() is not None:
            pass
    assert maria.code == 0, maria.heard
    assert said_to(a_workspace, "replies", the_review.stem)[-1]["words"] == PASTED


@pytest.mark.usefixtures("an_editor")
def test_a_conversation_is_kept_to_the_letter_and_shown_safely(
    run: Program, the_review: Path, a_workspace: Path
) -> None:
    """From an editor, through a draft that was left and gone on with; on every page, drawn and in a pipe."""
    with AtATerminal(a_workspace, "coach", "maria", "--by", "sam") as sam:
        sam.talks(ALL_WORDS, until="Which behavior is it about?")
        sam.interrupts()
        sam.listens()
    heard = sam.heard
    assert run("check").code == 0
    assert run("drafts", "--format", "json").stdout.count("Analyze") == 1
    with AtATerminal(a_workspace, "resume", "last") as sam:
        sam.talks(ALL_WORDS)
    assert sam.code == 0, sam.heard
    heard = without_codes(heard + sam.heard)
    assert heard == show(heard)
    (path,) = a_workspace.glob("coaching/*/*/*/*.json")
    assert [*strings_in(json.loads(path.read_bytes()))].count(WORDS) == len(
        [key for key, typed in ALL_WORDS.items() if typed == [":e"]]
    )
    for record in ("last", "coaching:last"):
        assert run("reply", record, "--fair", "no", "--words", "-", stdin=WORDS).code == 0
    assert run("check").code == 0
    for words in PAGES:
        ran = run(*words.split())
        assert ran.code == 0, ran.said
        assert ran.said.replace("\r\n", "\n" if "ics" in words else "\r\n") == show(ran.said), words
    for words in DRAWN:
        drawn = str(
            pexpect.run(
                " ".join((*CALLREVIEW, words)),
                cwd=str(a_workspace),
                env={**os.environ, "COLUMNS": "90", "NO_COLOR": "1", "TERM": "dumb"},
                encoding="utf-8",
                timeout=60,
            )
        )
        assert drawn.strip()
        assert without_codes(drawn) == show(without_codes(drawn)), words
    for typed in ("zebra", "refund", "zebra word refund"):
        assert run("list", "--text", typed, "--format", "ids").stdout == f"{the_review.stem}\n"
