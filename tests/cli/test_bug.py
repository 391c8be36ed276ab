"""A bug of ours: one sentence for the person, and a file for us with nothing of what anybody said."""

from pathlib import Path

import pytest

from callreview.cli.bug import told_of
from programs import Program, is_one_sentence

CANARY = "maria cried on this call"


def raise_a_bug() -> None:
    """Fail as our code might: with what was said in the message, and in the message of its cause."""
    empty: dict[str, str] = {}
    try:
        empty[CANARY]
    except KeyError as cause:
        message = f"cannot place {CANARY}"
        raise RuntimeError(message) from cause


def test_the_details_say_where_and_not_what(a_home_of_its_own: Path) -> None:
    """Frames of both exceptions and the command are in the file; what was said, and the folders' names, are not."""
    with pytest.raises(RuntimeError) as caught:
        raise_a_bug()
    sentence = told_of(caught.value, ["amend", "last", "--why", CANARY])
    (details,) = (path for path in a_home_of_its_own.rglob("bug-*.txt"))
    text = details.read_text(encoding="utf-8")
    assert str(details) in sentence
    assert "\n" not in sentence
    assert f"{Path(__file__).name}:" in text
    assert "in raise_a_bug" in text
    assert "builtins.RuntimeError" in text
    assert "builtins.KeyError" in text
    assert "command: amend" in text
    for private in (CANARY, "maria", "cried", str(a_home_of_its_own), str(Path(__file__).parent)):
        assert private not in text + sentence.replace(str(details), "")


def test_the_details_are_for_their_owner_only(a_home_of_its_own: Path) -> None:
    """Nobody else on the machine reads where our code failed."""
    told_of(ValueError(CANARY), [])
    (details,) = (path for path in a_home_of_its_own.rglob("bug-*.txt"))
    assert details.stat().st_mode & 0o077 == 0


def test_where_no_file_can_be_written_the_sentence_says_what_to_do(
    a_home_of_its_own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is in the way of both folders; the sentence names none."""
    in_the_way = a_home_of_its_own / "in-the-way"
    in_the_way.touch()
    for name in ("HOME", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(in_the_way))
    monkeypatch.setattr("tempfile.tempdir", str(in_the_way))
    assert "--debug" in told_of(ValueError(CANARY), [])


def test_a_library_that_breaks_under_us_is_told_in_one_sentence(run: Program, tmp_path: Path) -> None:
    """A broken install (here: filelock fails as it is imported) exits 1 with a sentence; --debug shows the rest."""
    broken = tmp_path / "broken" / "filelock"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text(f"raise RuntimeError({CANARY!r})\n", encoding="utf-8")
    ran = run("drafts", env={"PYTHONPATH": str(broken.parent)})
    assert ran.code == 1
    assert ran.stdout == ""
    assert is_one_sentence(ran.stderr)
    assert "a bug of ours" in ran.stderr
    assert CANARY not in ran.stderr
    debugged = run("--debug", "drafts", env={"PYTHONPATH": str(broken.parent)})
    assert debugged.code == 1
    assert f"RuntimeError: {CANARY}" in debugged.stderr
