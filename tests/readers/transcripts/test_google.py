"""Google Speech-to-Text, beyond what the example files show."""

from readers.transcripts.said import reading_tree, said_in


def word(text: str, start: str, end: str, **more: object) -> dict[str, object]:
    """A word of version 1."""
    return {"word": text, "startTime": start, "endTime": end, **more}


def result(transcript: str, *words: dict[str, object], **more: object) -> dict[str, object]:
    """A result with one alternative."""
    return {"alternatives": [{"transcript": transcript, "words": list(words)}], **more}


def test_only_the_likeliest_alternative_is_read() -> None:
    """The others are guesses."""
    tree = {"results": [{"alternatives": [{"transcript": "Hi."}, {"transcript": "High."}]}]}
    assert said_in(reading_tree(tree)) == [(None, None, "unknown", "Hi.")]


def test_a_last_result_that_says_something_new_is_kept_with_the_others() -> None:
    """Only one that repeats every word of them stands for them all."""
    first = result("Good morning", word("Good", "1s", "2s"), word("morning", "2s", "3s"))
    again = result("", word("Good", "1s", "2s", speakerTag=1), word("morning", "2s", "3s", speakerTag=2))
    other = result("", word("Bye", "4s", "5s", speakerTag=1))
    assert [turn.text for turn in reading_tree({"results": [first, again]}).turns] == ["Good", "morning"]
    assert [turn.text for turn in reading_tree({"results": [first, other]}).turns] == ["Good morning", "Bye"]


def test_a_tag_of_zero_is_no_speaker() -> None:
    """Version 1 gives it to words that nobody told apart."""
    tree = {"results": [result("Hi", word("Hi", "1s", "2s", speakerTag=0))]}
    assert reading_tree(tree).turns[0].speaker == "unknown"


def test_a_result_with_several_speakers_is_several_turns() -> None:
    """Parted at the word where the speaker changes."""
    words = (word("Hi", "1s", "2s", speakerTag=1), word("Ho", "2.500s", "3s", speakerTag=2))
    assert said_in(reading_tree({"results": [result("Hi Ho", *words)]})) == [
        (1.0, 2.0, "speaker 1", "Hi"),
        (2.5, 3.0, "speaker 2", "Ho"),
    ]


def test_silence_is_passed_over() -> None:
    """A result without alternatives, or with an empty one, holds no words."""
    tree = {"results": [{"resultEndTime": "1s"}, {"alternatives": [{}]}, result("Hi")]}
    assert [turn.text for turn in reading_tree(tree).turns] == ["Hi"]
