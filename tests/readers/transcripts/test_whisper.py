"""Whisper and its kin, beyond what the example files show."""

from readers.transcripts.said import reading, reading_tree, said_in, told_of


def test_segments_without_speakers_have_none() -> None:
    """Whisper itself tells nobody apart."""
    tree = {
        "text": "Hi Ho",
        "segments": [{"start": 0.0, "end": 1.5, "text": " Hi"}, {"start": 2, "end": 3, "text": " Ho"}],
    }
    assert said_in(reading_tree(tree)) == [(0.0, 1.5, "unknown", "Hi"), (2.0, 3.0, "unknown", "Ho")]


def test_a_segment_of_two_speakers_is_two_turns() -> None:
    """WhisperX tells them apart by words; one it could not place goes with the one before."""
    words = [
        {"word": "Hi", "start": 0.0, "end": 0.5, "speaker": "SPEAKER_00"},
        {"word": "4"},
        {"word": "Ho", "start": 1.0, "end": 1.5, "speaker": "SPEAKER_01"},
    ]
    tree = {"segments": [{"start": 0.0, "end": 1.5, "text": " Hi 4 Ho", "speaker": "SPEAKER_00", "words": words}]}
    assert said_in(reading_tree(tree)) == [(0.0, 0.5, "SPEAKER_00", "Hi 4"), (1.0, 1.5, "SPEAKER_01", "Ho")]


def test_whisper_cpp_has_offsets_in_milliseconds() -> None:
    """Under `transcription`."""
    tree = {"transcription": [{"timestamps": {}, "offsets": {"from": 500, "to": 1500}, "text": " Hi"}]}
    assert said_in(reading_tree(tree)) == [(0.5, 1.5, "unknown", "Hi")]


def test_numbers_that_are_none_do_no_harm() -> None:
    """Whisper writes NaN for what it does not know; as a time it is told, elsewhere it does not matter."""
    text = '{"segments": [\n{"text": "Hi", "start": 1, "end": 2, "avg_logprob": NaN},\n{"text": "Ho", "start": NaN}]}'
    read = reading(text)
    assert said_in(read) == [(1.0, 2.0, "unknown", "Hi"), (None, None, "unknown", "Ho")]
    assert told_of(read) == ["call:3:25: is no time; the words were kept without it"]
