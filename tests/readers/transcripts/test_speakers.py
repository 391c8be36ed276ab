"""Who speaks: roles that the source says, names that the person gives a role, and nobody made up."""

import pytest

from readers.transcripts.said import reading, reading_tree, told_of

TWO = {"segments": [{"text": "Hi", "speaker": "SPEAKER_00"}, {"text": "Ho", "speaker": "SPEAKER_01"}]}


@pytest.mark.parametrize("name", ["agent", "Agent", "AGENT", " agent "])
def test_a_role_is_a_role_in_any_case(name: str) -> None:
    """It comes out small."""
    assert reading_tree({"segments": [{"text": "Hi", "speaker": name}]}).turns[0].speaker == "agent"


@pytest.mark.parametrize("name", ["caller", "Agent Smith", "representative", "client", "agent 1"])
def test_what_is_only_near_a_role_is_none(name: str) -> None:
    """It stays as it is."""
    assert reading_tree({"segments": [{"text": "Hi", "speaker": name}]}).turns[0].speaker == name


def test_a_name_is_told_its_role_whatever_its_case() -> None:
    """And another name just as well; the told word wins over the source's own."""
    speakers = {"speaker_00": "agent", "SPEAKER_01": "Walter"}
    assert [turn.speaker for turn in reading_tree(TWO, speakers).turns] == ["agent", "Walter"]
    swapped = reading("Agent: Hi\nCustomer: Ho", {"agent": "customer", "Customer": "Agent"})
    assert [turn.speaker for turn in swapped.turns] == ["customer", "agent"]


def test_a_number_alone_will_do_for_a_numbered_speaker() -> None:
    """The source has nothing but the number."""
    tree = {"results": {"utterances": [{"transcript": "Hi", "start": 0, "end": 1, "speaker": 0}]}}
    read = reading_tree(tree, {"0": "agent"})
    assert (read.turns[0].speaker, told_of(read)) == ("agent", [])


def test_one_unknown_voice_can_be_told_who_it_is() -> None:
    """Where a file names nobody and the person knows."""
    assert reading("Hi there", {"unknown": "agent"}).turns[0].speaker == "agent"


def test_a_told_name_that_never_speaks_is_a_problem_that_names_those_who_do() -> None:
    """The nearest first; the transcript is read all the same."""
    read = reading_tree(TWO, {"SPEAKER_1": "agent", "speaker_00": "customer"})
    assert [turn.speaker for turn in read.turns] == ["customer", "SPEAKER_01"]
    assert told_of(read) == ['call: no speaker is called "SPEAKER_1"; there is "SPEAKER_01", "SPEAKER_00"']
    assert [problem.severity for problem in read.problems] == ["warning"]


@pytest.mark.parametrize("nobody", [None, "", "  ", [], {"name": "Maria"}])
def test_no_speaker_is_made_up(nobody: object) -> None:
    """What is no name is nobody's."""
    assert reading_tree({"segments": [{"text": "Hi", "speaker": nobody}]}).turns[0].speaker == "unknown"
