"""The same small call in the shape of every source: whatever made the file, the same turns come of it."""

import pytest

from callreview.readers.transcripts.read import read_transcript
from readers.transcripts.said import FILES, Said, reading, said_in, told_of

THE_CALL: Said = [
    (0.5, 3.2, "agent", "Good morning, Larkfield Water. How can I help?"),
    (3.6, 6.0, "customer", "My bill is four hundred dollars."),
    (6.4, 8.0, "agent", "Let's look at it together."),
    (10.5, 11.0, "customer", "Thank you."),
]
# The file, the kind it is, and its own names for the agent and the customer; none where it says the roles itself.
SOURCES = (
    ("voices.vtt", "webvtt", ()),
    ("zoom.vtt", "webvtt", ("Maria Lindqvist", "Walter")),
    ("teams.vtt", "webvtt", ("Maria Lindqvist", "Walter")),
    ("labels.srt", "srt", ()),
    ("amazon-call-analytics.json", "amazon-call-analytics", ()),
    ("contact-lens.json", "amazon-call-analytics", ()),
    ("amazon-transcribe-speakers.json", "amazon-transcribe", ("spk_0", "spk_1")),
    ("amazon-transcribe-speakers-older.json", "amazon-transcribe", ("spk_0", "spk_1")),
    ("amazon-transcribe-channels.json", "amazon-transcribe", ("ch_0", "ch_1")),
    ("azure-channels.json", "azure", ("channel 0", "channel 1")),
    ("azure-speakers.json", "azure", ("speaker 1", "speaker 2")),
    ("azure-fast.json", "azure", ("speaker 1", "speaker 2")),
    ("google-v1-speakers.json", "google", ("speaker 1", "speaker 2")),
    ("google-v1-channels.json", "google", ("channel 1", "channel 2")),
    ("google-v2-batch.json", "google", ("speaker 1", "speaker 2")),
    ("whisperx.json", "whisper", ("SPEAKER_00", "SPEAKER_01")),
    ("openai-diarized.json", "whisper", ("A", "B")),
    ("deepgram-utterances.json", "deepgram", ("speaker 0", "speaker 1")),
    ("deepgram-paragraphs.json", "deepgram", ("speaker 0", "speaker 1")),
    ("deepgram-channels.json", "deepgram", ("channel 0", "channel 1")),
    ("assemblyai-utterances.json", "assemblyai", ("A", "B")),
    ("assemblyai-words.json", "assemblyai", ("A", "B")),
    ("twilio.json", "twilio", ("channel 2", "channel 1")),
    ("ringcentral-speech-to-text.json", "ringcentral", ("speaker 0", "speaker 1")),
    ("ringsense.json", "ringcentral", ("Maria", "P-2")),
    ("genesys.json", "genesys", ()),
)


@pytest.mark.parametrize(("name", "source", "names"), SOURCES, ids=[name for name, _, _ in SOURCES])
def test_every_source_tells_the_same_call(name: str, source: str, names: tuple[str, ...]) -> None:
    """To the word and the millisecond, without a problem, once its names are told."""
    speakers = dict(zip(names, ("agent", "customer"), strict=False))
    read = read_transcript(FILES / name, shown=name, speakers=speakers)
    assert (read.source, told_of(read)) == (source, [])
    assert said_in(read) == THE_CALL


@pytest.mark.parametrize(("name", "names"), [(name, names) for name, _, names in SOURCES if names])
def test_a_name_that_is_no_role_stays_as_it_is(name: str, names: tuple[str, ...]) -> None:
    """Who of two voices is the agent is never guessed."""
    read = read_transcript(FILES / name, shown=name)
    assert [turn.speaker for turn in read.turns] == [names[0], names[1], names[0], names[1]]


def test_every_file_is_among_them() -> None:
    """No example lies about unread."""
    assert {path.name for path in FILES.iterdir()} == {name for name, _, _ in SOURCES}


@pytest.mark.parametrize("name", [name for name, _, _ in SOURCES])
def test_the_name_of_the_file_has_no_say(name: str) -> None:
    """The same bytes under another ending are the same transcript."""
    assert reading((FILES / name).read_bytes()) == read_transcript(FILES / name, shown="call")
