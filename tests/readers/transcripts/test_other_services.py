"""Deepgram, AssemblyAI, Twilio, RingCentral and Genesys, beyond what the example files show."""

from collections.abc import Mapping

from readers.transcripts.said import reading_tree, said_in, told_of


def test_deepgram_words_are_put_together_by_speaker() -> None:
    """Where there are neither utterances nor paragraphs; as they are written, not as they were heard."""
    words = [
        {"word": "hi", "punctuated_word": "Hi.", "start": 0.1, "end": 0.5, "speaker": 0},
        {"word": "ho", "start": 0.6, "end": 0.9, "speaker": 1},
    ]
    tree = {"results": {"channels": [{"alternatives": [{"transcript": "hi ho", "words": words}]}]}}
    assert said_in(reading_tree(tree)) == [(0.1, 0.5, "speaker 0", "Hi."), (0.6, 0.9, "speaker 1", "ho")]


def test_deepgram_text_alone_is_one_turn() -> None:
    """Without a time."""
    tree = {"results": {"channels": [{"alternatives": [{"transcript": "hi ho"}]}]}}
    assert said_in(reading_tree(tree)) == [(None, None, "unknown", "hi ho")]


def test_assemblyai_that_is_not_finished_is_told() -> None:
    """What there is of it is read."""
    tree = {"status": "processing", "audio_url": "x", "text": "Hi", "words": None, "utterances": None}
    read = reading_tree(tree)
    assert said_in(read) == [(None, None, "unknown", "Hi")]
    assert told_of(read) == ['call:2:12: says "processing"; fetch it again when it is completed']


def test_assemblyai_channels_are_speakers_where_there_are_two() -> None:
    """Multichannel files number the speakers of each channel anew."""
    said = [{"text": "Hi", "start": 0, "end": 900, "speaker": "A", "channel": str(n)} for n in (1, 2)]
    assert [turn.speaker for turn in reading_tree({"utterances": said}).turns] == ["channel 1", "channel 2"]


def test_twilio_sentences_may_stand_alone_and_be_spelt_as_its_libraries_do() -> None:
    """A list of them, with the keys in camel case; times are texts or numbers."""
    assert said_in(reading_tree([{"mediaChannel": 1, "startTime": 0.5, "endTime": "1.5", "transcript": "Hi"}])) == [
        (0.5, 1.5, "channel 1", "Hi")
    ]


def test_ringcentral_words_alone_are_one_speakers() -> None:
    """Where it was not asked to tell them apart."""
    words = [{"word": "Hi", "start": 0.5, "end": 0.9}, {"word": "there", "start": 1.0, "end": 1.5}]
    tree = {"status": "Success", "response": {"transcript": "Hi there", "words": words}}
    assert said_in(reading_tree(tree)) == [(0.5, 1.5, "unknown", "Hi there")]


def test_a_ringsense_event_is_read_too() -> None:
    """What was sent stands in its body."""
    insights = {"Transcript": [{"speakerId": "P-1", "text": "Hi", "start": 1, "end": 2}]}
    tree = {
        "event": "/ai/ringsense",
        "body": {"speakerInfo": [{"speakerId": "P-1", "name": "Maria"}], "insights": insights},
    }
    assert said_in(reading_tree(tree)) == [(1.0, 2.0, "Maria", "Hi")]


def genesys(start: Mapping[str, object], **phrase: object) -> dict[str, object]:
    """A Genesys file with one phrase; *start* is what it says of the call's start."""
    return {**start, "transcripts": [{"phrases": [{"text": "Hi", "participantPurpose": "external", **phrase}]}]}


def test_genesys_counts_from_1970() -> None:
    """From the call's start where that is said, and else there is no time; an offset is taken as it is."""
    at: dict[str, object] = {"startTimeMs": 1_795_168_801_500, "duration": {"milliseconds": 500}}
    began = {"startTime": 1_795_168_800_000}
    assert said_in(reading_tree(genesys(began, **at))) == [(1.5, 2.0, "customer", "Hi")]
    lost = reading_tree(genesys({}, **at))
    assert said_in(lost) == [(None, None, "customer", "Hi")]
    assert told_of(lost) == [
        "call:8:21: counts from 1970, and nothing says when the call began; the words were kept without it"
    ]
    assert reading_tree(genesys(began, offset={"milliseconds": 2500}, **at)).turns[0].start == 2.5
    assert reading_tree(genesys({}, startTimeMs=1500)).turns[0].start == 1.5


def test_genesys_sides_that_are_neither_stay_as_they_are() -> None:
    """A menu that speaks is nobody's agent."""
    assert reading_tree(genesys({}, participantPurpose="ivr")).turns[0].speaker == "ivr"


def test_what_has_no_words_is_told_and_the_rest_is_read() -> None:
    """A word or a phrase whose text is not where it should be; a time that is no number."""
    words = [{"word": 7, "start": 0.1}, {"word": "ho", "start": "soon", "end": 0.9}]
    deepgram = reading_tree({"results": {"channels": [{"alternatives": [{"transcript": "ho", "words": words}]}]}})
    assert said_in(deepgram) == [(None, 0.9, "unknown", "ho")]
    assert [sentence.partition(";")[0] for sentence in told_of(deepgram)] == [
        "call:9:8: has no words where its kind has them",
        "call:15:18: is no time",
    ]
    tree = genesys({"startTime": 0})
    tree["transcripts"] = [{"phrases": [{"participantPurpose": "internal"}, {"text": "Hi", "startTimeMs": 500}]}]
    read = reading_tree(tree)
    assert said_in(read) == [(0.5, None, "unknown", "Hi")]
    assert told_of(read) == ["call:6:5: has no words where its kind has them; it was left out"]
