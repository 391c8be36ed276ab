"""Amazon Transcribe, Call Analytics and Contact Lens, beyond what the example files show."""

from readers.transcripts.said import reading_tree, said_in, told_of


def analytics(**entry: object) -> dict[str, object]:
    """A file of Call Analytics with that one entry."""
    return {"Participants": [{"ParticipantId": "p-1", "ParticipantRole": "AGENT"}], "Transcript": [entry]}


def test_offsets_are_milliseconds() -> None:
    """And come out as seconds."""
    tree = analytics(Content="Hi", BeginOffsetMillis=1500, EndOffsetMillis=2250, ParticipantRole="CUSTOMER")
    assert said_in(reading_tree(tree)) == [(1.5, 2.25, "customer", "Hi")]


def test_a_participant_has_the_role_that_the_file_says() -> None:
    """By its own word, else by the list; one of neither is called by its id."""
    roles = [
        reading_tree(analytics(Content="Hi", ParticipantId="p-1")),
        reading_tree(analytics(Content="Hi", ParticipantId="CUSTOMER")),
        reading_tree(analytics(Content="Hi", ParticipantId="p-9")),
        reading_tree(analytics(Content="Hi", ParticipantId="x", ParticipantRole="SUPERVISOR")),
        reading_tree(analytics(Content="Hi", BeginOffsetMillis=1)),
    ]
    assert [read.turns[0].speaker for read in roles] == ["agent", "customer", "p-9", "SUPERVISOR", "unknown"]


def test_the_segments_of_a_live_contact_are_read() -> None:
    """Those that hold categories have no words."""
    entry = {"Content": "Hi", "BeginOffsetMillis": 0, "EndOffsetMillis": 900, "ParticipantRole": "AGENT"}
    tree = {"Channel": "VOICE", "Segments": [{"Categories": {}}, {"Transcript": entry}]}
    assert said_in(reading_tree(tree)) == [(0.0, 0.9, "agent", "Hi")]


def word(content: str, start: float | None = None, **more: object) -> dict[str, object]:
    """An item of the standard output; without a start it is a sign."""
    times = {} if start is None else {"start_time": str(start), "end_time": str(start + 0.4)}
    kind = "punctuation" if start is None else "pronunciation"
    return {**times, **more, "alternatives": [{"confidence": "0.9", "content": content}], "type": kind}


def test_words_without_speakers_are_parted_by_long_pauses() -> None:
    """Two seconds of silence begin a turn, so that what follows can be found by its time."""
    items = [
        word("Hello", 1.0),
        word(","),
        word("you", 1.5),
        word("."),
        word("Still", 4.0),
        word("there", 4.5),
        word("?"),
    ]
    tree = {"results": {"transcripts": [{"transcript": "…"}], "items": items}}
    assert said_in(reading_tree(tree)) == [
        (1.0, 1.9, "unknown", "Hello, you."),
        (4.0, 4.9, "unknown", "Still there?"),
    ]


def test_a_long_speech_is_parted_at_the_ends_of_sentences() -> None:
    """After half a minute, so that a turn can be followed on a screen."""
    items = [item for at in range(100) for item in (word("so", at * 0.5), *([word(".")] if at % 10 == 9 else []))]
    turns = reading_tree({"results": {"items": items}}).turns
    assert [turn.start for turn in turns] == [0.0, 30.0]
    assert turns[0].text.endswith("so.")


def test_a_file_with_the_whole_text_only_is_one_turn() -> None:
    """It has no times to give."""
    tree = {"results": {"transcripts": [{"transcript": "Hello you."}], "items": []}}
    assert said_in(reading_tree(tree)) == [(None, None, "unknown", "Hello you.")]


def test_an_item_without_words_is_told() -> None:
    """With its line; the rest is read."""
    read = reading_tree({"results": {"items": [word("Hi", 1.0), {"type": "pronunciation"}]}})
    assert [turn.text for turn in read.turns] == ["Hi"]
    assert told_of(read) == ["call:15:4: has no words where its kind has them; it was left out"]
