"""A transcript as text, as JSON and as WebVTT; the last two are read back as they were."""

import json
from io import StringIO

import pytest
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from callreview.model.transcript import Transcript, Turn
from callreview.readers.transcripts.read import transcript_of
from callreview.views.transcript_text import transcript_json, transcript_text
from callreview.views.transcript_vtt import transcript_vtt, turns_in_notes

CALL = Transcript(
    "whisper",
    (
        Turn(0.0, 3.25, "agent", "Good morning."),
        Turn(3725.0, None, "Lind & <Co>", "a < b --> c &amp; d"),
        Turn(None, None, "unknown", "Hm."),
        Turn(None, 9.0, "customer", "Well."),
        Turn(4000.0, 4000.0, "customer", "Yes."),
    ),
)


def test_a_turn_is_a_line_of_text() -> None:
    """Its time, if it has one, its speaker, its words; wrapped where there is a width, a line where there is none."""
    assert transcript_text(CALL).splitlines() == [
        "[0:00] agent: Good morning.",
        "[1:02:05] Lind & <Co>: a < b --> c &amp; d",
        "unknown: Hm.",
        "customer: Well.",
        "[1:06:40] customer: Yes.",
    ]
    long = Transcript("text", (Turn(12.0, None, "agent", "so " * 30),))
    wrapped = transcript_text(long, 40).splitlines()
    assert all(len(line) <= 40 for line in wrapped)
    assert len(wrapped) > 2
    assert all(line.startswith("    ") for line in wrapped[1:])


@pytest.mark.parametrize("width", [None, 80])
def test_nothing_hidden_reaches_a_terminal(width: int | None) -> None:
    """What a Transcript may hold from elsewhere is made visible."""
    text = transcript_text(Transcript("text", (Turn(None, None, "a\x1b[2J", "b\u202ec"),)), width)
    assert text == "a\\x1b[2J: b<U+202E>c\n"


def test_the_json_is_the_contracts() -> None:
    """Its keys, in their order; seconds or null; a problem by its line."""
    read = transcript_of(b"Agent: Hi\n[0:12] Customer: \xff", shown="call")
    assert json.loads(transcript_json(read)) == {
        "source": "text",
        "turns": [
            {"start": None, "end": None, "speaker": "agent", "text": "Hi"},
            {"start": 12.0, "end": None, "speaker": "customer", "text": "\ufffd"},
        ],
        "problems": [{"line": 2, "message": "is not UTF-8; what could not be read became U+FFFD"}],
    }
    assert list(json.loads(transcript_json(CALL))) == ["source", "turns", "problems"]


def test_the_webvtt_is_one_that_others_read() -> None:
    """Cues with voices, every end after its start, and escaped words; turns without a start are notes."""
    written = transcript_vtt(CALL)
    assert written.split("\n\n") == [
        "WEBVTT",
        "00:00:00.000 --> 00:00:03.250\n<v agent>Good morning.</v>",
        "callreview: no end\n01:02:05.000 --> 01:02:10.000\n<v Lind &amp; &lt;Co&gt;>a &lt; b --&gt; c &amp;amp; d</v>",
        "NOTE callreview: no time\n<v unknown>Hm.</v>",
        "NOTE callreview: no start, until 00:00:09.000\n<v customer>Well.</v>",
        "callreview: no length\n01:06:40.000 --> 01:06:45.000\n<v customer>Yes.</v>\n",
    ]
    theirs = webvtt.from_buffer(StringIO(written)).captions
    assert [(cue.start, cue.end) for cue in theirs] == [
        ("00:00:00.000", "00:00:03.250"),
        ("01:02:05.000", "01:02:10.000"),
        ("01:06:40.000", "01:06:45.000"),
    ]
    assert turns_in_notes(CALL) == 2


def test_an_end_that_nobody_knows_is_the_next_start() -> None:
    """So that a player shows the words until the next are said."""
    written = transcript_vtt(Transcript("text", (Turn(1.0, None, "agent", "Hi"), Turn(2.5, 3.0, "agent", "Ho"))))
    assert turns_in_notes(Transcript("text", (Turn(1.0, None, "agent", "Hi"),))) == 0
    assert "callreview: no end\n00:00:01.000 --> 00:00:02.500\n" in written


_SECONDS = st.none() | st.floats(0, 600_000) | st.integers(0, 100)
_TEXT = st.text(max_size=30) | st.sampled_from(
    ["NOTE x", "Agent: Hi", "00:01 --> 00:02", "<v Agent>Hi</v>", "&lt;i&gt;", "callreview: no end", "a\n\nb", "WEBVTT"]
)
_TURNS = st.lists(
    st.fixed_dictionaries({"start": _SECONDS, "end": _SECONDS, "speaker": _TEXT, "text": _TEXT}), max_size=8
)


@given(_TURNS)
def test_what_we_write_we_read_back_as_it_was(turns: list[dict[str, object]]) -> None:
    """Any turns at all: the same ones come back, from WebVTT and from JSON, and JSON keeps their source."""
    given_turns = [*turns, {"start": 1, "end": 2, "speaker": "agent", "text": "so"}]
    written = json.dumps({"source": "deepgram", "turns": given_turns, "problems": []})
    once = transcript_of(written.encode(), shown="call")
    from_vtt = transcript_of(transcript_vtt(once).encode(), shown="call")
    from_json = transcript_of(transcript_json(once).encode(), shown="call")
    assert from_vtt.turns == once.turns
    assert (from_json.source, from_json.turns) == ("deepgram", once.turns)


def test_what_was_told_before_is_told_again() -> None:
    """With the line of the file it was told of; it is not lost by writing JSON."""
    first = transcript_of(b"WEBVTT\n\n00:09.000 --> 00:08.000\n<v Agent>Hi", shown="call.vtt")
    again = transcript_of(transcript_json(first).encode(), shown="call.json")
    assert [problem.sentence for problem in again.problems] == [
        "call.json:12:5: ends before it begins; this was told at line 4 of the webvtt it was made from"
    ]
