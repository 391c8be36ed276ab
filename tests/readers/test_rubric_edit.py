"""A raised bar changes the lines it must in a rubric's file, and not a byte beside them."""

import json
import re
from datetime import date
from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callreview.errors import FaultyFiles
from callreview.model.choices import Level, Status, Trace
from callreview.model.names import FeelingId, RubricId
from callreview.model.rubric import Raised, Rubric
from callreview.readers.rubric_edit import made_own, with_raised_bar
from callreview.readers.rubric_yaml import rubric_of
from readers.rubrics_written import written_down
from readers.texts import billing
from rubrics_drawn import lines, rubrics

_AFTER_A_LINE_END = re.compile(rb"(?<=\n)|(?<=\r)(?!\n)")
_ABOVE: dict[Level | Trace, tuple[Level | Trace, ...]] = {
    Level.NOT_OK: (Level.JUST_OK, Level.WOW),
    Level.JUST_OK: (Level.WOW,),
    Trace.CLEAR: (Trace.HINT, Trace.NOT_FELT),
    Trace.HINT: (Trace.NOT_FELT,),
}
"""The bars above each that has any."""


def the_rubric(raw: bytes) -> Rubric:
    """The rubric that *raw* holds."""
    read = rubric_of(raw, shown="r.yaml")
    assert read.rubric, (read.problems, raw.decode())
    return read.rubric


def raised_in(raw: bytes, feeling: str = "cared-for", why: str = "Letters say so.") -> bytes:
    """The file *raw* after the bar of *feeling* went up by one."""
    rubric = the_rubric(raw)
    before = rubric.feeling(feeling).tolerate
    raised = Raised(
        on=date(2026, 11, 22),
        feeling=FeelingId(feeling),
        from_=before,
        to=_ABOVE[before][0],
        why=why,
        version=rubric.version + 1,
    )
    return with_raised_bar(raw, rubric, raised, shown="r.yaml").raw


@st.composite
def _a_raise(draw: st.DrawFn) -> tuple[bytes, Rubric, Raised]:
    rubric = draw(rubrics().filter(lambda drawn: any(feeling.tolerate in _ABOVE for feeling in drawn.feelings())))
    feeling = draw(st.sampled_from([feeling for feeling in rubric.feelings() if feeling.tolerate in _ABOVE]))
    raised = Raised(
        on=date(2026, 11, 22),
        feeling=feeling.id,
        from_=feeling.tolerate,
        to=draw(st.sampled_from(_ABOVE[feeling.tolerate])),
        why=draw(lines),
        version=rubric.version + 1,
    )
    return written_down(rubric, draw(st.integers(0, 2**32))), rubric, raised


@settings(max_examples=200)
@given(_a_raise())
def test_a_raise_changes_what_it_must(drawn: tuple[bytes, Rubric, Raised]) -> None:
    """New lines come in one place; at most three others change, and lose no more than the old bar and version.

    The rubric read afterwards is the old one but for the bar, the version and the newest entry.
    """
    raw, rubric, raised = drawn
    edited = with_raised_bar(raw, rubric, raised, shown="r.yaml").raw
    pairs = changed_pairs(_AFTER_A_LINE_END.split(raw), _AFTER_A_LINE_END.split(edited))
    assert len(pairs) <= 3, pairs
    assert sum(len(lost(*pair)) for pair in pairs) <= len(raised.from_) + len(str(rubric.version)), pairs
    assert without(raised, the_rubric(edited)) == rubric


def without(raised: Raised, now: Rubric) -> Rubric:
    """*now* as it was before *raised*, which must be its newest entry, and what it says must be so."""
    assert (now.raised[0], now.version, now.feeling(raised.feeling).tolerate) == (raised, raised.version, raised.to)
    feelings = {
        kind: tuple(
            each.model_copy(update={"tolerate": raised.from_}) if each.id == raised.feeling else each for each in those
        )
        for kind, those in (("wanted", now.wanted), ("unwanted", now.unwanted))
    }
    return now.model_copy(update={**feelings, "version": now.version - 1, "raised": now.raised[1:]})


def changed_pairs(before: list[bytes], after: list[bytes]) -> list[tuple[bytes, bytes]]:
    """The lines that differ, when the lines that came, or went, are taken out where that leaves the fewest of them."""
    if len(after) < len(before):
        return [(one, other) for other, one in changed_pairs(after, before)]
    came = len(after) - len(before)
    ways = (after[:place] + after[place + came :] for place in range(len(before) + 1))
    differing = ([pair for pair in zip(before, way, strict=True) if pair[0] != pair[1]] for way in ways)
    return min(differing, key=lambda pairs: (len(pairs), sum(abs(len(one) - len(other)) for one, other in pairs)))


def lost(before: bytes, after: bytes) -> bytes:
    """What *after* lacks of *before*."""
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return b"".join(before[start:end] for step, start, end, _, _ in steps if step in {"delete", "replace"})


HEAD = """\
schema: callreview/rubric@1
id: calls
title: Calls
version: 7 # seven
status: draft
purpose: Glad it was us.
gut: Again?
wanted:
- {id: cared-for, word: Cared for, tolerate: just_ok, wow: Warm., just_ok: Polite., not_ok: Cold.} # one
"""
RAISED_HEAD = HEAD.replace("7 #", "8 #").replace("tolerate: just_ok", "tolerate: wow")
NEW = "on: 2026-11-22, feeling: cared-for, from: just_ok, to: wow, why: Letters say so., version: 8"
IN_LINES = [f"{pair.strip()}" for pair in NEW.split(",")]
OLD = "on: 2026-01-05, feeling: cared-for, from: not_ok, to: just_ok, why: So., version: 7"
QUOTED_OLD = """{version: 7, why: 'So.', "to": "just_ok", from: not_ok, feeling: "cared-for", on: '2026-01-05'}"""
QUOTED_NEW = (
    "{version: 8, why: 'Letters say so.', to: \"wow\", from: just_ok, feeling: \"cared-for\", on: '2026-11-22'}"
)
JSON_NEW = (
    '{"on": "2026-11-22", "feeling": "cared-for", "from": "just_ok", "to": "wow", "why": "Letters say so.", '
    '"version": 8}'
)


def in_lines(dash: str, indent: str) -> str:
    """The new entry, a line each."""
    return dash + f"\n{indent}".join(IN_LINES) + "\n"


PLACES = {
    "nothing there": ("", "raised:\n" + in_lines("- ", "  ")),
    "comments at the end": ("# the end\n", "# the end\nraised:\n" + in_lines("- ", "  ")),
    "an end of the document": ("...\n# more\n", "raised:\n" + in_lines("- ", "  ") + "...\n# more\n"),
    "an empty list": ("raised: [] # none\n", f"raised: [{{{NEW}}}] # none\n"),
    "a list in brackets": (f"raised: [{{{OLD}}}]\n", f"raised: [{{{NEW}}}, {{{OLD}}}]\n"),
    "brackets over several lines": (
        f"raised: [ # newest first\n\n  # long ago\n  {{{OLD}}}, # so\n]\n",
        f"raised: [ # newest first\n\n  {{{NEW}}},\n  # long ago\n  {{{OLD}}}, # so\n]\n",
    ),
    "dashes": (f"raised:\n    - {{{OLD}}}\n", f"raised:\n    - {{{NEW}}}\n    - {{{OLD}}}\n"),
    "dashes not indented": (f"raised: # here\n- {{{OLD}}}\n", f"raised: # here\n- {{{NEW}}}\n- {{{OLD}}}\n"),
    "a comment of the old one": (
        f"raised:\n  # list\n\n  # so\n  # it was\n  - {{{OLD}}}\n",
        f"raised:\n  # list\n\n  - {{{NEW}}}\n  # so\n  # it was\n  - {{{OLD}}}\n",
    ),
    "dashes with lines": (
        "raised:\n  -   " + "\n      ".join(OLD.split(", ")) + "\n# end\n",
        "raised:\n" + in_lines("  -   ", "      ") + "  -   " + "\n      ".join(OLD.split(", ")) + "\n# end\n",
    ),
    "a dash by itself": (
        "raised:\n-\n   " + "\n   ".join(OLD.split(", ")) + "\n",
        "raised:\n" + in_lines("-  ", "   ") + "-\n   " + "\n   ".join(OLD.split(", ")) + "\n",
    ),
    "a key with a question mark": (
        f"? raised\n: - {{{OLD}}}\n",
        f"? raised\n: - {{{NEW}}}\n  - {{{OLD}}}\n",
    ),
    "quotes and an order of its own": (
        f"raised: [{QUOTED_OLD}]\n",
        f"raised: [{QUOTED_NEW}, {QUOTED_OLD}]\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "marked"])
def test_the_new_entry_comes_first_in_the_style_of_the_list(before: str, after: str, line_end: str, mark: str) -> None:
    """Wherever the list is, however it is written, whatever the lines end with."""
    raw, expected = (f"{mark}{text}".replace("\n", line_end).encode() for text in (HEAD + before, RAISED_HEAD + after))
    assert raised_in(raw).decode() == expected.decode()


BRACES = """\
{schema: callreview/rubric@1, id: calls, title: Calls, version: 7, status: draft, purpose: Glad., gut: Again?,
 wanted: [{id: cared-for, word: Cared for, tolerate: 'just_ok', wow: Warm., just_ok: Polite., not_ok: Cold.}]"""
RAISED_BRACES = BRACES.replace("7", "8").replace("'just_ok'", "'wow'")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("}", f", raised: [{{{NEW}}}]}}"),
        (" }\n", f", raised: [{{{NEW}}}] }}\n"),
        (",}\n", f", raised: [{{{NEW}}}],}}\n"),
        (" # no, comma\n}\n", f", # no, comma\n  raised: [{{{NEW}}}]\n}}\n"),
        (",\n # so\n}\n", f",\n # so\n  raised: [{{{NEW}}}],\n}}\n"),
        (",\nraised: [],\n}\n", f",\nraised: [{{{NEW}}}],\n}}\n"),
    ],
)
def test_a_file_in_braces_stays_in_braces(before: str, after: str) -> None:
    """The entry comes before the closing one, and a comma where one is needed, never where a comment has one."""
    assert raised_in((BRACES + before).encode()).decode() == RAISED_BRACES + after


@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_json_stays_json(indent: int | str | None) -> None:
    """Any JSON reader takes it, and finds the keys in the order they had."""
    said = the_rubric(HEAD.encode()).model_dump(mode="json", by_alias=True, exclude_defaults=True)
    edited = json.loads(raised_in(json.dumps(said, indent=indent).encode()))
    said["wanted"][0]["tolerate"], said["version"] = "wow", 8
    said["raised"] = [json.loads(JSON_NEW)]
    assert json.dumps(edited) == json.dumps(said)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("just_ok", "wow"),
        ("'just_ok'", "'wow'"),
        ('"just_ok"', '"wow"'),
        ('"just\\x5fok"', '"wow"'),
        ('"just\\\n      _ok"', '"wow"'),
        (">-\n      just_ok\n\n", ">-\n      wow\n\n"),
        ("\n        just_ok", "\n        wow"),
    ],
)
def test_the_bar_keeps_its_quotes(before: str, after: str) -> None:
    """However it was written; a block keeps its lines."""
    edited = raised_in(billing(("tolerate: just_ok", f"tolerate: {before}")).encode()).decode()
    assert (
        edited.partition("raised:")[0]
        == billing(("tolerate: just_ok", f"tolerate: {after}"), ("version: 3", "version: 4")).partition("raised:")[0]
    )


def test_a_block_that_ends_the_file_without_a_line_end_is_left_so() -> None:
    """A line end would become part of its text, so the entry goes to the top."""
    raw = HEAD.replace("purpose: Glad it was us.\n", "").encode() + b"purpose: |\n  Glad."
    edited = raised_in(raw)
    assert edited.endswith(b"purpose: |\n  Glad.")
    assert edited.startswith(b"raised:\n- on: 2026-11-22\n")


def test_a_file_without_a_last_line_end_gets_none() -> None:
    """It ends as it did, without one."""
    assert raised_in(HEAD.removesuffix("\n").encode()).endswith(
        b"# one\nraised:\n" + in_lines("- ", "  ")[:-1].encode()
    )


def test_a_file_with_empty_lines_between_its_parts_gets_one_more() -> None:
    """Above the new part, but not a second one."""
    spaced = HEAD.replace("wanted:", "\nwanted:").encode()
    assert b"# one\n\nraised:\n" in raised_in(spaced)
    assert b"# one\n\nraised:\n" in raised_in(spaced + b"\n")


def test_a_file_that_would_grow_too_large_is_refused() -> None:
    """With the reader's own words, for it could not be read again."""
    padding = 1_000_000 - len(HEAD.encode()) - 2
    with pytest.raises(FaultyFiles, match="over 1 MB"):
        raised_in(HEAD.encode() + b"#" + b"x" * padding + b"\n")


def test_what_would_mean_something_else_is_never_handed_on() -> None:
    """A rubric that is not the one in the file is a bug of ours, and nothing comes of it."""
    rubric = the_rubric(HEAD.encode())
    other = rubric.model_copy(update={"title": "Other"})
    raised = the_rubric(raised_in(HEAD.encode())).raised[0]
    with pytest.raises(RuntimeError, match="what it should"):
        with_raised_bar(HEAD.encode(), other, raised, shown="r.yaml")


@given(rubrics(), st.integers(0, 2**32), lines.map(str.strip))
@settings(max_examples=25)
def test_a_starter_made_ones_own_changes_its_name_alone(rubric: Rubric, seed: int, title: str) -> None:
    """Id, title and status; everything else is the starter's, to the byte but for three scalars."""
    raw = written_down(rubric, seed)
    own = made_own(raw, rubric, RubricId("ours"), title)
    assert the_rubric(own.raw) == own.rubric
    assert own.rubric == rubric.model_copy(update={"id": "ours", "title": title, "status": Status.DRAFT})
    assert len(changed_pairs(_AFTER_A_LINE_END.split(raw), _AFTER_A_LINE_END.split(own.raw))) <= 3
