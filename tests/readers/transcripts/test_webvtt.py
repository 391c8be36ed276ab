"""WebVTT: voices, names in front of words, notes, times in every spelling; nothing dropped in silence."""

import pytest

from readers.transcripts.said import Said, reading, said_in, told_of


def cues(*blocks: str) -> str:
    """A WebVTT file of those blocks."""
    return "WEBVTT\n\n" + "\n\n".join(blocks) + "\n"


def spoken(*blocks: str) -> Said:
    """The turns of a file of those blocks."""
    return said_in(reading(cues(*blocks)))


def test_a_cue_is_a_turn() -> None:
    """Its times, the name in its voice tag, its words on one line."""
    assert spoken("00:00:01.000 --> 00:00:02.500\n<v Maria>Good\nmorning</v>") == [(1.0, 2.5, "Maria", "Good morning")]


def test_several_voices_in_one_cue_are_several_turns() -> None:
    """Each with the times of the cue: they are all that the source says."""
    assert spoken("00:01.000 --> 00:04.000\nWait. <v Agent>Hello.</v> So. <v.loud Customer>Hello!") == [
        (1.0, 4.0, "unknown", "Wait."),
        (1.0, 4.0, "agent", "Hello."),
        (1.0, 4.0, "unknown", "So."),
        (1.0, 4.0, "customer", "Hello!"),
    ]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("<i>so</i> <c.yellow>sure</c>", "so sure"),
        ("<b><u>both</u></b>", "both"),
        ("<00:00:01.500>Tea <lang en>please</lang>", "Tea please"),
        ("R&amp;D &lt;ok&gt; caf&eacute;&nbsp;now", "R&D <ok> café now"),
        ("AT&T & co", "AT&T & co"),
        ("<inaudible> he said 3 < 4 > 2", "<inaudible> he said 3 < 4 > 2"),
        ("a &amp;lt; b", "a &lt; b"),
    ],
)
def test_tags_go_and_words_stay(marked: str, words: str) -> None:
    """Only what WebVTT calls a tag is one; an entity is decoded once."""
    assert [text for *_, text in spoken(f"00:01.000 --> 00:02.000\n<v A>{marked}</v>")] == [words]
    assert [text for *_, text in spoken(f"00:01.000 --> 00:02.000\n{marked}")] == [words]


def test_a_voice_has_its_entities_too() -> None:
    """And spaces around a name are none of it."""
    assert spoken("00:01.000 --> 00:02.000\n<v   Lind &amp; Co >Hi") == [(1.0, 2.0, "Lind & Co", "Hi")]


@pytest.mark.parametrize(
    ("timing", "start", "end"),
    [
        ("00:01.000 --> 00:02.000", 1.0, 2.0),
        ("01:00:01.000 --> 01:00:02.000 align:start position:0%", 3601.0, 3602.0),
        ("00:00:01,250 --> 00:00:02,5", 1.25, 2.5),
        ("100:00:00.001 --> 100:00:00.002", 360000.001, 360000.002),
        ("\t00:01.000\t-->\t00:02.000", 1.0, 2.0),
        ("0:01-->0:02", 1.0, 2.0),
    ],
)
def test_times_are_read_in_every_spelling(timing: str, start: float, end: float) -> None:
    """Hours or none, comma or point, settings behind."""
    read = reading(cues(f"{timing}\nHi"))
    assert (said_in(read), told_of(read)) == ([(start, end, "unknown", "Hi")], [])


@pytest.mark.parametrize(
    ("timing", "start", "end"),
    [
        ("00:99.000 --> 00:02.000", None, 2.0),
        ("00:01.000 --> soon", 1.0, None),
        ("00:01.000 -->", 1.0, None),
        ("--> 00:02.000", None, 2.0),
        ("--> soon", None, None),
    ],
)
def test_a_time_that_cannot_be_read_is_told_and_its_words_stay(
    timing: str, start: float | None, end: float | None
) -> None:
    """With the line of the time; the other time is kept."""
    read = reading(cues(f"{timing}\nHi", "00:05.000 --> 00:06.000\nHo"))
    assert said_in(read)[0] == (start, end, "unknown", "Hi")
    assert told_of(read) == [
        "call:3:1: has a time that cannot be read; write it as 00:01:12.000 --> 00:01:15.000",
    ]


def test_notes_styles_and_regions_are_no_words() -> None:
    """Nor is the header, however long."""
    text = (
        "WEBVTT - our call\nKind: captions\n\nNOTE\na note\nof two lines\n\nNOTE one line\n\n"
        "STYLE\n::cue { color: red }\n\nREGION\nid:fred\n\nid-1\n00:01.000 --> 00:02.000\nHi\n"
    )
    read = reading(text)
    assert (said_in(read), told_of(read)) == ([(1.0, 2.0, "unknown", "Hi")], [])


def test_words_without_a_time_above_are_kept_and_told() -> None:
    """An empty line in the middle of a cue parts it: its second half has no time, and is not lost."""
    read = reading(cues("00:01.000 --> 00:02.000\n<v Agent>Good\n\nmorning</v>"))
    assert [(start, text) for start, _, _, text in said_in(read)] == [(1.0, "Good"), (None, "morning")]
    assert told_of(read) == [
        "call:6:1: has words without a time line above them; put the time above, or take the empty line out"
    ]


def test_a_cue_without_an_empty_line_before_it_is_still_a_cue() -> None:
    """A time line begins one wherever it stands."""
    read = reading("WEBVTT\n00:01.000 --> 00:02.000\nHi\n00:03.000 --> 00:04.000\nHo")
    assert said_in(read) == [(1.0, 2.0, "unknown", "Hi"), (3.0, 4.0, "unknown", "Ho")]


def test_an_arrow_in_words_is_words() -> None:
    """Only a line that begins as a time does is a time line."""
    assert spoken("00:01.000 --> 00:02.000\nfrom A to B --> C")[0][3] == "from A to B --> C"


def test_a_cue_without_words_is_told() -> None:
    """Once for all of them."""
    read = reading(cues("00:01.000 --> 00:02.000", "00:02.000 --> 00:03.000\n<i></i>", "00:03.000 --> 00:04.000\nHi"))
    assert told_of(read) == ["call:3:1: is the first of 2 cues without words"]
    assert len(read.turns) == 1


def test_an_id_alone_is_told_and_is_no_words() -> None:
    """Nobody said "7c1d/12-0"."""
    read = reading(cues("7c1d/12-0", "00:01.000 --> 00:02.000\nHi"))
    assert len(read.turns) == 1
    assert told_of(read) == ["call:3:1: is a cue without time and words; mend it, or take it out"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff", "\n\n"])
def test_marks_and_line_ends_do_not_matter(mark: str, line_end: str) -> None:
    """With a byte-order mark, an empty line or nothing in front, as Windows, Unix or an old Mac ends lines."""
    text = mark + cues("00:01.000 --> 00:02.000\n<v Agent>Hi", "00:03.000 --> 00:04.000\nHo")
    read = reading(text.replace("\n", line_end))
    assert (read.source, len(read.turns), read.problems) == ("webvtt", 2, ())


def test_names_in_front_of_words_are_speakers_where_there_are_no_voices() -> None:
    """As Zoom exports them; two in one cue are two turns."""
    assert spoken(
        "1\n00:01.000 --> 00:02.000\nMaria Lindqvist: Good morning",
        "2\n00:03.000 --> 00:04.000\nWalter: Hello.\nMaria Lindqvist: So: tell me.",
    ) == [
        (1.0, 2.0, "Maria Lindqvist", "Good morning"),
        (3.0, 4.0, "Walter", "Hello."),
        (3.0, 4.0, "Maria Lindqvist", "So: tell me."),
    ]


def test_a_colon_in_words_makes_no_speaker() -> None:
    """One "The thing is:" among many cues without names is no name."""
    said = ["The thing is: I paid", "yes", "and then: nothing", "no", "ok"]
    blocks = [f"00:0{at}.000 --> 00:0{at + 1}.000\n{words}" for at, words in enumerate(said)]
    assert [(speaker, text) for _, _, speaker, text in spoken(*blocks)] == [("unknown", words) for words in said]


def test_names_and_voices_may_be_mixed() -> None:
    """Words before the first name are nobody's; a line without a name goes with the one above."""
    assert [
        turn[2:]
        for turn in spoken(
            "00:01.000 --> 00:02.000\n<v Customer>Agent: is what it says",
            "00:03.000 --> 00:04.000\nHm.\nAgent: Hello\nagain.",
            "late --> 00:05.000\nAgent: Bye",
        )
    ] == [("customer", "Agent: is what it says"), ("unknown", "Hm."), ("agent", "Hello again."), ("agent", "Bye")]


def test_only_the_line_above_a_time_can_be_its_id() -> None:
    """What stands above that is words that lost their time."""
    read = reading(cues("Well then.\nid-1\n00:01.000 --> 00:02.000\nHi"))
    assert [(start, text) for start, _, _, text in said_in(read)] == [(None, "Well then."), (1.0, "Hi")]
    assert [sentence.partition(";")[0] for sentence in told_of(read)] == [
        "call:3:1: has words without a time line above them"
    ]
