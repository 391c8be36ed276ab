"""A name typed at the prompts: what is kept is whom it means, and who has to be asked about is."""

from callreview.cli.whom import asking_whom
from callreview.model.draft import Said
from team import TEAM
from terminal.scripted import held


def test_whom_a_name_means_is_kept() -> None:
    """The event holds the id, so that it plays again the same, whatever becomes of the list."""
    told = held({"agent": ["Maria Lopez"]}, until="ref", whom=asking_whom(TEAM))
    assert told.answers("agent") == [Said(words="maria")]
    assert "covered" not in told.said


def test_a_near_name_is_asked_about_before_it_is_kept() -> None:
    """Once; the question stands meanwhile."""
    told = held({"agent": ["Mariaa", "Mariaa"]}, until="ref", whom=asking_whom(TEAM))
    assert told.answers("agent") == [Said(words="Mariaa")]
    assert told.said.count('did you mean "maria" (Maria Ortiz)? Say it once more to keep it as typed.') == 1


def test_only_names_of_people_are_looked_up() -> None:
    """A call's number may be spelt like somebody's id."""
    told = held({"ref": ["Kim"]}, until="when", whom=asking_whom(TEAM))
    assert told.answers("ref") == [Said(words="Kim")]
