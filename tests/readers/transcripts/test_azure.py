"""Azure AI Speech, beyond what the example files show."""

from readers.transcripts.said import reading_tree, said_in, told_of


def phrase(**more: object) -> dict[str, object]:
    """A recognized phrase."""
    return {"recognitionStatus": "Success", "channel": 0, "nBest": [{"display": "Hi."}], **more}


def test_ticks_milliseconds_and_iso_durations_are_the_same_time() -> None:
    """A tick is 100 nanoseconds; the duration makes the end."""
    spelt: list[dict[str, object]] = [
        {"offsetInTicks": 15_000_000.0, "durationInTicks": 5_000_000.0},
        {"offsetMilliseconds": 1500, "durationMilliseconds": 500},
        {"offset": "PT1.5S", "duration": "PT0.5S"},
        {"offset": "PT0M1.5S", "duration": "PT0H0.5S"},
    ]
    for times in spelt:
        assert said_in(reading_tree({"recognizedPhrases": [phrase(**times)]})) == [(1.5, 2.0, "unknown", "Hi.")]
    assert reading_tree({"recognizedPhrases": [phrase(offset="PT1H2M3S")]}).turns[0].start == 3723.0


def test_a_phrase_that_was_not_understood_is_passed_over() -> None:
    """The source says itself that there are no words; a success without any is told."""
    phrases = [phrase(), {"recognitionStatus": "NoMatch", "nBest": []}, {"recognitionStatus": "Success", "nBest": []}]
    read = reading_tree({"recognizedPhrases": phrases})
    assert len(read.turns) == 1
    assert told_of(read) == ["call:16:3: has no words where its kind has them; it was left out"]


def test_a_speaker_of_an_older_file_stands_beside_the_words() -> None:
    """Version 3.0 had it there."""
    tree = {"recognizedPhrases": [phrase(nBest=[{"display": "Hi.", "speaker": 2}])]}
    assert reading_tree(tree).turns[0].speaker == "speaker 2"


def test_a_time_that_is_none_is_told() -> None:
    """The words are kept without it."""
    read = reading_tree({"recognizedPhrases": [phrase(offset="soon")]})
    assert said_in(read) == [(None, None, "unknown", "Hi.")]
    assert told_of(read) == ["call:11:14: is no time; the words were kept without it"]
